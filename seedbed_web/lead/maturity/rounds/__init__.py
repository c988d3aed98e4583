"""Rounds of the self-assessment: opening one, changing it, closing it, and forgetting who was asked."""
