"""Whatever a pack holds, the readiness check answers, and never believes words alone."""

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.check import readiness
from seedbed.plan.strategy.readiness.summary import as_document
from seedbed.plan.strategy.readiness.verdict import VERDICTS
from seedbed.plan.strategy.tables import SECTIONS, TABLES

DAY = date(2026, 11, 23)
WORDS = st.sampled_from(["Words", "Low {gld-2025}", "{a}", "{voice}", "", "[to write: it]", "ŵyl – “ie” {"])
IDS = st.sampled_from(["a", "b", "gld-2025", "voice", "success-factors", "priorities-follow-need"])
DAYS = st.dates(date(2018, 1, 1), date(2032, 1, 1))
CELLS = {
    "text": WORDS, "date": DAYS, "identifier": IDS, "number": st.floats(-5, 200),
    "integer": st.integers(0, 9), "code": st.sampled_from(["X06000001", "X01000001"]),
}  # fmt: skip


def cell(column):
    held = st.sampled_from(column.choices) if column.choices else CELLS[column.kind]
    return st.none() | held


def rows(table, only=None):
    row = st.fixed_dictionaries(
        {c.name: only(c) if only else cell(c) for c in table.columns} | {ROW: st.just(2)}
    )
    return st.lists(row, max_size=4)


def record(days):
    adoption = st.fixed_dictionaries({"on": days, "partners": st.lists(IDS, max_size=3)})
    return st.fixed_dictionaries(
        {
            "area": st.fixed_dictionaries(
                {
                    "ons_code": st.just("X06000001"),
                    "name_en": st.just("F"),
                    "nation": st.sampled_from(["England", "Wales"]),
                }
            ),
            "strategy": st.fixed_dictionaries({"title_en": st.just("T")}, optional={"review_on": days}),
            "targets": st.just({}),
            "adoption": adoption | st.just({"partners": []}),
        }
    )


TEXTS = st.dictionaries(st.tuples(st.sampled_from(SECTIONS), st.sampled_from(["en", "cy"])), WORDS)
PACKS = st.builds(
    Pack, st.just(Path()), record(DAYS), st.fixed_dictionaries({t.name: rows(t) for t in TABLES}), TEXTS
)


@given(PACKS)
def test_any_pack_gets_an_answer_in_both_languages(pack):
    found = readiness(pack, DAY, None)
    assert len(found) > 30
    for result in as_document(found):
        assert result["verdict"] in VERDICTS
        assert result["reason"]["en"]
        assert result["reason"]["cy"]
        assert (result["mend"] is None) == (result["verdict"] == "met")


def prose(column):
    """Long texts everywhere, and nothing that a machine can count: no figure, day, owner or citation."""
    if column.name in ("id", "priority"):
        return st.just("a")
    if column.kind == "text":
        return st.sampled_from(["We will be bold.", "Everybody agrees that this matters a great deal."])
    return st.none()


WRITTEN = {t.name: rows(t, prose) for t in TABLES if t.name not in ("suggestions", "judgements")}
FINE_WORDS = st.fixed_dictionaries(
    {(s, lang): st.just("Fine words.") for s in SECTIONS for lang in ("en", "cy")}
)
UNADOPTED = record(DAYS).map(
    lambda held: held | {"adoption": {"partners": []}, "strategy": {"title_en": "T"}}
)


@given(st.builds(Pack, st.just(Path()), UNADOPTED, st.fixed_dictionaries(WRITTEN), FINE_WORDS))
def test_words_alone_meet_nothing(pack):
    """Welsh that is written is Welsh that is there: that one test is about the words themselves."""
    met = {result.criterion.id for result in readiness(pack, DAY, None) if result.verdict == "met"}
    assert met <= {"welsh-equal"}
