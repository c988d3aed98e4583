"""Who did what, and who looked at what and why: a chain of records that cannot be rewritten unseen."""
