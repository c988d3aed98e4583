"""A plan that was written elsewhere: read as pieces, with a guess at what each is, to be confirmed."""
