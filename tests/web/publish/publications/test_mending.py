"""Every file of a pack leads to the page that mends it, and every such page is there."""

import pytest

from seedbed.foundations.faults import Fault
from seedbed_web.publish.pack.changes import EVERY_TABLE
from seedbed_web.publish.publications.mending import OF_ONE, PACK, PAGES, listed, troubles


def test_every_table_of_a_pack_has_a_page_that_mends_it():
    assert sorted({table.file for table in EVERY_TABLE} - PAGES.keys()) == []


def test_no_file_is_listed_that_no_pack_has():
    assert sorted(PAGES.keys() - {table.file for table in EVERY_TABLE} - {"area.toml"}) == []


@pytest.mark.parametrize(
    "file", [*PAGES, "text/vision.en.md", "versions/first/pack.zip", "boundaries.geojson"]
)
def test_every_page_that_mends_something_is_there(file):
    [found] = listed(troubles([Fault("x", file, None, None, None, "something")], {}), "fernshire")
    assert found.href.startswith("/p/fernshire/")
    assert found.link


@pytest.mark.parametrize("file", OF_ONE)
def test_a_row_with_a_page_of_its_own_is_led_to(file):
    table = next(table for table in EVERY_TABLE if table.file == file)
    row = ",".join("one" if name == "id" else "" for name in table.headings)
    content = f"{','.join(table.headings)}\n{row}\n".encode()
    [found] = listed(troubles([Fault("x", file, 2, "id", None, "y")], {file: content}), "fernshire")
    assert found.href.endswith("/one/edit/")


def test_what_no_file_holds_has_no_page():
    [found] = listed(troubles([Fault("our-fault", "", None, None, None, "y")], {}), "fernshire")
    assert (found.href, found.link) == ("", "")


def test_what_nobody_listed_is_mended_in_the_pack():
    [found] = listed(troubles([Fault("x", "boundaries.geojson", None, None, None, "y")], {}), "fernshire")
    assert found.link == str(PACK[1])
