"""A round of Fernshire, the people who are asked in it, and the links in their letters."""

import re
from datetime import date

from django.core import mail
from django.test import Client

from seedbed_web.audit.models import Event
from seedbed_web.lead.maturity.answering.queries import find_guest
from seedbed_web.lead.maturity.inviting.queries import get_progress
from seedbed_web.lead.maturity.models import Answer, Respondent, Round

HOME = "/p/fernshire/lead/assessment/"
NEW_ROUND = f"{HOME}new-round"
ROUND = f"{HOME}rounds/self-assessment-2026/"
PEOPLE = f"{ROUND}people/"
ASKED = {
    "title_en": "Self-assessment 2026",
    "title_cy": "Hunanasesiad 2026",
    "variant": "England",
    "purpose": "baseline",
    "elements": [
        "strategy", "commissioning", "workforce-planning", "partnership", "leadership",
        "community-ownership", "services", "information", "outcomes", "evidence",
    ],
    "opened_on": "2026-01-02",
}  # fmt: skip
SIAN = {"name": "Siân O’Brien", "email": "Sian@Health.Example", "language": "en", "sector": "NHS"}
TABLE = """Name,Email,Organisation,Sector,Language
Ana Silva,ana@council.example,Fernshire Council,,
Bryn Jones,bryn@health.example,ymddiriedolaeth iechyd swydd rhedyn,,Cymraeg
Cat Lee,,,Parents,en
"""


def round_of(cast, **more):
    """A round that is open, made without a page."""
    made = {
        "identifier": "self-assessment-2026",
        "title_en": ASKED["title_en"],
        "title_cy": ASKED["title_cy"],
    }
    made |= {"variant": "England", "purpose": "baseline", "opened_on": date(2026, 1, 2)}
    with cast.fernshire.seen():
        return Round.objects.create(partnership_id=cast.fernshire.id, **(made | more))


def respondents(cast):
    with cast.fernshire.seen():
        return list(Respondent.objects.select_related("organisation").order_by("name"))


def answers(cast):
    """Who answered what, by made-up name and element."""
    with cast.fernshire.seen():
        rows = Answer.objects.values_list("respondent__name", "element", "answer", "comment", "seen_in")
        return {(name, element): rest for name, element, *rest in rows}


def part(link, element="strategy"):
    return f"{link}/parts/{element}"


def progress(cast):
    """How many are asked, invited, have opened, begun and finished."""
    with cast.fernshire.seen():
        it = get_progress(Round.objects.get())
    return (it.asked, it.invited, it.opened, it.begun, it.finished)


def events(cast, action):
    with cast.fernshire.seen():
        return [it.detail for it in Event.objects.filter(action=action).order_by("number")]


def link_in(letter):
    """The path of the link in a letter."""
    return re.search(r"http://127\.0\.0\.1:8000(\S*/answer/\S+)", letter.body).group(1)


def link_to(email):
    """The link in the last letter to an address."""
    return next(link_in(it) for it in reversed(mail.outbox) if it.to == [email])


def guest_of(link):
    return find_guest(link.rsplit("/", 1)[1])[1]


def opened(link):
    """A telephone that follows a link, and knows nothing else."""
    return Client().get(link)
