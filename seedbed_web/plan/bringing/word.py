"""The text of what somebody brings: a Word document, Markdown or plain text. What cannot be read says why."""

from __future__ import annotations

import io
import zipfile
from html.parser import HTMLParser
from typing import Final

import mammoth  # type: ignore[import-untyped]  # it brings no types

LARGEST: Final = 10 * 1024 * 1024
"""Bytes of a file."""
UNPACKED: Final = 60 * 1024 * 1024
"""Bytes of everything in a Word document."""
OF_WORDS: Final = 12 * 1024 * 1024
"""Bytes of its XML, which takes far more room while it is read."""
MOST_PARTS: Final = 2_000
LONGEST: Final = 400_000
"""Letters of a plan."""
_DOCUMENT: Final = "word/document.xml"
_OLD: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_STYLES: Final = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_OF_XML: Final = (".xml", ".rels")
_NO_XML: Final = (b"<!DOCTYPE", b"<!ENTITY")


class Unreadable(Exception):  # noqa: N818  # named for what it is
    """It cannot be read: `large`, `long`, `old-word`, `locked`, `pdf`, `broken`, `not-text` or `empty`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def text_of_file(content: bytes) -> str:
    """The text of a file as Markdown.

    Raises:
        Unreadable: it cannot be read.
    """
    if len(content) > LARGEST:
        raise Unreadable("large")
    if content.startswith(_OLD):
        raise Unreadable("locked" if _LOCKED in content else "old-word")
    if content.startswith(b"%PDF"):
        raise Unreadable("pdf")
    return fit(_from_word(content) if content.startswith(b"PK") else _decoded(content))


def fit(text: str) -> str:
    """A text that can be kept.

    Raises:
        Unreadable: there is none, or too much, or it is no text.
    """
    if "\x00" in text:
        raise Unreadable("not-text")
    if len(text) > LONGEST:
        raise Unreadable("long")
    if not any(letter.isalnum() for letter in text):
        raise Unreadable("empty")
    return text


def _decoded(content: bytes) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("not-text")


def _from_word(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            _refuse_traps(parts)
        page = mammoth.convert_to_html(
            io.BytesIO(content), style_map=_STYLES, convert_image=lambda _image: []
        )
        reader = _Markdown()
        reader.feed(page.value)
        reader.close()
    except Unreadable:
        raise
    except Exception as error:  # a broken document may fail anywhere within the reader
        raise Unreadable("broken") from error
    return reader.text()


def _refuse_traps(parts: zipfile.ZipFile) -> None:
    """Refuses what is no document, what unpacks to far more than it seems, and XML that defines its own."""
    held = parts.infolist()
    if _DOCUMENT not in {it.filename for it in held}:
        raise Unreadable("broken")
    if any(it.flag_bits & 1 for it in held):
        raise Unreadable("locked")
    if len(held) > MOST_PARTS or sum(it.file_size for it in held) > UNPACKED:
        raise Unreadable("large")
    if sum(it.file_size for it in held if it.filename.endswith(_OF_XML)) > OF_WORDS:
        raise Unreadable("large")
    for it in held:
        if it.filename.endswith(_OF_XML) and any(trap in parts.read(it) for trap in _NO_XML):
            raise Unreadable("broken")


class _Markdown(HTMLParser):
    """The reader's HTML as headings, paragraphs, lists and tables in Markdown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._words: list[str] = []
        self._lists: list[int | None] = []
        self._mark = ""
        self._tables = 0
        self._cells: list[str] = []
        self._is_first_row = False

    def text(self) -> str:
        """What was read."""
        self._flush()
        return "\n".join(self._lines).strip() + "\n"

    def handle_data(self, data: str) -> None:
        self._words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "table":
            self._flush()
            self._tables += 1
            self._is_first_row = self._tables == 1
        elif self._tables:
            self._words.append(" ")
        elif tag in ("ul", "ol"):
            self._flush()
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._flush()
            self._mark = self._next_mark()
        elif tag == "br":
            self._words.append(" ")
        elif tag == "p" or tag in _HEADINGS:
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._tables -= 1
            if not self._tables:
                self._words, self._cells = [], []
                self._lines.append("")
        elif self._tables == 1 and tag in ("td", "th"):
            self._cells.append(self._taken().replace("|", "\\|"))
        elif self._tables == 1 and tag == "tr":
            self._row()
        elif self._tables:
            self._words.append(" ")
        elif tag in _HEADINGS:
            self._flush("#" * int(tag[1]) + " ")
        elif tag in ("p", "li"):
            self._flush()
        elif tag in ("ul", "ol"):
            self._flush()
            self._lists.pop()

    def _next_mark(self) -> str:
        if not self._lists:
            return "- "
        depth, count = len(self._lists) - 1, self._lists[-1]
        if count is None:
            return "  " * depth + "- "
        self._lists[-1] = count + 1
        return "  " * depth + f"{count + 1}. "

    def _taken(self) -> str:
        words, self._words = " ".join("".join(self._words).split()), []
        return words

    def _flush(self, before: str = "") -> None:
        words = self._taken()
        if not words:
            return
        if self._lists and not before:
            self._lines.append((self._mark or "  " * len(self._lists)) + words)
            self._mark = ""
        else:
            self._lines += ["", before + words, ""]

    def _row(self) -> None:
        if any(self._cells):
            self._lines += [""] if self._is_first_row else []
            self._lines.append("| " + " | ".join(self._cells) + " |")
            if self._is_first_row:
                self._lines.append("| " + " | ".join("---" for _cell in self._cells) + " |")
            self._is_first_row = False
        self._cells = []
