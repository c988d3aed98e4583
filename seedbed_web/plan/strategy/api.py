"""The strategy for other programs: read priorities and actions, and say where an action stands."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Path, Query, Router, Schema, Status
from ninja.errors import HttpError
from pydantic import Field

from seedbed_web.accounts.queries import person_of
from seedbed_web.database.versions import StaleEdit
from seedbed_web.organisations.requests import place_of
from seedbed_web.plan.strategy.actions import change_action
from seedbed_web.plan.strategy.lists import Wanted, list_wanted
from seedbed_web.plan.strategy.queries import find_action, list_priorities

router = Router(tags=["strategy"])
Limit = Annotated[int, Query(ge=1, le=500)]
Offset = Annotated[int, Query(ge=0, le=1_000_000)]
Name = Annotated[str, Query(max_length=80, pattern=r"^[-a-zA-Z0-9_]*$")]
State = Literal["not started", "under way", "behind", "done", "stopped"]
NOT_FOUND, STALE, WRONG_DATES = 404, 409, 422


class PriorityOut(Schema):
    """A priority, in both languages; Welsh that is not there yet is empty."""

    identifier: str
    order: int
    title_en: str
    title_cy: str
    need_en: str
    need_cy: str


class ActionOut(Schema):
    """An action; `version` goes back with a change."""

    identifier: str
    version: int
    priority: Annotated[str, Field(alias="priority.identifier")]
    title_en: str
    title_cy: str
    owner: Annotated[str | None, Field(alias="owner.identifier")] = None
    starts: date | None
    ends: date | None
    state: State


class ActionsOut(Schema):
    """Some of the actions, and how many there are in all."""

    count: int
    items: list[ActionOut]


class ActionIn(Schema):
    """Where an action stands, as of the version that was read."""

    version: Annotated[int, Field(ge=1, le=2_000_000_000)]
    state: State


class Refusal(Schema):
    """Why a request was not carried out."""

    detail: str


class Stale(Refusal):
    """Somebody else saved first; this is what they saved."""

    theirs: ActionOut


@router.get("/priorities", response=list[PriorityOut], summary="Priorities, first first")
def priorities(request: HttpRequest, partnership: Path[str]) -> object:
    """Every priority."""
    return list_priorities(place_of(request).id)


@router.get("/actions", response=ActionsOut, summary="Actions, by the day they are to be done")
def actions(
    request: HttpRequest,
    partnership: Path[str],
    state: State | None = None,
    priority: Name = "",
    limit: Limit = 100,
    offset: Offset = 0,
) -> object:
    """Some of the actions."""
    wanted = Wanted(priority=priority, state=state or "")
    rows = list_wanted(place_of(request).id, wanted, timezone.localdate())
    return {"count": rows.count(), "items": rows[offset : offset + limit]}


@router.get("/actions/{slug:action}", response={200: ActionOut, 404: Refusal}, summary="One action")
def action(request: HttpRequest, partnership: Path[str], action: str) -> object:
    """One action."""
    return _found(request, action)


@router.patch(
    "/actions/{slug:action}/state",
    response={200: ActionOut, 404: Refusal, 409: Stale},
    summary="Say where it stands",
)
def say_where_it_stands(
    request: HttpRequest, response: HttpResponse, partnership: Path[str], action: str, stands: ActionIn
) -> object:
    """Needs the header `Idempotency-Key`, a new UUID for each change."""
    row = _found(request, action)
    response["Content-Location"] = request.path.removesuffix("/state")
    try:
        change_action(
            action=row, version=stands.version, by=person_of(request), values={"state": stands.state}
        )
    except StaleEdit:
        return Status(STALE, {"detail": "Somebody else saved first.", "theirs": _found(request, action)})
    return _found(request, action)


def _found(request: HttpRequest, identifier: str) -> Any:  # a model, which interfaces do not name
    row = find_action(place_of(request).id, identifier)
    if row is None:
        raise HttpError(NOT_FOUND, "There is no such action.")
    return row
