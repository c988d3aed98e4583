"""Actions of the partnership."""
