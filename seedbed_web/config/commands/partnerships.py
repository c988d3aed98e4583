"""What whoever runs the site does for people: makes partnerships, invites, takes second factors off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import typer

from seedbed.cli.manners import say
from seedbed.foundations.faults import WrongUse


class Language(StrEnum):
    """Of a letter."""

    ENGLISH = "en"
    WELSH = "cy"


SlugArgument = Annotated[str, typer.Argument(help="Short name in addresses: small letters, digits, hyphens.")]
NameOption = Annotated[str, typer.Option("--name", help="What it is called.")]
WelshNameOption = Annotated[str, typer.Option("--name-cy", help="What it is called in Welsh.")]
AreaOption = Annotated[
    list[str],
    typer.Option("--area", help="An authority that it serves, by code or name; more than once for several."),
]
EmailArgument = Annotated[str, typer.Argument(help="Email address of the person.")]
PartnershipOption = Annotated[str, typer.Option("--partnership", help="Short name of the partnership.")]
RoleOption = Annotated[str, typer.Option("--role", help="Role, such as administrator or early-years-lead.")]
PersonOption = Annotated[str, typer.Option("--name", help="Name of the person; the address unless told.")]
LanguageOption = Annotated[Language, typer.Option("--language", help="Language of the letter.")]


def new_partnership(
    slug: SlugArgument, name: NameOption, area: AreaOption, name_cy: WelshNameOption = ""
) -> None:
    """Make a partnership of one or several authorities; invite its first administrator next."""
    from seedbed.foundations.areas import find_authority

    authorities = [find_authority(words) for words in area]
    nations = {authority.nation for authority in authorities}
    if len(nations) != 1:
        raise WrongUse("the authorities of a partnership lie in one nation; name some of one nation only")
    with _site():
        from django.core.exceptions import ValidationError
        from django.core.validators import validate_slug

        from seedbed_web.organisations.actions import NameTaken
        from seedbed_web.organisations.actions import new_partnership as make

        try:
            validate_slug(slug)
            named = {"slug": slug.lower(), "name_en": name, "name_cy": name_cy, "nation": nations.pop()}
            make(**named, areas=[(a.ons_code, a.name.en, a.name.cy) for a in authorities])
        except ValidationError as error:
            raise WrongUse(f"{slug!r} may hold letters, digits and hyphens only") from error
        except NameTaken as error:
            raise WrongUse(f"there is a partnership {slug!r} already") from error
    say(f"Made. Next: seedbed site invite EMAIL --partnership {slug.lower()} --role administrator")


def invite(
    email: EmailArgument,
    partnership: PartnershipOption,
    role: RoleOption = "administrator",
    name: PersonOption = "",
    language: LanguageOption = Language.ENGLISH,
) -> None:
    """Invite somebody: by letter where SEEDBED_SMTP_HOST is set, otherwise by a link to pass on."""
    from seedbed_web.access.roles import Role

    if role not in set(Role):
        raise WrongUse(f"there is no role {role!r}; roles are: {', '.join(sorted(Role))}")
    with _site():
        from django.conf import settings
        from django.core.exceptions import ValidationError
        from django.core.validators import validate_email

        try:
            validate_email(email)
        except ValidationError as error:
            raise WrongUse(f"{email!r} is not an email address") from error
        place, post = _place(partnership), bool(settings.SEEDBED_HAS_POST)
        link = _invite(place, email, name or email, role, language.value, post=post)
    if post:
        say(f"A letter is on its way to {email}.")
    else:
        say("Pass this link on to nobody but them; it works for fourteen days, for that address only.")
        typer.echo(link)


def forget_second_factors(email: EmailArgument) -> None:
    """Take all second factors off an account whose owner has lost them. Make sure first who is asking."""
    with _site():
        from seedbed_web.accounts.actions import take_second_factors_off
        from seedbed_web.accounts.queries import find_person
        from seedbed_web.database.scope import Scope, working_for

        with working_for(Scope(mode="sign-in")):
            person = find_person(email)
            if person is None:
                raise WrongUse(f"nobody has an account under {email}")
            number = take_second_factors_off(person=person.pk)
    say(f"{number} taken off. At the next sign-in they are asked to set up another.")


@contextmanager
def _site() -> Iterator[None]:
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    with surroundings(beside=True):
        start_django()
        from seedbed_web.config.prepare import make_missing

        make_missing()
        yield


def _place(slug: str) -> UUID:
    from seedbed_web.config.prepare import as_owner
    from seedbed_web.organisations.queries import find_partnership

    with as_owner() as owner:
        found = find_partnership(slug, owner)
    if found is None:
        raise WrongUse(f"there is no partnership {slug!r}; 'seedbed site new-partnership' makes one")
    return found


def _invite(place: UUID, email: str, name: str, role: str, language: str, *, post: bool) -> str:
    from seedbed_web.database.scope import Scope, working_for
    from seedbed_web.organisations.invitations.actions import invite as send

    with working_for(Scope(partnership=place)):
        return send(
            by=None,
            partnership=place,
            email=email,
            name=name,
            role=role,
            organisation=None,
            language=language,
            post=post,
        )
