"""Whether the strategy works: outcomes against their way, actions, money, and what a quarter changed."""
