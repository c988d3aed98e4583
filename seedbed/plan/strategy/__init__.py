"""The living strategy: what an area pack holds, how it is drafted, checked, cited and refreshed."""
