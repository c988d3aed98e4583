"""The calendar of a person: their own link, what is in it, and who it stops working for."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar
from web.lead.partnership.board import LEAD

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import BoardAction, CalendarLink, Meeting, Risk
from seedbed_web.plan.strategy.models import Action, Priority

pytestmark = pytest.mark.django_db
OWN = f"{LEAD}calendar/"
LINK = re.compile(r"/calendar/([\w-]+)\.ics")
SOON = timezone.localdate() + timedelta(days=20)


def make(browser):
    """Makes a link, and gives the token that the page shows once."""
    return LINK.search(browser.send(OWN).text)[1]


def feed(browser, token, **headers):
    return browser.get(f"/calendar/{token}.ics", headers=headers)


def entries(answer):
    return {str(event["SUMMARY"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


@pytest.fixture
def due(board):
    """What the council has to see to, and something of somebody else's."""
    company = board.company
    own, council = {"partnership_id": company.id}, company.organisations["council"]
    with company.seen():
        for name, owner in (("ours", council), ("theirs", company.organisations["parents"])):
            BoardAction.objects.create(
                **own, identifier=name, title_en=f"Action {name}", owner=owner, due=SOON, state="under way"
            )
        Risk.objects.create(
            **own, identifier="money", title_en="Money ends", likelihood=1, impact=1, owner=council,
            review_on=SOON, state="open",
        )  # fmt: skip
        priority = Priority.objects.create(**own, identifier="talking", title_en="Talking", need_en="Need")
        Action.objects.create(
            **own, identifier="groups", priority=priority, title_en="Groups", owner=council, ends=SOON,
            state="under way",
        )  # fmt: skip


def test_the_calendar_holds_meetings_and_what_one_s_own_organisation_has_to_see_to(
    board, due, sign_in, nobody
):
    found = entries(feed(nobody, make(sign_in("viewer"))))
    assert set(found) == {
        "Early Years Board", "Done by today: Action ours", "Done by today: Groups",
        "Look at this risk again: Money ends",
    }  # fmt: skip
    assert found["Done by today: Groups"]["DTSTART"].dt == SOON


def test_times_are_those_of_london(board, sign_in, nobody):
    with board.company.seen():
        Meeting.objects.filter(pk=board.next.pk).delete()
        Meeting.objects.filter(pk=board.held.pk).update(held_on=date(2026, 7, 2))
    answer = feed(nobody, make(sign_in("viewer")))
    starts = entries(answer)["Early Years Board"]["DTSTART"]
    assert (starts.dt.hour, starts.dt.utcoffset()) == (10, timedelta(hours=1))
    assert b"BEGIN:VTIMEZONE" in answer.content


def test_it_names_nobody(board, sign_in, nobody):
    text = feed(nobody, make(sign_in("viewer"))).text
    assert "Cadi Example" not in text
    assert "@fernshire.example" not in text


def test_it_is_in_the_language_of_its_holder(board, due, sign_in, nobody):
    browser = sign_in("analyst")
    token = make(browser)
    with board.company.seen(board.company.people["analyst"].pk):
        board.company.people["analyst"].language = "cy"
        board.company.people["analyst"].save(update_fields=["language"])
    answer = feed(nobody, token)
    assert "Bwrdd y Blynyddoedd Cynnar" in entries(answer)
    assert "/cy/p/fernshire/" in answer.text.replace("\r\n ", "")


def test_a_calendar_that_has_not_changed_is_not_sent_again(board, sign_in, nobody):
    token = make(sign_in("viewer"))
    first = feed(nobody, token)
    again = feed(nobody, token, if_none_match=first["ETag"])
    assert (again.status_code, again.content) == (304, b"")
    with board.company.seen():
        Meeting.objects.filter(pk=board.next.pk).update(starts_at="15:00", version=2)
    changed = feed(nobody, token, if_none_match=first["ETag"])
    assert changed.status_code == 200
    assert {str(it["UID"]) for it in entries(changed).values()} == {
        str(it["UID"]) for it in entries(first).values()
    }


def test_a_cancelled_meeting_is_told_as_cancelled(board, sign_in, nobody):
    with board.company.seen():
        Meeting.objects.filter(pk=board.held.pk).delete()
        Meeting.objects.filter(pk=board.next.pk).update(state="cancelled")
    assert entries(feed(nobody, make(sign_in("viewer"))))["Early Years Board"]["STATUS"] == "CANCELLED"


def test_a_new_link_ends_the_old_one_and_a_removed_one_opens_nothing(board, sign_in, nobody):
    browser = sign_in("viewer")
    old = make(browser)
    new = make(browser)
    assert [feed(nobody, token).status_code for token in (old, new)] == [404, 200]
    assert browser.send(OWN, {"remove": "yes"}).status_code == 302
    assert feed(nobody, new).status_code == 404


def test_only_a_digest_is_kept_and_the_link_is_shown_once(board, sign_in):
    browser = sign_in("viewer")
    token = make(browser)
    with board.company.seen():
        link = CalendarLink.objects.get()
        noted = str(list(Event.objects.values_list("action", "detail")))
    assert token not in str(vars(link))
    assert token not in noted
    assert token not in browser.get(OWN).text


def test_who_is_a_member_no_longer_sees_nothing(board, sign_in, nobody):
    token = make(sign_in("viewer"))
    with board.company.seen():
        board.company.people["viewer"].memberships.update(until=timezone.localdate())
    assert feed(nobody, token).status_code == 404


def test_the_answer_is_kept_by_nobody_between(board, sign_in, nobody):
    answer = feed(nobody, make(sign_in("viewer")))
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"


def test_nothing_can_be_sent_to_a_link(board, sign_in, nobody):
    assert nobody.post(f"/calendar/{make(sign_in('viewer'))}.ics").status_code == 405


@pytest.mark.parametrize(
    ("language", "name"), [("", "Early Years Board"), ("/cy", "Bwrdd y Blynyddoedd Cynnar")]
)
def test_one_meeting_can_be_taken_away(board, sign_in, language, name):
    answer = sign_in("viewer").get(f"{language}{LEAD}meetings/board-march/meeting.ics")
    assert list(entries(answer)) == [name]
    assert 'filename="board-march.ics"' in answer["Content-Disposition"]
