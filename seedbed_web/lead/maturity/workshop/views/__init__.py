"""Pages of the workshop: what the room sees, leading it, writing it down."""
