"""A workshop: one person types, the room sees it; and nothing is lost when the network drops."""

import re

import pytest
from journeys.site.conftest import watch
from journeys.site.steps import SECONDS, follow, press, says
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
ROOM = "/p/fernshire/lead/assessment/rounds/{}/workshop/"
WORDS = {
    "en": {
        "room": ROOM, "begin": "Begin the workshop", "body": "Which board or meeting agrees",
        "talk": "Talk for two minutes. What did you choose, and why?", "show": "Show how people answered",
        "spread": "How people see it", "level": "Still divided", "why": "Because", "what": "What",
        "saved": re.compile(r"^Saved \d\d:\d\d$"), "offline": "no connection", "next": "Next: ",
        "end": "End the workshop", "ended": "The workshop has ended",
        "follows": "This page follows the workshop by itself.", "five": "5 minutes", "until": "Until ",
    },
    "cy": {
        "room": f"/cy{ROOM}", "begin": "Dechrau'r gweithdy", "body": "Pa fwrdd neu gyfarfod sy'n cytuno",
        "talk": "Siaradwch am ddwy funud. Beth ddewisoch chi, a pham?", "show": "Dangos sut atebodd pobl",
        "spread": "Sut mae pobl yn ei gweld", "level": "Yn dal yn rhanedig", "why": "Oherwydd",
        "what": "Beth",
        "saved": re.compile(r"^Cadwyd \d\d:\d\d$"), "offline": "dim cysylltiad",
        "next": "Nesaf: ", "end": "Dod â'r gweithdy i ben", "ended": "Mae'r gweithdy wedi dod i ben",
        "follows": "Mae'r dudalen hon yn dilyn y gweithdy ei hun.",
        "five": "5 munud", "until": "Tan ",
    },
}  # fmt: skip
ROUNDS = {"en": "2026", "cy": "2025"}


@pytest.fixture(params=["en", "cy"])
def words(request):
    return WORDS[request.param] | {"path": WORDS[request.param]["room"].format(ROUNDS[request.param])}


@pytest.fixture
def walk_offline(chromium, demo):
    """A person whose connection may drop, or who is told no: what a browser then notes is no fault."""
    opened, trouble = [], []

    def call(role):
        context = chromium.new_context(base_url=demo.address)
        opened.append(context)
        page = context.new_page()
        watch(page, demo.address, trouble)
        page.goto(demo.links[role])
        return page

    yield call
    for context in opened:
        context.close()
    expected = ("ERR_INTERNET_DISCONNECTED", "409: ", "429: ")
    assert [line for line in trouble if not any(part in line for part in expected)] == []


def lead(page, words):
    """Begins the workshop, or goes on with it; then the facilitator's page is there."""
    page.goto(words["path"])
    begin = page.locator(".ws-begin").get_by_role("button")
    if begin.count():
        body = page.get_by_label(words["body"])
        if body.count():  # asked the first time only
            body.fill("Board, 3 March 2027")
        follow(page, begin)
    else:
        page.goto(page.locator(".ws-foot a[role=button]").get_attribute("href"))


def status(page):
    return page.locator("[data-status]")


def saved(page, words):
    expect(status(page)).to_have_text(words["saved"], timeout=SECONDS)


def test_one_types_and_the_other_sees_it_without_loading_the_page(demo, walk, looker, words):
    follower = walk(demo, "viewer")
    follower.goto(words["path"])
    says(follower, words["follows"])
    facilitator = walk(demo, "early-years-lead")
    lead(facilitator, words)
    says(follower, words["talk"])
    assert looker.faults(facilitator) == {}
    assert looker.faults(follower) == {}
    title = facilitator.locator("h1").inner_text()

    assert words["spread"] not in follower.content()
    press(facilitator, words["five"])
    says(follower, words["until"])
    press(facilitator, words["show"])
    says(follower, words["spread"])
    assert looker.faults(follower) == {}

    facilitator.get_by_label(words["level"]).check()
    facilitator.get_by_label(words["why"], exact=True).fill("We each see our own half.")
    facilitator.get_by_label(words["what"], exact=True).first.fill("Write one page")
    saved(facilitator, words)
    says(follower, words["level"])
    says(follower, "We each see our own half.")
    says(follower, "Write one page")
    assert looker.faults(facilitator) == {}

    follow(facilitator, facilitator.get_by_role("button", name=re.compile(f"^{words['next']}")))
    expect(follower.locator("h1")).not_to_have_text(title, timeout=SECONDS)
    says(follower, words["talk"])


def test_the_network_drops_in_the_middle_and_nothing_is_lost(demo, walk_offline, words):
    page = walk_offline("early-years-lead")
    lead(page, words)
    why = page.get_by_label(words["why"], exact=True)
    why.fill("Before.")
    saved(page, words)
    page.context.set_offline(True)
    why.fill("Before, and typed while nothing came through.")
    expect(status(page)).to_contain_text(words["offline"], timeout=SECONDS)
    why.press_sequentially(" And more.")
    page.context.set_offline(False)
    saved(page, words)
    page.reload()
    assert why.input_value() == "Before, and typed while nothing came through. And more."
    assert page.evaluate("Object.keys(localStorage).filter(name => name.includes('workshop')).length") == 0


def test_a_window_that_was_closed_without_a_connection_has_its_words_again(demo, walk_offline, words):
    page = walk_offline("early-years-lead")
    lead(page, words)
    here = page.url
    page.context.set_offline(True)
    page.get_by_label(words["why"], exact=True).fill("Typed and never sent.")
    expect(status(page)).to_contain_text(words["offline"], timeout=SECONDS)
    page.close()
    again = page.context.new_page()
    page.context.set_offline(False)
    again.goto(here)
    assert again.get_by_label(words["why"], exact=True).input_value() == "Typed and never sent."
    saved(again, words)


def test_a_save_whose_answer_never_came_is_not_made_twice(demo, walk_offline):
    page, words = walk_offline("early-years-lead"), WORDS["en"] | {"path": ROOM.format("2026")}
    lead(page, words)
    lost = []

    def swallow(route):
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)  # it arrives and is carried out; its answer does not come back
            route.abort("internetdisconnected")
        else:
            route.continue_()

    page.route("**/workshop/*/", swallow)
    page.get_by_label(words["why"], exact=True).fill("Arrived, but nobody knows.")
    saved(page, words)
    assert lost == [200]
    page.get_by_label(words["why"], exact=True).fill("Arrived, and typed on.")
    saved(page, words)
    page.unroute("**/workshop/*/")
    page.reload()
    assert page.get_by_label(words["why"], exact=True).input_value() == "Arrived, and typed on."


def test_two_facilitators_lose_nothing(demo, walk_offline, looker):
    words = WORDS["en"] | {"path": ROOM.format("2026")}
    first, second = walk_offline("early-years-lead"), walk_offline("analyst")
    for page in (first, second):
        lead(page, words)
    first.get_by_label("Because", exact=True).fill("As the first has it.")
    saved(first, words)
    second.get_by_label("Because", exact=True).fill("As the second has it.")
    expect(status(second)).to_contain_text("somebody else saved this", timeout=SECONDS)
    press(second, "Save")
    says(second, "Somebody else saved this while you were writing")
    says(second, "As the first has it.")
    assert looker.faults(second) == {}
    assert second.get_by_label("Because", exact=True).input_value() == "As the second has it."
    press(second, "Save")
    says(second, "Saved.")
    first.reload()
    assert first.get_by_label("Because", exact=True).input_value() == "As the second has it."


def test_undo_leads_back_and_redo_forward(demo, walk):
    words = WORDS["en"] | {"path": ROOM.format("2026")}
    page = walk(demo, "early-years-lead")
    lead(page, words)
    why, what = page.get_by_label("Because", exact=True), page.get_by_label("What", exact=True)
    why.fill("First words.")
    saved(page, words)
    page.get_by_role("button", name="Add another").click()
    what.locator("visible=true").last.fill("A slip of the finger")
    press(page, "Undo")  # saves first, then goes back
    assert "A slip of the finger" not in [box.input_value() for box in what.all()]
    assert why.input_value() == "First words."
    press(page, "Redo")
    assert "A slip of the finger" in [box.input_value() for box in what.all()]
    page.get_by_role("button", name="Remove").locator("visible=true").last.click()
    saved(page, words)
    page.reload()
    assert "A slip of the finger" not in [box.input_value() for box in what.all()]


def test_by_keyboard_alone(demo, walk):
    words = WORDS["en"] | {"path": ROOM.format("2026")}
    page = walk(demo, "early-years-lead")
    lead(page, words)
    page.locator("#id_agreed-3").focus()  # basic: the arrow goes on from there
    page.keyboard.press("ArrowRight")
    saved(page, words)
    page.get_by_label("Because", exact=True).focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(" By keys.")
    saved(page, words)
    page.locator(".ws-cite summary").focus()
    page.keyboard.press("Enter")
    find = page.get_by_label("Find")
    find.focus()
    page.keyboard.type("parents")
    put = page.locator("[data-cite]:visible").first
    name = put.get_attribute("data-cite")
    put.focus()
    page.keyboard.press("Enter")
    saved(page, words)
    assert f"{{{name}}}" in page.get_by_label("Where it can be seen", exact=True).input_value()


def test_without_scripts_there_is_a_button_to_save_and_a_link_to_the_latest(demo, walk):
    words = WORDS["en"] | {"path": ROOM.format("2026")}
    page, follower = walk(demo, "commissioner", scripts=False), walk(demo, "viewer", scripts=False)
    lead(page, words)
    page.get_by_label("Because", exact=True).fill("Saved by a button.")
    press(page, "Save")
    says(page, "Saved.")
    follower.goto(words["path"])
    follow(follower, follower.get_by_role("link", name="Show the latest"))
    says(follower, "Saved by a button.")
    lead(page, words)
    assert page.get_by_label("Because", exact=True).input_value() == "Saved by a button."


def test_where_news_does_not_arrive_the_page_says_so_and_offers_to_load(demo, walk_offline):
    page = walk_offline("viewer")
    page.route("**/workshop/events", lambda route: route.fulfill(status=429))
    page.goto(ROOM.format("2026"))
    says(page, "Changes do not arrive by themselves at the moment.")
    assert page.get_by_role("link", name="Show the latest").is_visible()


def test_at_the_end_next_actions_are_the_partnerships(demo, walk, looker, words):
    page = walk(demo, "early-years-lead")
    lead(page, words)
    page.get_by_label(words["what"], exact=True).first.fill("Invite the fathers’ group")
    saved(page, words)
    follow(page, page.get_by_role("link", name=words["end"]))
    assert looker.faults(page) == {}
    says(page, "Invite the fathers’ group")
    press(page, words["end"])
    says(page, words["ended"])
    page.goto(words["path"].partition("/lead/")[0] + "/lead/partnership/actions/")
    says(page, "Invite the fathers’ group")
