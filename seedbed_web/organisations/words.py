"""What sectors are called."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SECTOR_WORDS: Final[dict[str, Promise]] = {
    "council": _("Council"),
    "NHS": _("NHS"),
    "voluntary": _("Voluntary or community"),
    "school or setting": _("School or setting"),
    "parents": _("Parents and carers"),
    "university": _("University"),
    "other": _("Other"),
}


def sector_words(sector: str) -> str:
    """What a sector is called; one nobody listed speaks for itself."""
    return str(SECTOR_WORDS.get(sector, sector))
