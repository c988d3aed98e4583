"""The strategy held against its criteria while it is written."""
