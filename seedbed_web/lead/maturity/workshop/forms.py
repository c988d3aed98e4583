"""Forms of the workshop."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.maturity.tables import AGREED
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.organisations.models import Organisation

PLACES: Final = tuple(range(1, 9))
"""Places for next actions of one element. Each keeps its number, so that two editors mean the same one."""


class BeginForm(forms.Form):
    """Who agrees."""

    body = Line(label=_("Which board or meeting agrees"), max_length=200, required=False)


class LevelForm(EditForm):
    """What the room agrees on for one element, and what is done next."""

    agreed = forms.ChoiceField(label=_("We agree"), required=False, widget=forms.RadioSelect)
    rationale_en = Paragraphs(label=_("Because, in English"), required=False)
    rationale_cy = Paragraphs(label=_("Because, in Welsh"), required=False)
    evidence = Paragraphs(label=_("Where it can be seen"), required=False)
    barriers_en = Paragraphs(label=_("What stands in the way, in English"), required=False)
    barriers_cy = Paragraphs(label=_("What stands in the way, in Welsh"), required=False)

    def __init__(
        self, data: Any = None, *, owners: Iterable[Organisation], language: Language, row: Any = None,
        carried: Collection[int] = (),
    ) -> None:  # fmt: skip
        """Opens the form; next actions that the partnership has already can no longer be changed here."""
        super().__init__(data, row=row, initial={"version": 0})
        self._language = language
        self._held = {step["place"]: step for step in row.next_steps} if row else {}
        agreed: Any = self.fields["agreed"]
        agreed.choices = [("", said("Not agreed yet")), *((it, level_words(it, language)) for it in AGREED)]
        who = [("", said("Nobody yet")), *((str(item.pk), item.name(language)) for item in owners)]
        for place in PLACES:
            self.fields |= _of_place(place, who, is_fixed=place in carried)

    def shown(self, held: Mapping[str, Any]) -> dict[str, Any]:
        """What the fields hold, next actions by their place."""
        steps = {step["place"]: step for step in held["next_steps"]}
        return super().shown(held) | {
            name: value for place in PLACES for name, value in _shown(place, steps.get(place)).items()
        }

    def values(self) -> dict[str, Any]:
        """What the columns hold; what is wrong in one field stays as it was, so that the others are kept."""
        right = {name: self._right(name) for name in self.fields}
        steps = [
            {
                "place": place, "words": words, "language": self._typed_in(place, words),
                "owner": owner or None, "due": str(due) if due else None,
            }
            for place in PLACES
            for words, owner, due in [tuple(right[f"{it}_{place}"] for it in ("words", "owner", "due"))]
            if words or owner or due
        ]  # fmt: skip
        return {name: right[name] for name in self.base_fields if name != "version"} | {"next_steps": steps}

    def seen(self) -> int:
        """The version that the editor saw."""
        return int(self.cleaned_data.get("version") or 0)

    def without(self, place: int) -> LevelForm:
        """The same form with one next action taken out."""
        data: Any = self.data
        self.data = data = data.copy()
        for name in ("words_{}", "owner_{}", "due_{}", "due_{}-day", "due_{}-month", "due_{}-year"):
            data.pop(name.format(place), None)
        return self

    def _typed_in(self, place: int, words: str) -> Language:
        """The language of words: the page's where they are new, else what it was."""
        held = self._held.get(place)
        if held is None or held["words"] != words:
            return self._language
        was: Language = held.get("language", "en")
        return was

    def _right(self, name: str) -> Any:
        """What was written into a field; what it held before where that cannot be kept."""
        if name in self.cleaned_data:
            return self.cleaned_data[name]
        field = self.fields[name]
        held = self.get_initial_for_field(field, name)
        return "" if held is None and not isinstance(field, DayField) else held


def _of_place(place: int, who: list[tuple[str, str]], *, is_fixed: bool) -> dict[str, forms.Field]:
    what, by_whom, by_when = (
        said("Next action %(number)s: what will be done"),
        said("Next action %(number)s: who"),
        said("Next action %(number)s: by when"),
    )
    own: dict[str, Any] = {"required": False, "disabled": is_fixed}
    number = {"number": place}
    return {
        f"words_{place}": Paragraphs(label=what % number, **own),
        f"owner_{place}": forms.ChoiceField(label=by_whom % number, choices=who, **own),
        f"due_{place}": DayField(label=by_when % number, **own),
    }


def _shown(place: int, step: Mapping[str, Any] | None) -> dict[str, Any]:
    held = step or {"words": "", "owner": None, "due": None}
    due = date.fromisoformat(held["due"]) if held["due"] else None
    return {f"words_{place}": held["words"], f"owner_{place}": held["owner"] or "", f"due_{place}": due}


def level_words(level: str, language: Language) -> str:
    """What a level is called, as it begins a line."""
    words = say(f"maturity-level.{slug(level)}", language)
    return words[:1].upper() + words[1:]
