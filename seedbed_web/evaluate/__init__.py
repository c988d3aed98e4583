"""Evaluate: what was promised, and how we will know."""
