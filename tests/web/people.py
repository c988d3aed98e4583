"""The cast of the tests: Fernshire with one person for each role, and Saltmarsh with one of its own.

`tests/web/conftest.py` takes these fixtures in, so every test of the site may ask for them:

    def test_x(cast, sign_in):
        page = sign_in("viewer").get("/p/fernshire/")          # one of Fernshire's people, by role
        page = sign_in(place="saltmarsh").get("/p/fernshire/")  # its lead: somebody from elsewhere
        sign_in("analyst").send("/p/fernshire/…", {"title_en": "…"})  # a POST with a fresh key

What a test reads from tables itself it reads `with cast.fernshire.seen():`, for without a scope nobody sees
anything. Everybody but the community voice has a second factor.
"""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from seedbed_web.access.roles import Role
from seedbed_web.accounts.models import User
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Membership, Organisation, Partnership

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SINCE = date(2026, 1, 1)
ORGANISATIONS = {
    "fernshire": {
        "council": ("Fernshire Council", "Cyngor Swydd Rhedyn", "council"),
        "health-trust": ("Fernshire Health Trust", "Ymddiriedolaeth Iechyd Swydd Rhedyn", "NHS"),
        "parents": ("Parents of Fernshire", "Rhieni Swydd Rhedyn", "parents"),
    },
    "saltmarsh": {"council": ("Saltmarsh Council", "", "council")},
}
BELONGS_TO = {"community-voice": "parents", "practitioner": "health-trust"}
"""Whose people they are; everybody else is the council's."""


@dataclass
class Company:
    """One partnership, its organisations by identifier and its people by role."""

    slug: str
    name: str
    id: UUID = field(default_factory=uuid4)
    organisations: dict = field(default_factory=dict)
    people: dict = field(default_factory=dict)

    def seen(self, user=None):
        """A transaction that sees what belongs to the partnership."""
        return working_for(Scope(partnership=self.id, user=user))


@dataclass
class Cast:
    """Everybody."""

    fernshire: Company
    saltmarsh: Company


class Browser(Client):
    """A browser whose forms carry a key, as the pages' own do."""

    def send(self, path, content=None, **named):
        """Sends a form; the same `once` twice is the same request again."""
        return self.post(path, {"once": str(uuid4())} | (content or {}), **named)


@pytest.fixture
def cast(db):
    """Fernshire and Saltmarsh."""
    roles = [role.value for role in Role]
    return Cast(_company("fernshire", roles), _company("saltmarsh", ["early-years-lead"]))


@pytest.fixture
def sign_in(cast):
    """Gives a browser in which one of the cast has signed in, with their second factor if they have one."""

    def browser(role="early-years-lead", place="fernshire", *, shown=True):
        company = getattr(cast, place)
        person = company.people[role]
        made = Browser()
        with working_for(Scope(user=person.pk, mode="sign-in")):
            person.refresh_from_db()
            made.force_login(person, backend=BACKEND)
            if shown and Authenticator.objects.filter(user=person).exists():
                _show_second_factor(made, person)
        return made

    return browser


@pytest.fixture
def nobody(cast):
    """A browser in which nobody has signed in."""
    return Browser()


def _show_second_factor(browser, person):
    """As the site notes it when somebody signs in with one."""
    session = browser.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": 0.0}]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()


def _company(slug, roles):
    company = Company(slug, slug.title())
    with working_for(Scope(partnership=company.id, mode="sign-in")):
        Partnership.objects.create(id=company.id, slug=slug, name_en=company.name, nation="England")
        company.organisations = {row.identifier: row for row in _organisations(company)}
        company.people = {role: _person(company, role) for role in roles}
    return company


def _organisations(company):
    named = ORGANISATIONS[company.slug].items()
    rows = [
        Organisation(
            partnership_id=company.id, identifier=name, name_en=en, name_cy=cy, sector=sector, order=order
        )
        for order, (name, (en, cy, sector)) in enumerate(named)
    ]
    return Organisation.objects.bulk_create(rows)


def _person(company, role):
    person = User.objects.create_user(
        f"{role}@{company.slug}.example", f"{role.capitalize()} of {company.name}"
    )
    own = company.organisations.get(BELONGS_TO.get(role, "council"))
    Membership.objects.create(
        partnership_id=company.id, user=person, organisation=own, role=role, since=SINCE
    )
    if role != Role.COMMUNITY_VOICE:
        Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={"secret": "…"})
    return person
