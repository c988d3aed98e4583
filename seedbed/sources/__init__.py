"""One reader for each published data set: a file in, tidy figures with their provenance out."""
