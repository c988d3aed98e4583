"""Forms of what ties the chain together."""
