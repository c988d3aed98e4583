"""Links between things of different dimensions: the chain from need to effect, both ways."""
