"""The workshop: one element a screen, what the room agrees typed by one person and seen by all."""
