"""Figures that an area brings itself, from a table of its own: read, checked, joined to the others."""
