"""The model: how often values agree among records of one person, of siblings, and of strangers. Trained once.

Fellegi and Sunter (1969) by Splink 5: u by comparing random records, m by expectation–maximisation in blocks.
Beside it, for kin: how often each level occurs between two records that one source, free of duplicates, gives
the same mother, and between mother and child. Nobody has to label anything.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

import polars as pl

from seedbed.deliver.linkage.blocking import ACROSS, equal
from seedbed.deliver.linkage.comparisons import Compared, comparisons
from seedbed.deliver.linkage.engine import Engine
from seedbed.foundations.faults import DataFaults, Fault

SCHEMA_VERSION: Final = "1.0"
SEED: Final = 1
RANDOM_PAIRS: Final = 2e6
EM_PAIRS: Final = 1e6
APART: Final = 1e-6
"""Weights of levels differ by at least so much, so that a weight tells its level."""
UNTRAINED_M: Final = 0.9
"""Share of pairs of one person that agree, where nothing could be learnt of a comparison."""
LEAST_M: Final = 1e-4
LEAST_U: Final = 1e-6
"""Of levels that training hardly saw: as rare as could have been seen."""
CERTAIN: Final = ("given", "surname", "dob")
CERTAIN_RECALL: Final = 0.6
"""Share of true pairs that agree in all of these; the prior hardly bears on what follows."""
KIN: Final = {
    "sibling": ("l.mother_record = r.mother_record",),
    "mother": ("l.mother_record = r.unique_id", "r.mother_record = l.unique_id"),
}
Kin = Mapping[str, Mapping[int, float]]
TRAINING: Final = (
    (("dob", "sex"), ("dob",)),
    (("given_sound", "surname_sound"), ("given_sound", "postcode"), ("given_sound",)),
    (("nhs",), ("identifier",), ("upn",)),
)
"""Of each row the first whose columns are there: blocks in which the other comparisons are trained."""


@dataclass(frozen=True, slots=True)
class Level:
    """How often a comparison is at a level: `m` among records of one person, `u` among strangers."""

    label: str
    m: float
    u: float


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model, for any engine.

    Args:
        prior: how likely two records drawn at random are of one person.
        comparisons: levels of each comparison, the most alike first.
        kin: log2 of m over the share among siblings, or mother and child, by kind of kin, then by comparison
            of the person, then by level (Splink's `gamma`); empty where no source knows mothers.
        trained_on: how many records of how many sources.
    """

    prior: float
    comparisons: Mapping[str, Sequence[Level]]
    kin: Mapping[str, Kin]
    trained_on: Mapping[str, int]

    def as_json(self) -> dict[str, Any]:
        """The document that is kept."""
        return {
            "schema_version": SCHEMA_VERSION,
            "trained_on": dict(self.trained_on),
            "prior": self.prior,
            "comparisons": {
                name: [asdict(one) for one in levels] for name, levels in self.comparisons.items()
            },
            "kin": self.kin,
        }


def read_model(file: Path) -> Model:
    """A model that was kept.

    Raises:
        DataFaults: it is not one, or of a newer major version.
    """
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
        version = str(held["schema_version"])
        levels = {name: [Level(**one) for one in levels] for name, levels in held["comparisons"].items()}
        kin = {
            one: {name: {int(level): float(w) for level, w in ws.items()} for name, ws in weights.items()}
            for one, weights in held["kin"].items()
        }
        made = Model(float(held["prior"]), levels, kin, held["trained_on"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        expected = "a model.json of 'seedbed deliver link'"
        raise DataFaults([_fault(file, "model-broken", str(error), expected)]) from None
    if version.split(".", maxsplit=1)[0] != SCHEMA_VERSION.split(".")[0]:
        raise DataFaults([_fault(file, "model-version", version, f"version {SCHEMA_VERSION}")])
    return made


def _fault(file: Path, code: str, found: str, expected: str) -> Fault:
    return Fault(code, file.name, None, None, found, expected)


def settings(model: Model, dialect: str, rules: Sequence[str]) -> dict[str, Any]:
    """Splink's settings of a model in the SQL of an engine, with rules that propose pairs.

    Raises:
        DataFaults: the model compares what this version does not know, or at other levels.
    """
    every = {one.name: one for one in comparisons([], list(model.comparisons), every=True)}
    made = []
    for name, levels in model.comparisons.items():
        held = every[name].creator().create_comparison_dict(dialect) if name in every else None
        own = [one for one in held["comparison_levels"] if not one.get("is_null_level")] if held else []
        if held is None or [one["label_for_charts"] for one in own] != [level.label for level in levels]:
            expected = "the levels that this version compares; train the model again"
            raise DataFaults([Fault("model-version", "model.json", None, None, name, expected)])
        for one, level in zip(own, levels, strict=True):
            one |= {"m_probability": level.m, "u_probability": level.u}
        made.append(held)
    return {
        "link_type": "dedupe_only", "sql_dialect": dialect, "comparisons": made,
        "probability_two_random_records_match": model.prior, "retain_matching_columns": False,
        "retain_intermediate_calculation_columns": True,
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": rule, "sql_dialect": dialect} for rule in rules
        ],
    }  # fmt: skip


def gamma(name: str, model: Model) -> pl.Expr:
    """The level of a comparison by its weight, the most alike highest, -1 where nothing is known.

    Splink gives levels only together with every column that was compared, which is wide.
    """
    weight, top = pl.col(f"mw_{name}"), len(model.comparisons[name]) - 1
    made = pl.lit(-1, dtype=pl.Int8)
    for place, level in enumerate(model.comparisons[name]):
        near = (weight - math.log2(level.m / level.u)).abs() < APART / 2
        made = pl.when(near).then(pl.lit(top - place, dtype=pl.Int8)).otherwise(made)
    return made.alias(f"gamma_{name}")


def compared_in(frame: pl.DataFrame, extras: Sequence[str]) -> list[Compared]:
    """The comparisons for which something is there."""
    return comparisons([name for name in frame.columns if _can_agree(frame, name)], extras)


def _can_agree(frame: pl.DataFrame, name: str) -> bool:
    """Whether a column is filled in two sources, or in one that may hold somebody twice."""
    filled = frame.filter(pl.col(name).is_not_null())
    return filled["source_no"].n_unique() > 1 or bool(filled["may_repeat"].any())


def train(engine: Engine, frame: pl.DataFrame, extras: Sequence[str]) -> Model:
    """A model of these records.

    Raises:
        DataFaults: there is too little to train it: no two records that could be of one person.
    """
    from splink import SettingsCreator

    held, blocks, prior = compared_in(frame, extras), _training_blocks(frame), _prior(frame)
    if not blocks or not held:
        expected = "records that agree in a name, a date of birth or a number"
        raise DataFaults([Fault("cannot-train", "the sources", None, None, None, expected)])
    begun = SettingsCreator(
        link_type="dedupe_only", comparisons=[one.creator() for one in held],
        probability_two_random_records_match=prior, max_iterations=30,
    )  # fmt: skip
    linker = engine.linker(frame, begun)
    linker.training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    for columns in blocks:
        linker.training.estimate_parameters_using_expectation_maximisation(
            f"{equal(columns)} and {ACROSS}", max_pairs=EM_PAIRS
        )
    trained = {"records": frame.height, "sources": frame["source_no"].n_unique()}
    levels = _without_gaps(linker.misc.save_model_to_json())
    made = Model(prior, levels, {}, trained)
    return replace(made, kin=_kin(engine, frame, made, held))


def _prior(frame: pl.DataFrame) -> float:
    """How likely two random records are of one person: from pairs that agree in all that is telling."""
    there = [name for name in CERTAIN if _can_agree(frame, name)]
    sizes = frame.drop_nulls(there).group_by(there).len()["len"].cast(pl.Int64) if there else pl.Series([0])
    pairs = max(1, int((sizes * (sizes - 1) // 2).sum()))
    every = frame.height * (frame.height - 1) / 2
    return min(0.1, pairs / CERTAIN_RECALL / max(1.0, every))


def _training_blocks(frame: pl.DataFrame) -> list[tuple[str, ...]]:
    def pairs(columns: tuple[str, ...]) -> bool:
        return bool(frame.drop_nulls(list(columns)).select(pl.struct(columns).is_duplicated().any()).item())

    return [next(cs for cs in row if pairs(cs)) for row in TRAINING if any(pairs(cs) for cs in row)]


def _without_gaps(trained: Mapping[str, Any]) -> dict[str, list[Level]]:
    """Levels that training never saw, given the least; m of each comparison then adds to one again."""
    made = {}
    for comparison in trained["comparisons"]:
        levels = [level for level in comparison["comparison_levels"] if not level.get("is_null_level")]
        m = _m(levels)
        u = [max(level.get("u_probability") or 0.0, LEAST_U) for level in levels]
        made[comparison["output_column_name"]] = [
            Level(level["label_for_charts"], one / sum(m) * (1 + place * APART), other)
            for place, (level, one, other) in enumerate(zip(levels, m, u, strict=True))
        ]
    return made


def _m(levels: Sequence[Mapping[str, Any]]) -> list[float]:
    """As trained; where no block could train a comparison, most agree and the rest is shared."""
    if not any(level.get("m_probability") for level in levels):
        return [UNTRAINED_M, *[(1 - UNTRAINED_M) / (len(levels) - 1)] * (len(levels) - 1)]
    return [max(level.get("m_probability") or 0.0, LEAST_M) for level in levels]


def _kin(
    engine: Engine, frame: pl.DataFrame, model: Model, held: Sequence[Compared]
) -> dict[str, dict[str, dict[int, float]]]:
    """Weights of each level of a comparison of the person, against each kind of kin that sources tell."""
    people = [one.name for one in held if one.of_person]
    named = frame.filter(pl.col("mother_record").is_not_null())
    siblings = named.filter(~pl.col("may_repeat") & (pl.len().over("mother_record") > 1))
    tied = pl.concat([named["mother_record"], named["unique_id"]]).unique()
    either = frame.filter(pl.col("unique_id").is_in(tied.implode()))
    found = {}
    for kin, known in (("sibling", siblings), ("mother", either)):
        if known.height > 1:
            linker = engine.linker(known, settings(model, engine.dialect, KIN[kin]))
            pairs = engine.pairs(linker.inference.predict(), [f"mw_{name}" for name in people])
            seen = pairs.select(gamma(name, model) for name in people)
            found[kin] = {name: _weights(seen[f"gamma_{name}"], model.comparisons[name]) for name in people}
    return found


def _weights(seen: pl.Series, levels: Sequence[Level]) -> dict[int, float]:
    """Half a pair is added to each level, so that none is impossible."""
    filled = seen.filter(seen >= 0)
    weights = {-1: 0.0}
    for place, level in enumerate(levels):
        gamma = len(levels) - 1 - place
        share = (int((filled == gamma).sum()) + 0.5) / (len(filled) + 0.5 * len(levels))
        weights[gamma] = math.log2(level.m / share)
    return weights
