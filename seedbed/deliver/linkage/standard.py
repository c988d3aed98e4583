"""Every source in one shape, so that what agencies typed can be compared; and what had to be set aside.

One row a record: `unique_id` (number), `source_no`, `may_repeat`, then what is compared. Empty means unknown.
For a child the columns that begin with `mother_` are those of the record its source gives as its mother; for
a mother `child_births`, `child_names` and `child_numbers` are of her children in the source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from seedbed.deliver.linkage import days, names, places
from seedbed.deliver.linkage.comparisons import EXTRA
from seedbed.deliver.linkage.job import GROUPS, ROLES, Source
from seedbed.deliver.linkage.keys import sound
from seedbed.standards import nhs_number, upn

TESTS: Final = r"(?i)zzz|^\s*test\s*$|\btest\b.*\bpatient\b|\btestpatient"
"""Names of patients who are nobody."""
YES: Final = ("y", "yes", "true", "1", "x")
AFTER, BEFORE = "after", "before"
GROUP: Final = "group_"


@dataclass(frozen=True, slots=True)
class Standard:
    """Records in one shape.

    Args:
        frame: the records that are compared.
        apart: records of nobody (test patients), which are never linked: `unique_id`, `source`, `id`.
        set_aside: how many values of each kind could not be used, by source, role and reason.
        extras: names of further comparisons.
        groups: names of the columns by which errors are told apart.
    """

    frame: pl.DataFrame
    apart: pl.DataFrame
    set_aside: pl.DataFrame
    extras: tuple[str, ...]
    groups: tuple[str, ...]


def standardised(sources: Sequence[Source], read: Sequence[pl.DataFrame], today: date) -> Standard:
    """All sources in one shape."""
    extras = sorted({role for one in sources for role in one.columns if role not in (*ROLES, *GROUPS)})
    raw = (
        pl.concat(
            [
                _raw(place, one, frame, extras)
                for place, (one, frame) in enumerate(zip(sources, read, strict=True))
            ]
        )
        .with_row_index("unique_id")
        .with_columns(pl.col("unique_id").cast(pl.Int64))
    )
    raw = _judged(raw, today)
    made = _compared(raw, extras)
    nobody = raw.select(
        pl.any_horizontal(pl.col(name).str.contains(TESTS) for name in ("given_name", "surname")).fill_null(
            False
        )
    ).to_series()
    kept, shared = _without_shared_numbers(made.filter(~nobody))
    groups = tuple(f"{GROUP}{name}" for name in GROUPS if raw[f"{GROUP}{name}"].is_not_null().any())
    apart = raw.filter(nobody).select("unique_id", "source", "id")
    return Standard(
        _with_family(kept), apart, pl.concat([_set_aside(raw), shared]),
        tuple(f"{EXTRA}{name}" for name in extras), groups,
    )  # fmt: skip


def _raw(place: int, source: Source, frame: pl.DataFrame, extras: Sequence[str]) -> pl.DataFrame:
    """A source's columns by role."""

    def role(name: str) -> pl.Expr:
        given = source.columns.get(name, ())
        if not given:
            return pl.lit(None, dtype=pl.String)
        return pl.concat_str([pl.col(one) for one in given], separator=" ", ignore_nulls=True)

    return frame.select(
        pl.lit(place, dtype=pl.Int32).alias("source_no"),
        pl.lit(not source.free_of_duplicates).alias("may_repeat"),
        pl.lit(source.name).alias("source"),
        pl.col(source.id).str.strip_chars().alias("id"),
        *(role(name).alias(name) for name in ROLES),
        *(role(name).alias(f"{EXTRA}{name}") for name in extras),
        *(role(name).alias(f"{GROUP}{name}") for name in GROUPS),
    )


def _judged(raw: pl.DataFrame, today: date) -> pl.DataFrame:
    """Records with what each name and date means beside it; every different value is judged once."""
    name, other, day = "given_name", "surname", "date_of_birth"
    meanings: Sequence[tuple[list[str], dict[str, pl.Expr], dict[str, pl.Expr]]] = (
        (
            [name],
            {"given": names.given_name(name), "twin": names.twin(name)},
            {"given_sound": sound("given")},
        ),
        ([other], {"plain_surname": names.plain(other)}, {"surname_sound": sound("plain_surname")}),
        ([day], {"born": days.good(day, today), "born_verdict": days.verdict(day, today)}, {}),
    )
    for columns, first, then in meanings:
        values = raw.select(columns).unique().with_columns(**first).with_columns(**then)
        raw = raw.join(values, on=columns, how="left", nulls_equal=True, maintain_order="left")
    return raw


def _compared(raw: pl.DataFrame, extras: Sequence[str]) -> pl.DataFrame:
    hidden = pl.col("protected_address").str.to_lowercase().str.strip_chars().is_in(YES).fill_null(False)
    made = raw.select(
        "unique_id", "source_no", "may_repeat", "source", "id", "given", "given_sound", "twin",
        "surname_sound", "born", surname="plain_surname", sex=_sex(),
        postcode=pl.when(~hidden).then(places.postcode("postcode")),
        address=pl.when(~hidden).then(_words("address")),
        phone=_digits("phone"), nhs=nhs_number.good("nhs_number"),
        upn=pl.when(upn.verdict("upn") == "permanent").then(upn.plain("upn")),
        identifier=_words("identifier"), mother_id=pl.col("mother_id").str.strip_chars(), protected=hidden,
        adoption=pl.col("adoption").str.to_lowercase().str.strip_chars().replace("", None),
        **{f"{EXTRA}{name}": _words(f"{EXTRA}{name}") for name in extras},
        **{f"{GROUP}{name}": pl.col(f"{GROUP}{name}") for name in GROUPS},
    )  # fmt: skip
    return made.with_columns(
        surname_parts=pl.col("surname").str.split(" "),
        dob=pl.col("born").dt.strftime("%Y-%m-%d"), dob_swapped=pl.col("born").dt.strftime("%Y-%d-%m"),
        birth_year=pl.col("born").dt.year(), birth_day=pl.col("born").dt.epoch("d"),
        sector=pl.col("postcode").str.head(-2),
    )  # fmt: skip


def _with_family(made: pl.DataFrame) -> pl.DataFrame:
    """What each record's source says of its mother, or of her children."""
    mother = made.select(
        "source_no", pl.col("id").alias("mother_id"), pl.col("unique_id").alias("mother_record"),
        *(pl.col(name).alias(f"mother_{name}") for name in ("given", "given_sound", "surname", "dob", "nhs")),
    )  # fmt: skip
    held = made.join(mother, on=["source_no", "mother_id"], how="left", maintain_order="left")
    own = pl.col("mother_record") == pl.col("unique_id")
    held = held.with_columns(mother_record=pl.when(~own).then("mother_record"))
    children = (
        held.filter(pl.col("mother_record").is_not_null())
        .group_by("mother_record")
        .agg(child_births=_each("dob"), child_names=_each("given_sound"), child_numbers=_each("nhs"))
        .rename({"mother_record": "unique_id"})
    )
    held = held.join(children, on="unique_id", how="left", maintain_order="left")
    lists = ("child_births", "child_names", "child_numbers")
    return held.with_columns(pl.when(pl.col(name).list.len() > 0).then(pl.col(name)) for name in lists)


def _each(name: str) -> pl.Expr:
    return pl.col(name).drop_nulls().unique().sort()


def _without_shared_numbers(made: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Numbers of two records of a source free of duplicates are nobody's: twins with one between them."""
    found = []
    for name in ("nhs", "upn", "identifier"):
        shared = pl.col(name).is_not_null() & ~pl.col("may_repeat") & (pl.len().over("source_no", name) > 1)
        counted = made.filter(shared).group_by("source").len("records")
        found.append(
            counted.select(
                "source", role=pl.lit(name), reason=pl.lit("shared by two records"), records="records"
            )
        )
        made = made.with_columns(pl.when(~shared).then(pl.col(name)).alias(name))
    return made, pl.concat(found)


def _set_aside(raw: pl.DataFrame) -> pl.DataFrame:
    """How many values of each source could not be used, and why."""
    judged = {
        "date_of_birth": pl.col("born_verdict"), "nhs": nhs_number.verdict("nhs_number"),
        "upn": upn.verdict("upn"),
    }  # fmt: skip
    fine = ("good", "missing", "permanent")
    frames = [
        raw.select("source", reason=expr).filter(~pl.col("reason").is_in(fine)).group_by("source", "reason")
        .len("records").select("source", role=pl.lit(name), reason="reason", records="records")
        for name, expr in judged.items()
    ]  # fmt: skip
    return pl.concat(frames).sort("source", "role", "reason")


def _sex() -> pl.Expr:
    first = pl.col("sex").str.strip_chars().str.to_lowercase().str.head(1).replace({"1": "m", "2": "f"})
    return pl.when(first.is_in(["f", "m"])).then(first)


def _words(column: str) -> pl.Expr:
    bare = pl.col(column).str.to_lowercase().str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars()
    return pl.when(bare.str.len_chars() > 0).then(bare)


def _digits(column: str) -> pl.Expr:
    bare = pl.col(column).str.replace_all(r"\D", "").str.replace(r"^44", "0")
    return pl.when(bare.str.len_chars() >= 10).then(bare)
