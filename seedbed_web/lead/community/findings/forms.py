"""The form of a finding: what was said, where it comes from, and an answer that may be called one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.lead.community.findings import Said, lacking
from seedbed.lead.community.tables import FINDING_STATES
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Paragraphs
from seedbed_web.lead.community.findings.queries import (
    list_consultations,
    list_decisions,
    list_groups,
    list_themes,
)
from seedbed_web.lead.community.findings.words import STATES
from seedbed_web.lead.community.models import Finding
from seedbed_web.organisations.edited import said_in
from seedbed_web.plan.strategy.lists import Wanted, list_wanted

LONGEST: Final = 1_000
Choices = list[tuple[str, str]]
LACKING: Final[dict[str, tuple[str, str | Promise]]] = {
    "words": ("answer_en", _("Say in plain words what was done")),
    "link": (
        "decision",
        _("Choose the decision or the action that answers it. An answer must lead somewhere."),
    ),
    "reason": ("answer_en", _("Say why not yet: the people who told you want to know")),
}
"""Where each thing that an answer lacks is asked for, and how."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What a finding may come from and what may answer it, as choices; `theme_of` knows each consultation."""

    consultation: Choices
    group: Choices
    theme: Choices
    decision: Choices
    action: Choices
    theme_of: dict[str, UUID]


def sources_of(partnership: UUID, language: Language, today: date) -> Sources:
    """Everything that may be chosen, in a language."""
    themes = list(list_themes(partnership))
    actions = list_wanted(partnership, Wanted(sort="priority", language=language), today)
    return Sources(
        _chosen((str(it.pk), it.title(language)) for it in list_consultations(partnership)),
        _chosen((str(it.pk), said_in(it, "name", language)) for it in list_groups(partnership)),
        _chosen((str(it.pk), f"{it.title(language)} ({it.consultation.title(language)})") for it in themes),
        _chosen((str(it.pk), it.title(language)) for it in list_decisions(partnership)),
        _chosen((it.identifier, it.title(language)) for it in actions),
        {str(it.pk): it.consultation_id for it in themes},
    )


def _chosen(found: Iterable[tuple[str, str]]) -> Choices:
    return [("", said("None")), *found]


class FindingForm(EditForm):
    """What was said, and what came of it."""

    columns = {
        "consultation": "consultation_id",
        "group": "group_id",
        "theme": "theme_id",
        "decision": "decision_id",
    }

    said_en = Paragraphs(
        label=_("What was said, in English"), max_length=LONGEST,
        error_messages={"required": _("Say in English what was said")},
    )  # fmt: skip
    said_cy = Paragraphs(label=_("What was said, in Welsh"), max_length=LONGEST, required=False)
    consultation = forms.ChoiceField(label=_("From the consultation"), required=False)
    theme = forms.ChoiceField(label=_("It sums up the theme"), required=False)
    group = forms.ChoiceField(label=_("From the group"), required=False)
    found_on = DayField(label=_("Day on which it was said or found"))
    state = forms.ChoiceField(
        label=_("What came of it"), widget=forms.RadioSelect,
        choices=[(it, STATES[it].form) for it in FINDING_STATES],
        error_messages={"required": _("Choose what came of it")},
    )  # fmt: skip
    answer_en = Paragraphs(label=_("Our answer, in English"), max_length=LONGEST, required=False)
    answer_cy = Paragraphs(label=_("Our answer, in Welsh"), max_length=LONGEST, required=False)
    decision = forms.ChoiceField(label=_("The decision that answers it"), required=False)
    action = forms.ChoiceField(label=_("The action of the strategy that answers it"), required=False)
    published = forms.ChoiceField(
        label=_("On the public page"), widget=forms.RadioSelect,
        choices=[("yes", _("Yes, everybody may read it")), ("no", _("No, members only"))],
        error_messages={"required": _("Choose who may read it")},
    )  # fmt: skip

    def __init__(
        self,
        data: Any = None,
        *,
        sources: Sources,
        row: Finding | None = None,
        initial: dict[str, Any] | None = None,
    ) -> None:
        """Opens the form with everything that may be chosen."""
        super().__init__(data, row=row, initial=initial)
        self._theme_of = sources.theme_of
        for name in ("consultation", "group", "theme", "decision", "action"):
            self.fields[name].choices = getattr(sources, name)  # type: ignore[attr-defined]  # these are choices

    def clean(self) -> dict[str, Any]:
        """An answer that lacks something is none, and a theme belongs to its own consultation."""
        written = super().clean() or {}
        for lack in self._lacking(written):
            if lack in LACKING:
                field, words = LACKING[lack]
                self.add_error(field, str(words))
        theme = written.get("theme")
        if theme and str(self._theme_of[theme]) != written.get("consultation"):
            self.add_error(
                "theme", said("The theme belongs to another consultation. Choose that one, or no theme.")
            )
        return written

    def _lacking(self, written: dict[str, Any]) -> tuple[str, ...]:
        if "found_on" not in written or "state" not in written:
            return ()
        linked = bool(written.get("decision") or written.get("action"))
        answer = (written.get("answer_en") or "") + (written.get("answer_cy") or "")
        return lacking(Said(written["found_on"], written["state"], answer, linked))
