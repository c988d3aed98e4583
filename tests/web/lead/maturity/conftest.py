"""What tests of rounds share."""

from functools import partial

import pytest
from web.lead.maturity.asked import PEOPLE, SIAN, link_to, round_of


@pytest.fixture
def round_(cast):
    """A round of Fernshire that is open."""
    return round_of(cast)


@pytest.fixture
def lead(sign_in):
    """Who runs the round."""
    return sign_in("early-years-lead")


@pytest.fixture
def invite_to(lead):
    """Adds somebody to a round, writes to them, and gives the link in the letter."""

    def call(_, **more):
        person = SIAN | more
        assert lead.send(f"{PEOPLE}add", person).status_code == 302
        assert lead.send(f"{PEOPLE}send").status_code == 302
        return link_to(person["email"].lower())

    return call


@pytest.fixture
def invite(round_, invite_to):
    """The same for the round that is open."""
    return partial(invite_to, round_)
