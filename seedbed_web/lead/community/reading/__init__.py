"""Reading what people wrote, sorting it into themes by hand, and results once a consultation has closed."""
