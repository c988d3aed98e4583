"""Meetings: when, about what, who was there, what was said."""
