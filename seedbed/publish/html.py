"""The pages: accessible HTML that needs no script and works from a file, a folder or any sub-path."""

from __future__ import annotations

import shutil
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader

from seedbed.foundations.languages import say
from seedbed.publish.addresses import Addresses
from seedbed.publish.drawing import ASSETS, STYLE
from seedbed.publish.priority_view import iso_day
from seedbed.publish.shapes import Document

HERE: Final = Path(__file__).parent
CONTENTS: Final = (
    ("summary", (("index.html", "summary"),)),
    (
        "where-we-are",
        (
            ("needs.html", "needs"),
            ("neighbourhoods.html", "neighbourhoods"),
            ("self-assessment.html", "self-assessment"),
        ),
    ),
    ("priorities", (("priorities.html", "priorities"),)),
    (
        "how-we-work",
        (
            ("partnership.html", "partnership"),
            ("heard.html", "heard"),
            ("working-together.html", "working-together"),
            ("learning.html", "learning"),
        ),
    ),
    (
        "checks",
        (
            ("evidence.html", "evidence"),
            ("unknown.html", "not-known"),
            ("readiness.html", "readiness"),
            ("impacts.html", "impacts"),
            ("about.html", "about"),
        ),
    ),
)
"""Every page in its group: five groups stand on one line, where twelve pages would take three."""
SECTION_PAGES: Final = ("partnership", "working-together", "learning")
STYLES: Final = ("govuk.css", "fonts.css")


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its file, template, title, and the entry of the navigation it belongs to."""

    file: str
    template: str
    title: str
    current: str
    extra: tuple[tuple[str, Any], ...] = ()


@cache
def environment() -> Environment:
    """Templates of the pages."""
    govuk = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(HERE / "templates"), govuk]),
        autoescape=True, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


def write_pages(
    doc: Document,
    folder: Path,
    *,
    tables: Sequence[str],
    has_pdf: bool,
    addresses: Addresses | None = None,
) -> None:
    """Writes every page of one language.

    Args:
        doc: the document.
        folder: where `index.html` goes.
        tables: names of the CSV files beside the pages.
        has_pdf: whether `strategy.pdf` will be there.
        addresses: pages of the site that publishes, where one does.
    """
    root = "" if doc.language == "en" else "../"
    t = partial(_say, doc)
    pages = _pages(doc, t)
    there = {page.file for page in pages}
    navigation = _navigation(there, t)
    shared = {
        "doc": doc, "t": t, "iso_day": partial(iso_day, language=doc.language),
        "root": root, "data_root": root, "navigation": navigation, "tables": tables,
        "has_pdf": has_pdf, "other": "cy" if doc.language == "en" else "en", "addresses": addresses,
    }  # fmt: skip
    for page in pages:
        template = environment().get_template(page.template)
        other_page = f"cy/{page.file}" if doc.language == "en" else f"../{page.file}"
        words = template.render(
            **shared,
            **dict(page.extra),
            page=page.file,
            current=page.current,
            title=page.title,
            other_page=other_page,
        )
        (folder / page.file).write_text(words, encoding="utf-8")


def _navigation(there: Set[str], t: Any) -> list[dict[str, Any]]:
    """The groups with their pages, those that this strategy has."""
    return [
        {
            "words": t(f"nav.{group}"),
            "pages": [{"page": page, "words": t(f"nav.{key}")} for page, key in pages if page in there],
        }
        for group, pages in CONTENTS
    ]


def _say(doc: Document, key: str, **values: object) -> str:
    return say(key, doc.language, **values)


def _pages(doc: Document, t: Any) -> list[Page]:
    pages = [
        Page("index.html", "index.jinja", t("nav.summary"), "index.html"),
        Page("needs.html", "needs.jinja", t("factor.needs"), "needs.html"),
        Page("neighbourhoods.html", "neighbourhoods.jinja", t("nav.neighbourhoods"), "neighbourhoods.html"),
        Page("priorities.html", "priorities.jinja", t("nav.priorities"), "priorities.html"),
        Page("readiness.html", "readiness.jinja", t("readiness.title"), "readiness.html"),
        Page("unknown.html", "unknown.jinja", t("nav.unknown"), "unknown.html"),
        Page("evidence.html", "evidence.jinja", t("nav.evidence"), "evidence.html"),
        Page("about.html", "about.jinja", t("nav.about"), "about.html"),
    ]
    if doc.self_assessment:
        pages.append(
            Page("self-assessment.html", "self-assessment.jinja", t("maturity.title"), "self-assessment.html")
        )
    if doc.impacts:
        pages.append(Page("impacts.html", "impacts.jinja", t("impacts.title"), "impacts.html"))
    if doc.community:
        pages.append(Page("heard.html", "heard.jinja", t("community.title"), "heard.html"))
    pages += [
        Page(f"{name}.html", "section.jinja", t(f"factor.{name}"), f"{name}.html", (("section", name),))
        for name in SECTION_PAGES
    ]
    return pages + [
        Page(f"priority-{p.id}.html", "priority.jinja", p.title, "priorities.html", (("priority", p),))
        for p in doc.priorities
    ]


def write_styles(folder: Path) -> None:
    """Copies the styles and fonts the pages use into `assets/`."""
    target = folder / "assets"
    target.mkdir()
    for name in (*STYLES, *sorted(path.name for path in ASSETS.glob("*.woff2"))):
        shutil.copyfile(ASSETS / name, target / name)
    shutil.copyfile(STYLE / "seedbed.css", target / "seedbed.css")
