"""The area pack on the site: taken in whole or not at all, and given out as it came."""
