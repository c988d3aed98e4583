"""The needs profile of an area: its figures, what they stand beside, and what may be said of them.

`gather` reads public data into figures; `profile` works on figures alone, so that what is in a
pack can be shown again without the data it came from.
"""
