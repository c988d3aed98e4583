"""The pack of a partnership that never brought one: what it has made on the site must leave with it too."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from django.utils import timezone

from seedbed.foundations.languages import LANGUAGES, Language, in_both, say
from seedbed.foundations.partnerships import partnership_code
from seedbed.foundations.tables import write_table
from seedbed.plan.strategy.pack import text_file
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import SCHEMA_VERSION, SECTIONS, TABLES
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.pack.files import Files

YEARS: Final = 3
NOT_YET_KNOWN: Final = "X00000000"
"""The code of a partnership whose areas nobody has named: a code like others, of no real area."""


def first_files(partnership: Partnership, codes: Sequence[str]) -> Files:
    """A pack with the record, empty tables, and texts that name what is to be written."""
    files = {table.file: write_table(table.headings, []) for table in TABLES if table.needed}
    files |= {text_file(section, lang): _text(section, lang) for section in SECTIONS for lang in LANGUAGES}
    return files | {AREA_FILE: _record(partnership, codes).encode()}


def _text(section: str, language: Language) -> bytes:
    return f"[to write: {say(f'to-write.{section}-1', language)}]\n".encode()


def _record(partnership: Partnership, codes: Sequence[str]) -> str:
    year = timezone.localdate().year
    title = in_both(lambda language: say("draft.title", language))
    several = [f"members = {json.dumps(list(codes))}"] if len(codes) > 1 else []
    lines = [
        f'schema_version = "{".".join(map(str, SCHEMA_VERSION))}"',
        "",
        "[area]",
        f'ons_code = "{_code(codes)}"',
        *several,
        f"name_en = {json.dumps(partnership.name_en, ensure_ascii=False)}",
        f"name_cy = {json.dumps(partnership.name_cy or partnership.name_en, ensure_ascii=False)}",
        f'nation = "{partnership.nation}"',
        "",
        "[strategy]",
        f'title_en = "{title.en}"',
        f'title_cy = "{title.cy}"',
        f"starts = {year}",
        f"ends = {year + YEARS}",
        "",
        "[adoption]",
        "partners = []",
        "",
    ]
    return "\n".join(lines)


def _code(codes: Sequence[str]) -> str:
    if len(codes) > 1:
        return partnership_code(codes)
    return codes[0] if codes else NOT_YET_KNOWN
