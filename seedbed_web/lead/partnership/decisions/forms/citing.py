"""What forms of decisions share: texts that cite evidence, and asking for what a state needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.evidence import citations
from seedbed.lead.partnership.decisions import missing, wrong_days
from seedbed_web.design.edit_form import EditForm
from seedbed_web.lead.partnership.decisions.queries import TEXTS, list_uncitable
from seedbed_web.lead.partnership.models import Body, Decision, Meeting
from seedbed_web.lead.partnership.words import day_words
from seedbed_web.organisations.edited import said_in

ASKED: Final[dict[str, Promise]] = {
    "body": _("Choose the body"),
    "decided_by": _("Say which post decided"),
    "reason": _("Say in English why"),
    "evidence": _("Say on what evidence"),
    "ratified_by": _("Choose the body that spoke on it"),
    "ratified_on": _("Enter the day the body spoke on it"),
}
"""What to say where a state asks for something that is missing."""
WRONG_DAYS: Final[dict[str, Promise]] = {
    "to come": _("The day must not be in the future"),
    "before it was decided": _("The day must not be before the decision was taken"),
}


class CitingForm(EditForm):
    """A form in whose texts evidence may be cited."""

    def __init__(
        self, data: Any = None, *, partnership: UUID, row: Decision | None = None, **named: Any
    ) -> None:
        """Opens the form; texts may cite what the partnership knows, and what they cited before."""
        super().__init__(data, row=row, **named)
        self._partnership, self._row = partnership, row

    def clean(self) -> dict[str, Any]:
        """Every citation must lead somewhere."""
        written = super().clean() or {}
        cited = {name: citations(written.get(name) or "") for name in self.fields if name in TEXTS}
        before = {name for text in TEXTS for name in citations(getattr(self._row, text, "") or "")}
        new = {name for names in cited.values() for name in names} - before
        unknown = set(list_uncitable(self._partnership, sorted(new))) if new else set()
        for field, names in cited.items():
            for name in names:
                if name in unknown:
                    words = said(
                        "{%(name)s} names no figure, statement, finding or decision of this partnership"
                    )
                    self.add_error(field, words % {"name": name})
        return written

    def _ask(self, state: str, values: Mapping[str, Any]) -> None:
        """Names each field that a state asks for and that is empty."""
        for name in missing(state, values):
            field = name if name in self.fields else f"{name}_en"
            if field in self.fields and field not in self.errors:
                self.add_error(field, str(ASKED[name]))

    def _days(self, decided: date | None, ratified: date | None, today: date) -> None:
        for name, wrong in wrong_days(decided, ratified, today).items():
            if name in self.fields:
                self.add_error(name, str(WRONG_DAYS[wrong]))

    def _choose(self, **choices: list[tuple[str, Any]]) -> None:
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # these are choices


def named(bodies: Iterable[Body], language: str) -> list[tuple[str, Any]]:
    """Bodies as choices."""
    return [(str(it.pk), said_in(it, "name", language)) for it in bodies]


def when(meetings: Iterable[Meeting], language: str) -> list[tuple[str, Any]]:
    """Meetings as choices: body and day."""
    return [(str(it.pk), f"{said_in(it.body, 'name', language)}, {day_words(it.held_on)}") for it in meetings]
