"""The report of a linkage as a page in either language, whole in one file: no script, nothing beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from seedbed.deliver.sharing.vocabulary import purposes
from seedbed.foundations.languages import LANGUAGES, Language, say, slug
from seedbed.foundations.numbers import number
from seedbed.publish.drawing import OWN, Picture, draw
from seedbed.publish.plain_words import day

FILES: Final[Mapping[Language, str]] = {"en": "report.html", "cy": "report.cy.html"}
WIDTH: Final = 560
ROOM: Final = {"left": 30, "right": 5, "top": 5, "bottom": 5}
"""Labels are drawn in another font where the reader has not ours, which is wider."""
OURS: Final = ("not known", "the same or near", "elsewhere")
"""Values of groups that Seedbed gives."""
Rows = list[list[str]]


def write_report_pages(made: Mapping[str, Any], folder: Path) -> None:
    """Writes `report.html` and `report.cy.html`.

    Args:
        made: the document of `linkage.report`.
        folder: where.
    """
    from seedbed.publish.html import environment

    template = environment().get_template("linkage-report.jinja")
    for language in LANGUAGES:
        words = template.render(**_view(made, language))
        (folder / FILES[language]).write_text(words, encoding="utf-8")


def _view(made: Mapping[str, Any], language: Language) -> dict[str, Any]:
    def t(key: str, **values: object) -> str:
        return say(f"linkage.{key}", language, **values)

    other: Language = "cy" if language == "en" else "en"
    return {
        "language": language, "other": other, "other_file": FILES[other], "t": t,
        "headline": _headline(made, t), "facts": _facts(made, language, t), "errors": _errors(made, t),
        "picture": _picture(made, language), "tables": _tables(made, language, t),
    }  # fmt: skip


def _headline(made: Mapping[str, Any], t: Any) -> str:
    records = sum(source["records"] for source in made["sources"])
    return str(
        t(
            "headline",
            records=number(records),
            people=number(made["people"]),
            families=number(made["families"]),
        )
    )


def _facts(made: Mapping[str, Any], language: Language, t: Any) -> list[str]:
    when = t("as-of", day=day(date.fromisoformat(made["as_of"]), language), job=made["job"])
    if made["purpose"] is None:
        return [when, t("no-agreement")]
    purpose = purposes()[made["purpose"]].name[language]
    return [when, t("permitted", purpose=purpose, agreements=", ".join(made["agreements"]))]


def _errors(made: Mapping[str, Any], t: Any) -> list[str]:
    errors, covered = made["errors"], made["completeness"]
    said = t(
        "errors-about", links=number(errors["links"]), false=number(round(errors["expected_false"])),
        missed=number(round(errors["expected_missed"])),
    )  # fmt: skip
    share = (
        t("completeness", of=number(covered["of"]), share=_percent(covered["share"]))
        if covered["of"]
        else None
    )
    return [said, share or t("no-completeness"), t("review", review=number(made["review"]))]


def _percent(share: float | None) -> str:
    return "" if share is None else number(100 * share, 1)


def _picture(made: Mapping[str, Any], language: Language) -> Picture | None:
    """How many pairs are expected to be missed in each group, as bars."""
    rows = [row for row in made["by_group"] if row["recall"] is not None]
    if len(rows) < 2:
        return None
    values = [{"who": _who(row, language), "share": 100 * (1 - row["recall"])} for row in rows]
    svg = draw({
        "width": WIDTH, "height": {"step": 22}, "padding": ROOM, "data": {"values": values},
        "mark": {"type": "bar", "color": OWN},
        "encoding": {
            "y": {
                "field": "who", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 260},
            },
            "x": {"field": "share", "type": "quantitative", "title": "%", "scale": {"zero": True}},
        },
    })  # fmt: skip
    lowest = min(rows, key=lambda row: row["recall"])
    words = say(
        "linkage.chart-says", language, value=_who(lowest, language), share=_percent(1 - lowest["recall"])
    )
    return Picture(f"groups-{language}", svg, say("linkage.chart", language), words)


def _who(row: Mapping[str, Any], language: Language) -> str:
    """A group in words; values are the sources' own, but for those that we give."""
    value = row["value"]
    own = say(f"linkage.group.{slug(value)}", language) if value in OURS else value
    group = say(f"linkage.group.{row['group']}", language)
    return f"{group}: {own}"


def _tables(made: Mapping[str, Any], language: Language, t: Any) -> list[dict[str, Any]]:
    """Every table: its title, what is said before it, headings and rows."""
    model = made["model"]

    def table(key: str, about: str | None, columns: Sequence[str], rows: Rows) -> dict[str, Any]:
        headings = [t(f"column.{name}") for name in columns]
        return {"id": key, "title": t(key), "about": about, "headings": headings, "rows": rows}

    return [
        table(
            "by-group", t("by-group-about"), ("group", "links", "precision", "recall"),
            _groups(made, language),
        ),
        table("sources", None, ("source", "records", "people", "elsewhere", "nobody"), _sources(made)),
        table("aside", t("aside-about"), ("source", "role", "reason", "values"), _aside(made)),
        table("rules", t("rules-about"), ("rule", "comparisons", "chosen"), _rules(made, t)),
        table(
            "model", t("model-about", records=number(model["trained_on"]["records"])),
            ("compared", "level", "same", "strangers"), _levels(model),
        ),
    ]  # fmt: skip


def _groups(made: Mapping[str, Any], language: Language) -> Rows:
    return [
        [_who(row, language), number(row["links"]), _percent(row["precision"]), _percent(row["recall"])]
        for row in made["by_group"]
    ]


def _sources(made: Mapping[str, Any]) -> Rows:
    return [
        [
            one["name"], number(one["records"]), number(one["people"]), _percent(one["linked_elsewhere"]),
            number(one["of_nobody"]),
        ]
        for one in made["sources"]
    ]  # fmt: skip


def _aside(made: Mapping[str, Any]) -> Rows:
    return [
        [one["name"], row["role"], row["reason"], number(row["records"])]
        for one in made["sources"]
        for row in one["set_aside"]
    ]


def _rules(made: Mapping[str, Any], t: Any) -> Rows:
    return [
        [
            " + ".join(one["columns"]),
            number(one["comparisons"]),
            t("column.yes" if one["chosen"] else "column.no"),
        ]
        for one in made["rules"]
    ]


def _levels(model: Mapping[str, Any]) -> Rows:
    return [
        [name, level["label"], number(100 * level["m"], 2), number(100 * level["u"], 4)]
        for name, levels in model["comparisons"].items()
        for level in levels
    ]
