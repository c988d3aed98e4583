"""Which decisions the list shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.lead.partnership.models import Body
from seedbed_web.lead.partnership.words import DECISION_STATES
from seedbed_web.organisations.edited import said_in


class FilterForm(forms.Form):
    """Which decisions the list shows."""

    body = forms.ChoiceField(label=_("Body"), required=False)
    state = forms.ChoiceField(label=_("How firm it is"), required=False)

    def __init__(self, data: Any, *, bodies: Iterable[Body], language: str) -> None:
        """Reads the questions of an address."""
        super().__init__(data)
        everything = ("", said("All"))
        bodies_named = [(it.identifier, said_in(it, "name", language)) for it in bodies]
        choices: dict[str, list[tuple[str, Any]]] = {
            "body": [everything, *bodies_named],
            "state": [everything, *DECISION_STATES.items()],
        }
        for name, held in choices.items():
            self.fields[name].choices = held  # type: ignore[attr-defined]  # both are choices

    def asked(self) -> dict[str, str]:
        """What is asked for; a question that makes no sense is as if it had not been asked."""
        self.is_valid()
        self.errors.clear()
        for field in self.fields.values():
            field.required = True  # nothing here is called optional: all of it is
        return {name: self.cleaned_data.get(name) or "" for name in self.fields}
