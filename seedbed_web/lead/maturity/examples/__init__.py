"""What the next level would take, element by element, with examples of practice that the area adds to."""
