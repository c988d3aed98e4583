"""Packs that need no public data: a small one made by hand, for checking and refreshing, and Fernshire."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.areas import ENGLAND, by_code, find_authority
from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import indicator
from seedbed.foundations.periods import period_from
from seedbed.foundations.tables import ROW
from seedbed.plan.needs.focus import Comparator, SmallPlace, focus_on
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.strategy.draft import draft
from seedbed.plan.strategy.pack import write_pack
from seedbed.publish.pack_tables import check_pack
from seedbed.synthetic.fernshire import write_fernshire

READ = date(2026, 11, 23)
OURS = "E06000002"


def figure(name, area, value, year, **more):
    """A figure as a reader would bring it."""
    item = indicator(name)
    period = period_from(str(year), item.period)
    reason = None if value is not None else "not stated by source"
    made = Figure(
        name, area, period.start, period.end, "all", value, None, None, None, None, item.unit,
        "as published", f"lait-{name}", READ, reason,
    )  # fmt: skip
    return replace(made, **more)


@pytest.fixture
def hand_made():
    """What might have been gathered for Middlesbrough: a handful of figures."""
    authority = find_authority("806")
    near = [
        Comparator(by_code(code).ons_code, by_code(code).name, "neighbour", 1, "Close") for code in ("805",)
    ]
    focus = focus_on(authority, near, [SmallPlace("E01012007", "Middlesbrough 001A", "E05009866", "Acklam")])
    rows = [
        figure(
            "gld",
            OURS,
            61.3,
            2024,
            denominator=1700.0,
            lower=58.97,
            upper=63.58,
            note="approximate denominator",
        ),
        figure(
            "gld",
            OURS,
            61.6,
            2025,
            denominator=1706.0,
            lower=59.27,
            upper=63.88,
            note="approximate denominator",
        ),
        figure("gld", ENGLAND, 68.3, 2025, note="no counts published"),
        figure("take-up-at-two", OURS, 101.1, 2025, note="no counts published"),
        figure("breastfeeding", OURS, None, 2024),
    ]
    return Gathered(focus, rows)


@pytest.fixture
def pack_at(hand_made, tmp_path):
    """The folder of a pack made from it, with one partner, priority, action, line of money and measure."""
    pack, area_text = draft(hand_made, find_authority("806"), READ)
    both = {"title_en": "Talking", "title_cy": "Siarad"}
    pack.tables |= {
        "partners": [{"id": "council", "name_en": "Council", "name_cy": "Cyngor", "sector": "council"}],
        "priorities": [{"id": "talking", "order": 1, **both, "need_en": "Low {gld-2025}", "need_cy": "Isel"}],
        "actions": [{"id": "train", "priority": "talking", **both, "owner": "council", "state": "under way"}],
        "money": [{"id": "grant", "priority": "talking", "source_en": "Grant", "source_cy": "Grant",
                   "starts": date(2026, 4, 1), "ends": date(2027, 3, 31), "pounds": 1000.0}],
        "measures": [
            {"id": "level", "priority": "talking", **both, "indicator": "gld", "baseline": "gld-2025"}
        ],
    }  # fmt: skip
    folder = tmp_path / "pack"
    folder.mkdir()
    write_pack(pack, folder, area_text=area_text, as_of=READ)
    return folder


@pytest.fixture
def edit():
    """Replaces words in a file that must hold them: a spoilt pack is spoilt on purpose."""

    def change(file, old, new):
        words = file.read_text(encoding="utf-8")
        assert old in words
        file.write_text(words.replace(old, new), encoding="utf-8")

    return change


@pytest.fixture(scope="session")
def fernshire(tmp_path_factory):
    """The folder of Fernshire's pack; only for reading."""
    folder = tmp_path_factory.mktemp("fernshire")
    write_fernshire(folder, date(2026, 4, 1))
    return folder


@pytest.fixture(scope="session")
def pack(fernshire):
    """Fernshire's pack as it is read."""
    found, _ = check_pack(fernshire)
    return found


@pytest.fixture
def spoilt(pack):
    """Fernshire's tables with one row of one table changed."""

    def change(table, where, **values):
        rows = [dict(row) for row in pack.rows(table)]
        found = [row for row in rows if all(row[name] == value for name, value in where.items())]
        assert found, (table, where)
        found[0].update(values)
        return pack.tables | {table: rows}, found[0][ROW]

    return change
