"""Changing bodies, their members and what these have declared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from seedbed_web.evidence.keeping import add, change
from seedbed_web.lead.partnership.models import Body, Interest, Member


def add_body(*, partnership: UUID, by: UUID, values: Mapping[str, Any]) -> Body:
    """Writes a body down, after the others."""
    return add(Body, partnership=partnership, by=by, title=values["name_en"], values=values)


def change_body(*, body: Body, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes what is said of a body.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(body, version=version, by=by, values=values)


def add_member(*, body: Body, by: UUID, values: Mapping[str, Any]) -> Member:
    """Adds a seat to a body. Its name in the pack comes from body and post, never from a person."""
    named = f"{body.identifier} {values['post_en']}"
    held = {"body_id": body.pk} | dict(values)
    return add(Member, partnership=body.partnership_id, by=by, title=named, values=held)


def change_member(*, member: Member, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a seat, who holds it, or for how long.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(member, version=version, by=by, values=values)


def declare_interest(*, member: Member, by: UUID, values: Mapping[str, Any]) -> Interest:
    """Writes down what a member has declared."""
    named, held = f"{member.identifier} {values['declared_on']}", {"member_id": member.pk} | dict(values)
    return add(Interest, partnership=member.partnership_id, by=by, title=named, values=held)


def change_interest(*, interest: Interest, version: int, by: UUID, values: Mapping[str, Any]) -> None:
    """Changes a declaration, or says that the interest has ended.

    Raises:
        StaleEdit: somebody else saved first.
    """
    change(interest, version=version, by=by, values=values)
