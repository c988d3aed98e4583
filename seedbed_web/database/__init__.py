"""The database: its embedded server, its two roles, and whose rows are whose."""
