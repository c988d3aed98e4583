"""Fields that forms of the partnership share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from seedbed.lead.partnership.calendar import clock
from seedbed.lead.partnership.papers import is_kept
from seedbed_web.design.edit_form import Line

LONGEST = 300
LONGEST_ADDRESS = 2_000


class SafeAddress(Line):
    """An address on the web. Only https is kept, so that nobody is led to a page that others could change."""

    def __init__(self, **named: Any) -> None:
        """An address of a usual length, which may be left out."""
        super().__init__(**{"max_length": LONGEST_ADDRESS, "required": False} | named)

    def validate(self, value: Any) -> None:
        """Refuses what does not begin with https://."""
        super().validate(value)
        if value and not is_kept(value):
            raise ValidationError(
                _(
                    "Enter a whole address that begins with https://, such as https://democracy.example/papers/12"
                )
            )


class ClockField(Line):
    """A time of day, kept as people wrote it once it is one."""

    def __init__(self, **named: Any) -> None:
        """A time, which may be left out."""
        super().__init__(**{"max_length": 20, "required": False} | named)

    def clean(self, value: Any) -> str:
        """The time as 14:30, so that all times look alike."""
        words = super().clean(value)
        found = clock(words) if words else None
        if words and found is None:
            raise ValidationError(_("Enter a time such as 14:30 or 2.30pm"))
        return f"{found:%H:%M}" if found else ""


def choice(label: Any, required: Any = "", *, radios: bool = True) -> forms.ChoiceField:
    """One of several; `required` says what to do where none was chosen, and may be left out."""
    return forms.ChoiceField(
        label=label,
        widget=forms.RadioSelect if radios else forms.Select,
        required=bool(required),
        error_messages={"required": required} if required else {},
    )
