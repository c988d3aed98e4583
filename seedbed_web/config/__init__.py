"""How the parts of the site are put together: settings, addresses, server, logs."""
