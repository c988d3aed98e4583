"""A form over one row that several people may edit: it knows the version that its editor saw."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django import forms

from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.stale import BothTexts, both_texts


class Line(forms.CharField):
    """One line of text; in a box with room for several, line ends become spaces."""

    def to_python(self, value: Any) -> str:
        """The text."""
        return " ".join(str(super().to_python(value) or "").splitlines())


class Paragraphs(forms.CharField):
    """Text of many lines, whose ends are the same whatever browser sent them."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        """The text."""
        return str(super().to_python(value) or "").replace("\r\n", "\n")


class EditForm(forms.Form):
    """A form over one row: it carries the version that its editor saw.

    `columns` names the row's columns by field where the two differ.
    """

    columns: ClassVar[Mapping[str, str]] = {}
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, initial=0)

    def __init__(self, data: Any = None, *, row: Any = None, initial: Any = None, **named: Any) -> None:
        """Opens the form on a row, or empty where there is none yet."""
        shown = self.shown(vars(row)) | {"version": row.version} if row is not None else initial
        super().__init__(data, initial=shown, **named)

    @classmethod
    def column(cls, name: str) -> str:
        """The column of a field."""
        return cls.columns.get(name, name)

    def shown(self, held: Mapping[str, Any]) -> dict[str, Any]:
        """What the fields hold for the columns of a row."""
        names = [name for name in self.base_fields if name != "version"]
        return {name: _choice(held[self.column(name)]) for name in names}

    def values(self) -> dict[str, Any]:
        """What the columns hold for what was written."""
        written = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return {
            self.column(name): (value or None) if name in self.columns else value
            for name, value in written.items()
        }

    def seen(self) -> int:
        """The version that the editor saw."""
        return int(self.cleaned_data["version"] or 0)

    def meet(self, stale: StaleEdit) -> BothTexts:
        """Takes up what somebody else has saved meanwhile: see `both_texts`."""
        row: Any = stale.theirs
        base = self.shown(stale.base) if stale.base is not None else None
        by = str(row.changed_by or "")
        return both_texts(
            self, theirs=self.shown(vars(row)), base=base, version=row.version, by=by, at=row.changed_at
        )


def _choice(value: Any) -> Any:
    """The key of another row as the value of a choice."""
    return str(value) if isinstance(value, UUID) else value
