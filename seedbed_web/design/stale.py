"""What a page shows when somebody else saved first: both texts, field by field, and neither lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.formats import date_format
from django.utils.timezone import localtime


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the two texts differ, in words; `taken` says whose the form now holds."""

    label: str
    theirs: str
    yours: str
    taken: str


@dataclass(frozen=True, slots=True)
class BothTexts:
    """Who saved first and when, in words, and where the texts differ."""

    by: str
    at: str
    differences: tuple[Difference, ...]


def both_texts(
    form: forms.Form,
    *,
    theirs: Mapping[str, Any],
    base: Mapping[str, Any] | None,
    version: int,
    by: str = "",
    at: datetime | None = None,
) -> BothTexts:
    """Sets the form to the version that stands now, and says where it differs from that.

    The form goes on holding what its editor wrote. Only a field that the editor had left as it was takes
    what the other one saved.

    Args:
        form: the form as it was sent, with a field `version`.
        theirs: what stands now, by the name of the form's field.
        base: what stood when the form was opened, None where that is not known.
        version: of what stands now.
        by: who saved it, empty where that may not be told.
        at: when.
    """
    sent = dict(form.cleaned_data)
    data: Any = form.data
    form.data = data.copy()
    _put(form, "version", version)
    when = date_format(localtime(at), "j F Y, H:i") if at else ""
    return BothTexts(by, when, tuple(_differences(form, sent, theirs, base)))


def _differences(
    form: forms.Form, sent: Mapping[str, Any], theirs: Mapping[str, Any], base: Mapping[str, Any] | None
) -> Iterator[Difference]:
    for name, other in theirs.items():
        if sent[name] == other:
            continue
        untouched = base is not None and sent[name] == base.get(name)
        said = Difference(
            str(form[name].label), _said(form[name], other), _said(form[name], sent[name]),
            "theirs" if untouched else "yours",
        )  # fmt: skip
        if untouched:
            _put(form, name, other)
        yield said


def _put(form: forms.Form, name: str, value: Any) -> None:
    """Makes a sent form hold another value."""
    data: Any = form.data
    key = form.add_prefix(name)
    for part in [key, *(f"{key}-{part}" for part in ("day", "month", "year"))]:
        data.pop(part, None)
    data[key] = "" if value is None else value.isoformat() if hasattr(value, "isoformat") else str(value)


def _said(bound: BoundField, value: Any) -> str:
    """A value as people read it: a choice by its words, a day as a day."""
    if value is None or value == "":
        return ""
    if hasattr(value, "isoformat"):
        return date_format(value, "j F Y")
    choices = {str(key): str(words) for key, words in getattr(bound.field, "choices", [])}
    return choices.get(str(value), str(value))
