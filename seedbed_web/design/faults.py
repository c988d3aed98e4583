"""What is wrong with a form, as a list that leads to each field: the error summary at the top of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from seedbed_web.design.fields import kind_of

GENERAL: Final = frozenset(
    [
        "required",
        "invalid",
        "invalid_choice",
        "invalid_list",
        "invalid_pk_value",
        "invalid_extension",
        "incomplete",
        "empty",
        "missing",
        "max_length",
        "min_length",
        "max_value",
        "min_value",
        "max_digits",
        "max_decimal_places",
        "max_whole_digits",
        "step_size",
        "null_characters_not_allowed",
    ]
)
"""Codes of faults that Django words for any field. Beside the field that is enough; in a list it is not."""


def faults_of(forms_: Iterable[Any]) -> list[dict[str, str]]:
    """Every fault of some forms, each with a link to its field, in the order of the fields.

    A fault that is worded for any field is preceded by the name of its own, unless the form chose the words.
    """
    return [fault for form in forms_ for fault in _faults(form)]


def _faults(form: Any) -> Iterator[dict[str, str]]:
    if form is None:
        return
    if isinstance(form, forms.BaseFormSet):
        yield from ({"text": str(words)} for words in form.non_form_errors())
        yield from faults_of(form.forms)
        return
    yield from ({"text": str(words)} for words in form.non_field_errors())
    for bound in form:
        yield from _of_field(bound)


def _of_field(bound: BoundField) -> Iterator[dict[str, str]]:
    href = f"#{bound.auto_id}-day" if kind_of(bound) == "day" else f"#{bound.auto_id}"
    for fault, words in zip(bound.errors.as_data(), bound.errors, strict=True):
        named = f"{bound.label}: {_within(str(words))}" if _is_general(bound, fault) else str(words)
        yield {"text": named, "href": href}


def _is_general(bound: BoundField, fault: ValidationError) -> bool:
    """Whether the words say nothing of this field: neither its form nor its author chose them."""
    if fault.code not in GENERAL or not bound.label:
        return False
    usual: dict[str, Any] = {}
    for kind in reversed(type(bound.field).__mro__):
        usual |= getattr(kind, "default_error_messages", {})
    return bound.field.error_messages.get(fault.code) is usual.get(fault.code)


def _within(words: str) -> str:
    """Words as they stand within a sentence."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
