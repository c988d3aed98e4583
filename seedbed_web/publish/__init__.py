"""Area packs in and out, and what everybody may read."""
