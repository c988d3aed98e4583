"""A pack comes in whole or not at all."""

import pytest

from seedbed.foundations.faults import DataFaults
from seedbed.plan.strategy.check import stops_publication
from seedbed.publish.pack_tables import check_pack
from seedbed_web.audit.models import Event
from seedbed_web.evidence.models import Link
from seedbed_web.organisations.models import Area, Organisation, Partnership
from seedbed_web.plan.strategy.models import Action, Priority
from seedbed_web.publish.pack.actions import AnotherArea
from seedbed_web.publish.pack.checking import check_files
from seedbed_web.publish.pack.files import UnfitPack
from seedbed_web.publish.pack.folder import write_folder
from seedbed_web.publish.pack.models import PackFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def fernshire(few_figures):
    return dict(few_figures)


LONG = "word " * 100
BEHIND = "2025-10-01,2026-09-30,behind"
"""The days and the state of the action `shorter-waits`."""
STRUCTURE = {
    "a state nobody knows": ("actions.csv", ",under way\n", ",going well\n", "not-a-choice"),
    "an action of no priority": ("actions.csv", "waits,talking-by-two,", "waits,nothing,", "points-nowhere"),
    "money of no priority": ("money.csv", ",talking-by-two,", ",talking-by-three,", "points-nowhere"),
    "an owner who is no partner": ("partners.csv", "\nhealth-trust,", "\nhealth-board,", "points-nowhere"),
    "an action that ends first": ("actions.csv", BEHIND, "2026-10-01" + BEHIND[10:], "period-backwards"),
    "a date of a spreadsheet": ("actions.csv", BEHIND, "01/10/2025" + BEHIND[10:], "not-a-date"),
    "a priority twice": ("priorities.csv", "\nfeeding-and-early-health", "\ntalking-by-two", "duplicate-row"),
    "a column away": ("priorities.csv", "id,order,", "id,place,", "column-missing"),
    "a title too long": ("priorities.csv", ",Talking by two,", f",{LONG},", "too-long"),
    "a place below nought": ("priorities.csv", "-two,1,", "-two,-1,", "out-of-bounds"),
    "a place beyond counting": ("priorities.csv", "-two,1,", "-two,99999999999,", "out-of-bounds"),
    "U+0000 in a name": ("partners.csv", "Fernshire Council", "Fernshire\0Council", "character-not-kept"),
    "U+0000 in evidence": ("evidence.csv", "Parents", "Par\0ents", "character-not-kept"),
    "a year too many": ("area.toml", "ends = 2029", "ends = 202900", "out-of-bounds"),
    "years the wrong way round": ("area.toml", "ends = 2029", "ends = 2019", "period-backwards"),
    "a title of the strategy too long": ("area.toml", "Growing up in Fernshire", LONG, "too-long"),
    "no version": ("area.toml", "schema_version", "schema_versions", "version-missing"),
    "a newer pack": ("area.toml", '"1.2"', '"2.0"', "newer-schema"),
}


def everything(keeper):
    with keeper.seen():
        return {
            model.__name__: list(model.objects.order_by("pk").values())
            for model in (Area, Organisation, Priority, Action, PackFile, Event, Link)
        } | {"place": Partnership.objects.get().name_en}


@pytest.mark.parametrize("name", STRUCTURE)
def test_a_pack_with_a_fault_of_structure_is_refused_and_nothing_changes(england, fernshire, name):
    england.brings(fernshire)
    before = everything(england)
    file, old, new, code = STRUCTURE[name]
    content = fernshire[file].decode()
    assert old in content
    fernshire[file] = content.replace(old, new, 1).encode()
    with pytest.raises(DataFaults) as caught:
        england.brings(fernshire)
    assert code in {fault.code for fault in caught.value.faults}
    assert everything(england) == before


@pytest.mark.parametrize("file", ["area.toml", "actions.csv", "text/vision.en.md", "figures.csv"])
def test_a_pack_that_lacks_a_file_is_refused(england, fernshire, file):
    del fernshire[file]
    with pytest.raises(DataFaults) as caught:
        england.brings(fernshire)
    assert "file-missing" in {fault.code for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("priorities.csv", "{talking-waits}", "{talking-wait}", "citation-unresolved"),
        ("area.toml", "gld = 69.0", "gld = 690.0", "out-of-bounds"),
    ],
)
def test_a_draft_with_another_fault_comes_in_and_goes_out_as_it_is(england, fernshire, file, old, new, code):
    fernshire[file] = fernshire[file].replace(old.encode(), new.encode(), 1)
    england.brings(fernshire)
    assert code in {fault.code for fault in check_files(fernshire).faults}
    assert england.has() == fernshire


def test_faults_are_those_of_the_command(fernshire, tmp_path):
    fernshire["actions.csv"] = fernshire["actions.csv"].replace(b"2025-10-01", b"1.10.2025", 1)
    write_folder(fernshire, tmp_path / "pack")
    _, faults = check_pack(tmp_path / "pack")
    checked = check_files(fernshire)
    assert list(checked.faults) == faults
    assert list(checked.refusing) == stops_publication(faults)


def test_a_pack_of_another_area_is_refused(england, fernshire, edit):
    england.brings(fernshire)
    fernshire["area.toml"] = edit(fernshire["area.toml"], "X06000001", "X06000002")
    before = everything(england)
    with pytest.raises(AnotherArea, match="X06000002"):
        england.brings(fernshire)
    assert everything(england) == before


def test_a_pack_of_the_other_nation_is_refused(keeper, fernshire):
    with pytest.raises(AnotherArea):
        keeper("Wales").brings(fernshire)


def test_what_stays_keeps_its_key_its_links_and_its_version(england, fernshire, edit):
    england.brings(fernshire)
    with england.seen():
        before = {item.identifier: (item.pk, item.version) for item in Action.objects.all()}
        links = set(Link.objects.values_list("pk", flat=True))
    fernshire["actions.csv"] = edit(
        fernshire["actions.csv"], "2025-10-01,2026-09-30,behind", "2025-10-01,2026-09-30,done"
    )
    england.brings(fernshire)
    with england.seen():
        after = {item.identifier: (item.pk, item.version) for item in Action.objects.all()}
        assert set(Link.objects.values_list("pk", flat=True)) == links
    key, version = before.pop("shorter-waits")
    assert after.pop("shorter-waits") == (key, version + 1)
    assert after == before


def test_links_to_what_a_pack_has_no_longer_go_with_it(england, fernshire):
    england.brings(fernshire)
    with england.seen():
        gone = Action.objects.get(identifier="talking-groups")
        link = {"from_kind": "lead.level", "from_id": "1", "relation": "answered by"}
        Link.objects.create(partnership_id=england.id, to_kind="plan.action", to_id=str(gone.pk), **link)
    for file in ("actions.csv", "action-measures.csv"):
        fernshire[file] = without(fernshire[file], "talking-groups")
    changes = england.brings(fernshire)
    with england.seen():
        assert not Link.objects.filter(to_kind="plan.action", to_id=str(gone.pk)).exists()
        assert not Action.objects.filter(pk=gone.pk).exists()
    assert [(c.file, c.added, c.changed, c.removed) for c in changes if c.is_any] == [
        ("actions.csv", 0, 0, 1),
        ("action-measures.csv", 0, 0, 1),
    ]


def without(content, name):
    """A table without the rows that begin with a name."""
    lines = content.decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(f"{name},")).encode()


def test_an_action_moves_from_a_priority_that_goes(england, fernshire):
    england.brings(fernshire)
    for name in ("actions", "money", "measures", "suggestions"):
        fernshire[f"{name}.csv"] = fernshire[f"{name}.csv"].replace(
            b",talking-by-two", b",feeding-and-early-health"
        )
    for file in ("priorities.csv", "priority-links.csv"):
        fernshire[file] = without(fernshire[file], "talking-by-two")
    england.brings(fernshire)
    with england.seen():
        assert (
            Action.objects.get(identifier="talking-check").priority.identifier == "feeding-and-early-health"
        )
    assert england.has() == fernshire


def test_the_audit_says_how_much_and_nothing_of_what(england, fernshire):
    england.brings(fernshire)
    with england.seen():
        last = Event.objects.filter(action="pack brought in").get()
    assert set(last.detail) == {"files", "added", "changed", "removed"}
    assert last.detail["files"] == len(fernshire)


def test_a_partnership_without_a_pack_takes_out_what_it_has_made(england, tmp_path):
    with england.seen():
        Organisation.objects.create(
            partnership_id=england.id, identifier="council", name_en="Keeper Council", sector="council"
        )
        Area.objects.create(partnership_id=england.id, code="E06000002", name_en="Keeper")
    files = england.has()
    assert b"council,Keeper Council,,council" in files["partners.csv"]
    checked = check_files(files)
    assert checked.may_come_in, checked.refusing
    england.brings(files)
    assert england.has() == files


def test_a_record_that_would_take_minutes_to_read_is_refused_at_once(england, fernshire):
    fernshire["area.toml"] += b"\n" + b"a." * 50_000 + b"b = 1\n"
    with pytest.raises(UnfitPack, match="full stops"):
        england.brings(fernshire)
    fernshire["area.toml"] = b"# long\n" * 50_000
    with pytest.raises(UnfitPack, match="larger than"):
        england.brings(fernshire)


def test_evidence_with_a_long_name_is_cited_like_any_other(england, fernshire):
    name = "-".join(["word"] * 40)
    for file in (it for it in fernshire if not it.startswith("versions/")):
        fernshire[file] = fernshire[file].replace(b"parents-on-talking", name.encode())
    england.brings(fernshire)
    with england.seen():
        assert Link.objects.filter(to_id=name).exists()
