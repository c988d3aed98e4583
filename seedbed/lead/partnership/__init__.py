"""Who leads: bodies and who sits on them, meetings, decisions, actions, risks, interests, who plans.

`tables` holds the part of the pack.
"""
