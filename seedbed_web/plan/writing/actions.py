"""Writing a section of the narrative: each language is a text of its own, with its own version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from seedbed.foundations.languages import Language
from seedbed_web.database.versions import StaleEdit, base_of, save_version
from seedbed_web.evidence.keeping import note
from seedbed_web.plan.writing.models import Narrative


class StaleTexts(Exception):  # noqa: N818  # named for what it is, as `StaleEdit` is
    """Somebody else saved first, in the languages named; nothing of any language has been saved."""

    def __init__(self, stale: Mapping[Language, StaleEdit]) -> None:
        super().__init__(f"changed meanwhile: {', '.join(stale)}")
        self.stale = stale


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote in one language, and the version they began from.

    `still_says` marks a text that was looked at and still says what the other language says.
    """

    words: str
    version: int
    still_says: bool = False


def write_section(
    *, partnership: UUID, section: str, by: UUID, texts: Mapping[Language, Written]
) -> list[Language]:
    """Saves a section in one language or both, and gives the languages that changed.

    Two people who write in one language each never meet: what an editor left as it was is not saved.

    Raises:
        StaleTexts: somebody else saved the same text first; then nothing is saved.
    """
    now, changed = timezone.now(), []
    stale: dict[Language, StaleEdit] = {}
    with transaction.atomic():
        for language, text in texts.items():
            try:
                if _write(partnership, section, language, text, by, now):
                    changed.append(language)
            except StaleEdit as edit:
                stale[language] = edit
        if stale:
            raise StaleTexts(stale)
    return changed


def _write(
    partnership: UUID, section: str, language: Language, text: Written, by: UUID, now: datetime
) -> bool:
    named = {"partnership_id": partnership, "section": section, "language": language}
    held = Narrative.objects.filter(**named).first()
    if held is None:
        if not text.words:
            return False
        begun = {"version": 0, "changed_by_id": by}
        held, _new = Narrative.objects.get_or_create(**named, defaults=begun)
    if _as_it_was(held, text):
        return text.still_says and _look(held, text, by)
    words = f"{text.words}\n" if text.words else ""
    also = {"changed_by_id": by, "changed_at": now}
    save_version(held, version=text.version, values={"words": words}, also=also)
    note("changed", held, by, ["words"])
    return True


def _as_it_was(held: Narrative, text: Written) -> bool:
    """Whether the editor left the text as they found it, or wrote what stands there by now."""
    if held.words.strip() == text.words:
        return True
    base = base_of(held, text.version) if held.version != text.version else None
    return base is not None and base["words"].strip() == text.words


def _look(held: Narrative, text: Written, by: UUID) -> bool:
    """Notes that a text still says what the other language says: from now on both are equally new."""
    named = {"partnership_id": held.partnership_id, "section": held.section}
    other = Narrative.objects.filter(**named).exclude(pk=held.pk).first()
    also = {"changed_by_id": by, "version": text.version + 1}
    also |= {"changed_at": other.changed_at if other else held.changed_at}
    if not Narrative.objects.filter(pk=held.pk, version=text.version).update(**also):
        return False  # it was changed meanwhile: whoever did that has looked at it
    note("looked at", held, by, [])
    return True
