"""Linking without names: each agency encodes its records with a shared secret, and only that is compared.

`encoding` makes them at the agency, `matching` compares two agencies' and pairs them one to one, `threshold`
says without labels from which similarity on a pair is taken to be one person.
"""
