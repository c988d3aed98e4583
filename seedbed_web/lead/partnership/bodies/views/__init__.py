"""Pages of bodies, members and declarations."""
