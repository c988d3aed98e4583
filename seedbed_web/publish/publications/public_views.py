"""What everybody may read: the published strategy, whether its figures have moved, one figure, the feed."""

from __future__ import annotations

from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.views.decorators.http import require_safe

from seedbed.foundations.definitions import SCHEMAS
from seedbed.publish.frozen import value_shown
from seedbed.publish.published_json import figure_page_document, publications_document
from seedbed_web.access.declare import everybody
from seedbed_web.design.language import page_language
from seedbed_web.organisations.published import PublicPlace, find_published
from seedbed_web.publish.publications import public
from seedbed_web.publish.publications.feed import feed_of
from seedbed_web.publish.publications.files import digest_of
from seedbed_web.publish.publications.public import Edition
from seedbed_web.publish.publications.queries import address_of, address_of_version, whole_address

FOR_EVER: Final = "public, max-age=31536000, immutable"
ASK_AGAIN: Final = "public, no-cache"
A_WHILE: Final = "public, max-age=300"
PUBLIC_SCHEMAS: Final = ("strategy", "publications", "figure")
JSON: Final = "application/json"


@everybody
@require_safe
def strategy(request: HttpRequest, partnership: str, path: str) -> HttpResponseBase:
    """A page or file of where the address leads now."""
    return _file(request, partnership, "", path, ASK_AGAIN)


@everybody
@require_safe
def version(request: HttpRequest, partnership: str, version: str, path: str) -> HttpResponseBase:
    """A page or file of an adopted version, which never changes."""
    return _file(request, partnership, version, path, FOR_EVER)


@everybody
@require_safe
def moved(request: HttpRequest, partnership: str, version: str) -> HttpResponse:
    """Which figures of a publication have moved since; its text stays as it was published."""
    place = _found(partnership)
    edition = _edition(place, version)
    language = page_language()
    moves = [(move, move.words(language)) for move in public.list_moves(place, edition)]
    context = {"published": place, "edition": edition, "moves": moves}
    return render(request, "publish/publications/moved.jinja", context)


@everybody
@require_safe
def one_figure(request: HttpRequest, partnership: str, figure: str) -> HttpResponse:
    """One figure or statement by its permanent name: now, and in each adopted version."""
    place = _found(partnership)
    held = public.list_published_figure(place, figure)
    if not held:
        raise Http404("no publication has such a figure")
    context = {
        "published": place,
        "name": figure,
        "held": held,
        "ways": [_way(place, it.version if it.adopted_on else None) for it in held],
        "values": [value_shown(it.item.figure, page_language()) if it.item.figure else "" for it in held],
        "as_json": reverse("published:figure-json", kwargs={"partnership": place.slug, "figure": figure}),
    }
    return render(request, "publish/publications/figure.jinja", context)


@everybody
@require_safe
def figure_json(request: HttpRequest, partnership: str, figure: str) -> HttpResponse:  # noqa: ARG001
    """The same for programs."""
    place = _found(partnership)
    held = public.list_published_figure(place, figure)
    if not held:
        raise Http404("no publication has such a figure")
    address = reverse("published-pages:figure", kwargs={"partnership": place.slug, "figure": figure})
    return _json(figure_page_document(figure, whole_address(address), held))


@everybody
@require_safe
def feed(request: HttpRequest, partnership: str) -> HttpResponse:
    """What was published, adopted, and which figures have moved."""
    place = _found(partnership)
    content = feed_of(place, page_language(), whole_address(request.path))
    response = HttpResponse(content, content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = A_WHILE
    return response


@everybody
@require_safe
def well_known(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Every strategy that is published here, for programs."""
    address = reverse("published:schema", kwargs={"schema": "strategy"})
    return _json(publications_document(public.list_published_places(), whole_address(address)))


@everybody
@require_safe
def schema(request: HttpRequest, schema: str) -> HttpResponseBase:  # noqa: ARG001
    """The shape of what is published for programs."""
    if schema not in PUBLIC_SCHEMAS:
        raise Http404("no such schema")
    content = (SCHEMAS / f"{schema}.schema.json").read_bytes()
    return _open(HttpResponse(content, content_type="application/schema+json"), A_WHILE)


def _file(request: HttpRequest, partnership: str, version: str, path: str, kept: str) -> HttpResponseBase:
    place = _found(partnership)
    found = public.find_published_file(place, version, path)
    if found is None:
        raise Http404("nothing is published there")
    if found.moved:
        return redirect(f"{request.path}/")
    content = found.file.read_bytes()
    response = HttpResponse(content, content_type=found.content_type)
    response["ETag"] = etag = f'"{digest_of(content)}"'
    response["Cache-Control"] = kept
    if found.content_type == JSON:
        _open(response, kept)
    return get_conditional_response(request, etag=etag, response=response) or response


def _found(slug: str) -> PublicPlace:
    place = find_published(slug)
    if place is None:
        raise Http404("no such partnership has published")
    return place


def _edition(place: PublicPlace, version: str) -> Edition:
    edition = public.find_edition(place, version)
    if edition is None:
        raise Http404("nothing is published there")
    return edition


def _way(place: PublicPlace, version: str | None) -> str:
    """Where a publication is read, for links of our own pages."""
    return address_of_version(place.slug, version) if version else address_of(place.slug)


def _json(document: dict[str, Any]) -> HttpResponse:
    held = JsonResponse(document, json_dumps_params={"ensure_ascii": False, "indent": 1})
    return _open(held, A_WHILE)


def _open(response: HttpResponse, kept: str) -> HttpResponse:
    """Lets programs in any browser read it."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Cache-Control"] = kept
    return response
