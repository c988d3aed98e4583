"""Pages for what cannot be given: plain words, the number of the request, and the right status.

A refusal is drawn in the shell of the site. A fault of ours is drawn with nothing around it that asks the
database, because the database may be what has failed.
"""

from __future__ import annotations

import sys
from typing import Any, Final

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_path, override
from django.views.decorators.csrf import requires_csrf_token
from psycopg_pool import PoolTimeout

from seedbed_web.design.refusals import OUT_OF_DATE, refusal

RETRY_AFTER: Final = "30"
NO_DATABASE: Final = (OperationalError, InterfaceError, PoolTimeout)
LAST_RESORT: Final = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Seedbed</title></head><body><main>
<h1>Sorry, there is a problem with Seedbed</h1><p>Try again later.</p>
<h1 lang="cy">Mae'n ddrwg gennym, mae problem gyda Seedbed</h1>
<p lang="cy">Rhowch gynnig arall arni nes ymlaen.</p>
<p>{number}</p></main></body></html>"""


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400: the request makes no sense; it may not even say whom it is for."""
    del exception  # names what was sent, and that is nobody else's business
    return _bare(request, 400)


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403: who asks may not have this page."""
    del exception
    return refused(request, 403)


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404: there is no such page, or none for this person."""
    del exception
    return refused(request, 404)


@requires_csrf_token
def too_many(request: HttpRequest) -> HttpResponse:
    """429: asked too often. The library of sign-in finds this page by its name in `config/urls.py`."""
    return refused(request, 429)


def our_fault(request: HttpRequest) -> HttpResponse:
    """500, or 503 when the database is not there."""
    if isinstance(sys.exc_info()[1], NO_DATABASE):
        response = _bare(request, 503)
        response["Retry-After"] = RETRY_AFTER
        return response
    return _bare(request, 500)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form that did not come from one of our pages, or from one that was open too long."""
    del reason
    return refused(request, 403, reason=OUT_OF_DATE)


def refused(request: HttpRequest, status: int, *, reason: str = "") -> HttpResponse:
    """A refusal in the shell of the site.

    Args:
        request: what was asked.
        status: the status of HTTP, which by itself says what is read.
        reason: says it more exactly; `design/refusals.py` lists the reasons.
    """
    context = _context(request, reason or str(status))
    return HttpResponse(render_to_string("design/error.jinja", context, request), status=status)


def _bare(request: HttpRequest, status: int) -> HttpResponse:
    """A page that no context processor has a hand in; the language is what the address says."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    context = _context(request, str(status)) | {"language": language, "is_demo": settings.SEEDBED_DEMO}
    try:
        with override(language):
            words = engines["jinja2"].get_template("design/error.jinja").render(context)
    except Exception:  # whatever has failed, the person must still be told
        words = LAST_RESORT.format(number=number_of(request))
    return HttpResponse(words, status=status)


def _context(request: HttpRequest, reason: str) -> dict[str, Any]:
    return {"refusal": refusal(reason), "number": number_of(request)}


def number_of(request: HttpRequest) -> str:
    """The number by which the logs know the request."""
    return str(getattr(request, "number", ""))
