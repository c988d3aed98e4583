"""Faults as tests compare them."""


def said(faults):
    """Code, table, row and column of each fault."""
    return [(fault.code, fault.file.removesuffix(".csv"), fault.row, fault.column) for fault in faults]
