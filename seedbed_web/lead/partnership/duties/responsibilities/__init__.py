"""Which organisation has which part in a priority."""
