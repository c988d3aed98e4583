"""Reading partnerships and who belongs to them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from seedbed.foundations.areas import by_code
from seedbed.foundations.languages import Text
from seedbed.foundations.partnerships import joined
from seedbed_web.organisations.models import Area, Membership, Organisation, Partnership


@dataclass(frozen=True, slots=True)
class Place:
    """The partnership that a request is about, and what the person is in it."""

    id: UUID
    slug: str
    name_en: str
    name_cy: str
    nation: str
    is_demo: bool
    roles: tuple[str, ...]

    def name(self, language: str) -> str:
        """Its name in a language, English where there is no Welsh."""
        return self.name_cy if language == "cy" and self.name_cy else self.name_en


def find_place(slug: str, user: UUID) -> Place | None:
    """A partnership as one of its members has it; None for everybody else."""
    held = list(_now(user).filter(partnership__slug=slug).select_related("partnership").order_by("role"))
    return _place(held[0].partnership, tuple(it.role for it in held)) if held else None


def list_places(user: UUID) -> list[Place]:
    """Partnerships that a person belongs to, by name."""
    partnerships = Partnership.objects.filter(pk__in=_now(user).values("partnership_id")).order_by("name_en")
    return [_place(p, _roles(p.pk, user)) for p in partnerships]


def list_organisations(partnership: UUID) -> QuerySet[Organisation]:
    """The organisations of a partnership, in their order."""
    return Organisation.objects.filter(partnership_id=partnership)


def find_organisation(partnership: UUID, organisation: UUID) -> Organisation | None:
    """An organisation of a partnership."""
    return list_organisations(partnership).filter(pk=organisation).first()


def list_areas(partnership: UUID) -> QuerySet[Area]:
    """The authorities that a partnership serves."""
    return Area.objects.filter(partnership_id=partnership).order_by("name_en")


def get_areas_served(place: Place) -> Text:
    """The areas of a partnership by name, where they say more than its own name does; else nothing."""
    rows = list_areas(place.id).values_list("code", "name_en", "name_cy")
    named = [_area_name(*row) for row in rows]
    known = sorted((name for name in named if name), key=lambda name: name.en)
    said = place.name_en.casefold()
    if len(known) < len(named) or all(_short(name) in said for name in known):
        return Text("", "")
    return joined(known, place.nation)


def find_partnership(slug: str, using: str) -> UUID | None:
    """The key of a partnership, for whoever runs the site; `using` names a connection that sees them all."""
    return Partnership.objects.using(using).filter(slug=slug).values_list("pk", flat=True).first()


def list_own_organisations(user: UUID, partnership: UUID) -> list[UUID]:
    """The keys of the organisations that a person belongs to in a partnership."""
    mine = _now(user).filter(partnership_id=partnership, organisation__isnull=False)
    return list(mine.values_list("organisation_id", flat=True).distinct())


def _place(partnership: Partnership, roles: tuple[str, ...]) -> Place:
    p = partnership
    return Place(p.pk, p.slug, p.name_en, p.name_cy, p.nation, p.is_demo, roles)


def _area_name(code: str, name_en: str, name_cy: str) -> Text | None:
    """What an area is called; None for an invented one that nobody has named."""
    if known := by_code(code):
        return known.name
    return None if name_en == code else Text(name_en, name_cy or name_en)


def _short(name: Text) -> str:
    """A name without what stands after a comma, as in `Bristol, City of`."""
    return name.en.split(",")[0].casefold()


def _roles(partnership: UUID, user: UUID) -> tuple[str, ...]:
    return tuple(
        _now(user).filter(partnership_id=partnership).order_by("role").values_list("role", flat=True)
    )


def _now(user: UUID) -> QuerySet[Membership]:
    return Membership.objects.filter(current(), user_id=user)


def current() -> Q:
    """Memberships that hold today; one that ends today holds no longer, so that ending it works at once."""
    today = timezone.localdate()
    return Q(since__lte=today) & (Q(until__isnull=True) | Q(until__gt=today))
