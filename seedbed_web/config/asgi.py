"""What the server runs."""

from __future__ import annotations

import os

import django
from asgiref.sync import sync_to_async
from django.core.handlers.asgi import ASGIHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from seedbed_web.config.request_size import Limited


class OneThread(ASGIHandler):
    """Gives each request to one thread, from the first middleware to the last.

    Django's own handler goes from the loop to the thread and back for each part that could run in either, and
    with twenty people at once each of these changes waits in line.
    """

    def load_middleware(self, is_async: bool = False) -> None:  # noqa: ARG002  # asked for by Django's handler
        """As for a server that knows threads only."""
        super().load_middleware(is_async=False)

    async def get_response_async(self, request: HttpRequest) -> HttpResponseBase:
        """The answer, worked out in the thread of the request."""
        return await sync_to_async(self.get_response, thread_sensitive=True)(request)


os.environ.setdefault("DJANGO_SETTINGS_MODULE", "seedbed_web.config.settings")
django.setup(set_prefix=False)
application = Limited(OneThread())
