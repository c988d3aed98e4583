"""A pack that is whole has no faults; each way of spoiling it is named by file, row and column."""

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed.plan.strategy.check import check, stops_publication


def stopping(path):
    """Code, file, row and column of what would make publication wrong."""
    return [(f.code, f.file, f.row, f.column) for f in stops_publication(check(path)[1])]


def test_a_pack_that_was_just_made_is_fit_to_publish(pack_at):
    """Only places that local people must fill are left."""
    pack, faults = check(pack_at)
    assert stop_codes(faults) == []
    assert {fault.code for fault in faults} == {"to-write"}
    assert pack.figures_by_id["gld-2025"].value == 61.6


def stop_codes(faults):
    """Codes of those that stop."""
    return [fault.code for fault in stops_publication(faults)]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        # gld is a share of children: 140% cannot be; take-up has an estimate below the line, so 140 can.
        ("figures.csv", ",61.3,", ",140,", "out-of-bounds 2 value; value-outside-interval 2 value"),
        ("figures.csv", ",101.1,", ",140,", ""),
        ("figures.csv", ",101.1,", ",301,", "out-of-bounds 5 value"),
        ("figures.csv", ",68.3,,,,,percent", ",68.3,,,,,children", "unit-differs 4 unit"),
        ("figures.csv", "not stated by source", "", "absence-unexplained 6 reason"),
        ("figures.csv", ",,no counts", ",suppressed,no counts",
         "reason-beside-value 4 reason; reason-beside-value 5 reason"),
        ("figures.csv", "not stated by source", "forgotten",
         "not-a-choice 6 reason; absence-unexplained 6 reason"),
        ("figures.csv", "58.97,63.58", "63.58,58.97",
         "interval-backwards 2 upper; value-outside-interval 2 value"),
        ("figures.csv", "2023-09-01", "2025-09-01", "period-backwards 2 period_end"),
        ("figures.csv", "2023-09-01", "01/09/2023", "not-a-date 2 period_start"),
        ("figures.csv", ",61.3,", ",sixty,", "not-a-number 2 value"),
        ("figures.csv", ",all,61.3,", ",travellers,61.3,", "group-unknown 2 group"),
        ("figures.csv", "no counts published", "by hand", "note-unknown 4 note; note-unknown 5 note"),
        ("figures.csv", "gld-2024,", "gld-2025,", "duplicate-row 3 id"),
        ("sources.csv", "lait-breastfeeding", "other", "points-nowhere figures.csv 6 source"),
        ("priorities.csv", "Low {gld-2025}", "Low {gld-2031}", "citation-unresolved 2 need_en"),
        ("text/vision.en.md", "[to write:", "See {nothing-here}. [to write:",
         "citation-unresolved 1 -; citation-unresolved 3 -"),
        ("actions.csv", ",council,", ",nhs,", "points-nowhere 2 owner"),
        ("actions.csv", "under way", "going well", "not-a-choice 2 state"),
        ("measures.csv", ",gld-2025,", ",gld-1999,", "points-nowhere 2 baseline"),
        ("money.csv", ",1000,", ",£1000,", "not-a-number 2 pounds"),
        ("area.toml", "partners = []", 'on = 2026-03-31\npartners = ["nobody"]',
         "points-nowhere - adoption.partners"),
        ("area.toml", "partners = []", 'on = "2026-03-31"\npartners = ["council"]',
         "not-a-date - adoption.on"),
        ("area.toml", "partners = []", "on = 2026-03-31\npartners = []", "value-missing - adoption.partners"),
        ("area.toml", "partners = []", 'partners = "council"', "not-a-list - adoption.partners"),
        ("area.toml", "[targets]", "[targets]\ngld = inf", "not-a-number - targets.gld"),
        ("area.toml", "[targets]", '[targets]\ngld = "high"', "not-a-number - targets.gld"),
        ("area.toml", 'nation = "England"', 'nation = "england"', "not-a-choice - area.nation"),
        ("area.toml", "E06000002", "6000002", "not-an-area-code - area.ons_code"),
        ("area.toml", "title_en = ", "title = ", "value-missing - strategy.title_en"),
        ("area.toml", 'schema_version = "1.2"', "", "version-missing - schema_version"),
        ("area.toml", "[targets]", "[targets", "toml-broken - -"),
        ("area.toml", "[targets]", f"x = {'[' * 3000}{']' * 3000}\n[targets]", "toml-broken - -"),
        ("area.toml", "[targets]", f"[targets]\ngld = 1{'0' * 400}", "not-a-number - targets.gld"),
        ("area.toml", 'version = "1.2"', f'version = "{"9" * 5000}.0"', "version-missing - schema_version"),
        ("area.toml", "starts = 20", "starts = true # ", "value-missing - strategy.starts"),
        ("datapackage.json", '"resources"', '"tables"', "json-broken - -"),
    ],
)  # fmt: skip
def test_what_is_spoilt_is_named_and_nothing_else(pack_at, edit, file, old, new, expected):
    """One change, its faults by code, row and column (and file, where another), and no fault besides."""
    edit(pack_at / file, old, new)
    found = [
        " ".join([code, *([place] if place != file else []), str(row or "-"), column or "-"])
        for code, place, row, column in stopping(pack_at)
        if code != "to-write"  # empty places are a matter of their own
    ]
    assert "; ".join(found) == expected


def test_sections_that_are_no_sections_are_named(pack_at):
    """`targets = 5` is a mistake of the person, not a fault of ours."""
    (pack_at / "area.toml").write_text('schema_version = "1.0"\ntargets = 5\narea = "x"\n', encoding="utf-8")
    assert [(code, column) for code, _, _, column in stopping(pack_at)] == [
        ("not-a-section", "area"), ("not-a-section", "targets")
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["figures.csv", "money.csv", "area.toml", "text/vision.en.md"])
def test_a_missing_file_is_named(pack_at, name):
    """What a pack needs and lacks."""
    (pack_at / name).unlink()
    assert ("file-missing", name, None, None) in stopping(pack_at)


@pytest.mark.parametrize("name", ["places.csv", "text/vision.cy.md", "datapackage.json"])
def test_what_can_be_done_without_does_not_stop(pack_at, name):
    """An area in England may have no Welsh, no small areas, and a descriptor that is written again."""
    (pack_at / name).unlink()
    assert stopping(pack_at) == []


def test_a_newer_major_version_is_refused_naming_both(pack_at, edit):
    """A pack of 2.0 is not half understood."""
    edit(pack_at / "area.toml", 'schema_version = "1.2"', 'schema_version = "2.0"')
    pack, faults = check(pack_at)
    assert pack is None
    assert [(f.code, f.found) for f in faults] == [("newer-schema", "2.0")]
    assert "1.2" in faults[0].expected


def test_a_newer_minor_version_is_read_and_what_is_unknown_ignored(pack_at, edit):
    """1.7 may have sections, keys, columns and files that 1.0 does not know."""
    edit(pack_at / "area.toml", 'schema_version = "1.2"', 'schema_version = "1.7"\nmood = "hopeful"')
    edit(pack_at / "area.toml", "[targets]", "[weather]\nrain = true\n\n[targets]")
    partners = pack_at / "partners.csv"
    lines = partners.read_text(encoding="utf-8").splitlines()
    partners.write_text(f"{lines[0]},colour\n{lines[1]},blue\n", encoding="utf-8")
    (pack_at / "poems.csv").write_text("id\n", encoding="utf-8")
    pack, faults = check(pack_at)
    assert stop_codes(faults) == []
    assert pack.rows("partners")[0]["colour"] == "blue"


def test_welsh_is_missed_where_people_are_served_in_welsh(pack_at, edit):
    """In Wales a row without its Welsh is listed; in England it is not."""
    edit(pack_at / "partners.csv", "Cyngor", "")
    edit(pack_at / "area.toml", 'nation = "England"', 'nation = "Wales"')
    missing = [(f.file, f.column) for f in check(pack_at)[1] if f.code == "welsh-missing"]
    assert ("partners.csv", "name_cy") in missing


def test_an_unfinished_priority_is_listed_and_does_not_stop(pack_at):
    """Need, action, money and measure: what is missing of the chain is said."""
    actions = pack_at / "actions.csv"
    actions.write_text(actions.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    unfinished = [f for f in check(pack_at)[1] if f.code == "priority-unfinished"]
    assert [(f.file, f.found, f.stops) for f in unfinished] == [("actions.csv", "talking", False)]


def test_a_pack_that_is_not_there_is_wrong_use(tmp_path):
    """The command that makes one is named."""
    with pytest.raises(WrongUse, match="seedbed new"):
        check(tmp_path / "nowhere")


def test_a_pack_older_than_a_column_is_still_read(pack_at):
    """`protected_by` came later: a pack without it has no fault."""
    file = pack_at / "sources.csv"
    lines = file.read_text(encoding="utf-8").splitlines()
    assert lines[0].endswith(",protected_by")
    file.write_text("".join(line.rpartition(",")[0] + "\n" for line in lines), encoding="utf-8")
    assert stopping(pack_at) == []


def test_a_table_that_cannot_be_read_is_one_fault(pack_at):
    """Nothing is said of what points into it."""
    (pack_at / "sources.csv").write_bytes(b"id\xff\n")
    assert [code for code, *_ in stopping(pack_at)] == ["not-utf-8"]


@pytest.mark.parametrize("table", ["figures.csv", "evidence.csv"])
def test_what_is_cited_from_a_table_that_cannot_be_read_is_not_called_missing(pack_at, table):
    """One fault, and not one for each citation."""
    (pack_at / table).write_bytes(b"")
    assert ("csv-empty", table, None, None) in stopping(pack_at)
    assert "citation-unresolved" not in {code for code, *_ in stopping(pack_at)}


def test_words_of_the_area_s_own_are_named_and_do_not_stop(pack_at):
    """A unit and a group that no phrase says: what is expected is said, and they may stay."""
    file = pack_at / "figures.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    own = lines[1].replace("gld-2024,gld,", "visits-2024,visits,").replace(",all,", ",travellers,")
    file.write_text("".join([*lines, own.replace(",percent,", ",visits a week,")]), encoding="utf-8")
    found = [f for f in check(pack_at)[1] if f.code.endswith("-unknown")]
    assert [(f.code, f.column, f.found, f.stops) for f in found] == [
        ("unit-unknown", "unit", "visits a week", False),
        ("group-unknown", "group", "travellers", False),
    ]
    assert "percent" in found[0].expected
    assert "fsm" in found[1].expected


@pytest.mark.parametrize(
    ("members", "code", "column"),
    [
        ('["E06000002", "E06000002"]', "not-a-list", "area.members"),
        ('["E06000002", "W06000015"]', "not-a-list", "area.members"),
        ('["E06000002", "E06000003"]', "members-differ", "area.ons_code"),
        ('["E06000002"]', "not-a-list", "area.members"),
        ('"E06000002"', "not-a-list", "area.members"),
    ],
)
def test_members_that_make_no_partnership_are_named(pack_at, edit, members, code, column):
    """Twice the same, two nations, another partnership's code, one alone, no list."""
    edit(pack_at / "area.toml", "name_en", f"members = {members}\nname_en")
    assert stopping(pack_at) == [(code, "area.toml", None, column)]


def test_an_adopted_strategy_has_no_empty_places(pack_at, edit):
    """Each place still to be written stops it, though it never stopped the draft."""
    assert stopping(pack_at) == []
    edit(pack_at / "area.toml", "partners = []", 'on = 2026-03-31\npartners = ["council"]')
    assert {code for code, *_ in stopping(pack_at)} == {"to-write"}
