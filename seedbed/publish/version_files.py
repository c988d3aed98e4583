"""The files of a version that is fixed or adopted: its document, its pack, and a word on what they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final, Literal

from seedbed.foundations.languages import LANGUAGES, Text, say
from seedbed.foundations.zips import write_zip
from seedbed.plan.strategy.assurance_tables import REMARKS, SIGN_OFFS, VERSIONS
from seedbed.plan.strategy.fixed_versions import ADOPTED, DOCUMENT, digest_of

PACK: Final = "pack.zip"
README: Final = "README.md"
ADOPTED_README: Final = f"{ADOPTED.rpartition('/')[0]}/{README}"
NO_PART: Final = frozenset({VERSIONS.file, SIGN_OFFS.file, REMARKS.file})
"""Tables that speak of versions and of the draft: no part of what is agreed."""


def files_of_fixed(
    document: bytes, pack: Mapping[str, bytes], *, top: str, title: Text, day: date
) -> dict[str, bytes]:
    """The files of a version that is fixed, by path below its folder; the same gives the same bytes.

    Args:
        document: what publishing writes of the pack as of the day.
        pack: the files of the pack.
        top: the folder inside the zip file.
        title: what the version is called.
        day: the day on which it is fixed.
    """
    readme = readme_of("fixed", title, day, digest_of(document))
    return {DOCUMENT: document, PACK: write_zip(pack, top), README: readme}


def files_of_adopted(document: bytes, *, title: Text, day: date) -> dict[str, bytes]:
    """What is added to a version when it is adopted, by path below its folder."""
    return {ADOPTED: document, ADOPTED_README: readme_of("adopted", title, day, digest_of(document))}


def readme_of(kind: Literal["fixed", "adopted"], title: Text, day: date, digest: str) -> bytes:
    """What stands beside a document for whoever opens the folder, in both languages."""
    parts = [
        say(f"versions.{kind}", lang, title=title[lang] or title.en, day=day.isoformat(), digest=digest)
        for lang in LANGUAGES
    ]
    return "\n".join(parts).encode()
