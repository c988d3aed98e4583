"""Small sources for tests of linkage, and how right a linkage is."""

from pathlib import Path

import polars as pl

from seedbed.deliver.linkage.job import Source

ROLES = (
    "given_name",
    "surname",
    "date_of_birth",
    "sex",
    "postcode",
    "address",
    "phone",
    "nhs_number",
    "mother_id",
)


def source(name, rows, *, free=True, **roles):
    """A source and its records; roles not named are their own columns."""
    frame = pl.DataFrame(rows, infer_schema_length=None).with_columns(pl.all().cast(pl.String))
    columns = {
        role: (role,) for role in (*ROLES, "upn", "protected_address", "adoption") if role in frame.columns
    }
    columns |= {role: (column,) for role, column in roles.items()}
    return Source(name, Path(f"{name}.csv"), "id", free, columns, None), frame


def pairs_of(frame, column):
    """How many pairs share a value."""
    sizes = frame.group_by(column).len()["len"].cast(pl.Int64)
    return int((sizes * (sizes - 1) // 2).sum())


def f1(found, truth, one, other):
    """F1 of pairs: `one` as the linkage groups records, `other` as they truly are."""
    both = found.join(truth, on=["source", "id"], suffix="_true")
    right = pairs_of(both, [one, other])
    return 2 * right / (pairs_of(both, one) + pairs_of(both, other))
