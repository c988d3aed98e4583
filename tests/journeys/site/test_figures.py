"""An analyst brings a table of figures, is led to what is wrong with it, and takes it back again."""

import pytest
from journeys.conftest import PHONE
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
HOME = "/p/fernshire/plan/figures/"
FAULTY = "Area,Year,Group,Count,Total\nFernshire,2023/24,All,120,200\nAtlantis,2024/25,All,=A1,200\n"
TABLE = "Area,Year,Group,Count,Total\nFernshire,2023/24,All,120,200\nFernshire,2024/25,All,130,200\n"
NEWER = TABLE.replace("130", "140")


def hand_over(page, words, name="visits.csv"):
    """Chooses the file and reads it."""
    page.goto(f"{HOME}bring/")
    sent = {"name": name, "mimeType": "text/csv", "buffer": words.encode()}
    page.get_by_label("The table, as a CSV file").set_input_files(sent)
    press(page, "Read the table")


def say_columns(page):
    """What the figures are; the columns are guessed."""
    page.get_by_label("What the figures measure").select_option("own")
    page.get_by_label("What they measure, in your own words").fill("First visits on time")
    page.get_by_label("Which direction is good?").select_option("high")
    press(page, "Go on")


def say_source(page):
    page.get_by_label("What it is called, in English").fill("Health visiting in Fernshire")
    page.get_by_label("Whose figures they are").fill("Fernshire Health Trust")
    page.get_by_label("Which edition, or its date").fill("2024/25")
    press(page, "Go on")


def test_a_table_comes_in_page_by_page_and_is_taken_back(demo, walk, looker):
    page = walk(demo, "analyst")
    page.goto("/p/fernshire/plan/needs/")
    follow(page, page.locator("main").get_by_role("link", name="Bring figures up to date"))
    follow(page, page.get_by_role("button", name="Bring figures of your own"))
    assert looker.faults(page) == {}

    hand_over(page, FAULTY, "faulty.csv")
    assert looker.faults(page) == {}
    say_columns(page)
    says(page, "Nothing has come in yet")
    says(page, "Atlantis")
    assert looker.faults(page) == {}

    hand_over(page, TABLE)
    say_columns(page)
    assert looker.faults(page) == {}
    say_source(page)
    says(page, "First visits on time, 2024/25")
    assert looker.faults(page) == {}
    press(page, "Bring these figures in")
    says(page, "First visits on time, 2024/25: 65.0%")
    assert looker.faults(page) == {}

    hand_over(page, NEWER)
    say_columns(page)
    say_source(page)
    press(page, "Bring these figures in")
    says(page, "First visits on time, 2024/25: 65.0% → 70.0%")

    press(page, "Undo this change")
    says(page, "First visits on time, 2024/25: 70.0% → 65.0%")
    page.goto(HOME)
    says(page, "Undone: Health visiting in Fernshire")
    says(page, "faulty.csv")
    press(page, "Forget this table")
    says(page, "The table is forgotten.")


def test_a_table_comes_in_on_a_phone_without_scripts(demo, walk):
    page = walk(demo, "early-years-lead", size=PHONE, scripts=False)
    hand_over(page, "Ward,2023,2024\nFernshire,61.6%,[c]\n", "wide.csv")
    says(page, "What is chosen here is a guess")
    page.get_by_label("What the figures measure").select_option("own")
    page.get_by_label("What they measure, in your own words").fill("Take-up on a phone")
    press(page, "Go on")
    page.get_by_label("What it is called, in English").fill("A wide table")
    page.get_by_label("Whose figures they are").fill("Fernshire Council")
    page.get_by_label("Which edition, or its date").fill("2024")
    page.get_by_label("Who has protected people in them").fill("Fernshire Council")
    press(page, "Go on")
    press(page, "Bring these figures in")
    says(page, "Take up on a phone, 2023: 61.6%")
    says(page, "Take up on a phone, 2024: suppressed")
