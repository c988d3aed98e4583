"""Every page of the site with what it demands, read from the addresses themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from seedbed_web.access.declare import Access, access_of


@dataclass(frozen=True, slots=True)
class Page:
    """One address: its name, its pattern, the words that vary in it, and what it demands."""

    name: str
    pattern: str
    words: tuple[str, ...]
    access: Access | None


def pages() -> list[Page]:
    """Every page, by its name; one that demands nothing has no `access`."""
    return sorted(_walk(get_resolver().url_patterns, "", ""), key=lambda page: (page.pattern, page.name))


def _walk(patterns: list[Any], before: str, space: str) -> Iterator[Page]:
    for entry in patterns:
        pattern = before + str(entry.pattern)
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry.url_patterns, pattern, inner)
        elif isinstance(entry, URLPattern):
            name = f"{space}{entry.name}"
            yield Page(name, pattern, tuple(_words(entry, before)), access_of(entry.callback, name))


def _words(entry: URLPattern, before: str) -> Iterator[str]:
    own = list(entry.pattern.converters)
    if "<slug:partnership>" in before:
        yield "partnership"
    yield from own
