"""A Django form's fields as what the components of GOV.UK Frontend ask for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from seedbed_web.design.days import PARTS
from seedbed_web.design.words import counting

PASSED_ON: Final = ("autocomplete", "inputmode", "spellcheck", "autocapitalize")
NOT_CHOSEN: Final = "---------"


@dataclass(frozen=True, slots=True)
class Component:
    """Which component shows a field, and what it is told."""

    kind: str
    params: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a template wants one field to look; `forms.jinja` says what each means."""

    label: str = ""
    hint: str = ""
    width: str = ""
    size: str = ""
    prefix: str = ""
    suffix: str = ""
    rows: int = 5
    inline: bool = False
    heading: bool = False
    hints: Mapping[str, str] | None = None
    conditional: Mapping[str, str] | None = None


def component(bound: BoundField, **wishes: Any) -> Component:
    """The component for a field of a form."""
    wish, kind = Wishes(**wishes), kind_of(bound)
    params = _common(bound, wish) | _ADDED.get(kind, _text)(bound, wish)
    return Component(kind, params)


def kind_of(bound: BoundField) -> str:
    """The name of the component that suits the field's widget."""
    widget = bound.field.widget
    if isinstance(widget, forms.Textarea):
        return "counted" if _limit(bound) else "textarea"
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "checkboxes"
    return str(getattr(widget, "input_type", "text"))


def _common(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    hint = wish.hint or bound.help_text
    said = {"hint": _words(hint)} if hint else {}
    if bound.errors:
        said["errorMessage"] = {"text": str(bound.errors[0]), "visuallyHiddenText": _("Error")}
    return said | {"name": bound.html_name}


def _words(words: object) -> dict[str, str]:
    """Markup stays markup; everything else is text."""
    return {"html" if hasattr(words, "__html__") else "text": str(words)}


def _title(bound: BoundField, wish: Wishes) -> str:
    words = wish.label or str(bound.label)
    if bound.field.required or kind_of(bound) == "checkbox" or not words:
        return words
    return _("%(field)s (optional)") % {"field": words}


def _label(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    size = wish.size or ("l" if wish.heading else "")
    return {
        "text": _title(bound, wish),
        "classes": f"govuk-label--{size}" if size else "",
        "isPageHeading": wish.heading,
    }


def _fieldset(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    size = wish.size or ("l" if wish.heading else "s")
    return {
        "legend": {
            "text": _title(bound, wish),
            "classes": f"govuk-fieldset__legend--{size}",
            "isPageHeading": wish.heading,
        }
    }


def _text(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    attrs = bound.field.widget.attrs
    value = bound.field.widget.format_value(bound.value())
    numeric = bound.field.widget.input_type == "number"
    said: dict[str, Any] = {
        "id": bound.auto_id,
        "label": _label(bound, wish),
        "value": "" if value is None else value,
        # a number is typed into a plain box: in a box for numbers a turn of the wheel changes it
        "type": "text" if numeric else bound.field.widget.input_type,
        "classes": _width(wish),
    }
    said |= {"inputmode": "numeric"} if numeric else {}
    said |= {name: attrs[name] for name in PASSED_ON if name in attrs}
    said |= {name: {"text": words} for name in ("prefix", "suffix") if (words := getattr(wish, name))}
    return said


def _width(wish: Wishes) -> str:
    if not wish.width:
        return ""
    return f"govuk-input--width-{wish.width}" if wish.width.isdigit() else f"govuk-!-width-{wish.width}"


def _textarea(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    value = bound.value()
    return {
        "id": bound.auto_id,
        "label": _label(bound, wish),
        "value": "" if value is None else str(value),
        "rows": wish.rows,
        "spellcheck": True,
    }


def _counted(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    return _textarea(bound, wish) | counting() | {"maxlength": _limit(bound)}


def _limit(bound: BoundField) -> int | None:
    return getattr(bound.field, "max_length", None)


def _file(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    accept = bound.field.widget.attrs.get("accept")
    return {
        "id": bound.auto_id,
        "label": _label(bound, wish),
        "attributes": {"accept": accept} if accept else {},
    }


def _options(bound: BoundField) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every choice with the name of its group, as the widget would show it."""
    widget = bound.field.widget
    for group, options, _index in widget.optgroups(bound.html_name, widget.format_value(bound.value())):
        for option in options:
            yield str(group or ""), option


def _select(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    items = [
        {
            "group": group,
            "value": str(option["value"]),
            "text": pgettext("choice", "Choose one") if option["label"] == NOT_CHOSEN else option["label"],
            "selected": bool(option["selected"]),
        }
        for group, option in _options(bound)
    ]
    return {"id": bound.auto_id, "label": _label(bound, wish), "items": items, "classes": _width(wish)}


def _choices(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    hints, below = wish.hints or {}, wish.conditional or {}
    items = []
    for _group, option in _options(bound):
        if option["value"] == "" and option["label"] in (NOT_CHOSEN, ""):
            continue
        value = str(option["value"])
        item = {"value": value, "text": str(option["label"]), "checked": bool(option["selected"])}
        item |= {"hint": _words(hints[value])} if value in hints else {}
        item |= {"conditional": {"html": below[value]}} if value in below else {}
        items.append(item)
    return {
        "idPrefix": bound.auto_id,
        "fieldset": _fieldset(bound, wish),
        "items": items,
        "classes": "govuk-radios--inline" if wish.inline else "",
    }


def _checkbox(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    value = bound.value()
    item: dict[str, Any] = {"value": "on", "text": _title(bound, wish), "checked": bool(value)}
    if hint := wish.hint or bound.help_text:
        item["hint"] = _words(hint)
    return {"idPrefix": bound.auto_id, "items": [item], "hint": None}


def _day(bound: BoundField, wish: Wishes) -> dict[str, Any]:
    values = bound.field.widget.format_value(bound.value())
    names = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
    items = [
        {
            "name": part,
            "label": names[part],
            "value": values[part],
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}"
            + (" govuk-input--error" if bound.errors else ""),
        }
        for part in PARTS
    ]
    return {
        "id": bound.auto_id,
        "namePrefix": bound.html_name,
        "fieldset": _fieldset(bound, wish),
        "items": items,
    }


_ADDED: Final = {
    "textarea": _textarea,
    "counted": _counted,
    "select": _select,
    "radio": _choices,
    "checkboxes": _choices,
    "checkbox": _checkbox,
    "day": _day,
    "file": _file,
    "hidden": _text,
}
