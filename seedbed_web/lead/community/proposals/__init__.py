"""What residents propose, write together and own, and what became of it."""
