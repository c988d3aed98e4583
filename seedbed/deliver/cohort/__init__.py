"""Cohort: what several agencies know of linked people, on one time line, under names that say nothing.

`job` reads what is to be put together, `pseudonyms` names people anew for each purpose, `timeline` puts
their events on one line as the agreements say, `writing` keeps it, `subject` tells one person all there is.
"""
