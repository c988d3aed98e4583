"""Versions that are fixed, signed and adopted."""
