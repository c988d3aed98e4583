"""Who is asked: adding people, letters by email and on paper, reminders, progress, taking somebody out."""

import io
from datetime import timedelta

import pikepdf
import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from web.lead.maturity.asked import (
    PEOPLE,
    ROUND,
    SIAN,
    answers,
    events,
    link_in,
    link_to,
    opened,
    respondents,
)

from seedbed_web.lead.maturity.inviting.naming import free_identifiers
from seedbed_web.lead.maturity.links import as_written, digest_of_link, new_code
from seedbed_web.lead.maturity.models import Answer, Respondent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("round_")]
WRONG_CHOICE = "Choose one of the answers that are offered"
TABLE = """Name,Email,Organisation,Sector,Language
Ana Silva,ana@council.example,Fernshire Council,,
Bryn Jones,bryn@health.example,ymddiriedolaeth iechyd swydd rhedyn,,Cymraeg
Cat Lee,,,Parents,en
"""


def yesterday(cast, **which):
    day = timezone.now() - timedelta(days=1, minutes=1)
    with cast.fernshire.seen():
        Respondent.objects.filter(**which).update(invited_at=day)
        Respondent.objects.filter(**which).exclude(reminded_at=None).update(reminded_at=day)
        Answer.objects.filter(**{f"respondent__{k}": v for k, v in which.items()}).update(saved_at=day)


def progress(cast):
    from seedbed_web.lead.maturity.inviting.queries import get_progress
    from seedbed_web.lead.maturity.models import Round

    with cast.fernshire.seen():
        it = get_progress(Round.objects.get())
    return (it.asked, it.invited, it.opened, it.begun, it.finished)


def test_somebody_is_added_and_gets_a_made_up_name(lead, cast):
    assert lead.get(f"{PEOPLE}add").status_code == 200
    organisation = str(cast.fernshire.organisations["health-trust"].pk)
    lead.send(f"{PEOPLE}add", SIAN | {"sector": "", "organisation": organisation})
    [row] = respondents(cast)
    assert row.email == "sian@health.example"
    assert row.sector == "NHS"  # the organisation’s
    assert row.identifier.startswith("r-")
    assert row.identifier[2:].isdigit()
    assert not mail.outbox
    assert events(cast, "respondents added") == [{"number": 1}]


def test_made_up_names_are_drawn_by_lot_and_are_all_different():
    names = free_identifiers({"r-001"}, 60)
    assert len({*names, "r-001"}) == 61
    assert names != sorted(names)
    assert len(free_identifiers(set(names), 2000)) == 2000


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"name": "", "email": ""}, "Enter a name or an email address"),
        ({"email": "sian"}, "name@example.org"),
        ({"sector": ""}, "Choose a sector"),
        ({"sector": "army"}, WRONG_CHOICE),
        ({"language": "fr"}, WRONG_CHOICE),
        ({"organisation": "00000000-0000-0000-0000-000000000001"}, WRONG_CHOICE),
    ],
)
def test_a_wrong_person_is_not_added(lead, cast, more, words):
    answer = lead.send(f"{PEOPLE}add", SIAN | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert respondents(cast) == []


def test_nobody_is_asked_twice(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN)
    answer = lead.send(f"{PEOPLE}add", SIAN | {"name": "Another"})
    assert "asked already" in answer.content.decode()
    assert len(respondents(cast)) == 1


def test_many_are_added_from_a_table(lead, cast):
    assert lead.get(f"{PEOPLE}add-many").status_code == 200
    assert lead.send(f"{PEOPLE}add-many", {"lines": TABLE})["Location"] == PEOPLE
    found = [(it.name, it.email, it.sector, it.language) for it in respondents(cast)]
    assert found == [
        ("Ana Silva", "ana@council.example", "council", "en"),
        ("Bryn Jones", "bryn@health.example", "NHS", "cy"),
        ("Cat Lee", "", "parents", "en"),
    ]
    assert events(cast, "respondents added") == [{"number": 3}]


@pytest.mark.parametrize("between", ["\t", ";", ","])
def test_a_table_may_be_parted_by_tabs_semicolons_or_commas(lead, cast, between):
    lead.send(f"{PEOPLE}add-many", {"lines": TABLE.replace(",", between)})
    assert len(respondents(cast)) == 3


def test_a_table_may_come_as_a_file(lead, cast):
    file = io.BytesIO(TABLE.encode("utf-8-sig"))
    file.name = "people.csv"
    assert lead.send(f"{PEOPLE}add-many", {"file": file}).status_code == 302
    assert len(respondents(cast)) == 3


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Dai, dai", "Line 4: “dai” is not an email address"),
        ("Dai, dai@x.example, Army", "Line 4: “Army” is not among the organisations"),
        ("Dai, dai@x.example, , army", "Line 4: “army” is not a sector"),
        ("Dai, dai@x.example", "Line 4: without an organisation, a sector is needed"),
        ("Dai, dai@x.example, , NHS, fr", "Line 4: “fr” is neither English nor Welsh"),
        (", , , NHS", "Line 4: there is neither a name nor an email address"),
        ("Ana, ANA@council.example, , NHS", "Line 4: this address is asked already"),
        ("a,b@x.example,,NHS,en,more", "Line 4: there are more than five columns"),
    ],
)
def test_if_one_line_is_wrong_nobody_is_added_and_the_line_is_named(lead, cast, line, words):
    lines = "\n".join(TABLE.splitlines()[:3])
    answer = lead.send(f"{PEOPLE}add-many", {"lines": f"{lines}\n{line}"})
    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert respondents(cast) == []


def test_nothing_pasted_is_said(lead):
    assert "Paste at least one line" in lead.send(f"{PEOPLE}add-many", {"lines": " "}).content.decode()


def test_a_letter_goes_to_everybody_once(lead, cast):
    lead.send(f"{PEOPLE}add-many", {"lines": TABLE})
    page = lead.get(ROUND).content.decode()
    assert "Send 2 letters" in page
    assert lead.send(f"{PEOPLE}send")["Location"] == ROUND
    assert sorted(it.to[0] for it in mail.outbox) == ["ana@council.example", "bryn@health.example"]
    lead.send(f"{PEOPLE}send")
    assert len(mail.outbox) == 2
    assert events(cast, "letters sent") == [{"number": 2}]
    assert progress(cast) == (3, 2, 0, 0, 0)


def test_the_letter_says_who_asks_how_long_and_what_happens(invite):
    invite()
    [letter] = mail.outbox
    for words in (
        "Dear Siân O’Brien,", "Fernshire would like to know", "five minutes", "without names",
        "Early-years-lead of Fernshire",
    ):  # fmt: skip
        assert words in letter.body
    assert "&" not in letter.body
    assert link_in(letter).startswith("/answer/")


def test_a_letter_in_welsh_leads_to_the_welsh_page(invite):
    assert invite(language="cy").startswith("/cy/answer/")


def test_only_a_digest_of_the_token_is_kept(invite, cast):
    token = invite().rsplit("/", 1)[1]
    assert len(token) >= 43
    [row] = respondents(cast)
    assert row.token_digest == digest_of_link(token)
    assert token not in str(row.__dict__)


def test_a_letter_sent_again_makes_a_new_link_and_ends_the_old_one(lead, invite, cast):
    link = invite()
    [row] = respondents(cast)
    assert lead.send(f"{PEOPLE}{row.pk}/again")["Location"] == PEOPLE
    new = link_to("sian@health.example")
    assert new != link
    assert opened(link).status_code == 404
    assert "newest letter" in opened(link).content.decode()
    assert opened(new).status_code == 200


def test_who_has_not_finished_is_reminded_but_once_a_day_only(lead, invite, cast):
    link = invite()
    lead.send(f"{PEOPLE}remind")
    assert len(mail.outbox) == 1  # the letter went today
    yesterday(cast, name=SIAN["name"])
    assert "Remind 1 person" in lead.get(ROUND).content.decode()
    lead.send(f"{PEOPLE}remind")
    lead.send(f"{PEOPLE}remind")
    assert len(mail.outbox) == 2
    assert "your view is still missing" in mail.outbox[1].body
    assert opened(link).status_code == 404
    assert opened(link_in(mail.outbox[1])).status_code == 200
    assert events(cast, "reminders sent") == [{"number": 1}]
    assert respondents(cast)[0].reminders == 1


def test_who_has_finished_is_not_reminded(lead, invite, cast):
    link = invite()
    Client().post(f"{link}/finish")
    yesterday(cast, name=SIAN["name"])
    lead.send(f"{PEOPLE}remind")
    assert len(mail.outbox) == 1


def test_who_is_answering_just_now_keeps_the_link_in_their_hand(lead, invite, cast):
    link = invite()
    yesterday(cast, name=SIAN["name"])
    Client().post(f"{link}/parts/strategy", {"answer": "early"})
    lead.send(f"{PEOPLE}remind")
    assert len(mail.outbox) == 1
    yesterday(cast, name=SIAN["name"])
    lead.send(f"{PEOPLE}remind")
    assert len(mail.outbox) == 2
    assert answers(cast) == {(SIAN["name"], "strategy"): ["early", "", ""]}


def language_of(made):
    with pikepdf.open(io.BytesIO(made)) as opened_file:
        return len(opened_file.pages), str(opened_file.Root.Lang), opened_file.Root.MarkInfo.Marked


def test_people_without_an_address_get_printed_letters(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN | {"email": ""})
    lead.send(f"{PEOPLE}add", SIAN | {"email": "", "name": "Mair", "language": "cy"})
    answer = lead.send(f"{PEOPLE}print")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    assert language_of(answer.content) == (2, "cy-GB", True)
    assert progress(cast) == (2, 2, 0, 0, 0)
    assert all(it.token_digest for it in respondents(cast))
    assert events(cast, "letters printed") == [{"number": 2}]


def test_printing_again_makes_new_codes(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN | {"email": ""})
    lead.send(f"{PEOPLE}print")
    before = respondents(cast)[0].token_digest
    lead.send(f"{PEOPLE}print")
    row = respondents(cast)[0]
    assert row.token_digest != before
    assert row.reminders == 1


def test_a_name_that_cannot_be_printed_changes_no_link(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN | {"email": "", "name": "Siân 語"})
    answer = lead.send(f"{PEOPLE}print", follow=True)
    assert "cannot be printed" in answer.content.decode()
    assert respondents(cast)[0].token_digest is None
    assert respondents(cast)[0].invited_at is None


def test_a_typed_code_may_have_capitals_and_spaces():
    code = new_code()
    assert len(code) == 19
    assert digest_of_link(code.upper().replace("-", " ")) == digest_of_link(code)
    assert as_written("not-a-code") == "not-a-code"


def test_somebody_taken_out_loses_the_link_and_all_answers(lead, invite, cast):
    link = invite()
    Client().post(f"{link}/parts/strategy", {"answer": "early", "comment": "Words"})
    [row] = respondents(cast)
    assert "deleted" in lead.get(f"{PEOPLE}{row.pk}/withdraw").content.decode()
    assert lead.send(f"{PEOPLE}{row.pk}/withdraw")["Location"] == PEOPLE
    assert (respondents(cast), answers(cast)) == ([], {})
    assert opened(link).status_code == 404
    assert events(cast, "respondent withdrawn") == [{}]


def test_somebody_is_changed_and_two_who_do_so_are_told(lead, cast):
    lead.send(f"{PEOPLE}add", SIAN)
    [row] = respondents(cast)
    page = f"{PEOPLE}{row.pk}/edit"
    assert "Siân O’Brien" in lead.get(page).content.decode()
    organisation = str(cast.fernshire.organisations["parents"].pk)
    new = SIAN | {"name": "Siân Evans", "organisation": organisation, "version": "1"}
    assert lead.send(page, new)["Location"] == PEOPLE
    assert respondents(cast)[0].organisation_id == cast.fernshire.organisations["parents"].pk
    assert lead.send(page, new | {"name": "Else"}).status_code == 409
    assert events(cast, "respondent changed") == [{"fields": ["name", "organisation_id"]}]


def test_to_answer_on_paper_ends_the_link(lead, invite, cast):
    link = invite()
    [row] = respondents(cast)
    lead.send(f"{PEOPLE}{row.pk}/edit", SIAN | {"on_paper": "on", "version": "1"})
    assert opened(link).status_code == 404
    assert lead.send(f"{PEOPLE}{row.pk}/again").status_code == 404


def test_progress_counts_people_and_shows_no_answer(lead, invite, cast):
    link = invite(organisation=str(cast.fernshire.organisations["health-trust"].pk))
    invite(email="bo@council.example", name="Bo", sector="council")
    assert progress(cast) == (2, 2, 0, 0, 0)
    opened(link)
    assert progress(cast) == (2, 2, 1, 0, 0)
    Client().post(f"{link}/parts/strategy", {"answer": "mature", "comment": "A secret view"})
    assert progress(cast) == (2, 2, 1, 1, 0)
    Client().post(f"{link}/finish", {"may_name": "yes"})
    assert progress(cast) == (2, 2, 1, 1, 1)
    page = lead.get(ROUND).content.decode()
    assert "Fernshire Health Trust" in page
    assert "1 of 2 people have finished" in page
    assert "1 of 2 people have finished" not in lead.get(PEOPLE).content.decode()
    for words in ("Mature", "A secret view"):
        assert words not in page + lead.get(PEOPLE).content.decode()


def test_a_made_up_name_stands_beside_nobody_who_answers_by_link(lead, invite, cast):
    """Who may take answers out could else put names to them."""
    invite()
    [row] = respondents(cast)
    page = lead.get(PEOPLE).content.decode() + lead.get(ROUND).content.decode()
    assert row.name in page
    assert row.identifier not in page


def test_people_of_another_round_or_partnership_are_not_there(lead, invite, sign_in, cast):
    invite()
    [row] = respondents(cast)
    other = sign_in(place="saltmarsh")
    for what in ("edit", "withdraw", "answers"):
        assert other.get(f"{PEOPLE}{row.pk}/{what}").status_code == 404
    elsewhere = PEOPLE.replace("self-assessment-2026", "another")
    assert lead.send(f"{elsewhere}{row.pk}/withdraw").status_code == 404
    assert len(respondents(cast)) == 1


def test_letters_and_record_name_nobody(lead, invite, cast):
    from seedbed_web.audit.models import Event

    link = invite()
    Client().post(f"{link}/withdraw")
    with cast.fernshire.seen():
        told = str(list(Event.objects.values_list("action", "subject_kind", "subject_id", "detail")))
    for secret in ("Siân", "sian@", link.rsplit("/", 1)[1]):
        assert secret not in told
