"""What the demo shows of itself: links that sign in, and who they sign in."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from seedbed_web.accounts.models import User
from seedbed_web.accounts.queries import find_person
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.demo.keys import key_of
from seedbed_web.demo.models import Loaded
from seedbed_web.demo.people import PEOPLE, Person
from seedbed_web.organisations.queries import list_places

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


@dataclass(frozen=True, slots=True)
class SignInLink:
    """One link of the demo: where it leads, who it signs in, what they are and in which role."""

    href: str
    name: str
    what: str
    role: str


def sign_in_links(request: HttpRequest) -> list[SignInLink]:
    """One link a role, for whoever sits at this machine; none for others, and none outside the demo."""
    return list_sign_in_links() if settings.SEEDBED_DEMO and _is_at_this_machine(request) else []


def list_sign_in_links() -> list[SignInLink]:
    """One link a role, in the order of the people."""
    return [SignInLink(_href(person), person.name, str(person.what), person.role.value) for person in PEOPLE]


def find_demo_person(person: Person) -> User | None:
    """The account of one of the demo's people; None unless everything it belongs to is of the demo."""
    with working_for(Scope(mode="sign-in")):
        found = find_person(person.email)
    if found is None:
        return None
    with working_for(Scope(user=found.pk, mode="sign-in")):
        places = list_places(found.pk)
    return found if places and all(place.is_demo for place in places) else None


def is_loaded(version: int) -> bool:
    """Whether a version of the demo is in the database."""
    return Loaded.objects.filter(version=version).exists()


def _href(person: Person) -> str:
    path = reverse("demo:sign-in", kwargs={"link": person.link})
    return f"{path}?{urlencode({'key': key_of(person)})}"


def _is_at_this_machine(request: HttpRequest) -> bool:
    """Whether a request comes from this machine, and through no proxy that would hide where from."""
    try:
        near = ip_address(request.META.get("REMOTE_ADDR") or "").is_loopback
    except ValueError:
        return False
    return near and not any(name in request.META for name in FORWARDED)
