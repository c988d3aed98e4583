"""The other language is one click away on every page, and the click leads nowhere else."""

import pytest
from journeys.site.steps import follow, press

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan"


def switch(page, words):
    follow(page, page.locator("header").get_by_role("link", name=words))


@pytest.mark.parametrize(
    "path",
    [
        "/",
        f"{PLAN}/priorities/talking-by-two/",
        f"{PLAN}/actions/?late=on&sort=-ends",
        "/account/",
        "/privacy",
    ],
)
def test_an_analyst_switches_to_welsh_and_stays_on_the_page(path, demo, walk):
    page = walk(demo, "analyst")
    page.goto(path)
    before = page.url
    switch(page, "Cymraeg")
    assert page.url == before.replace(demo.address, f"{demo.address}/cy", 1)
    assert page.get_attribute("html", "lang") == "cy"
    switch(page, "English")
    assert page.url == before
    assert page.get_attribute("html", "lang") == "en"


def test_whoever_reads_welsh_goes_on_in_welsh(demo, walk):
    page = walk(demo, "commissioner")
    page.goto(f"/cy{PLAN}/")
    follow(page, page.get_by_role("link", name="Siarad erbyn dwy oed"))
    assert page.inner_text("h1").endswith("Siarad erbyn dwy oed")
    for way in page.locator("main a, header a, nav a").all():
        href = way.get_attribute("href")
        assert href.startswith(("/cy/", "#")) or way.get_attribute("hreflang") == "en", href


def test_what_is_wrong_is_said_in_welsh_too(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"/cy{PLAN}/actions/places-at-two/edit/")
    page.locator("[name$=title_en]").fill("")
    page.locator("[name=ends_1], [name=ends-month]").first.fill("13")
    press(page, "Cadw")
    page.get_by_role("alert").wait_for()
    assert page.title().startswith("Gwall: ")
    assert looker.faults(page) == {}
