"""The form of who has which part in a priority: one question for each organisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said

from seedbed_web.lead.partnership.duties.words import PARTS
from seedbed_web.organisations.models import Organisation

BEFORE: Final = "part-"
BETWEEN: Final = "="


class PartsForm(forms.Form):
    """The part of each organisation; `seen` is how they stood when the form was opened."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, organisations: Iterable[Organisation], parts: Mapping[str, str],
        language: str,
    ) -> None:  # fmt: skip
        """Opens the form on the parts that stand."""
        held = {f"{BEFORE}{name}": part for name, part in parts.items()}
        super().__init__(data, initial=held | {"seen": _written(parts)})
        none = ("", said("No part"))
        for it in organisations:
            self.fields[f"{BEFORE}{it.identifier}"] = forms.ChoiceField(
                label=it.name(language), required=False,
                choices=[none, *((part, str(name)) for part, name in PARTS.items())],
            )  # fmt: skip

    def parts(self) -> dict[str, str]:
        """The parts as they are to be; who has none is left out."""
        chosen = {name: value for name, value in self.cleaned_data.items() if name.startswith(BEFORE)}
        return {name.removeprefix(BEFORE): value for name, value in chosen.items() if value}

    def as_seen(self) -> dict[str, str]:
        """The parts as the editor saw them."""
        pairs = (pair.partition(BETWEEN) for pair in self.cleaned_data["seen"].split())
        return {name: part for name, _, part in pairs}

    def over(self, now: Mapping[str, str]) -> PartsForm:
        """The same answers, over the parts that stand now."""
        data: Any = self.data.copy()  # type: ignore[attr-defined]  # what was sent can be copied
        data["seen"] = _written(now)
        self.data = data
        return self

    def visible(self) -> list[Any]:
        """The questions, one for each organisation."""
        for field in self.fields.values():
            field.required = True  # none of these is called optional: no part is an answer
        return self.visible_fields()


def _written(parts: Mapping[str, str]) -> str:
    return " ".join(f"{name}{BETWEEN}{part}" for name, part in sorted(parts.items()))
