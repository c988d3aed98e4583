"""What the figures suggest to put first, until somebody accepts or declines it."""
