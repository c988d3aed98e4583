"""Beside a priority or an action: what was said about it and waits, and the way to say something."""

from __future__ import annotations

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from seedbed.foundations.languages import Language
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.review.queries import list_remarks_about
from seedbed_web.plan.review.subjects import BETWEEN, FIELDS
from seedbed_web.plan.strategy.beside import Beside, Kind, Line

SHOWN = 120
"""Letters of a remark, of which its own page has the rest."""


def remarks_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:  # noqa: ARG001  # people write in either
    """Comments and other words that wait for an answer."""
    if kind not in FIELDS:
        return []
    found = list_remarks_about(place.id, f"{kind}{BETWEEN}{identifier}")
    lines = tuple(
        Line(Truncator(row.words).chars(SHOWN), _way(place, "remark", remark=row.identifier), row.by)
        for row in found
    )
    onward = None
    if Permission.REMARK in permissions_of(place.roles):
        onward = Line(_("Comment on this"), _way(place, "comment", kind=kind, thing=identifier))
    return [Beside(_("Comments"), lines, onward)]


def _way(place: Place, name: str, **words: str) -> str:
    return reverse(f"plan:review:{name}", kwargs={"partnership": place.slug, **words})
