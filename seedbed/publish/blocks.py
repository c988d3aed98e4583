"""Markdown as plain blocks that HTML, PDF and JSON all show alike; raw HTML is never let through.

A paragraph `[to write: …]` becomes a block of its own: a place that only local people can fill.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from seedbed.foundations.evidence import CITATION
from seedbed.plan.strategy.check import TO_WRITE

Style = Literal["plain", "strong", "emphasis", "code"]
_MARKS: dict[str, Style] = {"strong": "strong", "em": "emphasis"}
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False}).enable("table")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style; `href` makes it a link, `cite` a citation by evidence id."""

    text: str
    style: Style = "plain"
    href: str | None = None
    cite: str | None = None
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list, table, quotation, or place still to be written.

    `rows` are those of a table, the headings first.
    """

    kind: Literal["paragraph", "heading", "list", "numbered", "table", "quote", "to-write"]
    runs: tuple[Run, ...] = ()
    items: tuple[tuple[Run, ...], ...] = ()
    rows: tuple[tuple[tuple[Run, ...], ...], ...] = ()
    level: int = 0


Resolve = Callable[[str], tuple[str, int]]
"""From an evidence identifier to the value as shown (may be empty) and its number."""


def blocks(markdown: str, resolve: Resolve) -> list[Block]:
    """The blocks of a text, citations resolved.

    Raises:
        KeyError: a citation does not resolve; `seedbed check` finds it first.
    """
    return list(_blocks(_MARKDOWN.parse(markdown), resolve))


def runs(text: str, resolve: Resolve) -> tuple[Run, ...]:
    """One line of text, such as a cell of a table, citations resolved."""
    tokens = _MARKDOWN.parseInline(text)
    return tuple(_inline(tokens[0].children or [], resolve)) if tokens else ()


def _blocks(tokens: Sequence[Token], resolve: Resolve) -> Iterator[Block]:
    position = 0
    while position < len(tokens):
        token = tokens[position]
        end = _end(tokens, position)
        inner = tokens[position + 1 : end]
        if token.type == "paragraph_open":
            yield _paragraph(inner[0], resolve)
        elif token.type == "heading_open":
            yield Block("heading", _runs(inner[0], resolve), level=int(token.tag[1:]))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            kind: Literal["list", "numbered"] = "list" if token.type.startswith("bullet") else "numbered"
            yield Block(kind, items=tuple(_items(inner, resolve)))
        elif token.type == "table_open":
            yield Block("table", rows=tuple(_rows(inner, resolve)))
        elif token.type == "blockquote_open":
            yield Block("quote", tuple(run for t in inner if t.type == "inline" for run in _runs(t, resolve)))
        elif token.type in ("fence", "code_block", "html_block"):
            yield Block("paragraph", (Run(token.content.strip(), "code"),))
        position = end + 1


def _end(tokens: Sequence[Token], start: int) -> int:
    """Index of the token that closes the one at `start`, or `start` itself where nothing opens."""
    if tokens[start].nesting != 1:
        return start
    level = tokens[start].level
    return next(
        i for i in range(start + 1, len(tokens)) if tokens[i].level == level and tokens[i].nesting == -1
    )


def _paragraph(token: Token, resolve: Resolve) -> Block:
    match = TO_WRITE.fullmatch(token.content)
    return Block("to-write", (Run(match["what"]),)) if match else Block("paragraph", _runs(token, resolve))


def _items(tokens: Sequence[Token], resolve: Resolve) -> Iterator[tuple[Run, ...]]:
    """The items of a list, those of a list within it after the one they stand in."""
    for index, token in enumerate(tokens):
        if token.type == "list_item_open":
            own = _without_lists(tokens[index + 1 : _end(tokens, index)])
            yield tuple(run for t in own if t.type == "inline" for run in _runs(t, resolve))


def _without_lists(tokens: Sequence[Token]) -> Iterator[Token]:
    past = 0
    for index, token in enumerate(tokens):
        if index >= past:
            if token.type in ("bullet_list_open", "ordered_list_open"):
                past = _end(tokens, index)
            yield token


def _rows(tokens: Sequence[Token], resolve: Resolve) -> Iterator[tuple[tuple[Run, ...], ...]]:
    for index, token in enumerate(tokens):
        if token.type == "tr_open":
            inside = tokens[index : _end(tokens, index)]
            yield tuple(_runs(t, resolve) for t in inside if t.type == "inline")


def _runs(token: Token, resolve: Resolve) -> tuple[Run, ...]:
    return tuple(_inline(token.children or [], resolve))


def _inline(tokens: Sequence[Token], resolve: Resolve) -> Iterator[Run]:
    style: Style = "plain"
    href: str | None = None
    for token in tokens:
        name = token.type.rsplit("_", 1)[0]
        if name in _MARKS:
            style = _MARKS[name] if token.nesting == 1 else "plain"
        elif name == "link":
            href = safe(token.attrGet("href")) if token.nesting == 1 else None
        elif token.type in ("softbreak", "hardbreak"):
            yield Run(" ", style, href)
        elif token.content:
            yield from _text(token.content, "code" if token.type == "code_inline" else style, href, resolve)


def safe(href: object) -> str | None:
    """Links go to the web or to a mailbox; nothing else is followed from a published page."""
    words = str(href or "")
    return words if words.startswith(("https://", "http://", "mailto:")) else None


def _text(words: str, style: Style, href: str | None, resolve: Resolve) -> Iterator[Run]:
    last = 0
    for match in CITATION.finditer(words):
        value, number = resolve(match["id"])
        # A mark without a value stands close to the word before it.
        before = words[last : match.start()] if value else words[last : match.start()].rstrip()
        if before:
            yield Run(before, style, href)
        yield Run(value, style, None, match["id"], number)
        last = match.end()
    if words[last:]:
        yield Run(words[last:], style, href)
