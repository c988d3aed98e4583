"""A link as a square of dots that a phone's camera opens."""

from __future__ import annotations

from io import BytesIO
from typing import Final

import segno

MARGIN: Final = 4
"""Dots that readers need free on every side."""


def square_of(link: str, words: str | None = None) -> str:
    """The square as a picture (SVG), black on white; `words` is what it is for who cannot see it."""
    drawn = BytesIO()
    segno.make(link, error="m", micro=False).save(
        drawn,
        kind="svg",
        xmldecl=False,
        omitsize=True,
        border=MARGIN,
        title=words,
        svgclass=None,
        lineclass=None,
        light="#fff",
    )
    return drawn.getvalue().decode().strip()
