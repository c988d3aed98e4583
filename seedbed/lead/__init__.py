"""Leading together: how a partnership stands and decides. Today the self-assessment."""
