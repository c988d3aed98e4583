"""What a secretary of a board does with its meetings, one sentence a journey."""

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
LEAD = "/p/fernshire/lead/partnership"
CALENDAR = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Committees//EN\r
BEGIN:VEVENT\r
UID:1@committees.example\r
DTSTART:20270610T090000Z\r
DTEND:20270610T110000Z\r
SUMMARY:Fernshire early years board (invented)\r
URL:https://committees.example/1\r
END:VEVENT\r
END:VCALENDAR\r
"""


def write_a_day(page, group, day, month, year):
    boxes = page.get_by_role("group", name=group)
    for name, value in (("Day", day), ("Month", month), ("Year", year)):
        boxes.get_by_label(name).fill(str(value))


def add_a_meeting(page):
    """A meeting of the working group on information, the day before the demo’s own."""
    page.goto(f"{LEAD}/bodies/information-group/")
    press(page, "Add a meeting")
    write_a_day(page, "Day", 20, 11, 2026)
    page.get_by_label("Held", exact=True).check()
    press(page, "Save")
    says(page, "Saved.")


def test_a_secretary_writes_down_a_meeting_from_agenda_to_quorum(demo, walk, looker):
    page = walk(demo, "commissioner")
    add_a_meeting(page)
    press(page, "Add an item")
    page.get_by_label("Item, in English", exact=True).fill("Text messages to families")
    page.get_by_label("What was said and agreed, in English (optional)").fill("They are **read**.")
    press(page, "Save")
    says(page, "Text messages to families")
    press(page, "Take attendance")
    page.get_by_role("radio", name="Deputy came").first.check()
    assert looker.faults(page) == {}
    press(page, "Save, and all others were present")
    says(page, "The meeting was quorate.")
    says(page, "1 of them by a deputy, who counts as the seat.")
    assert looker.faults(page) == {}
    follow(page, page.get_by_role("link", name="Minutes to print or take away"))
    says(page, "Text messages to families")
    assert looker.faults(page) == {}
    with page.expect_download() as kept:
        page.get_by_role("link", name="Take it away as a PDF").click()
    assert kept.value.path().read_bytes().startswith(b"%PDF")


def test_a_secretary_writes_down_an_urgent_decision_and_the_board_ratifies_it(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"{LEAD}/decisions/")
    press(page, "Write down a decision")
    page.get_by_label("The decision in a few words, in English").fill("Open the hub on Saturday")
    page.get_by_label("Urgent: it could not wait for a meeting").check()
    page.get_by_label("Body (optional)").select_option(label="Fernshire early years board (invented)")
    write_a_day(page, "Decided on", 1, 10, 2026)
    press(page, "Save")
    page.get_by_role("alert").wait_for()
    assert looker.faults(page) == {}
    page.get_by_label("Decided by").fill("Director for children")
    page.get_by_label("Why, in English").fill("The snow.")
    page.get_by_label("What it rests on").fill("As {gld-2025} shows.")
    press(page, "Save")
    says(page, "It waits to be ratified")
    says(page, "1 meeting was held since without it.")
    says(page, "Good level of development")
    press(page, "Say what became of it")
    page.get_by_label("Ratified", exact=True).check()
    page.get_by_label("At which meeting").select_option(
        label="Fernshire early years board (invented), 8 October 2026"
    )
    press(page, "Save")
    says(page, "Became: Ratified")
    says(page, "Written down as: Urgent")
    assert looker.faults(page) == {}
    follow(page, page.get_by_role("link", name="This was recorded by mistake"))
    assert looker.faults(page) == {}


def test_two_who_take_attendance_at_once_lose_nothing(demo, walk):
    first, second = walk(demo, "commissioner"), walk(demo, "early-years-lead")
    for page in (first, second):
        page.goto(f"{LEAD}/meetings/talking-group-2026-09-09/attendance/")
    first.get_by_role("radio", name="Absent").first.check()
    second.get_by_role("radio", name="Apologies").first.check()
    press(first, "Save")
    says(first, "Saved.")
    press(second, "Save")
    says(second, "Somebody else changed the meeting meanwhile")
    says(second, "Written down by now: Absent")
    assert second.get_by_role("radio", name="Apologies").first.is_checked()
    press(second, "Save")
    says(second, "Saved.")


def test_a_secretary_brings_meetings_in_and_sees_first_what_would_change(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"{LEAD}/bring-in-meetings/")
    assert looker.faults(page) == {}
    file = {"name": "committees.ics", "mimeType": "text/calendar", "buffer": CALENDAR.encode()}
    page.get_by_label("Calendar of meetings (ICS)").set_input_files(file)
    press(page, "Look at what would change")
    says(page, "1 is new")
    assert looker.faults(page) == {}
    press(page, "Take it in")
    says(page, "Everything in the file has been taken in.")
    page.goto(f"{LEAD}/bring-in-meetings/")
    page.get_by_label("Calendar of meetings (ICS)").set_input_files(file)
    press(page, "Look at what would change")
    says(page, "There is nothing to take in.")


def test_a_viewer_makes_a_link_for_their_calendar_and_takes_it_back(demo, walk, looker):
    page = walk(demo, "viewer")
    page.goto(f"{LEAD}/calendar/")
    page.get_by_role("button", name="Make a link").click()
    says(page, "it is shown only once")
    link = "/calendar/" + page.locator(".bod-secret").inner_text().partition("/calendar/")[2]
    assert looker.faults(page) == {}
    assert page.request.get(link).text().startswith("BEGIN:VCALENDAR")
    page.goto(f"{LEAD}/calendar/")
    press(page, "Remove the link")
    says(page, "The link is removed.")
    assert page.request.get(link).status == 404


def test_a_secretary_reads_a_meeting_and_its_minutes_in_welsh(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"/cy{LEAD}/meetings/early-years-board-2026-10-08/")
    says(page, "Bwrdd blynyddoedd cynnar Swydd Rhedyn (dychmygol), 8 Hydref 2026")
    assert looker.faults(page) == {}
    page.goto(f"/cy{LEAD}/meetings/early-years-board-2026-10-08/minutes/")
    says(page, "Roedd cworwm yn y cyfarfod.")
    assert page.locator("html").get_attribute("lang") == "cy"


def test_who_only_reads_is_offered_no_change(demo, walk):
    page = walk(demo, "viewer")
    for path in (
        "/",
        "/bodies/early-years-board/",
        "/meetings/early-years-board-2026-10-08/",
        "/decisions/winter-fund/",
    ):
        page.goto(f"{LEAD}{path}")
        assert page.locator("main form[method=post]").count() == 0
        assert page.locator("main").get_by_role("button", name="Add").count() == 0
