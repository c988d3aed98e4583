"""A plan in Markdown or plain text as pieces: headings, paragraphs, items of lists, rows of tables.

No word of the text is lost: the words of all pieces, one after another, are the words of the text. Limits: a
table is known by its pipes; a title is known by `#` or a line below it, and “Priority 1: …” alone on a line
is one too, since plain text has no other titles; pictures, notes at the foot of a page and raw HTML stay as
they were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

Kind = Literal["heading", "paragraph", "item", "row"]
PRIORITY_TITLE: Final = re.compile(r"(priority|blaenoriaeth)\s+\d{1,2}\b", re.IGNORECASE)
_TITLE: Final = re.compile(r" {0,3}(?P<hashes>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*")
_ITEM: Final = re.compile(
    r"(?P<indent>[ \t]*)(?P<mark>[-*+•▪●–]|\d{1,3}[.)]|[a-z]\))[ \t]+(?P<text>\S.*)", re.IGNORECASE
)
_UNDERLINE: Final = re.compile(r" {0,3}(?:=+|-+)[ \t]*")
_RULE: Final = re.compile(r"[-:|\s]*-[-:|\s]*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST_TITLE: Final = 120
_TAB: Final = "    "


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a plan.

    Attributes:
        number: its place, from 1.
        kind: what it is.
        text: its words; of a row its cells, with bars between them.
        level: of a heading 1 to 6; of an item how deep it stands, from 0.
        mark: what stood before the words of an item, such as `2.`.
        cells: the cells of a row.
        is_head: whether a row names the columns below it.
    """

    number: int
    kind: Kind
    text: str
    level: int = 0
    mark: str = ""
    cells: tuple[str, ...] = ()
    is_head: bool = False

    def words(self) -> list[str]:
        """Its words, with what stood before them."""
        return words_of(f"{self.mark} {self.text}")


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan in pieces."""

    pieces: tuple[Piece, ...]


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, without marks.

    >>> words_of("## Talking, by 2!")
    ['Talking', 'by', '2']
    """
    return _WORD.findall(text)


def read_plan(markdown: str) -> Plan:
    r"""The pieces of a plan, in order.

    >>> [(it.kind, it.text) for it in read_plan("# Talking\n\nMany wait.\n- Train staff").pieces]
    [('heading', 'Talking'), ('paragraph', 'Many wait.'), ('item', 'Train staff')]
    """
    lines = markdown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = _joined(list(_pieces(lines)))
    return Plan(tuple(replace(piece, number=number) for number, piece in enumerate(found, start=1)))


def _pieces(lines: Sequence[str]) -> Iterator[Piece | None]:
    """A piece for each line, or None for an empty one."""
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else ""
        if not line.strip():
            yield None
        elif title := _TITLE.fullmatch(line):
            yield Piece(0, "heading", (title["text"] or "").strip(), level=len(title["hashes"]))
        elif line.lstrip().startswith("|"):
            yield _row(line, below)
        elif item := _ITEM.fullmatch(line):
            yield _item(item)
        elif _is_title(line, place, lines):
            yield Piece(0, "heading", line.strip(), level=2)
        else:
            yield Piece(0, "paragraph", line.strip(), level=len(line) - len(line.lstrip()))


def _row(line: str, below: str) -> Piece:
    inner = line.strip().removeprefix("|")
    cells = tuple(cell.strip().replace("\\|", "|") for cell in _BAR.split(inner))
    cells = cells[:-1] if len(cells) > 1 and not cells[-1] else cells
    head = below.lstrip().startswith("|") and bool(_RULE.fullmatch(below))
    return Piece(0, "row", " | ".join(cells), cells=cells, is_head=head)


def _item(found: re.Match[str]) -> Piece:
    depth = len(found["indent"].replace("\t", _TAB)) // 2
    return Piece(0, "item", found["text"].strip(), level=depth, mark=found["mark"])


def _is_title(line: str, place: int, lines: Sequence[str]) -> bool:
    """Whether a line of plain text that stands alone names a priority."""
    before = lines[place - 1].strip() if place else ""
    short = len(line) <= _LONGEST_TITLE and not line.rstrip().endswith((".", ";", ","))
    return short and bool(PRIORITY_TITLE.match(line.strip())) and not before


def _joined(lines: Sequence[Piece | None]) -> list[Piece]:
    """Lines of one paragraph or item as one piece; lines that only draw are taken out."""
    made: list[Piece] = []
    before: Piece | None = None
    for line in lines:
        if line is None or (line.kind != "paragraph" and not words_of(line.text + line.mark)):
            before = None
        elif line.kind != "paragraph":
            before = line
            made.append(line)
        elif before is not None and before.kind == "paragraph" and _UNDERLINE.fullmatch(line.text):
            level = 1 if line.text.startswith("=") else 2
            made[-1] = replace(before, kind="heading", level=level, text=" ".join(before.text.split("\n")))
            before = None
        elif before is not None and before.kind in ("paragraph", "item"):
            before = replace(before, text=f"{before.text}\n{line.text}")
            made[-1] = before
        elif words_of(line.text):
            before = replace(line, level=0)
            made.append(before)
    return made
