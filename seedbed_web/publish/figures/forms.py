"""What is asked of somebody who brings a table of figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.indicators import indicators, themes
from seedbed.foundations.languages import Language, phrases, say, slug
from seedbed.foundations.units import PEOPLE, units
from seedbed.plan.needs.focus import Focus
from seedbed.plan.strategy.own_figures.faults import letters_of
from seedbed.plan.strategy.own_figures.mapping import (
    ACROSS,
    MOST_HEADINGS,
    POLARITIES,
    ROLES,
    Reading,
    defined,
)
from seedbed.plan.strategy.own_figures.sheet import LARGEST
from seedbed.plan.strategy.own_figures.terms import name_of
from seedbed.plan.strategy.own_figures.values import is_formula
from seedbed_web.design.edit_form import Line
from seedbed_web.publish.figures import words

OWN_NAME: Final = "own"
NOTHING: Final = "nothing"
"""A column that is not used, and headings that say nothing more: an empty choice would be none."""
LICENCES: Final = [
    ("OGL-UK-3.0", _("Open Government Licence")),
    ("own", _("Our own: not for anybody else to use without asking")),
    ("agreement", _("Shared with us under an agreement that allows it to be published here")),
]


class TableForm(forms.Form):
    """A file from somebody's machine."""

    table = forms.FileField(
        label=_("The table, as a CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,text/csv,text/plain"}),
        error_messages={
            "required": _("Choose the file that holds the table"),
            "empty": _("The file is empty. Choose the file that holds the table."),
        },
    )
    source = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    def clean_table(self) -> bytes:
        """What is in the file, no more of it than is ever read."""
        held: UploadedFile = self.cleaned_data["table"]
        content: bytes = held.read(LARGEST + 1)
        return content

    def name(self) -> str:
        """What the file is called on that machine."""
        sent: Any = self.files["table"]
        return str(sent.name or "")


class ColumnsForm(forms.Form):
    """Which column is what, and what is the same for every row."""

    first = forms.IntegerField(label=_("Row in which the headings begin"), min_value=1, max_value=50)
    headings = forms.ChoiceField(
        label=_("Rows of headings"),
        choices=[(str(number), str(number)) for number in range(1, MOST_HEADINGS + 1)],
    )
    across = forms.ChoiceField(
        label=_("What do the headings of the numbers say?"),
        choices=[(it or NOTHING, said) for it, said in words.ACROSS.items()],
    )
    indicator = forms.ChoiceField(label=_("What the figures measure"))
    title = Line(label=_("What they measure, in your own words"), required=False, max_length=80)
    unit = forms.ChoiceField(label=_("Unit"))
    own_unit = Line(label=_("The unit, in your own words"), required=False, max_length=40)
    polarity = forms.ChoiceField(
        label=_("Which direction is good?"), choices=[(it, words.POLARITIES[it]) for it in POLARITIES]
    )
    kind = forms.ChoiceField(label=_("What a year means"), choices=list(words.YEARS.items()))
    area = forms.ChoiceField(label=_("Area of every row"))
    period = Line(label=_("Period of every row"), required=False, max_length=40)
    group = Line(label=_("Group of every row"), required=False, max_length=60)
    dash = forms.ChoiceField(label=_("What a dash alone means"), choices=list(words.DASHES.items()))
    others_left_out = forms.BooleanField(label=_("Leave out rows about other areas"), required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        reading: Reading,
        names: Sequence[tuple[str, str]],
        focus: Focus,
        language: Language,
    ) -> None:
        """Opens the form on what was said so far, with one field for each column."""
        super().__init__(data, initial=_initial(reading))
        self.names = names
        for number, pair in enumerate(names):
            self.fields[f"column-{number}"] = forms.ChoiceField(
                label=_heading(number, pair),
                choices=[(it or NOTHING, said) for it, said in words.ROLES.items()],
                initial=reading.columns.get(number, NOTHING),
            )
        self._choices("indicator", _indicators(focus.nation, language))
        self._choices("unit", _units(language))
        self._choices("area", _areas(focus, language))

    def _choices(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # of a field with choices

    def columns(self) -> list[Any]:
        """The fields of the columns."""
        return [self[f"column-{number}"] for number in range(len(self.names))]

    def clean(self) -> dict[str, Any]:
        """What is asked only of figures with a name of their own."""
        held: dict[str, Any] = super().clean() or {}
        if held.get("indicator") == OWN_NAME:
            if not name_of(held.get("title") or ""):
                self.add_error("title", _("Say in a few words what the figures measure"))
            elif defined(name_of(held["title"]) or ""):
                self.add_error(
                    "title", _("An indicator of the list is called this. Choose it, or use other words")
                )
            _refuse_formula(self, "own_unit", held.get("own_unit"))
            if held.get("unit") == OWN_NAME and not held.get("own_unit"):
                self.add_error("own_unit", _("Say what unit the figures are in"))
        return held

    def reading(self) -> Reading:
        """How the table is to be read."""
        held = self.cleaned_data
        own = held["indicator"] == OWN_NAME
        columns = {
            number: held[f"column-{number}"]
            for number in range(len(self.names))
            if held.get(f"column-{number}") in ROLES
        }
        return Reading(
            columns=columns,
            first=held["first"],
            headings=int(held["headings"]),
            across=held["across"] if held["across"] in ACROSS else "",
            indicator=(name_of(held["title"]) or "") if own else held["indicator"],
            title=held["title"] if own else "",
            unit=_unit_said(held) if own else "percent",
            polarity=held["polarity"],
            kind=held["kind"],
            area=held["area"],
            period=held["period"],
            group=held["group"],
            dash=held["dash"],
            others_left_out=held["others_left_out"],
        )


class SourceForm(forms.Form):
    """Where the figures come from, and who has protected people in them."""

    title_en = Line(label=_("What it is called, in English"), max_length=150)
    title_cy = Line(label=_("What it is called, in Welsh"), required=False, max_length=150)
    publisher = Line(label=_("Whose figures they are"), max_length=150)
    release = Line(label=_("Which edition, or its date"), max_length=80)
    licence = forms.ChoiceField(label=_("Who may use them"), choices=LICENCES)
    url = forms.URLField(
        label=_("Where they can be found"), required=False, max_length=300, assume_scheme="https"
    )
    protected_by = Line(label=_("Who has protected people in them"), required=False, max_length=150)

    def clean(self) -> dict[str, Any]:
        """No words that a spreadsheet would take for a formula: they leave the site again in tables."""
        held: dict[str, Any] = super().clean() or {}
        for name, value in list(held.items()):
            _refuse_formula(self, name, value)
        return held

    def clean_title_en(self) -> str:
        """A title of which a short name can be made."""
        title: str = self.cleaned_data["title_en"]
        if not name_of(title):
            raise forms.ValidationError(_("Use letters: the name of the source is made of them"))
        return title


def _refuse_formula(form: forms.Form, name: str, value: object) -> None:
    if isinstance(value, str) and is_formula(value):
        form.add_error(name, _("Begin with a letter or a digit: a spreadsheet would take this for a formula"))


def _initial(reading: Reading) -> dict[str, Any]:
    held = reading.as_dict()
    is_own = bool(reading.title) or not defined(reading.indicator)
    listed = reading.unit in (*units(), PEOPLE)
    return held | {
        "headings": str(reading.headings),
        "indicator": OWN_NAME if is_own and reading.title else reading.indicator,
        "across": reading.across or NOTHING,
        "unit": reading.unit if listed else OWN_NAME,
        "own_unit": "" if listed else reading.unit,
    }


def _unit_said(held: Mapping[str, Any]) -> str:
    return str(held["own_unit"] if held["unit"] == OWN_NAME else held["unit"] or "percent")


def _indicators(nation: str, language: Language) -> list[Any]:
    """What the library measures in that nation, by theme; first a name of one's own."""
    held = [it for it in indicators() if it.is_for(nation) and it.derived is None]
    by_theme = [
        (title[language], [(it.id, it.title[language]) for it in held if it.theme == theme])
        for theme, title in themes().items()
    ]
    first = [("", _("Choose")), (OWN_NAME, _("Something else: give it a name of your own"))]
    return [*first, *((title, items) for title, items in by_theme if items)]


def _units(language: Language) -> list[Any]:
    named = [(unit, _unit_name(unit, language)) for unit in (*units(), PEOPLE)]
    return [*named, (OWN_NAME, _("Another unit"))]


def _unit_name(unit: str, language: Language) -> str:
    key = f"unit-name.{slug(unit)}"
    return say(key, language) if key in phrases() else unit


def _areas(focus: Focus, language: Language) -> list[Any]:
    held = [(focus.code, focus.name[language])]
    held += [(it.code, it.name[language]) for it in focus.comparators]
    return held


def _heading(number: int, names: tuple[str, str]) -> str:
    return " ".join(part for part in (letters_of(number), *names) if part)
