"""What a personal link opens and what it keeps to itself: guesses, expiry, other people's answers, logs."""

import json
import logging
import secrets
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone
from web.lead.maturity.asked import (
    SIAN,
    answers,
    guest_of,
    link_in,
    opened,
    part,
    respondents,
)

from seedbed_web.config.logs import SETTINGS, WithoutPeople
from seedbed_web.lead.maturity.models import Respondent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("round_")]
NAME = SIAN["name"]


def test_a_link_gives_its_own_answers_and_nobody_elses(invite, cast):
    mine, theirs = invite(), invite(email="zeb@x.example", name="Zebedee")
    Client().post(part(theirs), {"answer": "mature", "comment": "Theirs alone", "seen_in": "Elsewhere"})
    for page in ("", "/parts", "/parts/strategy", "/finish", "/thanks", "/withdraw"):
        words = opened(mine + page).content.decode()
        assert "Theirs alone" not in words
        assert "Zebedee" not in words
    assert "checked" not in opened(part(mine)).content.decode()
    [other] = [it for it in respondents(cast) if it.name == "Zebedee"]
    Client().post(part(mine), {"answer": "basic", "respondent": str(other.pk), "token": theirs})
    assert answers(cast)[NAME, "strategy"][0] == "basic"
    assert answers(cast)["Zebedee", "strategy"][0] == "mature"


def test_identifiers_open_nothing(invite, cast):
    invite()
    [row] = respondents(cast)
    for guess in (row.pk, row.identifier, row.token_digest, row.name, row.email):
        assert opened(f"/answer/{guess}").status_code == 404


def test_thousands_of_guesses_open_nothing(invite):
    token = invite().rsplit("/", 1)[1]
    near = [token[:at] + ("a" if token[at] != "a" else "b") + token[at + 1 :] for at in range(len(token))]
    guesses = [
        *near,
        token[:-1],
        token + "a",
        token.upper(),
        *(secrets.token_urlsafe(32) for _ in range(2_000)),
    ]
    assert [guess for guess in guesses if guest_of(f"/answer/{guess}")] == []
    assert {Client().get(f"/answer/{guess}").status_code for guess in near} == {404}
    assert {Client().post(f"/answer/{guess}/parts/strategy").status_code for guess in near[:9]} == {404}


def test_a_link_expires(invite, cast):
    link = invite()
    with cast.fernshire.seen():
        Respondent.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    for page in (link, part(link), f"{link}/finish", f"{link}/withdraw"):
        answer = opened(page)
        assert answer.status_code == 410
        assert "expired" in answer.content.decode()
        assert Client().post(page).status_code == 410
    assert answers(cast) == {}


def test_no_page_is_kept_and_no_other_site_hears_of_its_address(invite):
    link = invite()
    for page in (link, part(link), f"{link}/parts", f"{link}/finish", "/answer/", "/answer/no-such-token"):
        answer = opened(page)
        assert answer["Cache-Control"] == "no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert not answer.cookies, page


def test_a_browser_that_hides_where_it_came_from_may_send_a_form(invite, cast):
    """With `no-referrer` a browser sends `Origin: null`, and it has no cookie to prove anything by."""
    phone = Client(enforce_csrf_checks=True)
    assert phone.post(part(invite()), {"answer": "early"}, headers={"Origin": "null"}).status_code == 302
    assert len(answers(cast)) == 1


def test_the_code_of_a_printed_letter_is_typed_in(lead, cast, monkeypatch):
    from web.lead.maturity.asked import PEOPLE

    from seedbed_web.lead.maturity.inviting import letters

    monkeypatch.setattr(letters, "new_code", lambda: "b7kp-2mxd-9trw-hh4c")
    lead.send(f"{PEOPLE}add", SIAN | {"email": ""})
    lead.send(f"{PEOPLE}print")
    assert opened("/answer/").status_code == 200
    answer = Client().post("/answer/", {"code": "B7KP 2MXD 9TRW HH4C"})
    assert answer["Location"] == "/answer/b7kp-2mxd-9trw-hh4c"
    assert opened(answer["Location"]).status_code == 200
    assert Client().post("/answer/", {"code": "b7kp-2mxd-9trw-hh4d"}).status_code == 404
    assert Client().post("/answer/", {"code": " "}).status_code == 400


def test_the_token_stands_in_no_log(invite, caplog):
    link = invite()
    token = link.rsplit("/", 1)[1]
    lines = []

    class Kept(logging.Handler):
        def emit(self, record):
            lines.append(self.format(record))

    handler = Kept()
    form = SETTINGS["formatters"]["json"]
    handler.setFormatter(WithoutPeople(form["format"], rename_fields=form["rename_fields"]))
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        with caplog.at_level(logging.DEBUG):
            opened(link)
            Client().post(part(link), {"answer": "early", "comment": "A secret view"})
            opened(part(link, "weather"))
            opened(f"{link}x")
    finally:
        root.removeHandler(handler)
    requests = [json.loads(line) for line in lines if "seedbed.requests" in line]
    assert {line["page"] for line in requests} >= {"answering:start", "answering:element"}
    assert not any(token in line for line in lines)
    assert not any("A secret view" in line for line in lines if "django.db" not in line)


def test_an_answer_survives_a_new_link(invite, lead, cast):
    from web.lead.maturity.asked import PEOPLE

    link = invite()
    Client().post(part(link), {"answer": "early", "comment": "Mine"})
    lead.send(f"{PEOPLE}{respondents(cast)[0].pk}/again")
    assert "Mine" in opened(part(link_in(mail.outbox[-1]))).content.decode()
