"""A Vega-Lite specification as an SVG that a page, a PDF and a screen reader can all use."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import WrongUse

ASSETS: Final = Path(__file__).parent / "assets"
STYLE: Final = Path(__file__).parent / "style"
VEGA_LITE: Final = "6.4"
ROWS: Final = "rows-"
"""How the tables of a shape are called, before their number."""
FONT: Final = "Inter"
_INNER_ROLES: Final = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_OPENING: Final = re.compile(r"<svg [^>]*>")
_VIEW: Final = re.compile(r'viewBox="([^"]*)"')

OWN, NATION, NEIGHBOURS, EARLIER, INK, GRID = "#0b5a6f", "#484949", "#b8dbe2", "#7d8b93", "#0b0c0c", "#d8dde0"
STEPS: Final = ("#e3f1f3", "#aad4db", "#66adb9", "#2c7c8c", "#0b4250")
"""Five steps of one colour, light to dark, for maps."""
ABSENT: Final = "#ffffff"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with what says the same in words: its headline and its text alternative."""

    name: str
    svg: str
    title: str
    description: str

    def inline(self) -> str:
        """The SVG for a page, with role, title and description."""
        opening = f'<svg xmlns="http://www.w3.org/2000/svg" class="sb-chart" viewBox="{_view(self.svg)}"'
        labels = f' role="img" aria-labelledby="{self.name}-t {self.name}-d">'
        title = f'<title id="{self.name}-t">{escape(self.title)}</title>'
        words = f'<desc id="{self.name}-d">{escape(self.description)}</desc>'
        return _OPENING.sub(lambda _: opening + labels + title + words, self.svg, count=1)


def _view(svg: str) -> str:
    match = _VIEW.search(svg)
    assert match is not None  # every drawing of Vega has one
    return match[1]


def require_assets() -> None:
    """Refuses to go on without the built styles and fonts.

    Raises:
        WrongUse: they are not there.
    """
    lacking = [
        name for name in ("govuk.css", "fonts.css", "Inter-Regular.ttf") if not (ASSETS / name).is_file()
    ]
    if lacking:
        mend = "run 'make assets' in the source folder"
        raise WrongUse(f"the styles and fonts are not built ({lacking[0]} is missing); {mend}")


def draw(specification: dict[str, Any]) -> str:
    """The SVG of a specification, without Vega's own roles: the picture is named as a whole.

    The same specification is drawn once.
    """
    shape, rows = _apart({"config": CONFIG, "background": "transparent", **specification})
    return _drawn(json.dumps(shape), rows)


@lru_cache(maxsize=64)
def _drawn(shape: str, rows: tuple[str, ...]) -> str:
    import vl_convert

    _fonts()
    made = _compiled(shape)
    for order, held in enumerate(rows):
        named = f'{{"name": "{ROWS}{order}"'
        made = made.replace(named, f'{named}, "values": {held}', 1)
    return _INNER_ROLES.sub("", vl_convert.vega_to_svg(made))


def _apart(specification: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """A specification with names in place of its rows, and the rows in order; equal rows stand once."""
    orders: dict[str, int] = {}

    def without(part: Any) -> Any:
        if isinstance(part, list):
            return [without(one) for one in part]
        if not isinstance(part, dict):
            return part
        kept = {key: without(value) for key, value in part.items() if key != "data"}
        if "data" in part:
            order = orders.setdefault(json.dumps(part["data"]["values"]), len(orders))
            kept["data"] = {"name": f"{ROWS}{order}"}
        return kept

    shape: dict[str, Any] = without(specification)
    return shape, tuple(orders)


@lru_cache(maxsize=256)
def _compiled(shape: str) -> str:
    """The Vega of a Vega-Lite shape without its rows, in which alone many charts differ."""
    import vl_convert

    return json.dumps(vl_convert.vegalite_to_vega(shape, vl_version=VEGA_LITE))


@cache
def _fonts() -> None:
    import vl_convert

    vl_convert.register_font_directory(str(ASSETS))


CONFIG: Final = {
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "labelFontSize": 13,
        "labelColor": INK,
        "titleColor": INK,
        "titleFontSize": 13,
        "titleFontWeight": 400,
        "gridColor": GRID,
        "domainColor": INK,
        "tickColor": INK,
        "labelPadding": 6,
        # With a limit every label is measured three times, and measuring takes longest of all.
        "labelLimit": 0,
    },
    "text": {"fontSize": 13, "font": FONT, "fill": INK},
    "legend": {"labelFontSize": 13, "titleFontSize": 13},
}
