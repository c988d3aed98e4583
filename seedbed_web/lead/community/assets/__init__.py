"""What communities have and offer: offered by anybody, confirmed, and looked at again each year."""
