"""How templates find components, words and addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.forms import BaseForm, BaseFormSet
from django.templatetags.static import static
from django.urls import get_script_prefix, reverse
from django.utils import formats, timezone, translation
from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, pass_context
from jinja2.runtime import Context

from seedbed_web.design.faults import faults_of
from seedbed_web.design.fields import component
from seedbed_web.design.words import role_sentence, role_words, state_words


def environment(**options: Any) -> Environment:
    """Jinja with the components of GOV.UK Frontend."""
    own = options.pop("loader")
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    options |= {"trim_blocks": True, "lstrip_blocks": True}
    options |= {"loader": ChoiceLoader([own, components]), "extensions": ["jinja2.ext.i18n"]}
    made = Environment(**options)  # noqa: S701  # Django asks for escaping in its options
    made.globals |= {
        "static": static,
        "url": _url,
        "component": component,
        "faults_of": faults_of,
        "has_faults": _has_faults,
        "state_words": state_words,
        "with_query": _with_query,
    }
    made.filters |= {
        "day": _day,
        "clock": _clock,
        "role": role_words,
        "role_sentence": role_sentence,
        "groupby_in_order": _groups,
    }
    made.install_gettext_callables(  # type: ignore[attr-defined]  # brought by the extension
        gettext=translation.gettext,
        ngettext=translation.ngettext,
        pgettext=translation.pgettext,
        npgettext=translation.npgettext,
        newstyle=True,
    )
    return made


@pass_context
def _has_faults(context: Context) -> bool:
    """Whether a form that this page was given is shown again with faults."""
    given = [it for it in context.get_all().values() if isinstance(it, (BaseForm, BaseFormSet))]
    return any(it.is_bound and bool(faults_of([it])) for it in given)


def _url(name: str, *words: Any, **named: Any) -> str:
    way = (translation.get_language(), get_script_prefix())
    return _address(way, name, words, tuple(named.items()))


@lru_cache(maxsize=8_192)
def _address(_: tuple[str | None, str], name: str, words: tuple[Any, ...], named: Any) -> str:
    """An address, worked out once: a list of links asks for the same ones again and again."""
    return reverse(name, args=words, kwargs=dict(named))


def _clock(value: Any) -> str:
    return formats.time_format(timezone.localtime(value), "H:i") if value else ""


def _day(value: Any) -> str:
    """A day as people write it, from a day or from 2026-03-31; other words as they stand."""
    if isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return str(value)
    return formats.date_format(value, "j F Y") if value else ""


def _groups(items: Iterable[dict[str, Any]], name: str) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
    """Neighbours with the same value of `name`, without sorting as Jinja's own filter does."""
    return ((key, list(group)) for key, group in groupby(items, key=itemgetter(name)))


@pass_context
def _with_query(context: Context, **changes: Any) -> str:
    """The address of this page with some of its questions changed; None takes one away."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = str(value)
    return f"?{query.urlencode()}"
