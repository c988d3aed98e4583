"""Seedbed: the library. Pure Python, for notebooks and the command line."""

__version__ = "0.1.0"
