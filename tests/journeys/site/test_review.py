"""People talk about the draft: they comment, put other words forward, and whoever writes it answers each."""

import re

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan/"
REVIEW = f"{PLAN}review/"
ABOUT = "talking-by-two"


def other_words(page, before, after, why, thing=ABOUT):
    """Puts other words forward for what somebody wants to learn from a priority."""
    page.goto(f"{REVIEW}comment/priority/{thing}/")
    follow(page, page.get_by_role("link", name="What we want to learn, in English"))
    box = page.get_by_label("The words you put forward")
    assert before in box.input_value()
    box.fill(box.input_value().replace(before, after))
    page.get_by_label("Why", exact=True).fill(why)
    press(page, "Put these words forward")
    says(page, "Thank you. Everybody in the partnership can see it.")


def decide(page, decision, answer=""):
    page.get_by_label(decision).check()
    page.get_by_label("What you answer").fill(answer)
    press(page, "Decide")


def test_a_health_visitor_comments_on_a_priority_is_answered_and_it_is_settled(demo, walk, looker):
    visitor, lead = walk(demo, "practitioner"), walk(demo, "early-years-lead")
    visitor.goto(f"{PLAN}priorities/{ABOUT}/")
    follow(visitor, visitor.get_by_role("link", name="Comment on this"))
    press(visitor, "Say it")
    assert "Write something" in visitor.get_by_role("alert").inner_text()
    assert looker.faults(visitor) == {}
    visitor.get_by_label("What it is about").select_option(label="The need")
    visitor.get_by_label("What you want to say").fill("Two-year reviews are late in the valleys.")
    press(visitor, "Say it")
    says(visitor, "Waits for an answer")
    assert looker.faults(visitor) == {}
    assert visitor.get_by_role("button", name="Decide").count() == 0

    lead.goto(f"{PLAN}priorities/{ABOUT}/")
    follow(lead, lead.get_by_role("link", name="Two-year reviews are late in the valleys."))
    assert "Priya" not in lead.locator("main").inner_text()  # signed with role and organisation
    says(lead, "Practitioner, Fernshire")
    lead.get_by_label("Your answer").fill("Which valleys?")
    press(lead, "Answer")
    says(lead, "Which valleys?")
    decide(lead, "It is settled", "The need says so now.")
    says(lead, "The need says so now.")
    assert looker.faults(lead) == {}
    lead.goto(REVIEW)
    assert lead.get_by_role("link", name="Two-year reviews are late in the valleys.").count() == 0
    follow(lead, lead.get_by_role("link", name=re.compile("^Answered")))
    assert looker.faults(lead) == {}
    follow(lead, lead.get_by_role("link", name="Two-year reviews are late in the valleys."))
    press(lead, "Open it again")
    says(lead, "It is open again.")
    says(lead, "What was decided before it was opened again")
    assert looker.faults(lead) == {}


def test_words_that_a_parent_puts_forward_are_taken_and_stand_in_the_priority(demo, walk, looker):
    parent, lead = walk(demo, "community-voice"), walk(demo, "early-years-lead")
    other_words(parent, "Do children who get help", "Do boys and girls who get help", "Boys wait longer")
    assert "girls" in parent.locator("ins").inner_text()
    assert "children" in parent.locator("del").inner_text()
    lead.goto(REVIEW)
    follow(lead, lead.get_by_role("link", name="Boys wait longer"))
    assert looker.faults(lead) == {}
    decide(lead, "Put these words into the text")
    says(lead, "Taken up")
    parent.goto(f"{PLAN}priorities/{ABOUT}/")
    says(parent, "Do boys and girls who get help")
    assert parent.get_by_role("link", name="Boys wait longer").count() == 0  # it waits no more


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_words_that_are_declined_leave_the_text_and_need_a_reason(demo, walk, looker, scripts):
    parent, lead = (walk(demo, role, scripts=scripts) for role in ("community-voice", "commissioner"))
    why = f"Nobody knows it, {'said on paper' if scripts else 'said aloud'}"
    other_words(parent, "nobody knows", "nobody may know", why)
    assert parent.get_by_role("button", name="Decide").count() == 0
    lead.goto(REVIEW)
    follow(lead, lead.get_by_role("link", name=why))
    decide(lead, "It stays as it is")
    assert "Say why it stays as it is" in lead.get_by_role("alert").inner_text()
    assert not scripts or looker.faults(lead) == {}
    decide(lead, "It stays as it is", "It is what the study will find out.")
    says(lead, "It is what the study will find out.")
    parent.goto(f"{PLAN}priorities/{ABOUT}/")
    says(parent, "nobody knows")
    parent.goto(f"{REVIEW}?state=settled")
    follow(parent, parent.get_by_role("link", name=why))
    says(parent, "It is what the study will find out.")


def test_who_only_reads_sees_what_was_said_and_says_nothing(demo, walk, looker):
    viewer = walk(demo, "viewer")
    viewer.goto(REVIEW)
    assert viewer.get_by_role("heading", name="Say something").count() == 0
    assert viewer.locator("main").get_by_role("button").count() == 0
    assert looker.faults(viewer) == {}
    assert viewer.goto(f"{REVIEW}comment/priority/{ABOUT}/").status == 403
