"""People who answer in the same second, each in a transaction that really ends."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.maturity.as_seen import Gone
from seedbed_web.lead.maturity.links import digest_of_link, new_token
from seedbed_web.lead.maturity.models import Answer, Respondent, Round
from seedbed_web.lead.maturity.rounds.actions import RoundStays, close_round, delete_round
from seedbed_web.organisations.models import Partnership

FIFTY = 50
AT_ONCE = 10
"""As many as ask in the same moment; the others wait for none of them."""
LEVELS = ("basic", "early", "substantial", "mature")


@pytest.fixture
def fifty(real_database):
    """Fifty people with a link each; gives the partnership, the round and the tokens."""
    place = Partnership(slug="fernshire", name_en="Fernshire", nation="England")
    tokens = [new_token() for _ in range(FIFTY)]
    with working_for(Scope(partnership=place.id, mode="sign-in")):
        place.save(force_insert=True)
        round_ = Round.objects.create(
            partnership=place, identifier="2026", title_en="2026", variant="England",
            opened_on=date(2026, 1, 2),
        )  # fmt: skip
        Respondent.objects.bulk_create(
            Respondent(
                partnership=place, round=round_, identifier=f"r-{number:03}", sector="NHS",
                token_digest=digest_of_link(token),
            )
            for number, token in enumerate(tokens)
        )  # fmt: skip
    return place, round_, tokens


def sent(jobs):
    """Sends forms together: the first ten wait for each other. Gives the statuses."""
    gate = Barrier(AT_ONCE)

    def send(job):
        number, path, content = job
        if number < AT_ONCE:
            gate.wait(timeout=30)
        try:
            return Client().post(path, content).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(AT_ONCE) as people:
        return list(people.map(send, [(number, *job) for number, job in enumerate(jobs)]))


def kept(place):
    with working_for(Scope(partnership=place.id)):
        rows = Answer.objects.values_list("respondent__identifier", "element", "answer", "comment")
        return sorted(rows)


def test_of_fifty_who_answer_in_the_same_second_fifty_answers_are_kept(fifty):
    place, _, tokens = fifty
    jobs = [
        (f"/answer/{token}/parts/strategy", {"answer": LEVELS[number % 4], "comment": f"From {number}"})
        for number, token in enumerate(tokens)
    ]
    assert sent(jobs) == [302] * FIFTY
    assert kept(place) == [
        (f"r-{number:03}", "strategy", LEVELS[number % 4], f"From {number}") for number in range(FIFTY)
    ]
    assert sent([(f"/answer/{token}/finish", {}) for token in tokens]) == [302] * FIFTY
    with working_for(Scope(partnership=place.id)):
        assert Respondent.objects.exclude(sent_at=None).count() == FIFTY


def test_one_answer_sent_fifty_times_at_once_is_one_answer(fifty):
    place, _, tokens = fifty
    path = f"/answer/{tokens[0]}/parts/strategy"
    assert sent([(path, {"answer": "early"})] * FIFTY) == [302] * FIFTY
    assert kept(place) == [("r-000", "strategy", "early", "")]


def test_parts_answered_at_once_in_several_windows_lose_nothing_of_each_other(fifty):
    place, _, tokens = fifty
    parts = ("strategy", "commissioning", "partnership", "leadership", "services")
    jobs = [(f"/answer/{tokens[0]}/parts/{parts[n % 5]}", {"answer": LEVELS[n % 4]}) for n in range(FIFTY)]
    assert sent(jobs) == [302] * FIFTY
    assert [element for _, element, _, _ in kept(place)] == sorted(parts)


def test_while_a_round_closes_an_answer_is_kept_or_refused_and_its_sender_told_which(fifty):
    place, round_, tokens = fifty
    jobs = [(f"/answer/{token}/parts/strategy", {"answer": "early"}) for token in tokens]

    def close():
        try:
            with working_for(Scope(partnership=place.id)):
                close_round(round_=round_, by=None, today=date(2026, 2, 1))
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as coordinator:
        closing = coordinator.submit(close)
        statuses = sent(jobs)
        closing.result()
    assert set(statuses) <= {302, 410}
    assert len(kept(place)) == statuses.count(302)
    assert [Client().post(path, content).status_code for path, content in jobs[:3]] == [410] * 3


def test_while_a_round_is_deleted_an_answer_keeps_it_or_is_refused(fifty):
    place, round_, tokens = fifty
    jobs = [(f"/answer/{token}/parts/strategy", {"answer": "early"}) for token in tokens]
    with ThreadPoolExecutor(1) as coordinator:
        deleting = coordinator.submit(deleted, place, round_)
        statuses = sent(jobs)
        is_deleted = deleting.result() is None
    if is_deleted:
        assert set(statuses) == {404}
    assert len(kept(place)) == statuses.count(302) == (0 if is_deleted else FIFTY)


def test_of_two_who_delete_a_round_at_once_one_is_told_that_it_is_gone(fifty):
    place, round_, _ = fifty
    with ThreadPoolExecutor(2) as people:
        told = list(people.map(lambda _: deleted(place, round_), range(2)))
    assert sorted(map(str, told)) == [str(Gone), str(None)]
    with working_for(Scope(partnership=place.id)):
        assert not Respondent.objects.exists()


def deleted(place, round_):
    """What stood in the way; None where nothing did."""
    try:
        with working_for(Scope(partnership=place.id)):
            delete_round(round_=round_, version=1, by=None)
    except (Gone, RoundStays) as fault:
        return type(fault)
    finally:
        connection.close()
    return None
