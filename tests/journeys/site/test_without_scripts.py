"""Everything works where scripts are switched off."""

import pytest
from journeys.site.steps import follow, press

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan"


def test_a_form_with_a_wrong_date_and_then_a_right_one(demo, walk):
    page = walk(demo, "practitioner", scripts=False)
    page.goto(f"{PLAN}/actions/talking-training/edit/")
    done_by = page.get_by_role("group", name="Done by")
    done_by.get_by_label("Month").fill("14")
    press(page, "Save")
    assert page.title().startswith("Error: ")
    href = page.locator(".govuk-error-summary__list a").first.get_attribute("href")
    assert page.locator(href).count() == 1  # a link to the field needs no script
    done_by.get_by_label("Month").fill("3")
    press(page, "Save")
    assert "26 March 2027" in page.inner_text("main")


def test_filters_sorting_details_and_the_other_language(demo, walk):
    page = walk(demo, "analyst", scripts=False)
    page.goto(f"{PLAN}/actions/")
    page.get_by_label("Who answers for it").select_option(label="Fernshire Council")
    press(page, "Show")
    follow(page, page.locator("thead").get_by_role("link", name="Done by"))
    assert set(page.locator("tbody tr td:nth-child(3)").all_inner_texts()) == {"Fernshire Council"}
    assert page.locator("[aria-sort]").count() == 1
    follow(page, page.locator("header").get_by_role("link", name="Cymraeg"))
    assert set(page.locator("tbody tr td:nth-child(3)").all_inner_texts()) == {"Cyngor Swydd Rhedyn"}
    page.goto(f"{PLAN}/priorities/talking-by-two/")
    page.get_by_text("The figures behind it").first.click()
    assert page.locator("details[open] table").is_visible()


def test_signing_out_and_the_page_after_it(demo, walk):
    page = walk(demo, "viewer", scripts=False)
    follow(page, page.get_by_role("button", name="Sign out"))
    page.goto(f"{PLAN}/")
    assert page.inner_text("h1") == "Sign in"
