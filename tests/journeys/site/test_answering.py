"""A round of the self-assessment from its opening to its close, and answering it on a telephone."""

import re

import pytest
from journeys.site.letters import Letters
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
HOME = "/p/fernshire/lead/assessment/"
PHONE, SMALL_PHONE = {"width": 390, "height": 844}, {"width": 320, "height": 640}
LINK = r"^http://\S+?((?:/cy)?/answer/\S+)"
TABLE = """Mair Example, mair@answering.example, Fernshire Council, , cy
Tom Example, , , Parents, en"""


@pytest.fixture(scope="module")
def opened(demo, chromium):
    """A round that the early years lead has opened; gives a page of theirs, and its address."""
    context = chromium.new_context(base_url=demo.address)
    page = context.new_page()
    page.goto(demo.links["early-years-lead"])
    page.goto(HOME)
    press(page, "Open a round")
    page.get_by_label("Title in English").fill("How we see it")
    page.get_by_label("Title in Welsh").fill("Sut rydym yn ei gweld")
    press(page, "Save")
    assert page.inner_text("h1").endswith("How we see it")
    yield page, page.url.removeprefix(demo.address)
    context.close()


@pytest.fixture
def invited(opened, demo):
    """Adds somebody by name and writes to them; gives the link in the letter."""

    def call(name, language="English"):
        page, address = opened
        letters = Letters(demo.home / "demo")
        page.goto(f"{address}people/add")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Email address").fill(f"{name.split()[0].lower()}@answering.example")
        page.get_by_label("Organisation").select_option(label="Fernshire Council")
        page.get_by_label(language).check()
        press(page, "Save")
        page.goto(address)
        press(page, "Send 1 letter")
        says(page, "1 letter is on its way.")
        return letters.newest(LINK)

    return call


def test_a_respondent_answers_on_a_telephone_leaves_and_comes_back(invited, demo, walk, looker):
    link = invited("Bethan Example")
    page = walk(demo, size=PHONE)
    page.goto(link)
    says(page, "Fernshire asks how you see it")
    assert page.locator("header").get_by_text("Sign in").count() == 0
    assert looker.faults(page) == {}
    press(page, "Start now")
    assert page.inner_text("h1").endswith("Strategy")
    assert looker.faults(page) == {}
    page.get_by_text("Early progress", exact=True).click()
    page.get_by_role("status").get_by_text("Saved").wait_for()  # by itself
    page.get_by_label("What makes you say that?").fill("We meet every month.")
    press(page, "Save and go on")
    assert page.inner_text("h1").endswith("Commissioning")
    page.get_by_role("radio", name="I don't know").focus()
    page.keyboard.press("Space")
    assert looker.faults(page) == {}
    press(page, "Save and go back")
    assert page.get_by_role("radio", name="Early progress").is_checked()
    assert page.get_by_label("What makes you say that?").input_value() == "We meet every month."

    again = walk(demo, size=PHONE)  # another day, another telephone
    again.goto(link)
    says(again, "You have answered 2 of 10 parts.")
    follow(again, again.get_by_role("link", name="See all parts"))
    assert looker.faults(again) == {}
    press(again, "Go to the end")
    press(again, "I have finished")
    assert again.title().startswith("Error: ")
    assert looker.faults(again) == {}
    again.get_by_label("No, without it").check()
    press(again, "I have finished")
    says(again, "Your answers are saved.")
    assert looker.faults(again) == {}
    assert again.context.cookies() == []


def test_a_respondent_answers_in_welsh_on_a_small_telephone_without_scripts(invited, demo, walk, looker):
    link = invited("Gwen Example", "Cymraeg")
    assert link.startswith("/cy/answer/")
    page = walk(demo, size=SMALL_PHONE, scripts=False)
    page.goto(link)
    assert page.get_attribute("html", "lang") == "cy"
    press(page, "Dechrau nawr")
    assert page.inner_text("h1").endswith("Strategaeth")
    page.get_by_role("radio", name="Cynnydd sylweddol").check()
    page.get_by_label("Beth sy'n gwneud i chi ddweud hynny?").fill("Rydym yn cyfarfod bob mis.")
    press(page, "Cadw a mynd ymlaen")
    page.goto(f"{link}/parts")
    says(page, "Cynnydd sylweddol")
    follow(page, page.locator("header").get_by_role("link", name="English"))
    says(page, "Substantial progress")

    seen = walk(demo, size=SMALL_PHONE)
    for part in ("", "/parts", "/parts/strategy", "/finish", "/withdraw"):
        seen.goto(link + part)
        assert looker.faults(seen) == {}, part


def test_a_respondent_changes_their_mind_and_everything_is_deleted(invited, demo, walk):
    link = invited("Cadi Example")
    page = walk(demo, size=PHONE)
    page.goto(f"{link}/parts/strategy")
    page.get_by_text("Mature", exact=True).click()
    press(page, "Save and go on")
    page.goto(link)
    follow(page, page.get_by_role("link", name="I do not want to take part: delete my answers"))
    press(page, "Delete all my answers")
    says(page, "is gone")
    assert page.goto(link).status == 404
    says(page, "newer letter has replaced it")
    assert page.goto(f"{link}/parts/strategy").status == 404


def test_a_coordinator_invites_many_types_a_paper_in_and_closes_the_round(
    opened, invited, demo, walk, looker
):
    page, address = opened
    link = invited("Dewi Example")
    page.goto(f"{address}people/add-many")
    page.get_by_label("One line for each person").fill(f"{TABLE}\nNobody, nobody")
    press(page, "Add these people")
    says(page, "Line 3: “nobody” is not an email address")
    assert looker.faults(page) == {}
    page.get_by_label("One line for each person").fill(TABLE)
    page.wait_for_timeout(5_000)  # a form that was just sent is not sent again
    press(page, "Add these people")
    says(page, "2 people are added.")
    assert looker.faults(page) == {}

    page.goto(address)
    with page.expect_download() as letters:
        page.get_by_role("button", name="Print 1 letter (PDF)").click()
    assert letters.value.suggested_filename.endswith("-letters.pdf")
    with page.expect_download() as paper:
        page.get_by_role("link", name="Questionnaire in Welsh (PDF)").click()
    assert paper.value.suggested_filename.endswith("-cy.pdf")
    page.goto(address)
    assert page.get_by_role("button", name=re.compile("Remind")).count() == 0  # not on the same day
    assert looker.faults(page) == {}

    page.goto(f"{address}people/add")
    page.get_by_label("Sector").select_option(label="Parents")
    page.get_by_label("Answers on paper").check()
    assert looker.faults(page) == {}
    press(page, "Save")
    follow(page, page.get_by_role("link", name=re.compile("^Type answers in")))
    assert looker.faults(page) == {}
    page.get_by_label("Ticked").first.select_option(label="Basic")
    press(page, "Save")
    says(page, "Saved.")
    for way in ("Change", "Take out"):
        follow(page, page.locator("main table").get_by_role("link", name=re.compile(f"^{way} ")).first)
        assert looker.faults(page) == {}
        page.go_back()

    page.goto(f"{address}edit")
    says(page, "Somebody has answered already")
    assert looker.faults(page) == {}
    page.goto(address)
    press(page, "Close the round")
    says(page, "A round that has closed cannot be opened again.")
    assert looker.faults(page) == {}
    press(page, "Close the round")
    says(page, "The round is closed.")

    phone = walk(demo, size=PHONE)
    phone.goto(link)
    assert phone.inner_text("h1") == "The round has closed"
    assert looker.faults(phone) == {}
    press(page, "Forget who was asked")
    assert looker.faults(page) == {}
    press(page, "Forget who was asked")
    says(page, "The site no longer knows who was asked.")


def test_a_round_that_was_opened_by_mistake_is_deleted(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(HOME)
    press(page, "Open a round")
    page.get_by_label("Title in English").fill("Opened by mistake")
    press(page, "Save")
    address = page.url
    press(page, "Change the round")
    follow(page, page.get_by_role("link", name="Delete the round"))
    says(page, "Nobody has answered yet.")
    assert looker.faults(page) == {}
    press(page, "Delete the round")
    says(page, "The round is deleted.")
    assert page.locator("main").get_by_role("link", name="Opened by mistake").count() == 0
    page.goto(f"{address}delete")
    says(page, "It has been taken away already")
    assert looker.faults(page) == {}
