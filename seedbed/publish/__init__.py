"""Publishing: a strategy to accessible HTML, tagged PDF, JSON and tables."""
