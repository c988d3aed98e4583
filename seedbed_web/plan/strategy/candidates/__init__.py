"""Actions that were put forward for the strategy, until somebody takes them up or declines them."""
