"""Linkage: which records of several agencies are of the same person and the same family."""
