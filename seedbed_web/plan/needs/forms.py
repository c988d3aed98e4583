"""Using a figure in the strategy: which figure, in which text, and the text with its citation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import LANGUAGES, Language, Text
from seedbed.publish.quoting import with_sentence
from seedbed_web.plan.needs.indicator import Own
from seedbed_web.plan.strategy.forms import PriorityForm
from seedbed_web.plan.strategy.models import Priority

PARTS: Final = [("need", _("The need")), ("gap", _("The gap to close"))]


class UseForm(forms.Form):
    """Which figure, in which text of which priority; it is asked by an address, not saved."""

    figure = forms.ChoiceField(
        label=_("Which figure?"),
        error_messages={"required": _("Choose a figure"), "invalid_choice": _("Choose a figure")},
    )
    priority = forms.ChoiceField(
        label=_("In which priority?"), widget=forms.RadioSelect,
        error_messages={"required": _("Choose a priority"), "invalid_choice": _("Choose a priority")},
    )  # fmt: skip
    part = forms.ChoiceField(
        label=_("In which text?"), widget=forms.RadioSelect, choices=PARTS,
        error_messages={"required": _("Choose a text"), "invalid_choice": _("Choose a text")},
    )  # fmt: skip

    def __init__(
        self, data: Any, *, figures: Sequence[Own], priorities: Iterable[Priority], language: Language
    ) -> None:
        """Opens the form on the figures and priorities as they stand; the latest figure is chosen first."""
        asked = data if data and {"figure", "priority", "part"} & set(data) else None
        first = {"figure": figures[0].name if figures else "", "part": "need"}
        super().__init__(asked, initial=first)
        choices: dict[str, Any] = {
            "figure": _by_group(figures),
            "priority": [(item.identifier, item.title(language)) for item in priorities],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these two are choices


def _by_group(figures: Sequence[Own]) -> list[Any]:
    """Figures under the name of their group; without one where everybody is all there is."""
    groups = [
        (group, [(it.name, f"{it.group}, {it.period}: {it.value}") for it in held])
        for group, held in groupby(figures, key=lambda it: it.group)
    ]
    return groups[0][1] if len(groups) == 1 else list(groups)


class _CitingForm(PriorityForm):
    """One text of a priority in both languages, with a sentence at its end that somebody may still change."""

    part = ""
    title_en = title_cy = None  # type: ignore[assignment]  # Django's way of leaving a field out
    learning_en = learning_cy = None  # type: ignore[assignment]  # likewise

    def __init__(self, data: Any = None, *, partnership: UUID, row: Priority, sentence: Text) -> None:
        """Opens the form on the text as it stands with the sentence after it.

        A Welsh text that is still to be written stays empty: the sentence alone would hide that.
        """
        super().__init__(data, partnership=partnership, row=row)
        is_empty = not getattr(row, f"{self.part}_en")
        for language in LANGUAGES:
            name = f"{self.part}_{language}"
            if self.initial[name] or language == "en" or is_empty:
                self.initial[name] = with_sentence(self.initial[name], sentence[language])

    @property
    def lacks_welsh(self) -> bool:
        """Whether the text is there in English only."""
        return not self.initial[f"{self.part}_cy"]


class NeedForm(_CitingForm):
    """The need of a priority."""

    part = "need"
    gap_en = gap_cy = None  # type: ignore[assignment]  # Django's way of leaving a field out


class GapForm(_CitingForm):
    """The gap that a priority is to close."""

    part = "gap"
    need_en = need_cy = None  # type: ignore[assignment]  # Django's way of leaving a field out


FORMS: Final[dict[str, type[_CitingForm]]] = {"need": NeedForm, "gap": GapForm}
