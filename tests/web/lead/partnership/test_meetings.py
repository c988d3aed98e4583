"""Meetings: agenda, attendance, quorum, and two who edit one meeting."""

from datetime import timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.board import HELD, LEAD, days

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import AgendaItem, Attendance, BoardAction, Meeting

pytestmark = pytest.mark.django_db
MARCH = f"{LEAD}meetings/board-march/"
MEETING = {"state": "held", "version": 1, **days("held_on", HELD)}


def roll(board, version=1, quorate="", **attended):
    """The attendance page as a browser sends it."""
    seats = {f"of-{row.pk}": attended.get(name, "") for name, row in board.seats.items()}
    return seats | {"version": version, "quorate": quorate}


@pytest.mark.parametrize("language", ["", "/cy"])
@pytest.mark.parametrize("page", ["", "board-march/", "board-next/", "board-march/minutes/"])
def test_every_page_opens_for_a_viewer_in_both_languages(board, sign_in, language, page):
    assert sign_in("viewer").get(f"{language}{LEAD}meetings/{page}").status_code == 200


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("", 2),
        ("when=past", 1),
        ("when=coming", 1),
        ("state=held", 1),
        ("body=talking-group", 0),
        ("when=x&body=y", 2),
    ],
)
def test_the_list_is_narrowed(board, sign_in, question, shown):
    assert (
        sign_in("viewer")
        .get(f"{LEAD}meetings/?{question}")
        .text.count('href="/p/fernshire/lead/partnership/meetings/board-')
        == shown
    )


def test_a_meeting_needs_only_its_day(board, sign_in):
    day = timezone.localdate() + timedelta(days=30)
    answer = sign_in().send(f"{LEAD}bodies/board/add-meeting/", {"state": "planned", **days("held_on", day)})
    assert answer["Location"] == f"{LEAD}meetings/board-{day.isoformat()}/"


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"held_on-day": "31", "held_on-month": "2"}, "real date"),
        ({"starts_at": "after lunch"}, "Enter a time such as 14:30"),
        ({"starts_at": "12:00", "ends_at": "10am"}, "must end after it starts"),
        ({"url": "http://council.example/1"}, "begins with https://"),
        (days("held_on", timezone.localdate() + timedelta(days=2)), "has not been held yet"),
    ],
)
def test_a_meeting_that_cannot_be_is_refused_in_words(board, sign_in, wrong, words):
    answer = sign_in().send(f"{MARCH}edit/", MEETING | wrong)
    assert answer.status_code == 400
    assert words in answer.text


def test_times_are_kept_alike_however_they_are_written(board, sign_in):
    sign_in().send(f"{MARCH}edit/", MEETING | {"starts_at": "2.30pm", "ends_at": "16.00"})
    held = board.again(board.held)
    assert (held.starts_at, held.ends_at) == ("14:30", "16:00")


def test_attendance_gives_the_quorum_and_a_seat_outside_its_term_is_not_asked(board, sign_in):
    browser = sign_in()
    page = browser.get(f"{MARCH}attendance/").text
    assert "The nhs" in page
    assert "The parent" not in page  # over since January
    assert (
        browser.send(
            f"{MARCH}attendance/", roll(board, chair="present", nhs="deputy", clerk="present")
        ).status_code
        == 302
    )
    text = browser.get(MARCH).text
    assert "The meeting was quorate." in text
    assert (
        "2 of 2 voting seats were taken, and it takes 2. 1 of them by a deputy, who counts as the seat."
        in text
    )


def test_what_the_secretary_records_is_shown_beside_the_count(board, sign_in):
    browser = sign_in()
    browser.send(f"{MARCH}attendance/", roll(board, quorate="no", chair="present", nhs="present"))
    text = browser.get(MARCH).text
    for words in (
        "The meeting was not quorate.",
        "The secretary recorded: not quorate.",
        "The count says otherwise.",
    ):
        assert words in text


def test_all_others_are_present_with_one_press(board, sign_in):
    sign_in().send(f"{MARCH}attendance/", roll(board, nhs="apologies") | {"rest": "present"})
    with board.company.seen():
        found = dict(Attendance.objects.values_list("member__identifier", "attended"))
    assert found == {"chair": "present", "nhs": "apologies", "clerk": "present"}


def test_attendance_is_taken_back_and_a_seat_of_another_body_is_not_taken(board, sign_in):
    browser = sign_in()
    browser.send(f"{MARCH}attendance/", roll(board, chair="present", parent="present"))
    with board.company.seen():
        assert list(Attendance.objects.values_list("member__identifier", flat=True)) == ["chair"]
    browser.send(f"{MARCH}attendance/", roll(board, version=2))
    with board.company.seen():
        assert not Attendance.objects.exists()


def test_of_two_who_take_attendance_the_second_loses_no_choice(board, sign_in):
    browser = sign_in()
    browser.send(f"{MARCH}attendance/", roll(board, chair="present"))
    answer = browser.send(f"{MARCH}attendance/", roll(board, chair="absent"))
    assert answer.status_code == 409
    assert "Written down by now: Present" in answer.text
    assert 'value="absent" checked' in answer.text
    assert 'name="version" value="2"' in answer.text
    with board.company.seen():
        assert Attendance.objects.get().attended == "present"


def test_an_unknown_word_for_a_seat_is_refused(board, sign_in):
    assert sign_in().send(f"{MARCH}attendance/", roll(board, chair="asleep")).status_code == 400


def test_who_takes_the_minutes_goes_on_to_the_next_item(board, sign_in):
    sent = {
        "version": 1,
        "title_en": "Welcome",
        "place": 1,
        "minutes_en": "All were **welcome**.",
        "another": "yes",
    }
    answer = sign_in().send(f"{LEAD}items/welcome/edit/", sent)
    assert answer["Location"] == f"{LEAD}items/speech/edit/"
    assert "<strong>welcome</strong>" in sign_in("viewer").get(MARCH).text


def test_a_new_item_comes_last_unless_it_is_told_where(board, sign_in):
    browser = sign_in()
    assert 'name="place" type="text" value="3"' in browser.get(f"{MARCH}add-item/").text
    browser.send(f"{MARCH}add-item/", {"title_en": "Any other business", "place": 3})
    with board.company.seen():
        assert AgendaItem.objects.get(place=3).identifier == "board-march-any-other-business"


def test_two_who_write_minutes_of_one_item_are_both_kept(board, sign_in):
    browser, sent = sign_in(), {"version": 1, "title_en": "Speech", "place": 2}
    browser.send(f"{LEAD}items/speech/edit/", sent | {"minutes_en": "First."})
    answer = browser.send(f"{LEAD}items/speech/edit/", sent | {"minutes_en": "Second."})
    assert answer.status_code == 409
    assert "First." in answer.text
    assert "Second." in answer.text


def test_the_agenda_is_ordered_by_number(board, sign_in):
    places = {f"of-{board.items['welcome'].pk}": 2, f"of-{board.items['speech'].pk}": 1, "version": 1}
    browser = sign_in()
    assert browser.send(f"{MARCH}order/", places).status_code == 302
    text = browser.get(MARCH).text
    assert text.index("Speech") < text.index("Welcome")
    assert browser.send(f"{MARCH}order/", places).status_code == 409
    assert (
        browser.send(
            f"{MARCH}order/", places | {"version": 2, f"of-{board.items['speech'].pk}": "first"}
        ).status_code
        == 400
    )


def test_an_item_is_taken_off_only_when_told(board, sign_in):
    browser = sign_in()
    assert browser.get(f"{LEAD}items/speech/take-away/").status_code == 200
    with board.company.seen():
        assert AgendaItem.objects.count() == 2
    assert browser.send(f"{LEAD}items/speech/take-away/")["Location"] == MARCH
    with board.company.seen():
        assert list(AgendaItem.objects.values_list("identifier", flat=True)) == ["welcome"]


def test_a_meeting_lists_what_it_asked_for_and_leads_to_asking_for_more(board, sign_in):
    with board.company.seen():
        BoardAction.objects.create(
            partnership_id=board.company.id, identifier="ask", title_en="Ask families", state="not started",
            meeting=board.held,
        )  # fmt: skip
    assert "Ask families" in sign_in("viewer").get(MARCH).text
    assert "add-action/?meeting=board-march" in sign_in().get(MARCH).text


def test_a_change_is_noted_by_field_and_never_by_word(board, sign_in):
    sign_in().send(f"{MARCH}edit/", MEETING | {"notes_en": "Something private"})
    with board.company.seen():
        event = Event.objects.get(action="meeting changed")
    assert "notes_en" in event.detail["fields"]
    assert "private" not in str(event.detail)


def test_a_viewer_is_offered_no_change(board, sign_in):
    text = sign_in("viewer").get(MARCH).text
    for way in ("/edit/", "/attendance/", "/add-item/", "add-decision", "add-action", "names=yes"):
        assert way not in text


def test_a_meeting_of_another_partnership_is_not_there(board, sign_in):
    assert (
        sign_in(place="saltmarsh").get("/p/saltmarsh/lead/partnership/meetings/board-march/").status_code
        == 404
    )
    with board.company.seen():
        assert Meeting.objects.count() == 2
