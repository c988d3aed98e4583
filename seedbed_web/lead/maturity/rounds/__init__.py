"""Rounds of the self-assessment: opening, changing, closing or deleting one, and forgetting who was asked."""
