"""Changing what `area.toml` says, and nothing else of it: comments, order and line ends stay."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

Key = tuple[str, str]
"""Section and name, such as ("strategy", "title_en")."""

_SECTION: Final = re.compile(r"^[ \t]*\[(?P<name>[A-Za-z0-9_-]+)\][ \t]*(#.*)?$")
# A value on one line: a string in either kind of quotation marks, a list without lists, or one word; then
# perhaps a comment.
_LINE: Final = re.compile(
    r"""^(?P<before>[ \t]*%s[ \t]*=[ \t]*)
        (?P<value>"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\[\]{}]*\]|[^\s"'#\[{]+)
        (?P<after>[ \t]*(?:\#.*)?)$""",
    re.VERBOSE,
)
MARK: Final = "\ufeff"


def with_values(words: str, wanted: Mapping[Key, Any]) -> str:
    """The words of a record with other values for some keys; None takes a key out.

    A value that stands on a line of its own is replaced there. A record written in a way that this does not
    understand, such as with a section on one line, is written anew: it says the same, without its comments.
    """
    held = tomllib.loads(words.removeprefix(MARK))
    changed = {key: value for key, value in wanted.items() if _of(held, key) != value}
    if not changed:
        return words
    target = _with(held, changed)
    for key, value in changed.items():
        words = _with_line(words, key, value)
    return words if _says(words, target) else _anew(target)


def _of(held: Mapping[str, Any], key: Key) -> Any:
    section = held.get(key[0], {})
    return section.get(key[1]) if isinstance(section, dict) else None


def _with(held: Mapping[str, Any], changed: Mapping[Key, Any]) -> dict[str, Any]:
    made = {name: dict(value) if isinstance(value, dict) else value for name, value in held.items()}
    for (section, name), value in changed.items():
        made.setdefault(section, {})[name] = value
        if value is None:
            del made[section][name]
    return made


def _says(words: str, target: Mapping[str, Any]) -> bool:
    try:
        return tomllib.loads(words.removeprefix(MARK)) == target
    except tomllib.TOMLDecodeError:
        return False


def _with_line(words: str, key: Key, value: Any) -> str:
    """The words with one value replaced, or put below the heading of its section where it had none."""
    section, name = key
    pattern = re.compile(_LINE.pattern % re.escape(name), re.VERBOSE)
    lines = words.splitlines(keepends=True)
    heading = None
    here = ""
    for number, line in enumerate(lines):
        plain, end = _parted(line)
        if opened := _SECTION.match(plain.removeprefix(MARK)):
            here = opened["name"]
            heading = number if here == section else heading
        elif here == section and (found := pattern.match(plain)):
            other = f"{found['before']}{_toml(value)}{found['after']}{end}"
            lines[number] = other if value is not None else ""
            return "".join(lines)
    if heading is not None:
        end = _parted(lines[heading])[1] or "\n"
        lines.insert(heading + 1, f"{name} = {_toml(value)}{end}")
    return "".join(lines)


def _parted(line: str) -> tuple[str, str]:
    plain = line.rstrip("\r\n")
    return plain, line[len(plain) :]


def _toml(value: Any) -> str:
    if isinstance(value, str):
        # What JSON escapes TOML reads the same, but JSON leaves U+007F as it is and TOML does not allow it.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return f"[{', '.join(_toml(item) for item in value)}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(name)} = {_toml(held)}" for name, held in value.items()) + "}"
    return value.isoformat() if isinstance(value, date) else str(value)


def _anew(record: Mapping[str, Any]) -> str:
    """The whole record: plain keys first, then its sections."""
    plain = {name: value for name, value in record.items() if not isinstance(value, dict)}
    lines = [f"{json.dumps(name)} = {_toml(value)}" for name, value in plain.items()]
    for section, held in record.items():
        if section not in plain:
            lines += ["", f"[{json.dumps(section)}]"]
            lines += [f"{json.dumps(name)} = {_toml(value)}" for name, value in held.items()]
    return "\n".join(lines) + "\n"
