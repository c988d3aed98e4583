"""A list of papers as a council's own committee system gives it, held against the agendas that are there.

The list is a CSV file with the columns `date, body, item, title, url`: one row for each paper. Nothing is
fetched from the addresses, and nothing is ever removed: what is not in the list stays as it is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal
from urllib.parse import urlsplit

from seedbed.foundations.faults import Fault

COLUMNS: Final = ("date", "body", "item", "title", "url")
NEEDED: Final = ("date", "body", "item", "title")
DAYS: Final = ("%Y-%m-%d", "%d/%m/%Y")
MOST_ROWS: Final = 5_000
LONGEST: Final = 500
LAST_PLACE: Final = 999

TEMPLATE: Final = (
    ",".join(COLUMNS) + "\r\n2026-03-05,board,1,Welcome and apologies,\r\n"
    "2026-03-05,board,2,Speech and language pathway,https://democracy.example/papers/12\r\n"
)
"""A file to begin from: its two rows show how to write a day, and that an item may have no paper."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One row of the list; `row` is its line in the file as a person counts it."""

    row: int
    day: date
    body: str
    item: int
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda that is there; `key` is the site's own."""

    key: str
    place: int
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Change:
    """What one paper does to an agenda.

    `item` is the item it changes, None for a new one; `fields` names what changes, empty where nothing does.
    """

    kind: Literal["new", "changed", "same"]
    paper: Paper
    item: Item | None = None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What a file held: papers that can be used, and every fault."""

    papers: list[Paper] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def is_kept(url: str) -> bool:
    """Whether an address may be kept: only those that begin with https:// and name a host."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname) and not any(c.isspace() for c in url)


def read_papers(text: str, file: str, bodies: Mapping[str, str]) -> Read:
    """Reads a list of papers.

    Args:
        text: the file; a byte order mark in front is passed over.
        file: what to call it in faults.
        bodies: the identifier of a body for each name that the list may use, in small letters.
    """
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), strict=True, restkey="…")
    found = Read()
    try:
        headings = [(name or "").strip().lower() for name in rows.fieldnames or []]
        rows.fieldnames = headings
        absent = [name for name in NEEDED if name not in headings]
        twice = [name for name in COLUMNS if headings.count(name) > 1]
        for name in absent:
            found.faults.append(Fault("column-missing", file, 1, name, None, "a column of this name"))
        for name in twice:
            found.faults.append(Fault("column-twice", file, 1, name, name, "one column of this name"))
        if not found.faults:
            _read_rows(rows, file, bodies, found)
    except csv.Error as problem:
        found.faults.append(
            Fault("not-a-table", file, rows.line_num, None, str(problem), "a table in the form CSV")
        )
    return found


def _read_rows(rows: csv.DictReader[str], file: str, bodies: Mapping[str, str], found: Read) -> None:
    """Reads row after row; a row that stands twice is a fault, for one of the two was meant otherwise."""
    seen: dict[tuple[object, ...], int] = {}
    for cells in rows:
        if len(found.papers) + len(found.faults) >= MOST_ROWS:
            expected = f"at most {MOST_ROWS} rows; divide the file"
            found.faults.append(Fault("too-long", file, rows.line_num, None, None, expected))
            return
        if not any(str(cell or "").strip() for cell in cells.values()):
            continue
        paper = _paper(cells, rows.line_num, file, bodies, found.faults)
        if paper is None:
            continue
        key = (paper.day, paper.body, paper.title.casefold(), paper.url)
        if key in seen:
            expected = f"each paper once; it stands in row {seen[key]} too"
            found.faults.append(Fault("row-twice", file, paper.row, "title", paper.title, expected))
        else:
            seen[key] = paper.row
            found.papers.append(paper)


def _paper(
    cells: Mapping[str, object], row: int, file: str, bodies: Mapping[str, str], faults: list[Fault]
) -> Paper | None:
    """One row as a paper; None, with a fault for every cell that is wrong, where it is none."""
    before = len(faults)
    said = {name: " ".join(str(cells.get(name) or "").split()) for name in COLUMNS}

    def wrong(code: str, column: str, expected: str) -> None:
        faults.append(Fault(code, file, row, column, said[column] or None, expected))

    day, body = read_day(said["date"]), bodies.get(said["body"].casefold())
    if "…" in cells:
        faults.append(Fault("row-too-long", file, row, None, None, "as many cells as there are columns"))
    if day is None:
        wrong("not-a-day", "date", "a day such as 2026-03-05 or 05/03/2026")
    if body is None:
        wrong("unknown-body", "body", "the name of a body that is written down here")
    item = int(said["item"]) if said["item"].isascii() and said["item"].isdigit() else 0
    if not 1 <= item <= LAST_PLACE:
        wrong("not-a-place", "item", "the number of the item, such as 3")
    if not said["title"] or len(said["title"]) > LONGEST:
        wrong("no-title", "title", f"what the item is called, in at most {LONGEST} characters")
    if said["url"] and not is_kept(said["url"]):
        wrong("not-https", "url", "an address that begins with https://")
    if len(faults) > before or day is None or body is None:
        return None
    return Paper(row, day, body, item, said["title"], said["url"])


def read_day(words: str) -> date | None:
    """A day as spreadsheets write it in Britain; None for anything else.

    >>> read_day("05/03/2026"), read_day("2026-3-5"), read_day("March")
    (datetime.date(2026, 3, 5), datetime.date(2026, 3, 5), None)
    """
    for form in DAYS:
        try:
            found = datetime.strptime(words, form).date()  # noqa: DTZ007  # a day has no time zone
        except ValueError:
            continue
        if found.year >= 1900:  # 5/3/26 would be of the year 26
            return found
    return None


def compare(papers: Sequence[Paper], agenda: Iterable[Item]) -> list[Change]:
    """What papers of one meeting do to its agenda.

    A paper is an item's when its address is the same, otherwise when its title is; so a new place, a new
    title or a new address changes the item that is there, and a second reading changes nothing. Every item is
    met at most once.

    Args:
        papers: those of one meeting, in the order of the file.
        agenda: the items that the meeting has.
    """
    free = list(agenda)
    met: dict[int, Item] = {}
    for same in (_same_in_all, _same_address, _same_title):
        for paper in papers:
            if paper.row not in met:
                found = next((item for item in free if same(paper, item)), None)
                if found is not None:
                    met[paper.row] = found
                    free.remove(found)
    return [_change(paper, met.get(paper.row)) for paper in papers]


def _same_in_all(paper: Paper, item: Item) -> bool:
    return paper.title == item.title and paper.url == item.url and paper.item == item.place


def _same_address(paper: Paper, item: Item) -> bool:
    return bool(paper.url) and paper.url == item.url


def _same_title(paper: Paper, item: Item) -> bool:
    """The address is new, or one of the two has none."""
    return paper.title.casefold() == item.title.casefold()


def _change(paper: Paper, item: Item | None) -> Change:
    if item is None:
        return Change("new", paper)
    # A row without an address says nothing about the address that is there.
    url = paper.url or item.url
    pairs = {"place": (paper.item, item.place), "title": (paper.title, item.title), "url": (url, item.url)}
    fields = tuple(name for name, (new, old) in pairs.items() if new != old)
    return Change("changed" if fields else "same", paper, item, fields)
