"""How templates find components, words and addresses."""

from __future__ import annotations

from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import formats, translation
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader


def environment(**options: Any) -> Environment:
    """Jinja with the components of GOV.UK Frontend."""
    own = options.pop("loader")
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options |= {"trim_blocks": True, "lstrip_blocks": True}
    made = Environment(loader=ChoiceLoader([own, components]), extensions=["jinja2.ext.i18n"], **options)
    made.globals |= {"static": static, "url": _url}
    made.filters |= {"day": _day}
    made.install_gettext_callables(  # type: ignore[attr-defined]  # brought by the extension
        gettext=translation.gettext,
        ngettext=translation.ngettext,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
        newstyle=True,
    )
    return made


def _url(name: str, *words: Any, **named: Any) -> str:
    return reverse(name, args=words, kwargs=named)


def _day(value: Any) -> str:
    return formats.date_format(value, "j F Y") if value else ""
