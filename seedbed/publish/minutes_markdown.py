"""Minutes of one meeting as Markdown; what people wrote is escaped, so that it says what it said."""

from __future__ import annotations

from typing import Final

from seedbed.publish.blocks import Block, Run
from seedbed.publish.minutes import Minutes

_ESCAPED: Final = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|"})
_AROUND: Final = {"strong": "**", "emphasis": "*", "code": "`", "plain": ""}


def minutes_markdown(minutes: Minutes) -> str:
    """The minutes, from heading to the day as of which they were made."""
    parts = (_top(minutes), _items(minutes), _decisions(minutes), _actions(minutes))
    lines = [line for part in parts for line in (*part, "")]
    return "\n".join(_without_gaps([*lines, minutes.stood_on])) + "\n"


def _top(minutes: Minutes) -> list[str]:
    """What, when and where; who was there, and whether they could decide."""
    word = minutes.words
    taken = [f"- {it.words}: {'; '.join(map(_plain, it.seats))}" for it in minutes.taken]
    return [
        f"# {_plain(minutes.title)}", "", f"{_plain(minutes.partnership)}. {minutes.state}.", "",
        *(f"{word(name)}: {_plain(words)}  " for name, words in _facts(minutes)), "",
        f"## {word('attendance')}", "", " ".join(minutes.quorum), "", *(taken or [word("no-attendance")]),
    ]  # fmt: skip


def _items(minutes: Minutes) -> list[str]:
    lines = [f"## {minutes.words('items')}", ""] if minutes.items else []
    for item in minutes.items:
        lines += [f"### {item.place}. {_plain(item.title)}", ""]
        lines += [_plain(item.led_by), ""] if item.led_by else []
        lines += [f"{minutes.words('paper')}: <{item.paper}>", ""] if item.paper else []
        lines += _blocks(item.said)
    return (
        [*lines, "", f"## {minutes.words('notes')}", "", *_blocks(minutes.notes)] if minutes.notes else lines
    )


def _decisions(minutes: Minutes) -> list[str]:
    lines = [f"## {minutes.words('decisions')}", ""]
    for made in minutes.decisions:
        lines += [f"**{_plain(made.title)}** ({made.state})", "", *_blocks(made.text)]
    return lines if minutes.decisions else [*lines, minutes.words("no-decisions")]


def _actions(minutes: Minutes) -> list[str]:
    asked = [f"- {_plain(it.title)} ({_plain(it.owner)}; {it.due})" for it in minutes.actions]
    return [f"## {minutes.words('actions')}", "", *(asked or [minutes.words("no-actions")])]


def _facts(minutes: Minutes) -> list[tuple[str, str]]:
    return [(name, words) for name, words in (("when", minutes.when), ("where", minutes.where)) if words]


def _without_gaps(lines: list[str]) -> list[str]:
    """One empty line in place of several."""
    return [line for number, line in enumerate(lines) if line or (number and lines[number - 1])]


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        if block.kind in ("list", "numbered"):
            mark = "-" if block.kind == "list" else "1."
            lines += [*(f"{mark} {_runs(item)}" for item in block.items), ""]
        elif block.kind == "table":
            lines += [*(" – ".join(map(_runs, row)) for row in block.rows), ""]
        elif block.kind == "heading":
            lines += [f"#### {_runs(block.runs)}", ""]
        else:
            lines += [("> " if block.kind == "quote" else "") + _runs(block.runs), ""]
    return lines


def _runs(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    if run.href:
        return f"[{_plain(run.text)}](<{run.href}>)"
    around = _AROUND[run.style] if run.text.strip() == run.text else ""
    words = run.text if run.style == "code" else _plain(run.text)
    return f"{around}{words}{around}" if run.text else ""


def _plain(words: str) -> str:
    return " ".join(words.translate(_ESCAPED).split(" "))
