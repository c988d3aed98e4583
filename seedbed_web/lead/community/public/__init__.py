"""The public page of a partnership that has published: what was said, what was done, and how to take part."""
