"""Logs: one JSON object a line, about requests and faults, never about people."""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from pythonjsonlogger.json import JsonFormatter

REQUESTS: Final = logging.getLogger("seedbed.requests")
OUR_OWN: Final = "seedbed."


class WithoutPeople(JsonFormatter):
    """Leaves out what may name somebody: addresses of pages, and what faults say of what was typed in.

    A database quotes the row that it refuses, and an invitation's address is the way in. What is left says
    where in the code it happened, and of which kind it was.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line; of a request only its number, by which its own line can be found."""
        request = getattr(record, "request", None)
        if request is not None and not record.name.startswith(OUR_OWN):
            told = {name: held for name, held in vars(record).items() if name != "request"}
            told |= {"msg": _phrase(record), "args": None, "number": getattr(request, "number", None)}
            record = logging.makeLogRecord(told)
        return super().format(record)

    def formatException(self, ei: Any) -> str:  # noqa: N802  # the library's name
        """The way through the code and the kinds of the faults, without their words."""
        lines: list[str] = []
        fault: BaseException | None = ei[1]
        seen: set[int] = set()
        while fault is not None and id(fault) not in seen:
            seen.add(id(fault))
            lines = [*traceback.format_tb(fault.__traceback__), _kind(fault), *lines]
            fault = fault.__cause__ or fault.__context__
        return "".join(lines).rstrip()


def _phrase(record: logging.LogRecord) -> str:
    """What Django's own line says, without the address that it names."""
    try:
        return HTTPStatus(int(getattr(record, "status_code", 0))).phrase
    except ValueError:
        return "request"


def _kind(fault: BaseException) -> str:
    code = getattr(fault, "sqlstate", None)
    name = f"{type(fault).__module__}.{type(fault).__qualname__}"
    return f"{name} ({code})\n" if code else f"{name}\n"


SETTINGS: Final[dict[str, Any]] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": WithoutPeople,
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
