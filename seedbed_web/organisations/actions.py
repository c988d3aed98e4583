"""Making partnerships and their organisations, and changing organisations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.text import slugify

from seedbed_web.audit.actions import record
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.database.versions import save_version
from seedbed_web.organisations.models import Area, Organisation, Partnership


class NameTaken(Exception):  # noqa: N818  # named for what is in the way
    """Another partnership has this short name."""


def new_partnership(
    *, slug: str, name_en: str, name_cy: str, nation: str, areas: Iterable[tuple[str, str, str]]
) -> UUID:
    """A partnership of one or several authorities, given as code, English and Welsh name.

    Raises:
        NameTaken: another one has this short name.
    """
    own = uuid4()
    with working_for(Scope(partnership=own)):
        try:
            with transaction.atomic():
                Partnership.objects.create(id=own, slug=slug, name_en=name_en, name_cy=name_cy, nation=nation)
        except IntegrityError as error:
            raise NameTaken(slug) from error
        Area.objects.bulk_create(
            Area(partnership_id=own, code=code, name_en=english, name_cy=welsh)
            for code, english, welsh in areas
        )
        record("partnership made", partnership=own, by=None, subject=("partnership", str(own)))
    return own


def add_organisation(*, by: UUID, partnership: UUID, values: Mapping[str, str]) -> Organisation:
    """Adds an organisation after the others; what the area pack calls it never changes."""
    Partnership.objects.select_for_update().get(pk=partnership)  # one at a time
    others = Organisation.objects.filter(partnership_id=partnership)
    last = others.aggregate(last=Max("order"))["last"]
    made = Organisation.objects.create(
        partnership_id=partnership,
        identifier=_free_name(values["name_en"], set(others.values_list("identifier", flat=True))),
        order=0 if last is None else last + 1,
        **values,
    )
    _note("organisation added", made, by, values)
    return made


def change_organisation(
    *, by: UUID, organisation: Organisation, version: int, values: Mapping[str, str]
) -> None:
    """Changes what is said of an organisation.

    Raises:
        StaleEdit: somebody else saved first.
    """
    changed = save_version(organisation, version=version, values=values, also={})
    if changed:
        _note("organisation changed", organisation, by, changed)


def _free_name(name: str, taken: set[str]) -> str:
    wanted = slugify(name)[:70].strip("-") or "organisation"
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    return next(free for free in names if free not in taken)


def _note(action: str, row: Organisation, by: UUID, fields: Iterable[str]) -> None:
    subject = ("organisation", str(row.pk))
    record(action, partnership=row.partnership_id, by=by, subject=subject, detail={"fields": sorted(fields)})
