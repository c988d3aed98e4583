"""What a page asks to change is changed once, however often the request arrives."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from seedbed_web.access.declare import Who, access_of
from seedbed_web.access.once import begin, finish, key_of_request
from seedbed_web.accounts.queries import person_of
from seedbed_web.config.errors import refused
from seedbed_web.config.requests.permission import said_to_a_program
from seedbed_web.design.refusals import NO_KEY

FIELD = "once"
HEADER = "Idempotency-Key"
OF_THE_PAGE = (FIELD, "csrfmiddlewaretoken")
"""Fields that say nothing of what is asked for."""
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
CHANGING = ("POST", "PUT", "PATCH", "DELETE")
MADE, MOVED = range(200, 300), range(300, 400)
BAD_REQUEST = 400
WITHOUT_KEY = (Who.SIGNING_IN, Who.EVERYBODY, Who.LINK)
"""Nobody has signed in whose keys could be kept; such pages see to it themselves that twice is once."""


class Once:
    """Remembers the key that each changing request carries, in the transaction that makes the change.

    A request without a key is refused; one that was answered before gets the same answer again, and a form
    that was refused for its content may be sent again with the same key.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Notes what came of a change, so that the same request is not carried out twice."""
        response = self.get_response(request)
        key = getattr(request, "once", None)
        if key is not None:
            finish(key, user=person_of(request), moved_to=_answer(response))
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _: tuple[Any, ...], __: dict[str, Any]
    ) -> HttpResponse | None:
        """Answers a repeated request in the page's stead."""
        match = request.resolver_match
        access = access_of(view, match.view_name if match else None)
        if request.method not in CHANGING or access is None or access.who in WITHOUT_KEY:
            return None
        key = _key(request)
        if key is None:
            if access.by_programs:
                return said_to_a_program(BAD_REQUEST)
            return refused(request, BAD_REQUEST, reason=NO_KEY)
        answered = begin(key, user=person_of(request), path=request.path)
        if answered is not None:
            return HttpResponseRedirect(answered) if not access.by_programs else _see(answered)
        request.once = key  # type: ignore[attr-defined]
        return None


def _answer(response: HttpResponse) -> str | None:
    """Where the answer can be seen again; None when nothing was changed."""
    if response.status_code in MOVED:
        return str(response["Location"])
    return response.headers.get("Content-Location") if response.status_code in MADE else None


def _see(where: str) -> HttpResponse:
    """A program asks again with GET for what its first request made."""
    return HttpResponse(status=303, headers={"Location": where})


def _key(request: HttpRequest) -> UUID | None:
    words = request.headers.get(HEADER) or request.POST.get(FIELD, "")
    try:
        key = UUID(words)
    except ValueError:
        return None
    return key_of_request(key, path=request.path, content=_content(request))


def _content(request: HttpRequest) -> bytes:
    """What is asked for: the fields and files of a form, or the words of a program."""
    if request.method != "POST" or request.content_type not in FORMS:
        return request.body
    fields = [(name, held) for name, held in request.POST.lists() if name not in OF_THE_PAGE]
    return json.dumps([sorted(fields), sorted(_files(request))]).encode()


def _files(request: HttpRequest) -> Iterator[tuple[str, str]]:
    for name, several in request.FILES.lists():
        for held in several:
            whole = sha256()
            for part in held.chunks():
                whole.update(part)
            held.seek(0)
            yield name, whole.hexdigest()
