"""What somebody from outside does who validates a self-assessment, and what the partnership answers."""

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
RESULT = "/p/fernshire/lead/assessment/rounds/2026/result/"
WORDS = {
    "": {
        "part": "Leadership", "challenge": "Challenge this level", "by": "Your role and organisation",
        "level": "Early progress", "reason": "Why, in English", "save": "Save",
        "waits": "We have not answered yet.", "change": "Change your challenge",
        "answer": "Answer this challenge",
        "ours": "What you answer, in English", "keep": "We keep it", "kept": "We kept the level.",
    },
    "/cy": {
        "part": "Arweinyddiaeth", "challenge": "Herio'r lefel hon", "by": "Eich rôl a'ch sefydliad",
        "level": "Cynnydd cynnar", "reason": "Pam, yn Saesneg", "save": "Cadw",
        "waits": "Nid ydym wedi ateb eto.", "change": "Newid eich her", "answer": "Ateb yr her hon",
        "ours": "Eich ateb, yn Saesneg", "keep": "Rydym yn ei chadw", "kept": "Cadwyd y lefel.",
    },
}  # fmt: skip


@pytest.mark.parametrize("way", ["", "/cy"])
def test_a_validator_challenges_a_level_the_partnership_answers_and_both_views_stand(demo, walk, looker, way):
    said, by = WORDS[way], f"Head of early years, Larkwater {way or '/en'}"
    page = walk(demo, "peer-validator")
    page.goto(f"{way}{RESULT}")
    assert looker.faults(page) == {}
    follow(page, page.locator("main").get_by_role("link", name=said["part"], exact=True).first)
    assert looker.faults(page) == {}
    assert page.locator("#comments").count() == 0  # what people wrote in confidence is not for outsiders
    press(page, said["challenge"])
    page.get_by_label(said["by"]).fill(by)
    page.get_by_role("radio", name=said["level"]).check()
    page.get_by_label(said["reason"]).fill("Nobody below the directors could name the lead.")
    assert looker.faults(page) == {}
    press(page, said["save"])
    says(page, by)
    says(page, said["waits"])
    follow(page, page.get_by_role("link", name=said["change"]).last)
    page.get_by_label(said["reason"]).fill("Nobody below the directors could name who leads.")
    assert looker.faults(page) == {}
    press(page, said["save"])
    address = page.get_by_role("link", name=said["change"]).last.get_attribute("href")
    page.goto(address.replace("/edit/", "/withdraw/"))
    says(page, "Nobody below the directors could name who leads.")
    assert looker.faults(page) == {}
    page.go_back()

    lead = walk(demo, "early-years-lead")
    lead.goto(page.url.partition("#")[0])
    assert lead.locator("#comments").count() == 1
    follow(lead, lead.get_by_role("link", name=said["answer"]).last)
    says(lead, "Nobody below the directors could name who leads.")
    lead.get_by_label(said["ours"]).fill("It stands in the staff letter of every month.")
    lead.get_by_role("radio", name=said["keep"]).check()
    assert looker.faults(lead) == {}
    press(lead, said["save"])

    page.goto(f"{way}{RESULT}report/")
    for words in (
        by,
        "Nobody below the directors could name who leads.",
        "in the staff letter",
        said["kept"],
    ):
        says(page, words)
    assert looker.faults(page) == {}


def test_an_analyst_adds_an_example_for_others_to_learn_from(demo, walk, looker):
    page = walk(demo, "analyst")
    page.goto("/p/fernshire/lead/assessment/parts/")
    follow(page, page.locator("main").get_by_role("link", name="Outcomes", exact=True))
    press(page, "Add an example from here")
    page.get_by_label("Where, in English").fill("Ropewalk playgroup")
    page.get_by_label("What was done, in English").fill("They counted words with parents every term.")
    page.get_by_label("Where it can be read").fill("ropewalk.example")
    press(page, "Save")
    page.get_by_role("alert").wait_for()
    assert looker.faults(page) == {}
    page.get_by_label("Where it can be read").fill("https://ropewalk.example/words")
    press(page, "Save")
    says(page, "Ropewalk playgroup")
    assert looker.faults(page) == {}


def test_a_validator_withdraws_a_challenge_that_nobody_has_answered(demo, walk, looker):
    page = walk(demo, "peer-validator")
    page.goto(f"{RESULT}parts/leadership/")
    press(page, "Challenge this level")
    page.get_by_label("Your role and organisation").fill("Somebody who was mistaken")
    page.get_by_role("radio", name="Early progress").check()
    page.get_by_label("Why, in English").fill("I had not read the letter.")
    press(page, "Save")
    mine = page.locator(".result-views", has_text="Somebody who was mistaken")
    follow(page, mine.get_by_role("link", name="Withdraw your challenge"))
    press(page, "Withdraw it")
    says(page, "Your challenge is withdrawn.")
    assert mine.count() == 0
