"""The readiness check: a strategy held against sets of criteria, with the reason and what would mend it."""
