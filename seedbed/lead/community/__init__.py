"""The community's voice: who is heard, what they were asked, what they said, and what was done about it.

`tables` holds the part of the pack.
"""
