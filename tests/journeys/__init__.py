"""What people do with Seedbed, from the first page to the last."""
