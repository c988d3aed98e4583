"""What tests of invitations share."""

import pytest
from django.core import mail
from django.core.cache import cache
from web.organisations.invited import INVITE, NEW, link_in


@pytest.fixture
def fresh_cache():
    """Nothing is counted yet of what is throttled."""
    cache.clear()


@pytest.fixture
def invite(sign_in):
    """Invites somebody; gives the path of the link and forgets the letter."""

    def call(**more):
        assert sign_in("administrator").send(INVITE, NEW | more).status_code == 302
        return link_in(mail.outbox.pop())

    return call
