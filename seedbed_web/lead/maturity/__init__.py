"""The self-assessment: rounds, personal links, answers, workshop, challenges, result."""
