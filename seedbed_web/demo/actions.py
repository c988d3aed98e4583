"""Loading the demo, and signing its people in."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID, uuid5

from django.contrib.auth import login, logout
from django.db import transaction
from django.http import HttpRequest

from seedbed.publish.site import Step
from seedbed.synthetic.fernshire import write_fernshire
from seedbed_web.accounts.actions import open_account
from seedbed_web.accounts.models import User
from seedbed_web.accounts.record import note
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.demo.models import Loaded
from seedbed_web.demo.people import FERNSHIRE, PEOPLE, SALTMARSH, Person
from seedbed_web.demo.publication import publish_fernshire
from seedbed_web.demo.queries import is_loaded
from seedbed_web.demo.saltmarsh import write_saltmarsh
from seedbed_web.organisations.models import Membership, Organisation, Partnership
from seedbed_web.publish.pack.actions import bring_in_pack, make_partnership
from seedbed_web.publish.pack.checking import check_files
from seedbed_web.publish.pack.folder import read_folder
from seedbed_web.publish.publications.making import STEPS as STEPS_OF_PUBLISHING

VERSION: Final = 3
"""Of what is loaded. A higher one is loaded beside what is there: what visitors changed stays."""
STEPS: Final = 3 + STEPS_OF_PUBLISHING
LANGUAGE: Final = "en"
"""Of letters to the demo's people and of their first page; every page has a switch."""
BACKEND: Final = "allauth.account.auth_backends.AuthenticationBackend"
_KEYS: Final = UUID("6e2b0f34-6a5d-4c1e-9a59-5e6f2f2c8f10")
"""Keys of the demo's partnerships follow from their names, so that they are found without being seen."""


def load_demo(*, as_of: date, step: Step) -> bool:
    """Loads the demo where it is not loaded yet: all of it, or nothing.

    Args:
        as_of: the day on which Fernshire's figures are said to be read.
        step: told of each step as it begins.

    Returns:
        Whether anything was to do.
    """
    if is_loaded(VERSION):
        return False
    with TemporaryDirectory(prefix="seedbed-demo-") as folder:
        fernshire, saltmarsh = Path(folder) / FERNSHIRE, Path(folder) / SALTMARSH
        fernshire.mkdir()
        saltmarsh.mkdir()
        step("Inventing Fernshire")
        write_fernshire(fernshire, as_of)
        write_saltmarsh(saltmarsh, as_of)
        with transaction.atomic():
            step("Bringing the packs in")
            for slug, pack in ((FERNSHIRE, fernshire), (SALTMARSH, saltmarsh)):
                _load_partnership(slug, pack)
            _publish(as_of, step)
            step("Inviting people")
            for person in PEOPLE:
                _load_person(person, as_of)
            Loaded.objects.create(version=VERSION, as_of=as_of)
    return True


def key_of_partnership(slug: str) -> UUID:
    """The key of one of the demo's partnerships, in every database."""
    return uuid5(_KEYS, slug)


def _load_partnership(slug: str, folder: Path) -> None:
    key, files = key_of_partnership(slug), read_folder(folder)
    with working_for(Scope(partnership=key)):
        if Partnership.objects.filter(pk=key).exists():
            return
        pack = check_files(files).pack
        assert pack is not None, "the demo's packs are sound"
        make_partnership(slug=slug, pack=pack, key=key, is_demo=True, by=None)
        bring_in_pack(partnership=key, files=files, by=None)


def _publish(as_of: date, step: Step) -> None:
    key = key_of_partnership(FERNSHIRE)
    with working_for(Scope(partnership=key)):
        publish_fernshire(key, as_of, step)


def _load_person(person: Person, since: date) -> None:
    place = key_of_partnership(person.place)
    with working_for(Scope(partnership=place, mode="sign-in")):
        account = open_account(email=person.email, name=person.name, language=LANGUAGE)
        own = Organisation.objects.get(partnership_id=place, identifier=person.organisation)
        Membership.objects.get_or_create(
            partnership_id=place,
            user=account,
            role=person.role,
            defaults={"organisation": own, "since": since},
        )


def sign_in_to_demo(request: HttpRequest, user: User) -> None:
    """Signs one of the demo's people in, in the place of whoever was signed in; the audit has it."""
    logout(request)
    login(request, user, backend=BACKEND)
    note("a link of the demo used", by=user.pk)
