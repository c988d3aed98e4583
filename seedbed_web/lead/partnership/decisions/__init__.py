"""Decisions: how firm, by whom, why, on what evidence, and what waits to be ratified."""
