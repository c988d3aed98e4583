"""The strategy: its priorities, and what will be done by whom and when."""
