"""A plan that a council has already comes in from Word: read, looked at piece by piece, made, found again."""

import pytest
from journeys.site.steps import follow, press, says
from web.plan.bringing.documents import document, line, table

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan/"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NEED = (
    "In 2024/25, 65.7% of children had a good level of development at five. "
    "We said that 80% would have a good level of development."
)
CITED = "Cite it: Good level of development at age five, Fernshire, 2024/25: 65.7%"
FATHERS = document(
    line("Best start 2024–2027", "Heading1")
    + line("Thanks to everybody who came.")
    + line("Our vision", "Heading2")
    + line("Every father is asked how he is.")
    + line("Priority 1: Fathers and other carers", "Heading2")
    + line(NEED)
    + table(
        ("Action", "Lead", "By when"),
        ("Ask every father at the new birth visit", "Fernshire Council", "March 2027"),
        ("Open the hub on Saturdays", "", "2027"),
    )
)


@pytest.fixture
def lead(demo, walk):
    return walk(demo, "early-years-lead")


def bring(page, content=FATHERS, name="best-start.docx", kind=WORD):
    page.goto(f"{PLAN}bring-a-plan/")
    page.get_by_label("The plan as a file").set_input_files(
        {"name": name, "mimeType": kind, "buffer": content}
    )
    press(page, "Read the plan")


def piece(page, words):
    return page.locator(".bringing-piece").filter(has_text=words)


def test_a_plan_in_word_is_read_looked_at_and_stands_in_the_strategy(lead, looker):
    lead.goto(PLAN)
    follow(lead, lead.get_by_role("link", name="Bring in a plan that you have"))
    bring(lead)
    says(lead, "were read from “best-start.docx”")
    assert looker.faults(lead) == {}

    # the guesses: a priority, an action with who and when; the same figure, and one that differs
    title = piece(lead, "its title says that it is a priority")
    assert title.get_by_label("Title").input_value() == "Fathers and other carers"
    action = piece(lead, "Ask every father")
    assert action.get_by_label("Who answers for it").input_value() == "council"
    assert action.get_by_label("Year").input_value() == "2027"
    need = piece(lead, NEED)
    assert need.locator(".sb-tag").all_inner_texts() == ["As in the needs table", "Not as in the needs table"]
    need.get_by_label(CITED).first.check()
    press(lead, "Save and go on")

    # a last look: what is cited, what differs, what is left out
    says(lead, "{gld-2025} of children")
    again = lead.get_by_role("listitem").filter(has_text="The plan says 80%, the table has")
    assert again.count() == 1
    follow(lead, again.get_by_role("link"))
    assert piece(lead, NEED).get_by_label(CITED).first.is_checked()
    press(lead, "Save and go on")
    lead.get_by_text("pieces are left out").click()
    says(lead, "Thanks to everybody who came.")
    assert looker.faults(lead) == {}
    press(lead, "Put it into the strategy")
    says(lead, "The plan is in the strategy.")
    assert looker.faults(lead) == {}

    follow(lead, lead.get_by_role("button", name="Look at the strategy"))
    says(lead, "Every father is asked how he is.")
    follow(lead, lead.locator("main").get_by_role("link", name="Fathers and other carers"))
    says(lead, "In 2024/25, 65.7%")
    follow(lead, lead.get_by_role("link", name="Ask every father at the new birth visit"))
    says(lead, "31 March 2027")
    says(lead, "Fernshire Council")


def test_a_pdf_is_refused_with_what_to_do_and_the_words_are_pasted_instead(lead, looker):
    bring(lead, b"%PDF-1.7 ...", "best-start.pdf", "application/pdf")
    alert = lead.get_by_role("alert")
    assert "copy its text and paste it below" in alert.inner_text()
    assert lead.title().startswith("Error: ")
    assert looker.faults(lead) == {}
    lead.get_by_label("Or paste the plan").fill("Priority 1: Sleep\n\n- Rooms that are dark by March 2027")
    press(lead, "Read the plan")
    says(lead, "2 pieces were read")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_what_was_brought_waits_for_who_brought_it_and_is_deleted_when_told_to(demo, walk, looker, scripts):
    page, other = walk(demo, "commissioner", scripts=scripts), walk(demo, "analyst")
    bring(page)
    here = page.url
    other.goto(here)
    says(other, "That plan does not wait any more")
    page.goto(f"{PLAN}bring-a-plan/")
    says(page, "Brought and not finished")
    assert not scripts or looker.faults(page) == {}
    follow(page, page.get_by_role("link", name="best-start.docx").first)
    assert page.url == here
    piece(page, "Thanks to everybody").get_by_label("becomes").select_option(
        label="What we want to be different"
    )
    press(page, "Save and stay here")
    says(page, "Saved.")
    press(page, "Delete what I brought")
    says(page, "The plan that was brought is deleted. The strategy has not changed.")
    assert page.get_by_role("link", name="best-start.docx").count() == 0
