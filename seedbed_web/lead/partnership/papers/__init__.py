"""Meetings and papers brought in from a council’s own committee system."""
