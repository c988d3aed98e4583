"""From the site to everybody: a lead publishes and watches, anybody reads, and a moved figure is said."""

import csv
import io
import zipfile

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
HOME, PACK, PUBLISHED = "/p/fernshire/plan/publication/", "/p/fernshire/pack/", "/published/fernshire/"
MINUTES = 180_000
"""Milliseconds that publishing may take on a machine with much else to do."""


def publish(page):
    page.goto(HOME)
    page.get_by_label("The draft as it stands").check()
    press(page, "Publish now")


def test_a_lead_publishes_the_draft_watches_it_and_anybody_reads_it(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(HOME)
    before = page.locator("tbody tr").count()
    assert looker.faults(page) == {}
    publish(page)
    section = page.locator("[data-progress]")
    section.wait_for()
    assert section.get_by_role("progressbar").count() == 1
    assert looker.faults(page) == {}
    # the script looks by itself, and shows the page again when it is done
    section.wait_for(state="detached", timeout=MINUTES)
    says(page, "Early years lead")
    assert page.locator("tbody tr").count() == before + 1
    assert page.locator("tbody tr").first.inner_text().split("\t")[-1] == "Everybody reads it"

    anybody = walk(demo)
    assert anybody.goto(PUBLISHED).status == 200
    assert "In one minute" in anybody.inner_text("main")
    follow(anybody, anybody.get_by_role("link", name="Have these figures moved since?"))
    assert looker.faults(anybody) == {}
    follow(anybody, anybody.get_by_role("link", name="Cymraeg"))
    assert anybody.url.endswith(f"/cy{PUBLISHED}moved")
    anybody.goto(f"{PUBLISHED}evidence.html")
    follow(anybody, anybody.locator("#gld-2025").get_by_role("link", name="Permanent link"))
    says(anybody, "65.7%")
    assert looker.faults(anybody) == {}
    follow(anybody, anybody.get_by_role("link", name="Back to the strategy"))
    assert anybody.url.endswith("evidence.html#gld-2025")


def test_without_scripts_a_link_says_how_far_it_is(demo, walk):
    page = walk(demo, "early-years-lead", scripts=False)
    publish(page)
    for _ in range(MINUTES // 1000):
        if page.get_by_role("link", name="See how far it is").count() == 0:
            break
        page.wait_for_timeout(1000)
        follow(page, page.get_by_role("link", name="See how far it is"))
    assert page.locator("tbody tr").first.inner_text().split("\t")[-1] == "Everybody reads it"


def test_when_a_figure_moves_what_is_published_stays_and_says_so_to_who_asks(demo, walk, tmp_path):
    anybody = walk(demo)
    strategy = anybody.request.get(f"{demo.address}{PUBLISHED}strategy.json")
    figures = [item["figure"] for item in strategy.json()["evidence"] if item["figure"]]
    moved = next(figure for figure in reversed(figures) if figure["unit"] == "percent")
    lead = walk(demo, "early-years-lead")
    lead.goto(PACK)
    with lead.expect_download() as kept:
        lead.get_by_role("button", name="Take the pack out").click()
    kept.value.save_as(tmp_path / "pack.zip")
    put_into(tmp_path / "pack.zip", tmp_path / "moved.zip", moved["id"], "12")
    lead.goto(f"{PACK}bring-in")
    lead.locator("input[type=file]").set_input_files(tmp_path / "moved.zip")
    press(lead, "Check the pack")
    press(lead, "Bring the pack in")

    anybody.goto(f"{PUBLISHED}moved")
    says(anybody, "1 figure has moved since.")
    says(anybody, "; now 12")
    lead.goto(HOME)
    says(lead, "1 figure")
    again = anybody.request.get(f"{demo.address}{PUBLISHED}strategy.json")
    assert again.body() == strategy.body()


def put_into(pack, to, name, value):
    """The same pack with one figure of another value."""
    with zipfile.ZipFile(pack) as old, zipfile.ZipFile(to, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            if entry.endswith("/figures.csv"):
                heading, *rows = csv.reader(io.StringIO(content.decode()))
                written = io.StringIO()
                table = csv.writer(written, lineterminator="\n")
                table.writerow(heading)
                for row in rows:
                    if row[heading.index("id")] == name:
                        row[heading.index("value")] = value
                    table.writerow(row)
                content = written.getvalue().encode()
            new.writestr(entry, content)
