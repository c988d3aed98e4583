"""Consultations: questions put to families by an open link or on paper, and what came of them."""
