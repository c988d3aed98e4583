"""Fernshire's agencies: what five of them hold of the same families, each with its own mess, and the truth.

A benchmark of linkage for families of these islands: unnamed newborns, twins, changed surnames, moves,
shared phones, slips of the hand. `families` invents who there is, `mess` what hands and programs do to words,
`records` what each agency holds, `writing` streams it to files of any size. The same
seed gives the same bytes.
"""
