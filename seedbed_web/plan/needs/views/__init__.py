"""Pages of the needs explorer."""
