"""Out and in again gives the same pack."""

import csv
import io

import pytest

from seedbed.foundations.tables import read_table, write_table
from seedbed.plan.strategy.tables import ACTIONS, PARTNERS, PRIORITIES
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.publish.pack.folder import read_folder, write_folder
from seedbed_web.publish.pack.tables import KEPT_AS_ROWS
from seedbed_web.publish.pack.zipped import read_zip, write_zip

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(few_figures):
    return dict(few_figures)


def differing(before, after):
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def lines_that_differ(before, after):
    return [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]


def test_fernshire_goes_out_byte_for_byte_as_it_came_in(england, fernshire):
    england.brings(fernshire)
    assert england.has() == fernshire


def test_and_in_and_out_a_second_time_elsewhere(england, keeper, fernshire):
    england.brings(fernshire)
    other = keeper(slug="other")
    other.brings(england.has())
    assert other.has() == fernshire


def test_a_pack_made_from_public_data(england, made_pack):
    files = read_folder(made_pack)
    england.brings(files)
    assert england.has() == files


def test_a_pack_of_a_welsh_partnership(keeper, run, public_data, tmp_path, as_of):
    ended = run(
        "new", "Carmarthenshire, Ceredigion, Pembrokeshire", "--out", tmp_path / "west", "--as-of", as_of,
        data=public_data,
    )  # fmt: skip
    assert ended.code == 0, ended.err
    wales, files = keeper("Wales"), read_folder(tmp_path / "west")
    wales.brings(files)
    assert wales.has() == files


def test_the_rows_of_the_site_alone_say_all_that_the_tables_said(england, few):
    """Were the files lost, the tables that have models could be written again from them."""
    england.brings(few)
    with england.seen():
        made = {it.table.file: write_table(it.table.headings, it.rows(england.id)) for it in KEPT_AS_ROWS}
    there = made.keys() & few
    assert len(there) > 5
    assert {name: made[name] for name in there} == {name: few[name] for name in there}


@pytest.mark.parametrize("table", [PARTNERS, PRIORITIES, ACTIONS], ids=lambda table: table.name)
def test_a_table_that_another_program_wrote_goes_out_as_it_came(england, few, table):
    few[table.file] = as_a_spreadsheet_writes(few[table.file])
    england.brings(few)
    assert england.has() == few


def as_a_spreadsheet_writes(content):
    """With a byte order mark, CRLF, and columns in another order."""
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    out = io.StringIO()
    writer = csv.DictWriter(out, list(reversed(rows[0])), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return "\ufeff".encode() + out.getvalue().encode()


def test_after_an_edit_such_a_table_says_the_same_but_for_the_edit(england, few):
    came = few["actions.csv"] = as_a_spreadsheet_writes(few["actions.csv"])
    england.brings(few)
    with england.seen():
        Action.objects.filter(identifier="talking-check").update(state="done")
    before, after = (
        {row["id"]: row for row in read_table(ACTIONS, content)[0]}
        for content in (came, england.has()["actions.csv"])
    )
    assert {name for name in before if before[name] != after[name]} == {"talking-check"}
    assert after["talking-check"]["state"] == "done"


def test_after_an_edit_only_the_edited_row_differs(england, few):
    england.brings(few)
    with england.seen():
        Priority.objects.filter(identifier="talking-by-two").update(title_en="Talking before two")
    after = england.has()
    assert differing(few, after) == {"priorities.csv"}
    [(old, new)] = lines_that_differ(few["priorities.csv"], after["priorities.csv"])
    assert new == old.replace(b"Talking by two", b"Talking before two")


def test_title_and_years_change_in_the_record_and_its_comments_stay(england, few):
    england.brings(few)
    with england.seen():
        Strategy.objects.update(title_en='"Growing" \\ up', ends=2031)
    after = england.has()
    assert differing(few, after) == {"area.toml"}
    changes = lines_that_differ(few["area.toml"], after["area.toml"])
    assert [new for _, new in changes] == [b'title_en = "\\"Growing\\" \\\\ up"', b"ends = 2031"]


def test_columns_of_the_areas_own_are_kept_and_survive_an_edit(england, few):
    lines = few["actions.csv"].decode().splitlines()
    cost = ["cost", *(f" {n},5 " for n in range(1, len(lines)))]
    own = [f'{line},"{cell}"' for line, cell in zip(lines, cost, strict=True)]
    few["actions.csv"] = ("\n".join(own) + "\n").encode()
    england.brings(few)
    assert england.has() == few
    with england.seen():
        assert Action.objects.get(identifier="talking-check").extra == {"cost": " 1,5 "}
        Action.objects.filter(identifier="talking-check").update(state="done")
    [(_, new)] = lines_that_differ(
        few["actions.csv"].replace(b'"cost"', b"cost"), england.has()["actions.csv"]
    )
    assert new.endswith(b'done," 1,5 "')


def test_rows_keep_their_order_and_new_ones_come_after(england, few):
    england.brings(few)
    with england.seen():
        first = Action.objects.get(identifier="talking-check")
        Action.objects.create(
            partnership_id=england.id,
            identifier="anew",
            priority=first.priority,
            title_en="Something new",
            state="not started",
        )
    before, after = few["actions.csv"], england.has()["actions.csv"]
    assert after.startswith(before)
    assert after[len(before) :] == b"anew,talking-by-two,Something new,,,,,not started\n"


def test_a_row_removed_on_the_site_is_gone(england, few):
    england.brings(few)
    with england.seen():
        Organisation.objects.filter(identifier="council").delete()
    after = england.has()
    assert b"\ncouncil," not in after["partners.csv"]
    assert b",council," not in after["actions.csv"]


def test_by_folder_and_by_zip_it_is_the_same_pack(fernshire, tmp_path):
    write_folder(fernshire, tmp_path / "out")
    assert read_folder(tmp_path / "out") == fernshire
    zipped = write_zip(fernshire, "fernshire")
    assert read_zip(zipped) == fernshire
    assert write_zip(dict(reversed(fernshire.items())), "fernshire") == zipped
