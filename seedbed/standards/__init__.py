"""Shapes the outside world defines, and nothing else."""
