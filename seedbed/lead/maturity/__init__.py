"""The self-assessment: who sees the system how, how far apart they are, and what they agree on.

`definitions` holds elements and levels, `tables` the part of the pack, `survey` what can be wrong with it,
`agreement` the measure of how far apart answers are, `assessment` what a round says.
"""
