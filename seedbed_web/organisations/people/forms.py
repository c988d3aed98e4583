"""Forms about members."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from seedbed_web.organisations.models import Organisation


class OfOrganisation(forms.Form):
    """Which organisation somebody belongs to."""

    organisation = forms.TypedChoiceField(
        label=_("Organisation"), required=False, coerce=UUID, empty_value=None
    )

    def __init__(
        self, *args: Any, organisations: Iterable[Organisation], language: str, **named: Any
    ) -> None:
        super().__init__(*args, **named)
        choices = [(str(row.pk), row.name(language)) for row in organisations]
        self.fields["organisation"].choices = [("", _("None of these")), *choices]  # type: ignore[attr-defined]
