"""Bodies, members and what these have declared: pages, changes, and who sees a name."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.board import LEAD, days

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import Body, Interest, Member

pytestmark = pytest.mark.django_db
BODY = {"name_en": "Steering Group", "kind": "steering group", "version": 0}
SEAT = {"post_en": "Head of midwifery", "seat": "member", "votes": "yes", "version": 0}


@pytest.mark.parametrize("language", ["", "/cy"])
@pytest.mark.parametrize("page", ["", "bodies/board/", "members/chair/", "interests/"])
def test_every_page_opens_for_a_viewer_in_both_languages(board, sign_in, language, page):
    assert sign_in("viewer").get(f"{language}{LEAD}{page}").status_code == 200


def test_a_group_stands_below_the_body_it_reports_to(board, sign_in):
    text = sign_in("viewer").get(LEAD).text
    assert text.index("Early Years Board") < text.index("bod-tree__body--1") < text.index("Talking Group")
    assert "reports to Early Years Board" in text


def test_bodies_in_a_ring_are_all_shown(board, sign_in):
    with board.company.seen():
        Body.objects.filter(pk=board.board.pk).update(reports_to=board.group)
    text = sign_in("viewer").get(LEAD).text
    assert text.count('class="govuk-heading-m bod-tree__name"') == 2


def test_terms_of_reference_are_markdown_and_never_html(board, sign_in):
    text = sign_in("viewer").get(f"{LEAD}bodies/board/").text
    assert "<strong>decides</strong>" in text
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert" in text


@pytest.mark.parametrize(("role", "sees"), [("analyst", True), ("viewer", False), ("community-voice", False)])
def test_only_who_may_see_the_members_sees_a_name(board, sign_in, role, sees):
    browser = sign_in(role)
    for page in ("bodies/board/", "members/chair/", "meetings/board-march/"):
        with board.company.seen():
            board.held.attendance.get_or_create(
                partnership_id=board.company.id, member=board.seats["chair"], defaults={"attended": "present"}
            )
        assert ("Cadi Example" in browser.get(LEAD + page).text) == sees


def test_a_body_is_added_and_noted_without_its_words(board, sign_in):
    answer = sign_in().send(f"{LEAD}add-body/", BODY | {"quorum": 3, "reports_to": board.board.pk})
    assert answer["Location"] == f"{LEAD}bodies/steering-group/"
    with board.company.seen():
        made = Body.objects.get(identifier="steering-group")
        event = Event.objects.get(action="body added")
    assert (made.quorum, made.reports_to_id) == (3, board.board.pk)
    assert "Steering" not in str(event.detail)


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name_en": ""}, "Enter the name in English"),
        ({"kind": "club"}, 'href="#id_kind"'),
        ({"quorum": "some"}, "Enter the quorum as a number"),
        ({"quorum": 0}, "The quorum must be 1 or more"),
        ({"terms_url": "http://council.example"}, "begins with https://"),
        ({"terms_url": "javascript:alert(1)"}, "begins with https://"),
        (
            days("starts", date(2026, 3, 2)) | days("ends", date(2026, 3, 1)),
            "must not be before the first day",
        ),
    ],
)
def test_a_body_that_cannot_be_is_refused_in_words(board, sign_in, wrong, words):
    answer = sign_in().send(f"{LEAD}add-body/", BODY | wrong)
    assert answer.status_code == 400
    assert words in answer.text


def test_a_body_cannot_report_to_one_below_it(board, sign_in):
    sent = BODY | {"version": 1, "reports_to": board.group.pk}
    assert sign_in().send(f"{LEAD}bodies/board/edit/", sent).status_code == 400
    assert board.again(board.board).reports_to_id is None


def test_of_two_who_edit_a_body_the_second_is_shown_both(board, sign_in):
    browser = sign_in()
    assert browser.send(f"{LEAD}bodies/board/edit/", BODY | {"version": 1}).status_code == 302
    answer = browser.send(f"{LEAD}bodies/board/edit/", BODY | {"version": 1, "name_en": "Mine"})
    assert answer.status_code == 409
    assert "Steering Group" in answer.text
    assert "Mine" in answer.text
    assert board.again(board.board).name_en == "Steering Group"


def test_the_name_of_a_seat_comes_from_the_post_and_never_from_the_person(board, sign_in):
    sign_in().send(f"{LEAD}bodies/board/add-member/", SEAT | {"person": "Mair Example"})
    with board.company.seen():
        made = Member.objects.get(person="Mair Example")
    assert made.identifier == "board-head-of-midwifery"


@pytest.mark.parametrize(("days_left", "words"), [(30, "Ends soon"), (-1, "Over"), (400, "Current")])
def test_a_term_that_ends_is_shown(board, sign_in, days_left, words):
    with board.company.seen():
        ends = timezone.localdate() + timedelta(days=days_left)
        Member.objects.filter(pk=board.seats["nhs"].pk).update(ends=ends)
    browser = sign_in("viewer")
    assert words in browser.get(f"{LEAD}members/nhs/").text
    assert ("The nhs" in browser.get(LEAD).text) == (words == "Ends soon")


def test_an_interest_is_declared_and_ended_and_then_stands_among_the_ended(board, sign_in):
    browser = sign_in()
    sent = {"interest_en": "Owns a nursery", **days("declared_on", date(2026, 2, 1))}
    assert browser.send(f"{LEAD}members/nhs/declare/", sent).status_code == 302
    assert "Owns a nursery" in browser.get(f"{LEAD}interests/").text
    with board.company.seen():
        made = Interest.objects.get(interest_en="Owns a nursery")
    sent |= {"version": made.version, **days("ends", date(2026, 2, 2))}
    assert browser.send(f"{LEAD}interests/{made.identifier}/edit/", sent).status_code == 302
    assert "Owns a nursery" not in browser.get(f"{LEAD}interests/").text
    assert "Owns a nursery" in browser.get(f"{LEAD}interests/?ended=yes").text


def test_seats_that_declared_nothing_are_named(board, sign_in):
    text = sign_in("viewer").get(f"{LEAD}interests/").text.partition("Nothing written down yet")[2]
    assert "The nhs" in text
    for silent in ("The chair", "The clerk", "The parent"):  # declared, has no vote, is over
        assert silent not in text


def test_an_interest_is_not_declared_on_a_day_to_come(board, sign_in):
    sent = {"interest_en": "x", **days("declared_on", timezone.localdate() + timedelta(days=1))}
    answer = sign_in().send(f"{LEAD}members/nhs/declare/", sent)
    assert answer.status_code == 400
    assert "must not be in the future" in answer.text


@pytest.mark.parametrize(
    "page", ["bodies/none/", "members/none/", "interests/none/edit/", "bodies/none/add-member/"]
)
def test_what_is_not_there_is_not_found(board, sign_in, page):
    assert sign_in().get(LEAD + page).status_code == 404
