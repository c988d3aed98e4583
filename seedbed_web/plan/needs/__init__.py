"""What is known: the figures and statements on which the strategy rests, as the pack brought them."""
