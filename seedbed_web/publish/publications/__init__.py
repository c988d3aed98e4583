"""Publishing from the site."""
