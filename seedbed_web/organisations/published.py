"""Partnerships that everybody may read of."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from seedbed_web.organisations.models import Partnership


@dataclass(frozen=True, slots=True)
class PublicPlace:
    """A partnership that has published."""

    id: UUID
    slug: str
    name_en: str
    name_cy: str
    nation: str

    def name(self, language: str) -> str:
        """Its name in a language, English where there is no Welsh."""
        return self.name_cy if language == "cy" and self.name_cy else self.name_en


def find_published(slug: str) -> PublicPlace | None:
    """A partnership that has published; None for any other, as if there were none."""
    held = Partnership.objects.filter(slug=slug, published_at__isnull=False).first()
    return as_public(held) if held else None


def as_public(held: Partnership) -> PublicPlace:
    """What everybody may know of a partnership."""
    return PublicPlace(held.pk, held.slug, held.name_en, held.name_cy, held.nation)
