"""Inviting somebody, and what is found in the letters that go out."""

import re

from django.core import mail

from seedbed_web.audit.models import Event
from seedbed_web.organisations.models import Invitation

PEOPLE, INVITE = "/p/fernshire/people/", "/p/fernshire/people/invite"
NEW = {"name": "Siân O’Brien", "email": "Sian@Health.Example", "role": "practitioner", "language": "en"}


def link_in(letter):
    return re.search(r"http://127\.0\.0\.1:8000(\S+)", letter.body).group(1)


def code():
    return re.search(r"^    ([A-Z]{6})$", mail.outbox[-1].body, re.MULTILINE).group(1)


def rows(cast):
    with cast.fernshire.seen():
        return list(Invitation.objects.order_by("created_at"))


def actions_in(cast):
    with cast.fernshire.seen():
        return list(Event.objects.filter(partnership_id=cast.fernshire.id).values_list("action", flat=True))
