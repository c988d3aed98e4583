"""Numbers as people write them: £12,000, 12 000, 72.5."""

from __future__ import annotations

from typing import Any

from django import forms

NOT_OF_THE_NUMBER = str.maketrans("", "", "£,% \u00a0")


class NumberField(forms.FloatField):
    """A number, with or without pound sign, commas and spaces."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})

    def to_python(self, value: Any) -> Any:
        """The number."""
        written = "" if value is None else str(value)
        return super().to_python(written.translate(NOT_OF_THE_NUMBER))

    def prepare_value(self, value: Any) -> Any:
        """A whole number without its point."""
        return f"{value:.0f}" if isinstance(value, float) and value.is_integer() else value
