"""Say it once: the record of a partnership as drafts of national returns and plan templates."""
