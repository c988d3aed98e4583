"""Gathers the words of the site from its Python files and templates into the catalogue that people translate.

Words that are gone are dropped, new ones come in empty, and nothing is guessed. `make words` runs it; a test
says when that was forgotten. `make setup` makes of the catalogues what the site reads.
"""

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "seedbed_web"
LOCALE = SITE / "locale"
KEYWORDS = DEFAULT_KEYWORDS | {
    "said": None,  # gettext, where `_` is gettext_lazy
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def catalogue(language: str) -> Path:
    """The file that people edit."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def gathered() -> Catalog:
    """Every word that the site shows, with the files that show it."""
    with (LOCALE / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = Catalog(fuzzy=False)
    for name, line, message, comments, context in extract_from_dir(
        SITE, methods, options, KEYWORDS, ("Words:",)
    ):
        found.add(message, None, [(f"seedbed_web/{name}", line)], auto_comments=comments, context=context)
    return found


def read(path: Path) -> Catalog:
    """A catalogue as it stands."""
    with path.open("rb") as file:
        return read_po(file)


def brought_up_to_date(language: str) -> Catalog:
    """The catalogue of a language with the words that the site shows now."""
    kept = read(catalogue(language))
    kept.update(gathered(), no_fuzzy_matching=True, update_creation_date=False)
    kept.obsolete.clear()
    return kept


def write(language: str, made: Catalog) -> None:
    """Writes a catalogue so that a changed word changes few lines; keeps what stands above the words."""
    path = catalogue(language)
    header = path.read_text(encoding="utf-8").split("\n\n", 1)[0]
    body = BytesIO()
    write_po(
        body, made, width=0, sort_by_file=True, include_lineno=False, ignore_obsolete=True, omit_header=True
    )
    path.write_text(f"{header.strip()}\n\n{body.getvalue().decode().strip()}\n", encoding="utf-8")


if __name__ == "__main__":
    made = brought_up_to_date("cy")
    write("cy", made)
    lacking = sum(not all(it.string if isinstance(it.string, tuple) else [it.string]) for it in made if it.id)
    sys.stdout.write(
        f"{len(made)} words, {lacking} of them without Welsh: {catalogue('cy').relative_to(ROOT)}\n"
    )
