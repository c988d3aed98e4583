"""A day in a form, asked for as three boxes: day, month, year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

PARTS: Final = ("day", "month", "year")
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 2200
_MISSING: Final = {
    "day": _("The date must include a day"),
    "month": _("The date must include a month"),
    "year": _("The date must include a year"),
}
MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january ionawr jan ion",
            "february chwefror feb chwef",
            "march mawrth mar maw",
            "april ebrill apr ebr",
            "may mai",
            "june mehefin jun meh",
            "july gorffennaf jul gorff",
            "august awst aug",
            "september medi sep sept med",
            "october hydref oct hyd",
            "november tachwedd nov tach",
            "december rhagfyr dec rhag",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months may be written as words, in either language."""


class DayInput(forms.Widget):
    """Three boxes, named after the field with `-day`, `-month` and `-year`."""

    input_type = "day"

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Mapping[str, Any], name: str
    ) -> dict[str, str]:
        """What was typed into the boxes, or sent in one piece as 2026-04-01."""
        del files
        whole = str(data.get(name) or "")
        if whole:
            return dict(zip(reversed(PARTS), [*whole.split("-"), "", ""][:3], strict=True))
        return {part: str(data.get(f"{name}-{part}") or "").strip() for part in PARTS}

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Mapping[str, Any], name: str) -> bool:
        """Whether none of the boxes was on the page."""
        del files
        return name not in data and not any(f"{name}-{part}" in data for part in PARTS)

    def format_value(self, value: Any) -> dict[str, str]:  # type: ignore[override]  # three boxes, three texts
        """What the boxes show."""
        if isinstance(value, date):
            return {part: str(getattr(value, part)) for part in PARTS}
        return {part: str(value.get(part, "")) if isinstance(value, dict) else "" for part in PARTS}

    def id_for_label(self, id_: str) -> str:
        """The first box, where the error summary leads."""
        return f"{id_}-day"


class DayField(forms.Field):
    """A day. Says which part is missing, and keeps what was typed."""

    widget = DayInput
    default_error_messages = {
        "required": _("Enter a date"),
        "invalid": _("The date must be a real date, such as 27 3 2026"),
    }

    def prepare_value(self, value: Any) -> Any:
        """A day, or what was typed."""
        return value

    def to_python(self, value: Any) -> date | None:
        """The day that the three boxes name."""
        if value is None or isinstance(value, date):
            return value
        if not any(value.values()):
            return None
        for part in PARTS:
            if not value[part]:
                raise ValidationError(_MISSING[part], code="incomplete")
        return self._day(value)

    def _day(self, value: dict[str, str]) -> date:
        month = MONTHS.get(value["month"].lower(), value["month"])
        try:
            found = date(int(value["year"]), int(month), int(value["day"]))
        except (ValueError, OverflowError) as error:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from error
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the boxes name another day than before."""
        try:
            return bool(self.to_python(data) != self.to_python(initial))
        except ValidationError:
            return True
