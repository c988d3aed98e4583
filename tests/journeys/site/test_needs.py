"""From a figure into the strategy and back, by clicking; and what becomes of a suggestion."""

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
PHONE = {"width": 320, "height": 800}


def link(page, words):
    """A link of the page's own part."""
    return page.locator("main").get_by_role("link", name=words).first


def test_a_figure_is_used_in_the_strategy_and_its_citation_leads_back(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto("/p/fernshire/plan/")
    follow(page, page.get_by_role("link", name="Needs", exact=True))
    says(page, "Causes for concern")
    assert looker.faults(page) == {}

    # by theme to a figure
    follow(page, link(page, "Family circumstances"))
    follow(page, link(page, "Children under 16 in low-income families"))
    says(page, "Who fares worst")
    assert looker.faults(page) == {}
    press(page, "Use this in the strategy")

    # which text, then the text itself
    page.get_by_label("Every family known and welcomed").check()
    page.get_by_label("The gap to close").check()
    assert looker.faults(page) == {}
    press(page, "Go on to the text")
    text = page.get_by_label("The gap to close, in English")
    assert "{children-in-low-income-families-" in text.input_value()
    assert looker.faults(page) == {}
    press(page, "Save")
    says(page, "Saved.")
    assert page.url.endswith("/plan/priorities/known-and-welcomed/#gap")

    # the citation leads to the evidence, that to the figure, and the figure back to the priority
    follow(page, link(page, "Children under 16 in low-income families"))
    says(page, "How to cite it")
    assert looker.faults(page) == {}
    follow(page, link(page, "All figures of: "))
    follow(page, link(page, "Every family known and welcomed"))
    says(page, "The gap to close")


def test_a_suggestion_is_opened_again_declined_with_a_reason_and_tied_to_a_priority(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto("/p/fernshire/plan/needs/suggestions/")
    before = page.locator("article").filter(has_text="25.3 points")
    with page.expect_navigation():
        before.get_by_role("button", name="Open it again").click()
    says(page, "It is open again.")
    press(page, "Make it a priority")
    assert looker.faults(page) == {}
    page.go_back()
    press(page, "Decline it")
    press(page, "Decline it")
    says(page, "Say why it is declined")
    assert looker.faults(page) == {}
    page.goto("/p/fernshire/plan/needs/suggestions/")
    press(page, "It belongs to a priority")
    page.get_by_label("Closing the gap at five").check()
    assert looker.faults(page) == {}
    press(page, "Accept it")
    says(page, "Accepted.")
    assert page.inner_text("h1").endswith("Closing the gap at five")


def test_without_scripts_on_a_phone_words_find_a_figure_and_its_method(demo, walk):
    page = walk(demo, "viewer", size=PHONE, scripts=False)
    page.goto("/p/fernshire/plan/needs/")
    page.get_by_label("Find a figure").fill("breast")
    press(page, "Find")
    follow(page, link(page, "Breastfeeding at six to eight weeks"))
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    follow(page, link(page, "How this is worked out"))
    says(page, "How the number is made")
    assert page.locator("main form[method=post]").count() == 0
