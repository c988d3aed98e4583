"""Pages of what ties the chain together."""
