"""Who leads at the top, and who does the planning."""
