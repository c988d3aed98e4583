"""Who belongs to a partnership, as what, and until when."""
