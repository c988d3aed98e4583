"""What people of Fernshire do with their plan, one sentence a journey."""

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan"
EDITING = ("/edit/", "/order/", "/add-priority/", "/add-action/")


def test_an_early_years_lead_changes_a_priority_and_sees_it_on_the_home_page(demo, walk):
    page = walk(demo, "early-years-lead")
    page.goto("/p/fernshire/")
    follow(page, page.locator("main").get_by_role("link", name="Plan", exact=True))
    follow(page, page.get_by_role("link", name="Closing the gap at five"))
    press(page, "Change this priority")
    page.get_by_label("Title in English").fill("Closing the gap by five")
    press(page, "Save")
    says(page, "Saved.")
    assert page.inner_text("h1").endswith("Closing the gap by five")
    follow(page, page.locator("header").get_by_role("link", name="Fernshire"))
    says(page, "Priority changed: Closing the gap by five")
    says(page, "Enfys Example")


def test_two_editors_lose_nothing_and_the_second_is_shown_both_texts(demo, walk, looker):
    path = f"{PLAN}/priorities/known-and-welcomed/edit/"
    first, second = walk(demo, "early-years-lead"), walk(demo, "commissioner")
    for page in (first, second):
        page.goto(path)
    first.get_by_label("Title in English").fill("Every family known by name")
    first.get_by_label("The need, in English").fill("The need as the lead sees it.")
    press(first, "Save")
    says(first, "Saved.")

    second.get_by_label("The need, in English").fill("The need as the commissioner sees it.")
    press(second, "Save")
    says(second, "Somebody else saved this while you were writing")
    says(second, "Enfys Example saved it")
    texts = second.locator(".site-side-by-side").all_inner_texts()
    assert any("lead sees it" in text and "commissioner sees it" in text for text in texts)
    assert looker.faults(second) == {}
    # what the second left alone is the first's; what both wrote is the second's to decide
    assert second.get_by_label("Title in English").input_value() == "Every family known by name"
    assert "commissioner" in second.get_by_label("The need, in English").input_value()
    second.get_by_label("The need, in English").fill("The need as both see it.")
    press(second, "Save")
    says(second, "Saved.")
    first.goto(f"{PLAN}/priorities/known-and-welcomed/")
    says(first, "The need as both see it.")


@pytest.mark.parametrize("role", ["viewer", "community-voice", "ig-lead"])
def test_who_only_reads_sees_no_edit_button(role, demo, walk):
    page = walk(demo, role)
    for path in ("/", "/priorities/talking-by-two/", "/actions/", "/actions/talking-groups/"):
        page.goto(f"{PLAN}{path}")
        ways = page.locator("main a").evaluate_all("links => links.map(link => link.pathname)")
        assert [
            way for way in ways if way.endswith(("/edit/", "/order/", "/add-priority/", "/add-action/"))
        ] == []
        assert page.locator("main form[method=post]").count() == 0
    assert page.goto(f"{PLAN}/edit/").status == 403
    assert page.inner_text("h1") == "You may not see this page"


def test_a_practitioner_who_enters_a_date_that_is_none_is_led_to_it(demo, walk, looker):
    page = walk(demo, "practitioner")
    page.goto(f"{PLAN}/actions/feeding-visits/edit/")
    done_by = page.get_by_role("group", name="Done by")
    done_by.get_by_label("Day").fill("31")
    done_by.get_by_label("Month").fill("2")
    page.get_by_label("What will be done, in English").fill("")
    press(page, "Save")

    summary = page.get_by_role("alert")
    summary.wait_for()
    assert page.title().startswith("Error: ")
    assert page.evaluate("document.activeElement.className").startswith("govuk-error-summary")
    assert looker.faults(page) == {}
    assert done_by.get_by_label("Day").input_value() == "31"  # what was written is kept
    for link in summary.get_by_role("link").all():
        link.click()
        led_to = link.get_attribute("href").removeprefix("#")
        assert page.evaluate("document.activeElement.id") == led_to

    page.get_by_label("What will be done, in English").fill("Offer every mother a visit at home")
    done_by.get_by_label("Day").fill("28")
    page.get_by_label("Behind", exact=True).check()
    press(page, "Save")
    says(page, "Saved.")
    says(page, "28 February 2027")
    says(page, "Behind")


def test_a_commissioner_adds_a_priority_with_an_action_and_puts_it_first(demo, walk):
    page = walk(demo, "commissioner")
    page.goto(f"{PLAN}/")
    press(page, "Add a priority")
    page.get_by_label("Title in English").fill("Fathers too")
    page.get_by_label("The need, in English").fill("A good level at five: {gld-2025}.")
    press(page, "Save")
    says(page, "65.7%")  # the figure that was named
    press(page, "Add an action")
    page.get_by_label("What will be done, in English").fill("Invite both parents")
    page.get_by_label("Who answers for it (optional)").select_option(label="Middle Marches Care Board")
    page.get_by_label("Not started").check()
    press(page, "Save")
    says(page, "Middle Marches Care Board")
    page.goto(f"{PLAN}/")
    press(page, "Change the order")
    page.get_by_label("Fathers too").fill("1")
    press(page, "Save")
    titles = page.locator("ol > li h3").all_inner_texts()
    assert any("Fathers too" in title for title in titles[:2])  # both have place 1


def test_an_analyst_finds_what_is_behind_and_takes_the_list_away(demo, walk):
    page = walk(demo, "analyst")
    page.goto(f"{PLAN}/actions/")
    page.get_by_label("Priority").select_option(label="Talking by two")
    page.get_by_label("Only what is behind or past its day").check()
    press(page, "Show")
    assert page.locator("tbody tr").count() == 1
    with page.expect_download() as kept:
        page.get_by_role("link", name="Take this list as a table (CSV)").click()
    assert len(kept.value.path().read_text(encoding="utf-8-sig").splitlines()) == 2


def test_a_lead_of_another_partnership_finds_nothing_of_fernshire(demo, walk):
    page = walk(demo, "saltmarsh-lead")
    assert page.goto("/p/saltmarsh-and-wold/").status == 200
    assert "Talking by two" not in page.content()
    for path in ("/", "/plan/", "/plan/priorities/talking-by-two/", "/people/", "/pack/take-out"):
        assert page.goto(f"/p/fernshire{path}").status == 404
