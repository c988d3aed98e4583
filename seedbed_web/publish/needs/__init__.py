"""What the needs explorer asks of the files of the pack."""
