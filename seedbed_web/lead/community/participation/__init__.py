"""Who decided on each priority, how, and what money is in the community's hands."""
