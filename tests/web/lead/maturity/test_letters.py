"""Letters with personal links: by email, on paper, again, and as reminders."""

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
    TABLE,
    answers,
    events,
    link_in,
    link_to,
    opened,
    progress,
    respondents,
)

from seedbed_web.lead.maturity.links import as_written, digest_of_link, new_code
from seedbed_web.lead.maturity.models import Answer, Respondent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("round_")]


def yesterday(cast, **which):
    day = timezone.now() - timedelta(days=1, minutes=1)
    with cast.fernshire.seen():
        Respondent.objects.filter(**which).update(invited_at=day)
        Respondent.objects.filter(**which).exclude(reminded_at=None).update(reminded_at=day)
        Answer.objects.filter(**{f"respondent__{k}": v for k, v in which.items()}).update(saved_at=day)


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


def test_letters_and_record_name_nobody(lead, invite, cast):
    from seedbed_web.audit.models import Event

    link = invite()
    Client().post(f"{link}/withdraw")
    with cast.fernshire.seen():
        told = str(list(Event.objects.values_list("action", "subject_kind", "subject_id", "detail")))
    for secret in ("Siân", "sian@", link.rsplit("/", 1)[1]):
        assert secret not in told
