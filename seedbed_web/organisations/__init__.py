"""Partnerships, the organisations and areas that make them up, members and invitations."""
