"""The narrative as the area pack has it: `text/<section>.<language>.md`."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.utils import timezone

from seedbed.foundations.languages import LANGUAGES, Language
from seedbed.plan.strategy.pack import text_file
from seedbed.plan.strategy.tables import SECTIONS
from seedbed_web.plan.writing.models import Narrative


def replace_narratives(
    *, partnership: UUID, texts: Mapping[tuple[str, Language], str], by: UUID | None
) -> None:
    """Makes the narrative what a pack says; the caller writes the audit.

    What comes in together was changed together: no language waits for the other because of it.
    """
    held = {(it.section, it.language): it for it in Narrative.objects.filter(partnership_id=partnership)}
    put = []
    for section in SECTIONS:
        for language in LANGUAGES:
            words = _plain(texts.get((section, language), ""))
            row = held.get((section, language))
            if row is None:
                row = Narrative(partnership_id=partnership, section=section, language=language, version=0)
            elif row.words == words:
                continue
            row.words, row.changed_by_id, row.version = words, by, row.version + 1
            row.save()
            put.append(row.pk)
    Narrative.objects.filter(pk__in=put).update(changed_at=timezone.now())


def list_text_files(partnership: UUID, came: Mapping[str, bytes]) -> dict[str, bytes]:
    """The narrative as files of the pack; one in which nothing was edited goes out as it came."""
    files = {}
    for row in Narrative.objects.filter(partnership_id=partnership):
        path = text_file(row.section, row.language)  # type: ignore[arg-type]  # one of LANGUAGES
        before = came.get(path)
        if before is not None and _plain(before.decode("utf-8-sig")) == row.words:
            files[path] = before
        elif before is not None or row.words:
            files[path] = row.words.encode()
    return files


def _plain(words: str) -> str:
    return words.replace("\r\n", "\n")
