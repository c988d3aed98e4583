"""What the library finds wrong with a row, said beside the field of a form."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext as said

from seedbed.foundations.faults import Fault
from seedbed_web.plan.chain.words import FAULTS


def say_faults(form: forms.Form, faults: Iterable[Fault]) -> None:
    """Adds each fault to its field, once."""
    for fault in faults:
        column = fault.column or ""
        if column in form.fields and not form.has_error(column):
            form.add_error(column, _words(fault))


def _words(fault: Fault) -> str:
    known = FAULTS.get((fault.code, fault.column or ""))
    if known:
        return str(known)
    if fault.code == "out-of-bounds":
        return said("Enter %(expected)s") % {"expected": fault.expected}
    return f"{fault.expected}"
