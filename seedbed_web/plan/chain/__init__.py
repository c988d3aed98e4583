"""What ties the chain together."""
