"""What is said about the draft."""
