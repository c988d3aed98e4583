"""A pack to a publication: pages in both languages, PDF of each, JSON and tables, whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from seedbed.foundations.atomic import whole_folder
from seedbed.foundations.languages import LANGUAGES
from seedbed.plan.needs.profile import Profile, profile
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.check import CriterionResult, readiness
from seedbed.publish.addresses import Addresses
from seedbed.publish.citing import Book
from seedbed.publish.community_facts import voices
from seedbed.publish.document import document
from seedbed.publish.drawing import require_assets
from seedbed.publish.html import write_pages, write_styles
from seedbed.publish.maps import Outlines
from seedbed.publish.maturity_facts import maturity_facts
from seedbed.publish.neighbourhood_view import Drawer
from seedbed.publish.pack_tables import other_evidence
from seedbed.publish.protecting import protected
from seedbed.publish.shapes import Document
from seedbed.publish.strategy_json import SCHEMA, strategy_document
from seedbed.publish.tables import write_tables
from seedbed.sources.folder import data_sets

STEPS: Final = 4
Step = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Publication:
    """What one run publishes."""

    pack: Pack
    made: Profile
    book: Book
    docs: tuple[Document, ...]
    ready: tuple[CriterionResult, ...]
    as_of: date


def publish(
    pack: Pack,
    out: Path,
    *,
    outlines: Outlines | None,
    as_of: date,
    with_pdf: bool,
    step: Step,
    addresses: Addresses | None = None,
) -> None:
    """Publishes a pack that has been checked.

    Args:
        pack: a pack without faults that stop publication.
        out: folder of the site; an earlier publication there is replaced.
        outlines: what maps draw, None for pages without maps.
        as_of: the day the publication names; the same pack and day give the same bytes.
        with_pdf: whether to make the PDFs too.
        step: told of each step as it begins.
        addresses: pages of the site that publishes, for web pages to lead to; nothing else depends on them.

    Raises:
        WrongUse: `out` holds something else, or cannot be written; or styles are not built.
    """
    require_assets()
    with whole_folder(out, may_replace=is_ours) as folder:
        step("Drawing charts and maps")
        made = prepare(pack, outlines, as_of)
        step("Writing pages")
        for doc in made.docs:
            _write_language(made, doc, _folder_of(folder, doc), with_pdf=with_pdf, addresses=addresses)
        write_styles(folder)
        (folder / "strategy.json").write_bytes(strategy_bytes(made))
        if with_pdf:
            from seedbed.publish.pdf import write_pdf

            step("Setting the PDF")
            for doc in made.docs:
                write_pdf(doc, _folder_of(folder, doc) / "strategy.pdf", as_of)
        step("Putting the site in place")


def prepare(pack: Pack, outlines: Outlines | None, as_of: date) -> Publication:
    """Everything that is worked out before anything is written."""
    # Held against the pack as it is: a figure that is kept back below is there all the same.
    ready = tuple(readiness(pack, as_of, maturity_facts(pack), voices(pack, as_of)))
    pack = protected(pack)
    lacking = [data_sets()[name].without_it for name in pack.missing_data if name in data_sets()]
    made = profile(pack.focus, pack.figures, pack.targets, also_unknown=lacking)
    book = Book(pack, made, other_evidence(pack))
    drawer = Drawer(made, outlines)
    docs = tuple(document(pack, made, book, drawer, ready, language, as_of) for language in LANGUAGES)
    return Publication(pack, made, book, docs, ready, as_of)


def strategy_bytes(made: Publication) -> bytes:
    """The very bytes of `strategy.json`: the same pack and day give the same, whoever asks for them."""
    document_ = strategy_document(made.pack, made.made, made.book, made.docs, made.ready, made.as_of)
    return _json(document_).encode()


def is_ours(folder: Path) -> bool:
    """Whether a folder is empty or an earlier publication, and so may be replaced."""
    if not any(folder.iterdir()):
        return True
    file = folder / "strategy.json"
    return (
        file.is_file()
        and SCHEMA.rsplit(":", 1)[0] in file.read_text(encoding="utf-8", errors="replace")[:200]
    )


def _folder_of(folder: Path, doc: Document) -> Path:
    target = folder if doc.language == "en" else folder / doc.language
    target.mkdir(exist_ok=True)
    return target


def _write_language(
    made: Publication, doc: Document, folder: Path, *, with_pdf: bool, addresses: Addresses | None
) -> None:
    tables = write_tables(made.pack, made.made, made.book, doc, folder, made.as_of)
    write_pages(doc, folder, tables=tables, has_pdf=with_pdf, addresses=addresses)


def _json(made: dict[str, object]) -> str:
    return json.dumps(made, ensure_ascii=False, indent=1, default=_plain) + "\n"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
