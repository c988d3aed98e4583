"""Boards and groups, who sits on them, and what they have declared."""
