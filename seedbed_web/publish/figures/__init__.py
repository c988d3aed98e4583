"""Figures refreshed and brought in."""
