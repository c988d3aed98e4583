"""Panels and groups of parents and carers: who they are, and who is heard in them."""
