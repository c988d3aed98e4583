"""Fifty people at an event press the button in the same second: fifty answers, and each form once."""

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connections
from web.lead.community.asked import a_consultation, asked
from web.people import _company

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.lead.community.consultations.answers import Sent, keep_answer
from seedbed_web.lead.community.consultations.queries import get_linked
from seedbed_web.lead.community.models import Response

PEOPLE, AT_ONCE = 50, 10


def test_fifty_answers_are_kept_though_each_form_is_sent_twice(real_database):
    cache.clear()
    company = _company("fernshire", [])
    with company.seen():
        hub = a_consultation(company)
        how, day = asked(hub)["how"].pk, hub.opened_on

    def answer(once):
        try:
            with working_for(Scope(partnership=company.id)):
                held = get_linked(company.id, hub.pk)
                sent = Sent(once=once, answers={how: "1"}, channel="online", language="en")
                return keep_answer(consultation=held, sent=sent, by=None, today=day)
        finally:
            connections.close_all()

    forms = [uuid4() for _ in range(PEOPLE)] * 2
    with ThreadPoolExecutor(AT_ONCE) as people:
        new = list(people.map(answer, forms))
    assert new.count(True) == PEOPLE
    with company.seen():
        assert Response.objects.count() == PEOPLE


@pytest.fixture(autouse=True)
def _closed():
    yield
    connections.close_all()
