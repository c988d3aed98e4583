"""The invented area Fernshire: no real person, place or body is in it."""
