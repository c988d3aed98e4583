"""Evidence that is no published figure: what families said, research, local work."""
