"""The narrative, with citations and a preview."""
