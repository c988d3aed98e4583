"""Small documents as tagged PDFs (PDF/UA-1), set with Typst and with Inter as their only font."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from seedbed.publish.drawing import ASSETS

if TYPE_CHECKING:
    import typst

TEMPLATES: Final = Path(__file__).parent / "typst"
_NOT_IN_FONT: Final = re.compile(r'text `?["“](?P<text>.+?)["”]`? could not be displayed', re.DOTALL)


class NotInFont(ValueError):  # noqa: N818  # named for what is in the way
    """A text has a character that cannot be set; `text` is that character."""

    def __init__(self, text: str) -> None:
        super().__init__(f"the font has no {text!r}")
        self.text = text


def set_in_type(template: str, document: Any, as_of: date) -> bytes:
    """Sets a document; the same document and day give the same bytes.

    Args:
        template: name of a template in `publish/typst`.
        document: a record (dataclass) whose names the template uses.
        as_of: the day that the file says it was made on.

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    return compiled(template, asdict(document), as_of)


def compiled(template: str, content: Any, as_of: date, default: Callable[[Any], Any] = str) -> bytes:
    """Sets plain content; `default` makes plain what JSON does not know.

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    import typst

    said = json.dumps(content, ensure_ascii=False, default=default)
    moment = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    try:
        made: bytes = typst.compile(
            TEMPLATES / template,
            root=TEMPLATES,
            font_paths=_fonts(),
            sys_inputs={"document": said},
            pdf_standards=["ua-1"],
            timestamp=int(moment.timestamp()),
        )
    except typst.TypstError as error:
        match = _NOT_IN_FONT.search(str(error))
        if match:
            raise NotInFont(match["text"]) from error
        raise
    return made


@cache
def _fonts() -> typst.Fonts:
    """Inter and nothing else: a character it lacks is an error, never a stray serif."""
    import typst

    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[ASSETS])
