"""Deliver: support that reaches families, and the personal data that takes."""
