"""What could go wrong, and how it is held."""
