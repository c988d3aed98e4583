"""The parts of a linkage, each by itself: what is set aside, which pairs, who is put together, what stays."""

from datetime import date
from itertools import combinations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.deliver.linkage.blocking import choose, completeness
from seedbed.deliver.linkage.families import families
from seedbed.deliver.linkage.identifiers import Change, named
from seedbed.deliver.linkage.job import Relation
from seedbed.deliver.linkage.people import resolve
from seedbed.deliver.linkage.relations import relations
from seedbed.deliver.linkage.standard import standardised
from seedbed.foundations.faults import DataFaults
from tests.unit.linkage import source

TODAY = date(2026, 9, 1)


def standard(*sources):
    return standardised([one for one, _ in sources], [frame for _, frame in sources], TODAY)


def record(id_, **values):
    held = {
        "id": id_,
        "given_name": "Ann",
        "surname": "Lee",
        "date_of_birth": "2024-03-01",
        "nhs_number": None,
    }
    return held | {"mother_id": None, "postcode": "XF1 1AA", "address": "1 Fern Road", "sex": "F"} | values


# ------------------------------------------------------------------------------------ made comparable


def test_patients_who_are_nobody_are_set_apart():
    made = standard(
        source("a", [record("1"), record("2", surname="ZZZTEST"), record("3", given_name="Test")])
    )
    assert made.apart["id"].to_list() == ["2", "3"]
    assert made.frame["id"].to_list() == ["1"]


def test_a_number_that_two_records_share_is_nobodys_and_is_counted():
    twins = [record("1", nhs_number="9434765919"), record("2", nhs_number="9434765919", given_name="Bo")]
    made = standard(source("a", twins))
    assert made.frame["nhs"].to_list() == [None, None]
    assert made.set_aside.row(0) == ("a", "nhs", "shared by two records", 2)
    kept = standard(source("a", twins, free=False))
    assert kept.frame["nhs"].null_count() == 0


def test_values_that_cannot_be_used_are_counted_by_reason():
    rows = [record("1", date_of_birth="31/02/2020"), record("2", nhs_number="0000000000"), record("3")]
    aside = standard(source("a", rows)).set_aside
    assert [row[1:] for row in aside.iter_rows()] == [
        ("date_of_birth", "no such day", 1),
        ("nhs", "nobody's", 1),
    ]


def test_a_protected_address_is_nowhere_in_what_is_compared():
    made = standard(source("a", [record("1", protected_address="Yes"), record("2", protected_address="")]))
    assert made.frame.select("postcode", "address", "sector").row(0) == (None, None, None)
    assert made.frame["postcode"][1] == "XF11AA"


def test_a_child_has_its_mother_beside_it_and_a_mother_her_children():
    rows = [record("m", given_name="Siân", date_of_birth="1990-05-05"), record("c", mother_id="m")]
    made = standard(source("a", rows)).frame
    assert made.row(1, named=True)["mother_given"] == "sian"
    assert made.row(1, named=True)["mother_dob"] == "1990-05-05"
    assert made.row(0, named=True)["child_births"] == ["2024-03-01"]
    assert made.row(0, named=True)["mother_record"] is None


def test_who_is_given_as_her_own_mother_has_none():
    assert standard(source("a", [record("1", mother_id="1")])).frame["mother_record"].to_list() == [None]


# ------------------------------------------------------------------------------------ which pairs

ROWS = [
    record(str(n), given_name=given, date_of_birth=day, postcode=place, phone=phone)
    for n, (given, day, place, phone) in enumerate(
        (g, d, p, f)
        for g in ("Ann", "Anne", "Bo")
        for d in ("2024-03-01", "2024-03-02", None)
        for p in ("XF1 1AA", "XF2 2BB")
        for f in ("00000000001", None)
    )
]


def test_the_comparisons_of_a_rule_are_counted_as_pairs_that_agree():
    frame = standard(source("a", ROWS, free=False)).frame
    for rule in choose(frame, (), 10**6):
        values = frame.select(rule.columns).rows()
        agree = sum(a == b and None not in a for a, b in combinations(values, 2))
        assert rule.comparisons == agree, rule.columns


def test_rules_stay_within_the_budget_the_cheapest_first():
    frame = standard(source("a", ROWS, free=False)).frame
    rules = choose(frame, (), 2)
    taken = [rule.comparisons for rule in rules if rule.chosen]
    assert sum(taken) <= 2 * frame.height
    assert taken == sorted(taken)
    assert any(not rule.chosen for rule in rules)


def test_completeness_is_of_pairs_with_one_number_by_rules_that_do_not_look_at_it():
    numbers = ["9434765919", "9434765870"]
    one = source(
        "a", [record("1", nhs_number=numbers[0]), record("2", nhs_number=numbers[1], given_name="Bo")]
    )
    far = record("4", nhs_number=numbers[1], given_name="Cy", surname="Poe", date_of_birth="2020-01-01")
    other = source("b", [record("3", nhs_number=numbers[0]), far | {"postcode": None}])
    frame = standard(one, other).frame
    assert completeness(frame, choose(frame, (), 100)) == (1, 2)


# ------------------------------------------------------------------------------------ people


def pairs(*rows):
    columns = {"left": pl.Int64, "right": pl.Int64, "probability": pl.Float64}
    made = pl.DataFrame(rows, schema=columns, orient="row")
    return made.with_columns(weight=pl.lit(10.0), odds=pl.col("probability") / (1 - pl.col("probability")))


def groups(of_record):
    return sorted(sorted(r for r in of_record if of_record[r] == p) for p in set(of_record.values()))


@pytest.fixture
def three():
    """Two records in a source free of duplicates, one in another, one in one that is not."""
    one = source("a", [record("1"), record("2", given_name="Bo")])
    other, third = source("b", [record("3")]), source("c", [record("4")], free=False)
    return standard(one, other, third).frame


def test_records_of_one_source_free_of_duplicates_never_meet_and_the_likeliest_wins(three):
    made = resolve(three, pairs((0, 2, 0.9), (1, 2, 0.99)))
    assert groups(made.of_record) == [[0], [1, 2], [3]]
    assert made.refused == [(0, 2)]


def test_less_than_a_half_is_not_a_link(three):
    assert groups(resolve(three, pairs((0, 2, 0.49))).of_record) == [[0], [1], [2], [3]]


def test_siblings_stay_apart_though_a_third_record_fits_both(three):
    made = resolve(three, pairs((0, 2, 0.9), (0, 3, 0.95), (2, 3, 0.01)))
    assert groups(made.of_record) == [[0, 3], [1], [2]]


def test_what_people_judged_holds(three):
    assert groups(resolve(three, pairs((0, 2, 0.99)), different=[(0, 2)]).of_record) == [[0], [1], [2], [3]]
    assert groups(resolve(three, pairs((0, 2, 0.01)), same=[(0, 2)]).of_record) == [[0, 2], [1], [3]]


def test_a_judgement_of_two_carries_through_to_the_whole_person(three):
    made = resolve(three, pairs((2, 3, 0.99), (0, 3, 0.9)), different=[(0, 2)])
    assert groups(made.of_record) == [[0], [1], [2, 3]]


def test_before_and_after_an_adoption_are_two_people():
    one = source("a", [record("1", adoption="Before")])
    other, third = source("b", [record("2", adoption="after")]), source("c", [record("3", adoption="")])
    frame = standard(one, other, third).frame
    made = resolve(frame, pairs((0, 1, 0.999), (0, 2, 0.9), (1, 2, 0.8)))
    assert groups(made.of_record) == [[0, 2], [1]]


def test_a_mother_and_her_child_are_never_one():
    rows = [record("m", date_of_birth=None), record("c", mother_id="m", date_of_birth=None)]
    frame = standard(source("a", rows, free=False)).frame
    kin = relations(frame, [], {}).select("child", "parent").rows()
    assert groups(resolve(frame, pairs((0, 1, 0.99)), different=kin).of_record) == [[0], [1]]


# ------------------------------------------------------------------------------------ families


def tied(frame, person, *files, records=None):
    """The family of each person, on the day."""
    return families(frame, person, relations(frame, files, records or {}), TODAY)


def test_children_come_together_over_sources_by_their_mothers():
    one = source("a", [record("m"), record("c", mother_id="m")])
    other = source("b", [record("n"), record("d", mother_id="n"), record("c2", mother_id="n")])
    frame = standard(one, other).frame
    person = {0: 0, 1: 1, 2: 2, 3: 3, 4: 1}
    assert len(set(tied(frame, person).values())) == 1


def test_a_lone_child_joins_the_one_family_of_its_home_unless_protected():
    one = source("a", [record("m"), record("c", mother_id="m")])
    lone = record("x", given_name="Bo")
    frame = standard(one, source("b", [lone])).frame
    assert tied(frame, {0: 0, 1: 1, 2: 2})[2] == 0
    frame = standard(one, source("b", [lone | {"protected_address": "y"}])).frame
    assert tied(frame, {0: 0, 1: 1, 2: 2})[2] == 2


def test_a_lone_child_where_two_families_live_joins_neither():
    one = source("a", [record("m"), record("c", mother_id="m")])
    other = source("b", [record("n"), record("d", mother_id="n"), record("x")])
    frame = standard(one, other).frame
    assert tied(frame, {n: n for n in range(5)})[4] == 4


def test_who_was_adopted_joins_no_family_by_a_home():
    one = source("a", [record("m"), record("c", mother_id="m")])
    frame = standard(one, source("b", [record("x", adoption="after")])).frame
    assert tied(frame, {0: 0, 1: 1, 2: 2})[2] == 2


@pytest.fixture
def carers(tmp_path):
    """A child, a grandmother who cares for it until a day, and two who adopt it from the next."""
    rows = [
        record("c"),
        record("g", given_name="Gwen"),
        record("x", given_name="Di"),
        record("y", given_name="Ed"),
    ]
    frame = standard(source("a", [row | {"postcode": None} for row in rows])).frame
    file = tmp_path / "parents.csv"
    file.write_text(
        "child,adult,what,since,to\nc,g,Carer,2024-03-01,2026-08-31\nc,x,legal,2026-09-01,\nc,y,legal,,\nq,x,birth,,\n"
    )
    relation = Relation("a", file, "child", "adult", "what", "since", "to")
    return frame, relation, {("a", name): at for at, name in enumerate("cgxy")}


def test_parents_of_every_kind_tie_a_family_while_they_are(carers):
    frame, relation, records = carers
    person = {n: n for n in range(4)}
    found = relations(frame, [relation], records)
    assert found.select("child", "parent", "kind").rows() == [
        (0, 1, "carer"),
        (0, 2, "legal"),
        (0, 3, "legal"),
    ]
    assert tied(frame, person, relation, records=records) == {0: 0, 1: 1, 2: 0, 3: 0}
    before = families(frame, person, found, date(2026, 8, 31))
    assert before == {0: 0, 1: 0, 2: 2, 3: 0}


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("legal", "godmother", "unknown-kind"), ("2026-08-31", "2023-01-01", "backwards"),
        ("what", "kind", "column-missing"),
    ],
)  # fmt: skip
def test_a_fault_in_a_file_of_parents_is_named(carers, old, new, code):
    frame, relation, records = carers
    relation.path.write_text(relation.path.read_text().replace(old, new, 1))
    with pytest.raises(DataFaults, match=code):
        relations(frame, [relation], records)


def test_a_million_empty_surnames_propose_no_pair_by_surname():
    frame = pl.concat([standard(source("a", [record("1", surname=None)])).frame] * 1_000_000)
    rules = choose(frame.with_columns(pl.lit(None, dtype=pl.String).alias("postcode")), (), 1)
    assert not [rule for rule in rules if "surname_sound" in rule.columns]


# ------------------------------------------------------------------------------------ identifiers

KEYS = [("s", str(n)) for n in range(8)]
GROUPS = st.lists(st.integers(0, 4), min_size=8, max_size=8).map(lambda g: dict(zip(KEYS, g, strict=True)))


def by_key(groups_, names):
    return {key: names[group] for key, group in groups_.items()}


@given(GROUPS)
def test_the_same_people_keep_their_identifiers(groups_):
    names, news = named(groups_, {}, "P")
    assert news == []
    assert len(set(names.values())) == len(set(groups_.values()))
    again, changes = named(groups_, by_key(groups_, names), "P")
    assert again == names
    assert changes == []


@given(GROUPS, GROUPS)
def test_every_identifier_that_comes_or_goes_is_in_the_history(before, now):
    old, _ = named(before, {}, "P")
    names, changes = named(now, by_key(before, old), "P")
    assert len(set(names.values())) == len(names)
    gone = {change.identifier for change in changes if change.event in ("merged", "gone")}
    come = {change.identifier for change in changes if change.event in ("new", "split")}
    assert set(old.values()) - set(names.values()) == gone
    assert set(names.values()) - set(old.values()) <= come


def test_a_merger_and_a_split_are_told():
    before = {KEYS[0]: "P1", KEYS[1]: "P1", KEYS[2]: "P2"}
    names, changes = named({KEYS[0]: 0, KEYS[1]: 0, KEYS[2]: 0}, before, "P")
    assert names == {0: "P1"}
    assert changes == [Change("merged", "P2", "P1")]
    names, changes = named({KEYS[0]: 0, KEYS[1]: 1, KEYS[2]: 2}, before, "P")
    assert {names[0], names[2]} == {"P1", "P2"}
    assert changes == [Change("split", names[1], "P1")]
