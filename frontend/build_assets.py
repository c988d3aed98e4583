"""Makes style sheet, fonts and script from the packages that npm installed.

Copies GOV.UK Frontend's CSS without what only GOV.UK may use (crown, crest, GDS Transport), and Inter as
WOFF2 for pages and as TTF for the PDF, into `seedbed/publish/assets/`; and GOV.UK Frontend's script, which
only the site serves, into `seedbed_web/design/static/govuk/`. Git ignores both.
Run it through `make assets`; it uses no network.
"""

import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

# Fonts carry the time they were saved; a fixed one (1 January 2026) makes the bytes the same everywhere.
os.environ["SOURCE_DATE_EPOCH"] = "1767225600"

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "seedbed" / "publish" / "assets"
SCRIPTS = ROOT / "seedbed_web" / "design" / "static" / "govuk"
GOVUK = ROOT / "node_modules" / "govuk-frontend"
INTER = ROOT / "node_modules" / "@fontsource" / "inter"

FONT_STACK = "Inter,arial,sans-serif"
STYLES = {400: "Regular", 700: "Bold"}
SUBSETS = ("latin", "latin-ext")  # ŵ and ŷ are in the second
FORBIDDEN = ("GDS Transport", "crest", "crown", "url(", "@import", "@font-face", "sourceMappingURL")
MUST_HAVE = "ŵŷŴŶẃâêîôûï£–—“”‘’•−×±…†²³½→←↑↓"
# Characters whose shapes the subsets hold without mapping them (arrows come as ligatures of -> and <-), and
# two that differ from a mapped character in where a line may break, not in shape.
ALIASES = {
    0x2190: "arrowleft",
    0x2192: "arrowright",
    0x2194: "arrowboth",
    0x2011: "hyphen",
    0x202F: "uni2009",
}


class BuildError(Exception):
    """Something expected is not there, so that the result would be wrong."""


def read(path: Path) -> str:
    """The text of a file of an npm package."""
    if not path.is_file():
        raise BuildError(f"{path.relative_to(ROOT)} is missing: run `make assets`, which installs it")
    return path.read_text(encoding="utf-8")


def replaced(pattern: str, new: str, code: str, at_least: int, what: str = "style sheet") -> str:
    """The code with a pattern replaced; fewer hits than expected mean that upstream has changed."""
    result, hits = re.subn(pattern, new, code)
    if hits < at_least:
        raise BuildError(f"expected {pattern!r} at least {at_least} times in the {what}, found {hits}")
    return result


def debranded(css: str) -> str:
    """GOV.UK Frontend's style sheet without the marks and the typeface that belong to GOV.UK alone."""
    # the notice of the typeface that the next line removes
    css = replaced(r"/\*![^*]*Calvert[^*]*\*/", "", css, at_least=1)
    css = replaced(r"@font-face\{[^{}]*\}", "", css, at_least=2)
    css = replaced(r"(?<=[{}])\.govuk-footer__(?:crown|copyright-logo)[^{}]*\{[^{}]*\}", "", css, at_least=4)
    css = replaced(r'"?GDS Transport"?,\s*arial,\s*sans-serif', FONT_STACK, css, at_least=40)
    css = replaced(r"/\*# sourceMappingURL=[^*]*\*/", "", css, at_least=1).strip() + "\n"
    if left := [word for word in FORBIDDEN if word.lower() in css.lower()]:
        raise BuildError(f"the style sheet still holds {', '.join(left)}")
    if css.count("{") != css.count("}"):
        raise BuildError("the style sheet lost a brace")
    return css


def woff2_name(part: str, weight: int) -> str:
    """The file name of one subset and weight, as the package has it."""
    return f"inter-{part}-{weight}-normal.woff2"


def script(code: str) -> str:
    """GOV.UK Frontend's script without the note of a map that is not shipped: collecting files follows it."""
    code = replaced(r"//# sourceMappingURL=\S+\s*$", "", code, at_least=1, what="script").strip() + "\n"
    if "initAll" not in code or "export{" not in code.replace(" ", ""):
        raise BuildError(
            "the script no longer exports initAll, which seedbed_web/design/static/site/site.js imports"
        )
    return code


def font_faces() -> str:
    """The rules by which a page fetches only the subset it needs."""
    ranges = json.loads(read(INTER / "unicode.json"))
    rule = (
        "@font-face {{\n  font-family: Inter;\n  font-style: normal;\n  font-display: swap;\n"
        "  font-weight: {weight};\n  src: url({file}) format('woff2');\n  unicode-range: {range};\n}}\n"
    )
    return "".join(
        rule.format(weight=weight, file=woff2_name(part, weight), range=ranges[part])
        for weight in STYLES
        for part in SUBSETS
    )


def without(font: TTFont, characters: set[int]) -> TTFont:
    """A font without the given characters, so that merging meets each character once."""
    options = subset.Options(layout_features=["*"], name_IDs=["*"], notdef_outline=True, glyph_names=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - characters)
    subsetter.subset(font)
    return font


def add_aliases(font: TTFont) -> None:
    """Maps further characters to shapes that the font already holds."""
    for table in font["cmap"].tables:
        for code, glyph in ALIASES.items():
            if glyph not in font.getGlyphOrder():
                raise BuildError(f"Inter has no shape {glyph} any more")
            table.cmap.setdefault(code, glyph)


def merged_font(weight: int) -> TTFont:
    """One TTF of both subsets: given the two apart, Typst falls back to a serif without a word."""
    latin, extended = (TTFont(INTER / "files" / woff2_name(part, weight)) for part in SUBSETS)
    without(extended, set(latin.getBestCmap()))
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{part}.ttf" for part in SUBSETS]
        for font, path in zip((latin, extended), paths, strict=True):
            font.flavor = None
            del font["STAT"]  # describes the variable font that these were cut from
            font.save(path)
        font = Merger().merge([str(path) for path in paths])
    add_aliases(font)
    check_font(font, weight)
    return font


def check_font(font: TTFont, weight: int) -> None:
    """Refuses a font that Typst would not find as Inter, or that lacks a letter our text uses."""
    names = font["name"]
    if (names.getDebugName(1), names.getDebugName(2)) != ("Inter", STYLES[weight]):
        raise BuildError(f"weight {weight} calls itself {names.getDebugName(4)}")
    if missing := [c for c in MUST_HAVE if ord(c) not in font.getBestCmap()]:
        raise BuildError(f"Inter at weight {weight} lacks {' '.join(missing)}")


def govuk_licence() -> str:
    """The package states its licence in words only; its terms are those of our own licence file."""
    about = json.loads(read(GOVUK / "package.json"))
    statement = re.search(r"## Licence\n+(.+?)\n+##", read(GOVUK / "README.md"), re.DOTALL)
    if about["license"] != "MIT" or statement is None:
        raise BuildError("GOV.UK Frontend no longer states the MIT licence: read its terms before going on")
    terms = read(ROOT / "LICENSE").split("\n\n", 2)[2]
    return (
        f"GOV.UK Frontend {about['version']}, by {about['author']['name']}\n\n{statement[1]}\n\n"
        f"The MIT License:\n\nCopyright (c) Crown Copyright (Government Digital Service)\n\n{terms}"
    )


def build_script() -> None:
    """Writes the folder of the site's third-party script afresh."""
    code = script(read(GOVUK / "dist" / "govuk" / "govuk-frontend.min.js"))
    shutil.rmtree(SCRIPTS, ignore_errors=True)
    SCRIPTS.mkdir(parents=True)
    (SCRIPTS / "govuk-frontend.min.js").write_text(code, encoding="utf-8")
    (SCRIPTS / "licence.txt").write_text(govuk_licence(), encoding="utf-8")


def build() -> None:
    """Writes both folders afresh; fonts.css comes last, because `make` takes it for a finished build."""
    build_script()
    css = debranded(read(GOVUK / "dist" / "govuk" / "govuk-frontend.min.css"))
    shutil.rmtree(ASSETS, ignore_errors=True)
    (ASSETS / "licences").mkdir(parents=True)
    (ASSETS / "govuk.css").write_text(css, encoding="utf-8")
    (ASSETS / "licences" / "govuk-frontend.txt").write_text(govuk_licence(), encoding="utf-8")
    (ASSETS / "licences" / "inter.txt").write_text(read(INTER / "LICENSE"), encoding="utf-8")
    for weight, style in STYLES.items():
        for part in SUBSETS:
            shutil.copyfile(INTER / "files" / woff2_name(part, weight), ASSETS / woff2_name(part, weight))
        merged_font(weight).save(ASSETS / f"Inter-{style}.ttf")
    (ASSETS / "fonts.css").write_text(font_faces(), encoding="utf-8")
    for path in sorted([*ASSETS.rglob("*.*"), *SCRIPTS.rglob("*.*")]):
        print(f"    {path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    try:
        build()
    except (BuildError, OSError) as error:
        sys.exit(f"Front-end build stopped: {error}")
