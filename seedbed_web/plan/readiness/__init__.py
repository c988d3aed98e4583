"""Criteria, judgements and what the strategy may do to whom."""
