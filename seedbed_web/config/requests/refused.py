"""Refusals that come without words, such as a form's address that is opened as a page, get words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.http import HttpRequest, HttpResponse

from seedbed_web.config.errors import refused

WORDLESS: Final = frozenset({405, 413, 429})
"""What libraries answer with nothing to read."""


class Wordy:
    """Puts a page in place of an empty refusal, for whoever asks with a browser."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Keeps the status and whatever the answer said in its headers."""
        response = self.get_response(request)
        if response.status_code not in WORDLESS or response.streaming or response.content:
            return response
        if not request.accepts("text/html"):
            return response
        worded = refused(request, response.status_code)
        for name, value in response.items():
            worded.setdefault(name, value)
        return worded
