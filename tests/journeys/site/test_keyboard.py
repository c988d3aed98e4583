"""A whole edit with nothing but a keyboard: the skip link, the order of the tabs, and where one is."""

import pytest

pytestmark = pytest.mark.browser
WHERE = """() => {
    const it = document.activeElement, box = it.getBoundingClientRect(), look = getComputedStyle(it);
    const label = it.labels?.[0], last = window.last;
    window.last = it;
    return {
        tag: it.tagName, name: it.name || '', words: (it.innerText || label?.innerText || '').trim(),
        seen: box.width > 0 && box.height > 0 && box.top < innerHeight && box.bottom > 0,
        marked: look.outlineStyle !== 'none' || look.boxShadow !== 'none'
            || (label && getComputedStyle(label, '::before').boxShadow !== 'none'),
        follows: !last || Boolean(last.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING),
    };
}"""
TABS = 60


def tab(page):
    """One press of the key; where it leads must be seen, marked, and further on than before."""
    page.keyboard.press("Tab")
    where = page.evaluate(WHERE)
    assert where["seen"], where
    assert where["marked"], where
    assert where["follows"], where
    return where


def tab_to(page, words):
    """As many presses as it takes to come to a link, a button or a field of that name."""
    for _ in range(TABS):
        if (where := tab(page))["words"] == words:
            return where
    raise AssertionError(f"no {words!r} within {TABS} tabs")


def press_and_wait(page, key):
    with page.expect_navigation():
        page.keyboard.press(key)


def test_a_priority_is_changed_from_end_to_end_by_keyboard(demo, walk):
    page = walk(demo, "analyst")
    page.goto("/p/fernshire/plan/")
    first = tab(page)
    assert first["words"] == "Skip to main content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main-content"
    tab_to(page, "Feeding and early health")
    press_and_wait(page, "Enter")
    tab_to(page, "Change this priority")
    press_and_wait(page, "Enter")
    tab_to(page, "Title in English")
    page.keyboard.press("Control+A")
    page.keyboard.type("Feeding and an early start")
    passed = []
    while not passed or passed[-1] != "Save":
        passed.append(tab(page)["words"])
    assert passed == [
        "Title in Welsh (optional)", "Cite a figure or what somebody said",
        "The need, in English", "The need, in Welsh (optional)",
        "The gap to close, in English (optional)", "The gap to close, in Welsh (optional)",
        "What we want to learn, in English (optional)", "What we want to learn, in Welsh (optional)", "Save",
    ]  # fmt: skip
    press_and_wait(page, "Enter")
    assert page.inner_text("h1").endswith("Feeding and an early start")
    assert "Saved." in page.inner_text("main")


def test_where_an_action_stands_is_said_by_keyboard_and_a_fault_is_found_by_it(demo, walk):
    page = walk(demo, "practitioner")
    page.goto("/p/fernshire/plan/actions/feeding-figures/edit/")
    tab_to(page, "What will be done, in English")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    tab_to(page, "Under way")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, "Save")
    press_and_wait(page, "Enter")

    # focus stands at the summary: one tab on is the first fault, and Enter leads to its field
    assert page.evaluate("document.activeElement.className").startswith("govuk-error-summary")
    tab(page)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.name") == "title_en"
    page.keyboard.type("Show how many babies are breastfed, neighbourhood by neighbourhood")
    page.keyboard.press("Enter")  # a new line in a text: it does not send the form
    tab_to(page, "Save")
    press_and_wait(page, "Enter")
    assert "Done" in page.locator(".govuk-summary-list").inner_text()
