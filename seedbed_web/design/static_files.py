"""Style sheets and scripts under names that change with their content, so that browsers may keep them."""

from __future__ import annotations

from collections.abc import Callable

from asgiref.sync import async_to_sync
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from servestatic.middleware import ServeStaticMiddleware
from servestatic.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # no types of its own
    """Scripts that import each other find each other under the new names."""

    support_js_module_import_aggregation = True


class StaticFiles:
    """Serves the files. The library's own middleware would take every page out of its thread and back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.files = ServeStaticMiddleware(_nothing_else)

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """A file where the address is one; everything else passes through."""
        if request.path_info in self.files.files:
            served: HttpResponseBase = async_to_sync(self.files)(request)
            return served
        return self.get_response(request)


async def _nothing_else(request: HttpRequest) -> HttpResponseBase:
    raise LookupError(f"{request.path_info} is no file")
