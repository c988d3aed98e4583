"""Writing the strategy in words: with scripts and without, on a phone, in Welsh, and two people at once."""

import re

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan"
PHONE = {"width": 320, "height": 640}


def section(page, name, start=PLAN):
    page.goto(f"{start}/writing/{name}/edit/")


def text(page, language):
    return page.locator(f"textarea[name={language}-words]")


def test_a_lead_writes_a_section_and_sees_what_it_shows_while_writing(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(f"{PLAN}/")
    follow(page, page.locator("main").get_by_role("link", name="How we learn", exact=True))
    english = text(page, "en")
    english.fill("We look at every measure each term.\n\nToday it is .")
    box = page.locator("section[data-preview-of=en-words]")
    box.get_by_text("We look at every measure each term.").wait_for()

    # a citation goes where she was writing
    english.evaluate("box => box.setSelectionRange(box.value.length - 1, box.value.length - 1)")
    page.get_by_text("Cite a figure or what somebody said").click()
    page.get_by_label("Search").fill("good level fernshire")
    page.locator("label").filter(has_text="{gld-2025}").click()
    page.get_by_role("button", name="Put it where I was writing").click()
    assert english.input_value().endswith("Today it is {gld-2025}.")
    box.get_by_text("65.7%").wait_for()
    assert looker.faults(page) == {}

    # what leads nowhere is named at once, and is not saved
    english.press("End")
    english.press_sequentially(" More {nothing-known}.")
    box.get_by_text("This name leads nowhere: nothing-known").wait_for()
    press(page, "Save")
    page.get_by_role("alert").get_by_text("{nothing-known} names no figure").wait_for()
    assert page.title().startswith("Error: ")
    english.fill("We look at every measure each term.\n\nToday it is {gld-2025}.")
    press(page, "Save")
    says(page, "Saved.")
    says(page, "We look at every measure each term.")
    assert page.url.endswith("/plan/writing/#learning")
    assert looker.faults(page) == {}


def test_leaving_with_unsaved_words_is_asked_about(demo, walk):
    page = walk(demo, "analyst")
    section(page, "learning")
    text(page, "en").fill("Words that nobody has saved.")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{PLAN}/")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("size", [None, PHONE], ids=["desk", "phone"])
def test_without_scripts_a_section_is_cited_looked_at_and_saved(demo, walk, looker, size):
    page = walk(demo, "commissioner", scripts=False, **({"size": size} if size else {}))
    section(page, "working-together")
    before = text(page, "en").input_value()
    page.get_by_text("Cite a figure or what somebody said").click()
    page.locator("label").filter(has_text="{vacant-posts}").click()
    page.get_by_label("Put it into").select_option(label="In English")
    press(page, "Put it at the end")
    assert text(page, "en").input_value() == f"{before} {{vacant-posts}}"
    press(page, "Preview")
    says(page, "Nine of 62 health visitor posts stood vacant")
    assert text(page, "en").input_value() == f"{before} {{vacant-posts}}"
    assert page.evaluate("document.documentElement.scrollWidth") == page.viewport_size["width"]
    text(page, "en").fill(before)
    press(page, "Save")
    says(page, "Saved.")


def test_two_write_the_same_section_at_once_and_nothing_is_lost(demo, walk, looker):
    first, second = walk(demo, "early-years-lead"), walk(demo, "analyst")
    for page in (first, second):
        section(page, "working-together")
    welsh = text(second, "cy").input_value()
    text(first, "en").fill("As the lead sees it.")
    press(first, "Save")
    says(first, "Saved.")

    text(second, "en").fill("As the analyst sees it.")
    text(second, "cy").fill(f"{welsh}\n\nO'r newydd.")
    press(second, "Save")
    says(second, "Somebody else saved this while you were writing")
    both = second.locator(".site-side-by-side").all_inner_texts()
    assert any("As the lead sees it." in it and "As the analyst sees it." in it for it in both)
    assert text(second, "en").input_value() == "As the analyst sees it."
    assert text(second, "cy").input_value().endswith("O'r newydd.")
    assert looker.faults(second) == {}
    text(second, "en").fill("As both see it.")
    press(second, "Save")
    says(second, "Saved.")
    says(second, "As both see it.")


def test_one_writes_english_while_another_writes_welsh_and_they_never_meet(demo, walk):
    first, second = walk(demo, "early-years-lead"), walk(demo, "analyst")
    for page in (first, second):
        section(page, "partnership")
    text(first, "en").fill("The board decides.")
    text(second, "cy").fill("Y bwrdd sy'n penderfynu.")
    for page in (first, second):
        press(page, "Save")
        says(page, "Saved.")
    says(second, "The board decides.")
    second.goto("/cy/p/fernshire/plan/writing/")
    says(second, "Y bwrdd sy'n penderfynu.")


def test_a_priority_moves_by_a_button_and_the_keyboard_alone(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"{PLAN}/")
    titles = page.locator("ol > li h3").all_inner_texts()
    last = titles[-1].split(". ", 1)[1]
    up = page.get_by_role("button", name=re.compile(f"^Move up.*{last}$"))
    up.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    moved = page.locator("ol > li h3").all_inner_texts()
    assert moved[-2].split(". ", 1)[1] == last
    with page.expect_navigation():
        page.get_by_role("button", name=re.compile(f"^Move down.*{last}$")).click()
    assert page.locator("ol > li h3").all_inner_texts() == titles
    assert looker.faults(page) == {}


def test_how_ready_it_is_stands_beside_the_text_and_follows_what_is_saved(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    section(page, "vision")
    box = page.locator("[data-readiness]")
    box.get_by_text("nobody has judged yet").wait_for()
    assert looker.faults(page) == {}
    before = {it: text(page, it).input_value() for it in ("en", "cy")}
    for language in before:
        text(page, language).fill("Nothing is cited here.")
    press(page, "Save")
    says(page, "Saved.")
    section(page, "vision")
    box.locator(".ready-live__changes li").first.wait_for()
    for language, words in before.items():
        text(page, language).fill(words)
    press(page, "Save")
    says(page, "Saved.")


def test_without_scripts_a_link_leads_from_the_text_to_how_ready_it_is(demo, walk):
    page = walk(demo, "early-years-lead", scripts=False)
    section(page, "learning")
    follow(page, page.locator("main").get_by_role("link", name="How ready is this?"))
    assert page.url.endswith("/plan/readiness/")
