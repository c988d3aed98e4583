"""Closing a round: links die, nothing changes any more, and who was asked is forgotten."""

from datetime import timedelta
from functools import partial

import pytest
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django import app
from web.lead.maturity.asked import PEOPLE, ROUND, SIAN, answers, events, opened, respondents, round_of

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.maturity.answering.actions import save_answer
from seedbed_web.lead.maturity.forgetting import forget_who_was_asked
from seedbed_web.lead.maturity.models import Respondent, Round
from seedbed_web.lead.maturity.rounds.actions import RoundOver, close_round

pytestmark = pytest.mark.django_db


def closed(lead):
    assert lead.send(f"{ROUND}close")["Location"] == ROUND


def housekeeping():
    """As the worker does it: for no partnership."""
    with working_for(Scope(mode="worker")):
        forget_who_was_asked.func.__wrapped__()


def long_ago(cast, days):
    with cast.fernshire.seen():
        Round.objects.update(closed_on=timezone.localdate() - timedelta(days=days))


def test_before_closing_it_is_said_who_has_answered_and_what_will_happen(lead, round_, invite):
    link = invite()
    Client().post(f"{link}/finish")
    page = lead.get(f"{ROUND}close").content.decode()
    for words in (
        "1 of 1 person has finished",
        "NHS",
        "cannot be opened again",
        "Nobody can change",
    ):
        assert words in page


def test_a_closed_round_takes_nothing_any_more(lead, round_, invite, cast):
    link, phone = invite(), Client()
    phone.post(f"{link}/parts/strategy", {"answer": "early"})
    closed(lead)
    with cast.fernshire.seen():
        assert Round.objects.get().closed_on == timezone.localdate()
    for page in ("", "/parts", "/parts/strategy", "/finish", "/thanks", "/withdraw"):
        for answer in (phone.get(link + page), phone.post(link + page, {"answer": "mature"})):
            assert answer.status_code == 410
            assert "has closed" in answer.content.decode()
            assert answer["Cache-Control"] == "no-store"
    assert answers(cast) == {(SIAN["name"], "strategy"): ["early", "", ""]}
    assert events(cast, "round closed") == [{"finished": 0}]


def test_a_closed_round_is_not_opened_changed_or_added_to(lead, round_, invite, cast):
    invite()
    closed(lead)
    [row] = respondents(cast)
    for what in ("close", "edit", "people/add", "people/add-many", f"people/{row.pk}/withdraw"):
        assert lead.get(ROUND + what).status_code == 404
        assert lead.send(ROUND + what, SIAN).status_code == 404
    for what in ("send", "remind", "print", f"{row.pk}/again"):
        assert lead.send(PEOPLE + what).status_code == 404
    assert len(respondents(cast)) == 1


def test_a_round_is_not_closed_before_it_opens(lead, cast):
    round_of(cast, opened_on="2099-01-01")
    answer = lead.send(f"{ROUND}close", follow=True)
    assert "has not opened yet" in answer.content.decode()
    with cast.fernshire.seen():
        assert Round.objects.get().closed_on is None


def test_what_is_being_saved_while_the_round_closes_is_refused_and_not_half_kept(lead, round_, invite, cast):
    """The page was open when the round was; the save comes after."""
    invite()
    [row] = respondents(cast)
    with cast.fernshire.seen():
        person = Respondent.objects.select_related("round").get(pk=row.pk)
    closed(lead)
    save = partial(save_answer, person=person, element="strategy", answer="early", comment="", seen_in="")
    with cast.fernshire.seen(), pytest.raises(RoundOver):
        save()
    assert answers(cast) == {}


def test_closing_twice_closes_once(lead, round_, cast):
    closed(lead)
    with cast.fernshire.seen(), pytest.raises(RoundOver):
        close_round(round_=round_, by=cast.fernshire.people["viewer"].pk, today=timezone.localdate())


def test_names_are_forgotten_at_a_press_once_the_round_is_closed(lead, round_, invite, cast):
    link = invite()
    Client().post(f"{link}/parts/strategy", {"answer": "early"})
    assert lead.send(f"{ROUND}forget").status_code == 404
    closed(lead)
    assert "cannot be undone" in lead.get(f"{ROUND}forget").content.decode()
    assert lead.send(f"{ROUND}forget")["Location"] == ROUND
    [row] = respondents(cast)
    assert (row.name, row.email, row.token_digest, row.expires_at) == ("", "", None, None)
    assert answers(cast) == {("", "strategy"): ["early", "", ""]}
    assert events(cast, "respondents forgotten") == [{"number": 1}]
    assert opened(link).status_code == 404
    assert "no longer knows who was asked" in lead.get(ROUND).content.decode()


def test_ninety_days_after_closing_names_are_forgotten_by_themselves(lead, round_, invite, cast):
    invite()
    closed(lead)
    long_ago(cast, 89)
    housekeeping()
    assert respondents(cast)[0].name == SIAN["name"]
    long_ago(cast, 90)
    housekeeping()
    [row] = respondents(cast)
    assert (row.name, row.email, row.token_digest) == ("", "", None)
    housekeeping()
    assert events(cast, "respondents forgotten") == [{"number": 1}]


def test_an_open_round_forgets_nobody(round_, invite, cast):
    invite()
    with cast.fernshire.seen():
        Round.objects.update(opened_on="2020-01-01")
    housekeeping()
    assert respondents(cast)[0].name == SIAN["name"]


def test_only_the_worker_learns_which_rounds_know_somebody(lead, round_, invite, cast):
    from seedbed_web.lead.maturity.forgetting import _rounds_to_forget

    invite()
    closed(lead)
    for scope in (Scope(), Scope(partnership=cast.fernshire.id), Scope(mode="sign-in")):
        with working_for(scope):
            assert _rounds_to_forget(timezone.localdate()) == []
    with working_for(Scope(mode="worker")):
        assert len(_rounds_to_forget(timezone.localdate())) == 1


def test_before_it_closes_respondents_are_told_that_then_nothing_changes(round_, invite):
    link = invite()
    assert "After that nobody can" in opened(link).content.decode()
    assert "After that nobody can" in opened(f"{link}/finish").content.decode()


def test_the_worker_knows_the_job_and_when_it_is_due():
    [due] = [it for it in app.periodic_registry.periodic_tasks.values() if it.task is forget_who_was_asked]
    assert due.cron == "37 3 * * *"
    assert "forget who was asked" in app.tasks
