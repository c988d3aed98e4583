"""Pages of the narrative."""
