"""Writes the agencies' records, stretch by stretch, so that their number is limited by the disk alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

from seedbed.synthetic.agencies.events import reviews, visits
from seedbed.synthetic.agencies.families import invent
from seedbed.synthetic.agencies.records import MANNERS, Manner, held

STRETCH: Final = 5_000
"""Families at a time."""
COLUMNS: Final = {
    "maternity": {
        "id": "hospital_number", "given": "forename", "surname": "surname", "born": "date_of_birth",
        "sex": "sex", "postcode": "postcode", "address": "address", "phone": "telephone", "nhs": "nhs_number",
        "mother_id": "mother_hospital_number", "ethnicity": "ethnic_group", "quintile": "deprivation_fifth",
    },
    "health_visiting": {
        "id": "client_id", "nhs": "NHS No", "given": "First name", "surname": "Last name", "born": "DOB",
        "sex": "Gender", "address": "Address", "postcode": "Postcode", "phone": "Mobile",
        "mother_id": "Mother client id", "protected": "Address protected", "adoption": "Adoption",
        "ethnicity": "Ethnicity", "quintile": "IMD fifth",
    },
    "hubs": {
        "id": "member", "given": "first_name", "surname": "last_name", "born": "birthday", "phone": "phone",
        "postcode": "post_code", "address": "home", "mother_id": "registered_by",
    },
    "early_help": {
        "id": "person_ref", "given": "forename", "surname": "surname", "born": "dob", "sex": "sex",
        "nhs": "nhs", "postcode": "pcode", "address": "addr", "phone": "tel", "mother_id": "mother_ref",
        "adoption": "adopted", "protected": "restricted",
    },
    "nursery_census": {
        "id": "record", "upn": "UPN", "surname": "Surname", "given": "Forename", "born": "DateOfBirth",
        "sex": "Sex", "postcode": "PostCode", "address": "AddressLine",
    },
}  # fmt: skip
"""What each agency calls what it keeps, in its order; what it does not keep is not there."""
EVENTS: Final = {
    "reviews.csv": ("health_visiting", reviews, "client_id"),
    "visits.csv": ("hubs", visits, "member"),
}
"""Files of events: of which agency, what makes them, and what it calls the record."""
TESTS: Final = 5
"""Records that a maternity service's own trials left behind."""


@dataclass(frozen=True, slots=True)
class Written:
    """How many records of each agency were written."""

    records: dict[str, int]


def write_agencies(
    folder: Path, families: int, seed: int, step: Callable[[int], None] = lambda _: None
) -> Written:
    """Writes a CSV file for each agency, events, `truth.csv`, jobs, and the agreements that permit them.

    Args:
        folder: an empty folder.
        families: how many; about 6.5 records come of each.
        seed: the same number gives the same bytes.
        step: told how many families each stretch had.
    """
    counts = dict.fromkeys(COLUMNS, 0)
    for first in range(0, families, STRETCH):
        many = min(STRETCH, families - first)
        made = invent(np.random.default_rng([seed, first]), first, many, families)
        for place, manner in enumerate(MANNERS):
            frame = held(np.random.default_rng([seed, first, place]), made, manner)
            if first == 0 and manner.name == "maternity":
                frame = pl.concat([frame, _trials()], how="diagonal")
            _add(folder, frame, manner, begins=first == 0)
            _add_events(folder, frame, manner, seed, first)
            counts[manner.name] += frame.height
        step(many)
    data = files("seedbed.synthetic.agencies")
    for name in ("job.toml", "cohort.toml", "README.md"):
        (folder / name).write_bytes(data.joinpath("data", name).read_bytes())
    agreements = Path(str(files("seedbed.synthetic.fernshire"))) / "data" / "sharing"
    shutil.copytree(agreements, folder / "agreements")
    return Written(counts)


def _add(folder: Path, frame: pl.DataFrame, manner: Manner, *, begins: bool) -> None:
    names = COLUMNS[manner.name]
    kept = frame.with_columns(protected=pl.when("protected").then(pl.lit("yes")))
    _append(
        kept.select(pl.col(own).alias(name) for own, name in names.items()),
        folder / f"{manner.name}.csv",
        begins=begins,
    )
    truth = frame.select(
        "source", "id", person_id="person", family_id="family", moved=pl.col("moved").cast(int)
    )
    _append(truth, folder / "truth.csv", begins=begins and manner is MANNERS[0])


def _add_events(folder: Path, frame: pl.DataFrame, manner: Manner, seed: int, first: int) -> None:
    """Files of events of the agencies that have some."""
    for place, (name, (agency, made, id_)) in enumerate(EVENTS.items()):
        if manner.name == agency:
            rng = np.random.default_rng([seed, first, len(MANNERS) + place])
            _append(made(rng, frame).rename({"id": id_}), folder / name, begins=first == 0)


def _append(frame: pl.DataFrame, file: Path, *, begins: bool) -> None:
    with file.open("wb" if begins else "ab") as out:
        frame.write_csv(out, include_header=begins)


def _trials() -> pl.DataFrame:
    """Patients who are nobody."""
    numbers = [str(n) for n in range(TESTS)]
    return pl.DataFrame({
        "source": "maternity", "id": [f"MTEST{n}" for n in numbers], "given": "Test", "surname": "ZZZTEST",
        "born": "2000-01-01", "sex": "F", "postcode": "ZZ99 3VZ", "nhs": "0000000000",
        "person": [f"t{n}" for n in numbers], "family": [f"t{n}" for n in numbers], "moved": False,
        "protected": False,
    })  # fmt: skip
