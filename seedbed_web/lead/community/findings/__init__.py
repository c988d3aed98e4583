"""What was said and what was done: findings, with the decision or action that answers each, or why not."""
