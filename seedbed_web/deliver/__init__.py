"""Deliver: what is being done for families, by whom."""
