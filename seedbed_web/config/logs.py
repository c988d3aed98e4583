"""Logs: one JSON object a line, about requests and faults, never about people."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import Any, Final
from uuid import uuid4

from django.http import HttpRequest, HttpResponse

REQUESTS: Final = logging.getLogger("seedbed.requests")

SETTINGS: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
            "rename_fields": {"asctime": "at", "levelname": "level", "name": "part", "message": "words"},
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "seedbed": {"level": "INFO"},
        # Django's own lines name the address of each refused page, and addresses may name people.
        "django.request": {"level": "ERROR"},
    },
}


class RequestLog:
    """One line a request: which page by its name, how it ended, how long it took."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers, then writes the line; the answer carries the number by which it can be found."""
        number, began = uuid4().hex[:12], time.perf_counter()
        request.number = number  # type: ignore[attr-defined]  # pages of faults show it
        response = self.get_response(request)
        match = request.resolver_match
        REQUESTS.info(
            "request",
            extra={
                "page": match.view_name if match else None,
                "method": request.method,
                "status": response.status_code,
                "milliseconds": round((time.perf_counter() - began) * 1000),
                "number": number,
            },
        )
        response["X-Request-Number"] = number
        return response
