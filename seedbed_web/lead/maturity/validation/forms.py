"""Forms of peer validation: the challenge, and the answer to it."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.maturity.definitions import SCALE
from seedbed.lead.maturity.tables import AGREED
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.maturity.models import Challenge, Level
from seedbed_web.lead.maturity.validation.actions import CHANGED
from seedbed_web.lead.maturity.validation.queries import is_taken
from seedbed_web.plan.needs.queries import list_unknown

KEPT: Final = "level kept"
LONGEST_BY: Final = 200


def level_choices(levels: tuple[str, ...], language: Language) -> list[tuple[str, str]]:
    """Levels to choose from, in the words of the pages."""
    named = [(level, say(f"maturity-level.{slug(level)}", language)) for level in levels]
    return [(level, words[:1].upper() + words[1:]) for level, words in named]


class ChallengeForm(EditForm):
    """The level that somebody from outside would give, and why."""

    by = Line(
        label=_("Your role and organisation"),
        max_length=LONGEST_BY,
        help_text=_("As it will stand in the report. Your name is not needed."),
        error_messages={"required": _("Say which role you have, and where")},
    )
    level = forms.ChoiceField(
        label=_("The level you would give"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the level you would give")},
    )
    reason_en = Paragraphs(label=_("Why, in English"), error_messages={"required": _("Say in English why")})
    reason_cy = Paragraphs(label=_("Why, in Welsh"), required=False)

    def __init__(
        self, data: Any = None, *, challenged: Level, language: Language, row: Challenge | None = None
    ) -> None:
        """Opens the form over a level."""
        super().__init__(data, row=row)
        self._level, self._row = challenged, row
        self.fields["level"].choices = level_choices(SCALE, language)  # type: ignore[attr-defined]  # a choice

    def clean(self) -> dict[str, Any]:
        """Another level than the agreed one, by somebody who has not challenged it already."""
        written = super().clean() or {}
        if written.get("level") == self._level.agreed:
            self.add_error("level", said("That is the level the partnership agreed on. Choose another"))
        but = self._row.pk if self._row else None
        if written.get("by") and is_taken(self._level, written["by"], but):
            words = said(
                "Somebody with this role has challenged this level already. Say more exactly who you are"
            )
            self.add_error("by", words)
        add_unknown(self, self._level.partnership_id, written, ("reason_en", "reason_cy"))
        return written


class AnswerForm(EditForm):
    """What the partnership answers, and what becomes of the level."""

    answer_en = Paragraphs(
        label=_("What you answer, in English"), error_messages={"required": _("Answer in English")}
    )
    answer_cy = Paragraphs(label=_("What you answer, in Welsh"), required=False)
    outcome = forms.ChoiceField(
        label=_("What becomes of the level"),
        choices=[(KEPT, _("We keep it")), (CHANGED, _("We change it"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whether you keep the level or change it")},
    )
    level_version = forms.IntegerField(widget=forms.HiddenInput)
    agreed = forms.ChoiceField(label=_("The level from now on"), required=False)
    rationale_en = Paragraphs(label=_("Why this level, in English"), required=False)
    rationale_cy = Paragraphs(label=_("Why this level, in Welsh"), required=False)

    own: Final = ("answer_en", "answer_cy", "outcome")
    of_level: Final = ("agreed", "rationale_en", "rationale_cy")

    def __init__(self, data: Any = None, *, challenged: Level, language: Language, row: Challenge) -> None:
        """Opens the form over a challenge and its level."""
        super().__init__(data, row=row)
        self._level = challenged
        choices = level_choices(tuple(AGREED), language)
        self.fields["agreed"].choices = choices  # type: ignore[attr-defined]  # a choice
        self.initial["level_version"] = challenged.version
        self.initial.update({name: getattr(challenged, name) for name in self.of_level})

    def shown(self, held: Any) -> dict[str, Any]:
        """Only the answer stands in the challenge."""
        return {name: held[name] for name in self.own}

    def values(self) -> dict[str, Any]:
        """What the challenge holds."""
        return {name: self.cleaned_data[name] for name in self.own}

    def agreed_values(self) -> dict[str, Any]:
        """What the level holds from now on."""
        return {name: self.cleaned_data[name] for name in self.of_level}

    def clean(self) -> dict[str, Any]:
        """A level that is changed is another one, and has its reason."""
        written = super().clean() or {}
        if written.get("outcome") == CHANGED and not self._was_changed():
            if written.get("agreed") in ("", self._level.agreed):
                self.add_error("agreed", said("Choose another level, or say that you keep it"))
            if not written.get("rationale_en"):
                self.add_error("rationale_en", said("Say in English why it is this level"))
        names = ("answer_en", "answer_cy", "rationale_en", "rationale_cy")
        add_unknown(self, self._level.partnership_id, written, names)
        return written

    def over(self, level: Level) -> AnswerForm:
        """The same answer over the level that stands now, which somebody changed meanwhile."""
        sent: Any = self.data
        data = sent.copy()
        data["level_version"] = str(level.version)
        self.data = data
        words = said("Somebody changed the level while you were writing. Look at it above, and save again")
        self.add_error("agreed", words)
        return self

    def _was_changed(self) -> bool:
        """The answer is being written again, and the level was changed with it the first time."""
        return bool(self.initial.get("outcome") == CHANGED)


def add_unknown(form: forms.Form, partnership: UUID, written: dict[str, Any], names: tuple[str, ...]) -> None:
    """A fault for every citation that names nothing."""
    for field in names:
        cited = citations(written.get(field) or "")
        for name in list_unknown(partnership, cited) if cited else ():
            words = said("{%(name)s} names no figure and no statement that this partnership has")
            form.add_error(field, words % {"name": name})
