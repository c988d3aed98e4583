"""The site: stores, shows, permits and records what a partnership does. Works nothing out itself."""
