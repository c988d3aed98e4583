"""Whether the site can do its work: asked by supervisors, answered without a session or a transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from psycopg_pool import PoolTimeout

PATH: Final = "/health"
UNWELL: Final = 503


class Health:
    """Answers `/health` before anything else needs the database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """200 when the database answers, 503 when it does not; everything else passes through."""
        if request.path_info != PATH:
            return self.get_response(request)
        well = _database_answers()
        return JsonResponse({"status": "well" if well else "no database"}, status=200 if well else UNWELL)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (DatabaseError, PoolTimeout):
        return False
    return True
