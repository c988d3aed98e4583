"""Plan: what families need, and the strategy that answers it."""
