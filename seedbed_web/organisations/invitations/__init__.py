"""The way into a partnership: a link for one person, which expires."""
