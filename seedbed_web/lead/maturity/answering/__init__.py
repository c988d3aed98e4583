"""Answering a round by a personal link, without an account."""
