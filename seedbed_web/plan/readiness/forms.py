"""Forms of what people judge, of criteria of their own, and of whom the strategy may do what to."""

from __future__ import annotations

from typing import Any, ClassVar, Final
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language, say, slug
from seedbed.plan.strategy.assurance_tables import EFFECTS, FACTORS
from seedbed.plan.strategy.impacts import NEEDS_RESPONSE
from seedbed.plan.strategy.readiness.own import choosable_tests
from seedbed.plan.strategy.tables import ANSWERS
from seedbed_web.accounts.models import User
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.plan.readiness.models import Criterion, Impact, Judgement
from seedbed_web.plan.writing.citing import list_uncitable
from seedbed_web.plan.writing.forms import never_called_optional, uncitable_words
from seedbed_web.plan.writing.reading import WALES

ANSWER_WORDS: Final[dict[str, str | Promise]] = {
    "met": _("Yes, it is met"),
    "partly met": _("In part"),
    "not met": _("No, it is not met"),
}
LONGEST_BY: Final = 200


class Signed(EditForm):
    """What somebody judged on a day, signed by role and organisation."""

    by = Line(
        label=_("Who judged: role and organisation"),
        max_length=LONGEST_BY,
        error_messages={"required": _("Say who judged, by role and organisation")},
    )
    on = DayField(label=_("The day"), error_messages={"required": _("Enter the day")})

    def __init__(self, data: Any, *, user: User, nation: str, **opened: Any) -> None:
        """Opens the form; in Wales neither language is called optional."""
        super().__init__(data, **opened)
        self._user = user
        if nation == WALES:
            for name in (name for name in self.fields if name.endswith("_cy")):
                never_called_optional(self.fields[name])

    def clean_by(self) -> str:
        """Whoever signs does not write their name: it would be published."""
        by: str = self.cleaned_data["by"]
        name = self._user.name.strip()
        if name and name.casefold() in by.casefold():
            raise forms.ValidationError(said("Leave your name out: it would be published. Say role and body"))
        return by

    def clean_on(self) -> Any:
        """Nobody judges on a day to come."""
        day = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise forms.ValidationError(said("The day must not be after today"))
        return day


class JudgementForm(Signed):
    """The answer to one question, with why."""

    verdict = forms.ChoiceField(
        label=_("Is it met?"),
        widget=forms.RadioSelect,
        choices=[(it, ANSWER_WORDS[it]) for it in ANSWERS],
        error_messages={"required": _("Say whether it is met")},
    )
    reason_en = Paragraphs(label=_("Why, in English"), error_messages={"required": _("Say why, in English")})
    reason_cy = Paragraphs(label=_("Why, in Welsh"), required=False)

    def __init__(
        self, data: Any, *, user: User, nation: str, row: Judgement | None, initial: dict[str, Any]
    ) -> None:
        """Opens the form on what was judged, or empty."""
        super().__init__(data, user=user, nation=nation, row=row, initial=initial)


class CriterionForm(EditForm):
    """A criterion of the partnership's own."""

    title_en = Line(
        label=_("The criterion in English"),
        max_length=200,
        error_messages={"required": _("Write the criterion in English")},
    )
    title_cy = Line(label=_("The criterion in Welsh"), max_length=200, required=False)
    meaning_en = Paragraphs(
        label=_("What it means, in English"), error_messages={"required": _("Say in English what it means")}
    )
    meaning_cy = Paragraphs(label=_("What it means, in Welsh"), required=False)
    factor = forms.ChoiceField(
        label=_("Which part of the work it belongs to"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose the part of the work it belongs to")},
    )
    test = forms.ChoiceField(label=_("How it is settled"), widget=forms.RadioSelect, required=False)
    source = Line(
        label=_("Where it comes from"),
        max_length=500,
        error_messages={"required": _("Say where it comes from, such as the board’s meeting of 3 March")},
    )
    url = forms.URLField(
        label=_("Where that can be read"), required=False, assume_scheme="https", max_length=1_000,
        error_messages={"invalid": _("Enter a whole address, such as https://example.org/report")},
    )  # fmt: skip
    set_title_en = Line(
        label=_("What the set is called, in English"),
        max_length=200,
        error_messages={"required": _("Say in English what the set is called")},
    )
    set_title_cy = Line(label=_("What the set is called, in Welsh"), max_length=200, required=False)

    def __init__(
        self, data: Any, *, language: Language, nation: str, row: Criterion | None, initial: dict[str, Any]
    ) -> None:
        """Opens the form with the parts of the work and the tests to choose from."""
        super().__init__(data, row=row, initial=initial)
        tests = [(name, words.looks_at[language]) for name, words in choosable_tests().items()]
        choices = {
            "factor": [(name, say(f"readiness.factor.{name}", language)) for name in FACTORS],
            "test": [("", said("People judge it")), *tests],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # both are choices
        never_called_optional(self.fields["test"])
        if nation == WALES:
            for name in (name for name in self.fields if name.endswith("_cy")):
                never_called_optional(self.fields[name])

    def clean_test(self) -> str:
        """One of the tests to choose from, or none."""
        named: str = self.cleaned_data["test"]
        if named and named not in choosable_tests():
            raise forms.ValidationError(said("Choose how it is settled"))
        return named


class ImpactForm(Signed):
    """What the strategy may do to somebody, and what will be done about it."""

    texts: ClassVar[tuple[str, ...]] = ("finding_en", "finding_cy", "response_en", "response_cy")

    effect = forms.ChoiceField(
        label=_("What will it do?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say what it will do, as far as you know")},
    )
    finding_en = Paragraphs(
        label=_("What we expect and why, in English"),
        error_messages={"required": _("Say in English what you expect, and why")},
    )
    finding_cy = Paragraphs(label=_("What we expect and why, in Welsh"), required=False)
    response_en = Paragraphs(label=_("What will be done about it, in English"), required=False)
    response_cy = Paragraphs(label=_("What will be done about it, in Welsh"), required=False)

    def __init__(
        self, data: Any, *, user: User, nation: str, partnership: UUID, language: Language,
        row: Impact | None, initial: dict[str, Any],
    ) -> None:  # fmt: skip
        """Opens the form; texts may cite what the partnership knows, and what they cited before."""
        super().__init__(data, user=user, nation=nation, row=row, initial=initial)
        self._partnership, self._row = partnership, row
        effects: Any = self.fields["effect"]
        effects.choices = [(it, say(f"impacts.effect.{slug(it)}", language)) for it in EFFECTS]

    def clean(self) -> dict[str, Any]:
        """Citations lead somewhere, and harm that may come is answered."""
        written = super().clean() or {}
        before = {name for text in self.texts for name in citations(getattr(self._row, text, ""))}
        for text in self.texts:
            new = [name for name in citations(written.get(text) or "") if name not in before]
            for name in list_uncitable(self._partnership, new):
                self.add_error(text, uncitable_words(name))
        if written.get("effect") in NEEDS_RESPONSE and not written.get("response_en"):
            self.add_error("response_en", said("Say what will be done to prevent harm, or to find out"))
        return written
