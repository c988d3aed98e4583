"""The invented area Fernshire, with one person for each role."""
