"""Say it once: drafts of national returns and plan templates."""
