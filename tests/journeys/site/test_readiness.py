"""How people see what their strategy lacks, and mend it."""

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
READINESS = "/p/fernshire/plan/readiness/"
OF_OUR_OWN = "own-fernshire-fathers-asked"


def line(page, name):
    """One criterion in the list."""
    return page.locator(f"#{name}")


def verdict(page, name):
    return line(page, name).locator(".sb-tag").inner_text()


def test_a_lead_answers_a_question_and_sees_the_verdict_change(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(READINESS)
    says(page, "0 met, 0 partly, 0 not, 1 nobody has judged yet")
    assert verdict(page, OF_OUR_OWN) == "Not known"
    follow(page, line(page, OF_OUR_OWN).get_by_role("link", name="Answer the question"))
    assert looker.faults(page) == {}
    assert "Enfys" not in page.get_by_label("Who judged").input_value()
    page.get_by_label("In part").check()
    page.get_by_label("Why, in English").fill("Fathers were asked about two of the four priorities.")
    press(page, "Save")
    says(page, "Fathers were asked about two of the four priorities.")
    page.goto(READINESS)
    assert verdict(page, OF_OUR_OWN) == "Partly met"
    says(page, "0 met, 1 partly, 0 not, 0 nobody has judged yet")
    # what has changed since the site was opened in this tab, told by the script
    page.locator(".ready-live__changes").get_by_text("before: Not known").wait_for()
    assert looker.faults(page) == {}


def test_a_lead_adds_a_criterion_follows_its_link_and_mends_the_strategy(demo, walk):
    page = walk(demo, "early-years-lead")
    page.goto(READINESS)
    press(page, "Add a criterion")
    page.get_by_label("The criterion in English").fill("We know when we look again")
    page.get_by_label("What it means, in English").fill("A day is set, and everybody knows it.")
    page.get_by_label("How we learn").check()
    page.get_by_text("Or choose what a machine looks at").click()
    page.get_by_label("Whether there is a day on which the strategy is next looked at.").check()
    page.get_by_label("Where it comes from").fill("Early years board, 3 March")
    press(page, "Save")
    page.goto(f"{READINESS}record/")
    for part in ("Day", "Month", "Year"):
        page.get_by_label(part, exact=True).fill("")
    press(page, "Save")

    name = "own-fernshire-we-know-when-we-look-again"
    page.goto(READINESS)
    assert verdict(page, name) == "Not met"
    follow(page, line(page, name).get_by_role("link", name="Set the day of review and the target"))
    for part, words in (("Day", "1"), ("Month", "9"), ("Year", "2027")):
        page.get_by_label(part, exact=True).fill(words)
    press(page, "Save")
    says(page, "Saved.")
    assert verdict(page, name) == "Met"


def test_a_lead_writes_down_whom_the_strategy_may_do_what_to(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(f"{READINESS}impacts/equality/")
    says(page, "All 9 looked at")
    assert looker.faults(page) == {}
    page.goto(f"{READINESS}impacts/lines/equality-age/edit/")
    page.get_by_label("It may do harm").check()
    page.get_by_label("What will be done about it, in English").fill("")
    press(page, "Save")
    says(page, "Say what will be done to prevent harm, or to find out")
    page.get_by_label("What will be done about it, in English").fill("One group is led by young parents.")
    press(page, "Save")
    says(page, "One group is led by young parents.")


@pytest.mark.parametrize("role", ["viewer", "practitioner", "community-voice"])
def test_who_only_reads_is_led_to_pages_that_open(role, demo, walk):
    page = walk(demo, role)
    page.goto(READINESS)
    ways = page.locator("main a").evaluate_all("links => links.map(link => link.pathname)")
    assert len(ways) > 20
    for way in dict.fromkeys(ways):
        assert page.request.get(way).status == 200, way
