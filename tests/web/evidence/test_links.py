"""The chain: links are made once, let go when they hold no longer, and read from both ends."""

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.evidence.actions import link, link_only
from seedbed_web.evidence.models import Link
from seedbed_web.evidence.queries import Thing, Tie, links_of

pytestmark = pytest.mark.django_db

NEED, PRIORITY, ROUND = (
    Thing("plan.evidence", "gld-2025"),
    Thing("plan.priority", "p1"),
    Thing("lead.round", "r1"),
)


@pytest.fixture
def place(cast):
    """Fernshire, for which the test works."""
    with cast.fernshire.seen():
        yield cast.fernshire.id


def tied(place, to, by=None):
    link_only(partnership=place, start=PRIORITY, relation="cites", to=to, by=by)
    return [tie.other for tie in links_of(place, PRIORITY) if tie.leads_away]


def test_a_link_is_read_from_both_ends(place):
    link(partnership=place, start=PRIORITY, relation="cites", to=NEED, by=None)
    link(partnership=place, start=ROUND, relation="led to", to=PRIORITY, by=None)
    assert links_of(place, PRIORITY) == [Tie("cites", NEED, True), Tie("led to", ROUND, False)]
    assert links_of(place, NEED) == [Tie("cites", PRIORITY, False)]


def test_a_link_is_made_and_noted_once(place):
    for _ in range(2):
        link(partnership=place, start=PRIORITY, relation="cites", to=NEED, by=None)
    assert Link.objects.count() == Event.objects.filter(action="linked").count() == 1


def test_a_thing_is_tied_to_exactly_what_is_asked(place):
    assert tied(place, [NEED, NEED, ROUND]) == [NEED, ROUND]
    assert tied(place, [ROUND]) == [ROUND]
    assert tied(place, []) == []


def test_ties_by_another_relation_stay(place):
    link(partnership=place, start=PRIORITY, relation="answers", to=NEED, by=None)
    tied(place, [ROUND])
    assert Tie("answers", NEED, True) in links_of(place, PRIORITY)


def test_what_changes_nothing_is_not_noted(place):
    tied(place, [NEED])
    tied(place, [NEED])
    assert Event.objects.filter(action="linked").count() == 1


def test_another_partnership_sees_none_of_it(cast):
    with cast.fernshire.seen():
        link(partnership=cast.fernshire.id, start=PRIORITY, relation="cites", to=NEED, by=None)
    with cast.saltmarsh.seen():
        assert links_of(cast.fernshire.id, PRIORITY) == []
