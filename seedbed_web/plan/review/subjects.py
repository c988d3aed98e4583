"""What can be talked about: texts of the strategy, where they are, and how other words are put into them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import LANGUAGES, Language
from seedbed.plan.strategy.tables import SECTIONS
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.actions import change_action, change_priority
from seedbed_web.plan.strategy.queries import find_action, find_priority
from seedbed_web.plan.writing.actions import StaleTexts, Written, write_section
from seedbed_web.plan.writing.queries import get_section
from seedbed_web.plan.writing.words import section_title

BETWEEN: Final = ":"
"""Between kind and name in `about`, such as `priority:talking-by-two`."""
FIELDS: Final[Mapping[str, Mapping[str, str | Promise]]] = {
    "priority": {
        "title": _("Title"),
        "need": _("The need"),
        "gap": _("The gap to close"),
        "learning": _("What we want to learn"),
    },
    "action": {"title": _("What will be done")},
    "section": {"words": _("The text")},
}
"""The texts of each kind of thing; each is there in both languages."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing of the strategy that people talk about.

    `texts` holds what stands there now, by field and language; `version` counts its saves.
    """

    about: str
    title: str
    href: str
    texts: Mapping[tuple[str, Language], str]

    @property
    def kind(self) -> str:
        """What kind of thing it is."""
        return self.about.partition(BETWEEN)[0]

    @property
    def name(self) -> str:
        """What the pack calls it."""
        return self.about.partition(BETWEEN)[2]

    @property
    def fields(self) -> Mapping[str, str | Promise]:
        """Its texts, and what they are called."""
        return FIELDS[self.kind]


def find_subject(place: Place, about: str, language: Language) -> Subject | None:
    """The thing that a remark is about; None where it is not there (any more)."""
    kind, _between, name = about.partition(BETWEEN)
    found = _FOUND.get(kind)
    return found(place, name, language) if found else None


def put_words(
    *, place: Place, about: str, field: str, language: Language, was: str, proposed: str, by: UUID
) -> bool:
    """Puts other words where certain words stand; False where something else stands there by now.

    Raises:
        StaleEdit: somebody saved between looking and putting.
    """
    kind, _between, name = about.partition(BETWEEN)
    if kind == "section":
        return _put_section(place, name, language, was, proposed, by)
    row: Any = find_priority(place.id, name) if kind == "priority" else find_action(place.id, name)
    column = f"{field}_{language}"
    if row is None or field not in FIELDS[kind] or getattr(row, column).strip() != was.strip():
        return False
    values = {column: proposed}
    if kind == "priority":
        change_priority(priority=row, version=row.version, by=by, values=values)
    else:
        change_action(action=row, version=row.version, by=by, values=values)
    return True


def _put_section(place: Place, name: str, language: Language, was: str, proposed: str, by: UUID) -> bool:
    row = get_section(place.id, name).get(language) if name in SECTIONS else None
    if row is None or row.words.strip() != was.strip():
        return False
    texts: dict[Language, Written] = {language: Written(proposed, row.version)}
    try:
        write_section(partnership=place.id, section=name, by=by, texts=texts)
    except StaleTexts as stale:
        raise stale.stale[language] from stale
    return True


def _priority(place: Place, name: str, language: Language) -> Subject | None:
    row = find_priority(place.id, name)
    return _of_row(place, "priority", row, language, priority=name) if row else None


def _action(place: Place, name: str, language: Language) -> Subject | None:
    row = find_action(place.id, name)
    return _of_row(place, "action", row, language, action=name) if row else None


def _of_row(place: Place, kind: str, row: Any, language: Language, **named: str) -> Subject:
    texts = {(field, it): getattr(row, f"{field}_{it}") for field in FIELDS[kind] for it in LANGUAGES}
    href = reverse(f"plan:{kind}", kwargs={"partnership": place.slug, **named})
    return Subject(f"{kind}{BETWEEN}{row.identifier}", row.title(language), href, texts)


def _section(place: Place, name: str, language: Language) -> Subject | None:
    if name not in SECTIONS:
        return None
    rows = get_section(place.id, name)
    texts = {("words", it): rows[it].words.strip() if it in rows else "" for it in LANGUAGES}
    href = reverse("plan:writing:home", kwargs={"partnership": place.slug})
    return Subject(f"section{BETWEEN}{name}", section_title(name, language), href, texts)


_FOUND: Final[Mapping[str, Callable[[Place, str, Language], Subject | None]]] = {
    "priority": _priority,
    "action": _action,
    "section": _section,
}
