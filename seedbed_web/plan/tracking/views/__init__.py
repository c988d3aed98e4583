"""Pages of tracking: the whole, one priority, tables to keep, and the reports of quarters."""
