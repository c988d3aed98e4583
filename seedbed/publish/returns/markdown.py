"""A draft of a return as Markdown; what people wrote is escaped, so that it says what it said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from seedbed.foundations.languages import say
from seedbed.publish.blocks import Block, Run
from seedbed.publish.citing import Item
from seedbed.publish.plain_words import iso_day
from seedbed.publish.returns.draft import PartDraft, Piece, ReturnDraft

_ESCAPED: Final = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|"})
_AROUND: Final = {"strong": "**", "emphasis": "*", "code": "`", "plain": ""}


def return_markdown(draft: ReturnDraft) -> str:
    """The draft, from heading to what it rests on."""
    lines = [f"# {plain(draft.title)}: {plain(draft.area)}", "", plain(draft.strategy), ""]
    lines += [f"*{plain(said)}*" for said in draft.standing]
    lines += ["", plain(draft.about), "", f"{plain(draft.counts)}.", ""]
    for part in draft.parts:
        lines += [*_part(part, draft), ""]
    lines += [f"## {say('returns.evidence', draft.language)}", "", *_evidence(draft)]
    return "\n".join(_once_empty(lines)).rstrip("\n") + "\n"


def evidence_words(item: Item, draft: ReturnDraft) -> str:
    """One piece of evidence with its source and the day on which it was read, or of which it speaks."""
    language = draft.language
    statement = item.statement[language] or item.statement.en
    when = iso_day(item.retrieved, language)
    if item.kind != "indicator":
        source = item.source[language] or item.source.en
        return say("returns.said-on", language, statement=statement, source=source, day=when)
    publisher = ", ".join(filter(None, (item.source[language] or item.source.en, item.publisher)))
    return say(
        "returns.read-on", language, statement=statement, value=item.value[language], source=publisher,
        release=iso_day(item.release, language), day=when,
    )  # fmt: skip


def _part(part: PartDraft, draft: ReturnDraft) -> Iterator[str]:
    language = draft.language
    yield f"## {plain(part.title)}"
    yield ""
    state, asked = say(f"returns.is.{part.state}", language), say("returns.asked", language, asks=part.asks)
    yield f"**{state}.** {plain(asked)}"
    yield ""
    yield plain(part.source) + (f" <{part.url}>" if part.url else "")
    yield ""
    for piece in part.pieces:
        yield from _piece(piece, draft)
    if part.by_hand:
        yield f"> **{say('returns.is.by-hand', language)}:** {plain(part.by_hand)}"


def _piece(piece: Piece, draft: ReturnDraft) -> Iterator[str]:
    yield f"### {plain(piece.title)}"
    yield ""
    for block in piece.blocks:
        yield from _block(block)
        yield ""
    if piece.mend:
        key = "returns.incomplete" if piece.is_there else "returns.missing"
        yield f"> **{plain(say(key, draft.language, mend=piece.mend))}**"
        yield ""


def _evidence(draft: ReturnDraft) -> Iterator[str]:
    if not draft.evidence:
        yield say("returns.no-evidence", draft.language)
    for item in draft.evidence:
        yield f"{item.number}. {plain(evidence_words(item, draft))}" + (f" <{item.url}>" if item.url else "")


def _block(block: Block) -> list[str]:
    if block.kind in ("list", "numbered"):
        mark = "-" if block.kind == "list" else "1."
        return [f"{mark} {_runs(item)}" for item in block.items]
    if block.kind == "table":
        rows = [f"| {' | '.join(map(_runs, row))} |" for row in block.rows]
        return [rows[0], "|" + " --- |" * len(block.rows[0]), *rows[1:]]
    if block.kind == "heading":
        return [f"#### {_runs(block.runs)}"]
    return [("> " if block.kind == "quote" else "") + _runs(block.runs)]


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(map(_run, runs)).strip()


def _run(run: Run) -> str:
    if run.cite:
        return plain(run.text) + (f" \\[{run.number}\\]" if run.number else "")
    if run.href:
        return f"[{plain(run.text)}](<{run.href}>)"
    around = _AROUND[run.style] if run.text.strip() == run.text else ""
    words = run.text if run.style == "code" else plain(run.text)
    return f"{around}{words}{around}" if run.text else ""


def plain(words: str) -> str:
    """Words without any meaning for Markdown, on one line."""
    return " ".join(words.translate(_ESCAPED).splitlines())


def _once_empty(lines: list[str]) -> list[str]:
    """One empty line in place of several."""
    return [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]
