"""Plan: the strategy, its priorities and actions."""
