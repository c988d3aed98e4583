"""Small invented packs that meet every test, to be spoilt one thing at a time."""

from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest

from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.check import TESTS, readiness
from seedbed.plan.strategy.readiness.definitions import criteria_sets
from seedbed.plan.strategy.readiness.facts import ElementFacts, Facts, MaturityFacts
from seedbed.plan.strategy.tables import SECTIONS, TABLES

DAY = date(2026, 11, 23)
OURS = "X06000001"
ELEMENTS = (
    "strategy", "commissioning", "workforce-planning", "partnership", "leadership", "community-ownership",
    "services", "information", "outcomes", "evidence",
)  # fmt: skip


def figure(name, indicator="gld", area=OURS, group="all", value=60.0, ends=date(2025, 8, 31)):
    return {
        "id": name,
        "indicator": indicator,
        "area": area,
        "group": group,
        "value": value,
        "period_end": ends,
    }


def _tables():
    figures = [figure(f"i{n}", f"indicator-{n}") for n in range(6)]
    figures += [
        figure("gld-2025"),
        figure("gap", group="fsm"),
        figure("small", "young", "X01000001", value=9.0),
    ]
    return {
        "figures": figures,
        "places": [{"code": "X01000001", "name": "A", "ward_code": "X05000001", "ward_name": "B"}],
        "partners": [
            {"id": name, "sector": sector}
            for name, sector in (("c", "council"), ("n", "NHS"), ("v", "voluntary"), ("p", "parents"))
        ],
        "priorities": [
            {"id": "talk", "order": 1, "title_en": "Talk", "title_cy": "Siarad", "need_en": "Low {gld-2025}",
             "need_cy": "Isel", "gap_en": "Wide {gap} {voice} {waits} {result}", "gap_cy": "Eang",
             "learning_en": "Does it? {gld-2025}", "learning_cy": "Ydy?"}
        ],
        "actions": [
            {"id": f"a{who}", "priority": "talk", "owner": who, "ends": date(2027, 3, 31),
             "state": "under way"}
            for who in "cnv"
        ],
        "money": [
            {"id": f"m{who}", "priority": "talk", "source_en": "Grant", "source_cy": "Grant", "pounds": 5.0,
             "starts": date(2026, 4, 1), "ends": date(2028, 3, 31), "owner": who}
            for who in "cn"
        ],
        "measures": [
            {"id": "m", "priority": "talk", "indicator": "gld", "baseline": "gld-2025", "target": 70.0,
             "target_on": date(2028, 8, 31)}
        ],
        "suggestions": [
            {"id": "s", "state": "accepted", "priority": "talk"}, {"id": "t", "state": "declined"}
        ],
        "evidence": [
            {"id": "voice", "kind": "community voice", "dated": date(2026, 1, 5)},
            {"id": "waits", "kind": "coverage", "dated": date(2026, 1, 5)},
            {"id": "result", "kind": "outcome", "dated": date(2026, 1, 5)},
        ],
    }  # fmt: skip


def assessed():
    """A self-assessment in which everything is as it should be."""
    settled = ElementFacts(agreed=True, cites=("voice",))
    elements = dict.fromkeys(ELEMENTS, settled) | {
        "outcomes": ElementFacts(agreed=True, cites=("voice",), weak=True, actions=("ac",))
    }
    return MaturityFacts(
        ELEMENTS,
        True,
        date(2026, 2, 1),
        frozenset({"council", "NHS", "parents"}),
        frozenset(ELEMENTS),
        elements,
    )


@pytest.fixture
def good():
    """A pack in which every machine test is met."""
    area = {
        "area": {"ons_code": OURS, "name_en": "Fernshire", "nation": "England"},
        "strategy": {"title_en": "S", "title_cy": "S", "review_on": date(2027, 3, 31)},
        "targets": {"gld": 70.0},
        "adoption": {"on": date(2026, 3, 1), "partners": ["c", "n", "v"]},
    }
    pack = Pack(Path(), area, deepcopy(_tables()))
    blank = {table.name: dict.fromkeys(table.headings) for table in TABLES}
    pack.tables = {
        name: [blank[name] | {ROW: n} | row for n, row in enumerate(rows, 2)]
        for name, rows in pack.tables.items()
    }
    pack.texts = {(s, lang): "Words {voice}." for s in SECTIONS for lang in ("en", "cy")}
    return pack


@pytest.fixture
def maturity():
    """The self-assessment that goes with it."""
    return assessed()


@pytest.fixture
def criterion_with():
    """A criterion that uses a test, in the set of any nation."""

    def find(test):
        return next(c for made in criteria_sets() for c in made.criteria if test in [t.id for t in c.tests])

    return find


@pytest.fixture
def outcome(criterion_with):
    """What one test says of a pack."""

    def call(test, pack, maturity=None, as_of=DAY, voices=()):
        item = criterion_with(test)
        words = next(t for t in item.tests if t.id == test)
        return TESTS[test](pack, Facts(as_of, words, item, maturity, voices))

    return call


@pytest.fixture
def held():
    """The criteria of a pack by set and name."""

    def call(pack, maturity=None, as_of=DAY):
        return {(r.set.id, r.criterion.id): r for r in readiness(pack, as_of, maturity)}

    return call
