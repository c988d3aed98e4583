"""A partnership's way out and in: the whole area pack as one file."""

import zipfile

import pytest
from journeys.site.steps import press

pytestmark = pytest.mark.browser
PACK = "/p/saltmarsh-and-wold/pack/"


@pytest.fixture
def taken_out(demo, walk, tmp_path):
    """The lead before the page of the pack, and the pack as a file."""
    page = walk(demo, "saltmarsh-lead")
    page.goto(PACK)
    with page.expect_download() as kept:
        page.get_by_role("button", name="Take the pack out").click()
    file = tmp_path / kept.value.suggested_filename
    kept.value.save_as(file)
    return page, file


def bring(page, file):
    page.goto(f"{PACK}bring-in")
    page.locator("input[type=file]").set_input_files(file)
    press(page, "Check the pack")


def changed(file, to, name, edit):
    """The same pack with one file changed, or left out where `edit` gives nothing."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(to, "w") as new:
        for item in old.namelist():
            content = old.read(item)
            if item.endswith(name):
                content = edit(content)
            if content is not None:
                new.writestr(item, content)
    return to


def test_a_lead_takes_the_pack_out_changes_it_and_brings_it_in(taken_out, tmp_path, looker):
    page, file = taken_out
    longer = changed(
        file, tmp_path / "longer.zip", "area.toml", lambda text: text.replace(b"\n", b"\n# a line more\n", 1)
    )
    bring(page, longer)
    assert page.inner_text("h1").endswith("What the pack would change")
    assert looker.faults(page) == {}
    press(page, "Bring the pack in")
    assert page.inner_text("h1").endswith("Area pack")
    assert page.get_by_role("alert").count() == 1  # that it has come in is said
    assert looker.faults(page) == {}


def test_what_is_no_pack_is_refused_and_changes_nothing(taken_out, tmp_path, looker):
    page, file = taken_out
    bring(page, changed(file, tmp_path / "torn.zip", "area.toml", lambda _: None))
    assert "cannot come in" in page.inner_text("main")
    assert looker.faults(page) == {}
    (tmp_path / "letter.zip").write_text("not a zip file")
    bring(page, tmp_path / "letter.zip")
    page.get_by_role("alert").wait_for()
    assert page.title().startswith("Error: ")
    assert looker.faults(page) == {}
