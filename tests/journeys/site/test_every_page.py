"""Every page that the site has, made from its addresses: accessible, wide and narrow, in both languages."""

import re
from importlib import import_module

import pytest
from journeys.site.conftest import watch
from journeys.site.every_page import NO_PAGES, ON_THE_WAY, SAMPLES, address_of, opened_by, pages_to_look_at
from journeys.site.looking import NARROW

pytestmark = pytest.mark.browser
KEYS = {
    "organisation": ("/organisations/", r"/organisations/([0-9a-f-]{36})"),
    "membership": ("/people/", r"/people/([0-9a-f-]{36})/end"),
    "count": ("/plan/chain/measures/talking-seen-at-two/", r"/counts/([0-9a-f-]{36})"),
    "join": ("/plan/chain/priorities/talking-by-two/joins/", r"/joins/([0-9a-f-]{36})"),
}
UNLABELLED = "document.querySelector('label[for=id_email]').remove()"
PLANTED = """async () => {
    console.error('planted');
    await fetch('/static/nothing.css').catch(() => {});
    await fetch('http://elsewhere.example/').catch(() => {});
}"""
TOO_WIDE = "document.querySelector('h1').style.width = '500px'"


@pytest.fixture(scope="module")
def samples(demo, chromium):
    """Words for addresses, with the keys that this demo was given."""
    context = chromium.new_context(base_url=demo.address)
    page = context.new_page()
    page.goto(demo.links["early-years-lead"])
    found = {}
    for word, (path, pattern) in KEYS.items():
        page.goto(f"/p/fernshire{path}")
        found[word] = re.search(pattern, page.content()).group(1)
    context.close()
    return SAMPLES | found


@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_page_breaks_any_accessibility_rule_or_scrolls_sideways(language, demo, walk, looker, samples):
    people, wrong = {}, {}
    listed = pages_to_look_at()
    assert len(listed) > 25
    for one in listed:
        role = opened_by(one)
        page = people.get(role) or people.setdefault(role, walk(demo, role))
        address = address_of(one, samples, language)
        answer = page.goto(address)
        arrived = page.url.removeprefix(demo.address).partition("?")[0]
        if (answer.status, arrived) != (200, address):
            wrong[one.name] = (answer.status, arrived)
        elif page.locator("h1").count() != 1 or page.get_attribute("html", "lang") != language:
            wrong[one.name] = "one h1, and the language of the page"
        elif faults := looker.faults(page):
            wrong[one.name] = faults
    assert wrong == {}


def test_pages_kept_out_of_the_list_are_known_and_looked_at():
    from seedbed_web.access.pages import pages

    pages_to_look_at()
    assert NO_PAGES.keys() | ON_THE_WAY.keys() <= {page.name for page in pages()}
    assert all(import_module(f"journeys.site.{journey}") for journey in set(ON_THE_WAY.values()))


def test_a_planted_fault_is_found(demo, walk, looker):
    page = walk(demo)
    page.goto("/account/sign-in")
    assert looker.faults(page) == {}
    page.evaluate(UNLABELLED)
    assert "label" in {rule for rule, _ in looker.violations(page)}
    page.evaluate(TOO_WIDE)
    assert "scrolls sideways" in {rule for rule, _ in looker.faults(page)[NARROW]}


@pytest.mark.parametrize("path", ["/nothing-here", "/p/fernshire/nothing/", "/p/saltmarsh-and-wold/plan/"])
def test_a_page_that_is_not_there_says_so_accessibly(path, demo, walk, looker):
    page = walk(demo, "viewer")
    for language in ("", "/cy"):
        assert page.goto(f"{language}{path}").status == 404
        assert looker.faults(page) == {}


def test_a_fault_in_the_console_and_a_request_elsewhere_would_be_noticed(demo, chromium):
    context, trouble = chromium.new_context(base_url=demo.address), []
    page = context.new_page()
    watch(page, demo.address, trouble)
    page.goto("/cookies")
    assert trouble == []
    page.evaluate(PLANTED)
    context.close()
    assert any("planted" in line for line in trouble)
    assert any("Content Security Policy" in line for line in trouble)
    assert any(line.startswith("404: ") for line in trouble)
