"""Pages of comments on the draft."""
