"""Peer validation: somebody from outside challenges a level, the partnership answers, both views stand."""
