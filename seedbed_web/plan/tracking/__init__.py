"""Whether it works: outcomes, actions, money, and the report of a quarter."""
