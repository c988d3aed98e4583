"""Bringing in a plan that was written elsewhere."""
