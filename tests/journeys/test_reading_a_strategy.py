"""People with a published strategy: what they came for, on what they have, the way they use it."""

import re
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 900}
FOCUSED = "a[href], summary, [tabindex='0']"


@pytest.fixture(params=["a file", "a sub-path"])
def home(request, site, address):
    """Where the site is opened from."""
    return f"{site.as_uri()}/" if request.param == "a file" else address


def top(page, selector):
    """How far down the page something begins."""
    return page.locator(selector).first.bounding_box()["y"]


def test_a_councillor_reads_the_main_figure_on_the_first_two_screens_of_a_phone(visit, home):
    page = visit(f"{home}index.html", size=PHONE)
    first = page.locator(".sb-points li").first
    assert re.match(r"\d+ of every 100 five-year-olds", first.inner_text())
    box = first.bounding_box()
    assert box["y"] + box["height"] < 2 * PHONE["height"]


def test_a_councillor_at_a_desk_has_figures_and_chart_within_one_screen(visit, home):
    page = visit(f"{home}index.html", size=DESK)
    assert top(page, ".sb-minute__picture svg") < DESK["height"] / 2 + 100
    box = page.locator(".sb-points li").nth(2).bounding_box()
    assert box["y"] + box["height"] < DESK["height"]


def test_a_parent_switches_to_welsh_and_back_on_the_same_page(visit, home):
    page = visit(f"{home}needs.html", size=PHONE)
    page.get_by_role("link", name="Cymraeg").click()
    assert urlsplit(page.url).path.endswith("/cy/needs.html")
    assert page.locator("html").get_attribute("lang") == "cy"
    assert page.locator("h1").inner_text() == "O ble rydym yn cychwyn"
    page.get_by_role("link", name="English").click()
    assert page.locator("h1").inner_text() == "Where we start from"


def test_an_analyst_follows_a_superscript_to_its_evidence_and_back(visit, home):
    page = visit(f"{home}index.html")
    mark = page.locator(".sb-points .sb-cite a").first
    number, name = mark.inner_text(), mark.get_attribute("href").partition("#")[2]
    mark.click()
    item = page.locator(f"#{name}")
    assert item.get_attribute("value") == number
    assert item.evaluate("item => item.matches(':target')")
    assert "Source:" in item.inner_text()
    # A browser scrolls to whole pixels, so the item may begin a fraction above the edge.
    assert -1 < item.bounding_box()["y"] < DESK["height"]
    page.go_back()
    assert urlsplit(page.url).path.endswith("index.html")


def test_an_analyst_takes_a_table_and_the_whole_as_json(visit, home, site):
    page = visit(f"{home}about.html")
    for name in ("figures.csv", "strategy.json"):
        href = page.get_by_role("link", name=name, exact=True).get_attribute("href")
        assert (site / href).is_file()


def test_an_officer_opens_a_priority_from_the_summary(visit, home):
    page = visit(f"{home}index.html")
    link = page.locator("table a").first
    title = link.inner_text()
    link.click()
    assert page.locator("h1").inner_text() == title
    assert [h.inner_text() for h in page.locator("h2").all()][:6] == [
        "The need",
        "The gap to close",
        "What we will do",
        "Who answers for it",
        "Who decided",
        "Money",
    ]


def test_a_reader_opens_the_table_behind_a_chart_without_scripts(visit, home):
    page = visit(f"{home}needs.html")
    details = page.locator("#gld").locator("xpath=..").locator("details", has_text="Every year as a table")
    assert not details.locator("table").is_visible()
    details.locator("summary").click()
    assert details.locator("table").is_visible()


def test_a_keyboard_user_skips_to_the_content(visit, home):
    page = visit(f"{home}index.html")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to main content"
    assert page.locator(":focus").is_visible()
    page.keyboard.press("Enter")
    assert page.url.endswith("#main-content")
    page.keyboard.press("Tab")
    assert page.locator("main :focus").count() == 1


def test_a_keyboard_user_always_sees_where_they_are(visit, site):
    """Each link and table that takes the focus looks different from how it looked before."""
    page = visit(f"{site.as_uri()}/priority-talking-by-two.html")
    look = "e => (s => [s.outline, s.backgroundColor, s.boxShadow].join())(getComputedStyle(e))"
    places = page.locator(FOCUSED)
    assert places.count() > 20
    before = [places.nth(n).evaluate(look) for n in range(places.count())]
    for _ in range(places.filter(visible=True).count()):  # what is folded away is passed over
        page.keyboard.press("Tab")
        index = page.evaluate(
            "all => [...document.querySelectorAll(all)].indexOf(document.activeElement)", FOCUSED
        )
        assert page.locator(":focus").evaluate(look) != before[index], page.locator(":focus").inner_text()


def test_someone_publishes_for_middlesbrough_and_finds_61_6_percent(
    run, public_data, made_pack, as_of, visit, tmp_path
):
    ended = run("publish", made_pack, "--out", tmp_path / "site", "--as-of", as_of, data=public_data)
    assert ended.code == 0, ended.err
    page = visit(f"{(tmp_path / 'site').as_uri()}/index.html", size=PHONE)
    assert page.locator(".sb-points li").first.inner_text().startswith("62 of every 100 five-year-olds")
    page.locator(".sb-points .sb-cite a").first.click()
    assert "61.6%" in page.locator("li:target").inner_text()
    assert "Middlesbrough, 2024/25" in page.locator("li:target").inner_text()


@pytest.mark.parametrize("folder", ["", "cy/"])
def test_a_reader_at_a_desk_sees_every_way_on_one_line_and_every_page_at_the_foot(folder, visit, home):
    page = visit(f"{home}{folder}self-assessment.html", size=DESK)
    for row in page.locator(".sb-nav__list").all():
        heights = {link.bounding_box()["y"] for link in row.locator("a").all()}
        assert len(heights) == 1
    page.locator(".sb-footer__contents a[href='readiness.html']").click()
    assert urlsplit(page.url).path.endswith("/readiness.html")
    assert page.locator(".sb-nav [aria-current='page']").get_attribute("href") == "readiness.html"


def test_a_phone_shows_how_far_each_priority_is_without_scrolling_sideways(visit, home):
    page = visit(f"{home}index.html", size=PHONE)
    tag = page.locator(".sb-priorities .sb-tag").first.bounding_box()
    assert tag["x"] + tag["width"] <= PHONE["width"]
