"""Meetings and papers from a committee system: looked at first, all or nothing, nothing lost, once."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from web.lead.partnership.board import HELD, LEAD

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import AgendaItem, Meeting

pytestmark = pytest.mark.django_db
MEETINGS, PAPERS = f"{LEAD}bring-in-meetings/", f"{LEAD}bring-in-papers/"
HIDDEN = re.compile(r'<input type="hidden" name="(content|name|whose|stands)"(?: value="([^"]*)")?')
CSV = (
    "date,body,item,title,url\r\n"
    "2026-03-05,board,2,Speech,https://democracy.example/1\r\n"
    "05/03/2026,Bwrdd y Blynyddoedd Cynnar,3,Money,\r\n"
)


def event(**changes):
    said = {
        "UID": "1", "DTSTART": "20260604T090000Z", "DTEND": "20260604T110000Z",
        "SUMMARY": "Early Years Board - June", "LOCATION": "Town Hall", "URL": "https://democracy.example/m/9",
    } | changes  # fmt: skip
    return "BEGIN:VEVENT\r\n" + "".join(f"{k}:{v}\r\n" for k, v in said.items() if v) + "END:VEVENT\r\n"


def calendar(*events):
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{''.join(events)}END:VCALENDAR\r\n"


def look(browser, page, content, **more):
    sent = content if isinstance(content, bytes) else content.encode()
    return browser.send(page, {"file": SimpleUploadedFile("file.ics", sent)} | more)


def take(browser, page, shown):
    """Presses the button of the page that shows what would change."""
    return browser.send(page, {name: unescape(value) for name, value in HIDDEN.findall(shown.text)})


def bring(browser, page, content, **more):
    return take(browser, page, look(browser, page, content, **more))


def count(board, model):
    with board.company.seen():
        return model.objects.count()


def test_looking_changes_nothing_and_taking_in_adds_the_meeting(board, sign_in):
    browser = sign_in()
    shown = look(browser, MEETINGS, calendar(event()))
    assert shown.status_code == 200
    assert "1 is new" in shown.text
    assert count(board, Meeting) == 2
    assert take(browser, MEETINGS, shown).status_code == 302
    with board.company.seen():
        made = Meeting.objects.get(url="https://democracy.example/m/9")
        noted = Event.objects.get(action="meetings brought in")
    assert (made.body_id, made.starts_at, made.ends_at, made.state) == (
        board.board.pk,
        "10:00",
        "12:00",
        "planned",
    )
    assert noted.detail == {"new": 1, "changed": 0}


def test_the_same_file_again_changes_nothing(board, sign_in):
    browser = sign_in()
    for page, content, model in ((MEETINGS, calendar(event()), Meeting), (PAPERS, CSV, AgendaItem)):
        bring(browser, page, content)
        before = count(board, model)
        again = look(browser, page, content)
        assert "There is nothing to take in." in again.text
        assert HIDDEN.findall(again.text) == []
        assert count(board, model) == before


def test_a_meeting_that_moves_keeps_its_notes(board, sign_in):
    browser = sign_in()
    with board.company.seen():
        Meeting.objects.filter(pk=board.next.pk).update(url="https://democracy.example/m/9", notes_en="Ours")
    bring(browser, MEETINGS, calendar(event()))
    row = board.again(board.next)
    assert (row.held_on.isoformat(), row.notes_en, row.identifier) == ("2026-06-04", "Ours", "board-next")


def test_meetings_of_other_committees_are_left_out_and_named(board, sign_in):
    shown = look(sign_in(), MEETINGS, calendar(event(), event(UID="2", SUMMARY="Planning Committee")))
    assert "1 meeting is left out" in shown.text
    assert "Planning Committee" in shown.text


def test_all_meetings_can_be_said_to_be_one_body_s(board, sign_in):
    bring(sign_in(), MEETINGS, calendar(event(SUMMARY="Meeting")), body="talking-group")
    with board.company.seen():
        assert Meeting.objects.get(body=board.group).held_on.isoformat() == "2026-06-04"


def test_only_https_is_kept_and_a_cancelled_meeting_is_cancelled(board, sign_in):
    bring(sign_in(), MEETINGS, calendar(event(URL="http://democracy.example/m/9", STATUS="CANCELLED")))
    with board.company.seen():
        made = Meeting.objects.get(held_on="2026-06-04")
    assert (made.url, made.state) == ("", "cancelled")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("no calendar", "not a calendar"),
        (calendar(event(RRULE="FREQ=WEEKLY"), event(UID="2", URL="")), "repeats by a rule"),
        (calendar(event(DTSTART="")), "has no day"),
    ],
)  # fmt: skip
def test_a_calendar_with_a_fault_is_taken_in_not_even_in_part(board, sign_in, content, words):
    shown = look(sign_in(), MEETINGS, content)
    assert shown.status_code == 400
    assert words in shown.text
    assert 'name="content"' not in shown.text
    assert count(board, Meeting) == 2


def test_papers_meet_the_agenda_that_is_there(board, sign_in):
    browser = sign_in()
    shown = look(browser, PAPERS, CSV)
    assert "1 is new" in shown.text
    assert "1 changes" in shown.text
    take(browser, PAPERS, shown)
    with board.company.seen():
        held = list(AgendaItem.objects.values_list("place", "title_en", "paper_url"))
    assert held == [(1, "Welcome", ""), (2, "Speech", "https://democracy.example/1"), (3, "Money", "")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("2026-03-06,board,1,Speech,", "has no meeting on this day"),
        ("2026-03-05,cabinet,1,Speech,", "No board or group of this partnership"),
        ("2026-03-05,board,1,Speech,http://a.example", "Only addresses that begin with https://"),
    ],
)
def test_a_fault_in_a_list_of_papers_names_row_and_column_and_stops_all_of_it(board, sign_in, row, words):
    shown = look(sign_in(), PAPERS, f"{CSV}{row}\r\n")
    assert shown.status_code == 400
    assert words in shown.text
    assert ">4<" in shown.text.replace(" ", "").replace("\n", "")
    assert count(board, AgendaItem) == 2


def test_what_changed_meanwhile_is_shown_again_before_anything_is_taken_in(board, sign_in):
    browser = sign_in()
    shown = look(browser, PAPERS, CSV)
    with board.company.seen():
        AgendaItem.objects.create(
            partnership_id=board.company.id, identifier="money", meeting=board.held, place=3, title_en="Money"
        )
    answer = take(browser, PAPERS, shown)
    assert answer.status_code == 409
    assert "Something was changed here meanwhile" in answer.text
    with board.company.seen():
        assert AgendaItem.objects.get(identifier="speech").paper_url == ""
    assert take(browser, PAPERS, answer).status_code == 302


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty"),
        (b"x" * 1_000_001, "larger than 1 MB"),
        (b"\0\0\xff", "no text that can be read"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(board, sign_in, content, words):
    for page in (MEETINGS, PAPERS):
        answer = look(sign_in(), page, content)
        assert answer.status_code == 400
        assert words in answer.text


def test_a_list_that_a_spreadsheet_wrote_in_its_own_letters_is_read(board, sign_in):
    shown = look(
        sign_in(),
        PAPERS,
        "date,body,item,title\r\n2026-03-05,board,4,Tŷ’r caffi – £5\r\n".replace("ŷ", "y").encode("cp1252"),
    )
    assert "Ty’r caffi – £5" in shown.text


def test_the_template_can_be_taken_and_only_by_who_may_edit(board, sign_in):
    answer = sign_in().get(f"{PAPERS}papers.csv")
    assert answer.content.decode("utf-8-sig").startswith("date,body,item,title,url")
    assert sign_in("viewer").get(f"{PAPERS}papers.csv").status_code == 403


def test_a_made_up_confirmation_takes_nothing_in(board, sign_in):
    for sent in ({"content": CSV}, {"content": CSV, "stands": "0" * 64}):
        assert sign_in().send(PAPERS, sent).status_code in (400, 409)
    assert count(board, AgendaItem) == 2
    assert board.again(board.held).held_on == HELD
