"""What a site says to programs of everything published on it, and of one figure by its permanent name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from seedbed.foundations.languages import Text
from seedbed.plan.needs.summary import both, figure_document
from seedbed.publish.frozen import FrozenItem, value_in_both

SCHEMA_VERSION: Final = "1.0"
PUBLICATIONS: Final = f"urn:seedbed:schema:publications:{SCHEMA_VERSION}"
FIGURE: Final = f"urn:seedbed:schema:figure:{SCHEMA_VERSION}"


@dataclass(frozen=True, slots=True)
class PublishedVersion:
    """An adopted version and its address, which never changes."""

    name: str
    adopted_on: date
    address: str
    digest: str


@dataclass(frozen=True, slots=True)
class PublishedPlace:
    """What one partnership has published: where its address leads now, and its adopted versions."""

    name: Text
    nation: str
    title: Text
    address: str
    strategy: str
    feed: str
    figures: str
    as_of: date
    version: str | None
    adopted_on: date | None
    digest: str
    schema_version: str
    versions: tuple[PublishedVersion, ...]


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """One figure or statement as one publication has it."""

    item: FrozenItem
    version: str | None
    address: str
    adopted_on: date | None
    as_of: date


def publications_document(places: Iterable[PublishedPlace], schema: str) -> dict[str, Any]:
    """Every strategy that is published on a site, after `publications.schema.json`.

    Args:
        places: what each partnership has published.
        schema: address of the schema of `strategy.json`.
    """
    return {
        "$schema": PUBLICATIONS,
        "schema_version": SCHEMA_VERSION,
        "strategy_schema": schema,
        "strategies": [_place(place) for place in places],
    }


def _place(place: PublishedPlace) -> dict[str, Any]:
    return {
        "name": both(place.name),
        "nation": place.nation,
        "title": both(place.title),
        "address": place.address,
        "strategy": place.strategy,
        "feed": place.feed,
        "figures": place.figures,
        "status": "adopted" if place.adopted_on else "draft",
        "version": place.version,
        "as_of": place.as_of.isoformat(),
        "adopted_on": _day(place.adopted_on),
        "digest": place.digest,
        "schema_version": place.schema_version,
        "versions": [
            {
                "version": version.name,
                "adopted_on": version.adopted_on.isoformat(),
                "address": version.address,
                "strategy": f"{version.address}strategy.json",
                "digest": version.digest,
            }
            for version in place.versions
        ],
    }


def figure_page_document(name: str, address: str, published: Sequence[PublishedFigure]) -> dict[str, Any]:
    """One figure or statement, as published now and in each adopted version, after `figure.schema.json`.

    Args:
        name: the name by which text cites it.
        address: its permanent address.
        published: where it stands, the present publication first.
    """
    return {
        "$schema": FIGURE,
        "schema_version": SCHEMA_VERSION,
        "id": name,
        "address": address,
        "published": [_figure(one) for one in published],
    }


def _figure(one: PublishedFigure) -> dict[str, Any]:
    item = one.item
    figure = {k: _plain(v) for k, v in figure_document(item.figure).items()} if item.figure else None
    return {
        "version": one.version,
        "address": one.address,
        "as_of": one.as_of.isoformat(),
        "adopted_on": _day(one.adopted_on),
        "kind": item.kind,
        "statement": both(item.statement),
        "shown": both(value_in_both(item.figure)) if item.figure else None,
        "source": both(item.source),
        "publisher": item.publisher or None,
        "release": item.release or None,
        "url": item.url,
        "method": item.method or None,
        "retrieved": item.retrieved.isoformat(),
        "figure": figure | {"id": item.id} if figure is not None else None,
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
