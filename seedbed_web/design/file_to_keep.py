"""Files that people keep, and what is said where one cannot be set in type."""

from __future__ import annotations

from typing import Final

from django.http import HttpResponse
from django.utils.translation import gettext as _

from seedbed.publish.typesetting import NotInFont

PDF: Final = "application/pdf"


def file_to_keep(content: bytes | str, kind: str, name: str) -> HttpResponse:
    """An answer that browsers save under a name.

    Args:
        content: of the file.
        kind: its media type.
        name: of the file; letters, digits, hyphens and a dot.
    """
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def say_not_printed(wrong: NotInFont) -> str:
    """Which character of somebody's words no font of ours has, and what to do about it."""
    said = _("“%(character)s” cannot be printed. Take it out of the text, or write it another way.")
    return said % {"character": wrong.text}
