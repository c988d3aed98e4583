"""The job that brings figures up to date, written so that it may be killed at any moment."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from django.db import Error
from django.utils import timezone
from psycopg_pool import PoolTimeout

from seedbed.foundations.faults import DataFaults, WrongUse
from seedbed.foundations.partnerships import Area
from seedbed.plan.needs.gather import Gathered, gather
from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy.draft import suggestion_row
from seedbed.plan.strategy.record import AREA_FILE, with_missing
from seedbed.plan.strategy.refresh import changes, refreshed
from seedbed.sources.folder import data_folder
from seedbed_web.database.jobs import long_job, queue
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.plan.needs.suggestions.actions import put_forward
from seedbed_web.publish.figures import actions, queries
from seedbed_web.publish.figures.files import changed_tables, list_held
from seedbed_web.publish.figures.models import FigureEvent

PURPOSE: Final = "refreshing figures"
STEPS: Final = ("reading", "gathering", "asking", "writing")
"""What is done, one after another; services are asked only where the site is told to."""
SHOWN: Final = 5
"""Faults of the data folder that are repeated to a person."""
OURS: Final = "a fault of Seedbed's own; whoever runs the site finds it in the log"


class NoData(WrongUse):
    """There is nothing that figures could be read from."""


def ask_to_refresh(*, partnership: UUID, by: UUID) -> FigureEvent:
    """Has figures brought up to date in the background.

    Raises:
        UnderWay: that is being done already.
    """
    event = actions.enter_refresh(partnership=partnership, by=by)
    queue(refresh_in_background, partnership=partnership, by=by, purpose=PURPOSE, event=str(event.pk))
    return event


@long_job("refresh figures")
def refresh_in_background(scope: Scope, *, purpose: str, event: str) -> None:  # noqa: ARG001  # for the queue
    """Refreshes; a second run of what is done or has failed changes nothing."""
    work(scope, UUID(event))


def work(scope: Scope, key: UUID) -> None:
    """What the job does, in short transactions of its own."""
    try:
        gathered = _gathered(scope, key)
        if gathered is not None:
            _note(scope, key, "writing")
            with working_for(scope):
                refresh(partnership=_of(scope), event=key, gathered=gathered)
    except DataFaults as found:
        _fail(scope, key, "; ".join(map(str, found.faults[:SHOWN])))
    except WrongUse as problem:
        _fail(scope, key, str(problem))
    except (Error, PoolTimeout):
        raise  # the database is away: tried again later
    except Exception:
        _fail(scope, key, OURS)
        raise  # for the log; a second run finds it failed


def refresh(*, partnership: UUID, event: UUID, gathered: Gathered) -> FigureEvent | None:
    """Writes what was gathered into the pack as it stands now, within the transaction of whoever calls.

    Causes for concern that were never put forward become suggestions.

    Raises:
        DataFaults: what was gathered has faults; nothing has changed.
    """
    actions.wait_for_turn(partnership)
    held = actions.begin_refresh(partnership=partnership, event=event)
    if held is None:
        return None
    pack = queries.get_tables(partnership)
    files = changed_tables(pack, refreshed(pack, gathered))
    held.lacking = [data_set.id for data_set in gathered.missing]
    record = list_held(partnership, [AREA_FILE]).get(AREA_FILE)
    if record is not None and sorted(pack.missing_data) != sorted(held.lacking):
        files[AREA_FILE] = with_missing(record.decode("utf-8-sig"), held.lacking).encode()
    quiet = [change.id for change in changes(pack, gathered) if change.kind == "no longer published"]
    concerns = profile(gathered.focus, gathered.figures).concerns
    put_forward(partnership=partnership, by=held.by_id, rows=map(suggestion_row, concerns))
    if not files:
        return actions.finish_unchanged(held)
    return actions.put_figures(partnership=partnership, files=files, event=held, quiet=quiet)


def _gathered(scope: Scope, event: UUID) -> Gathered | None:
    """What public data say of the area; outside any transaction, because it takes a while."""
    with working_for(scope):
        found = actions.begin_refresh(partnership=_of(scope), event=event)
        area = queries.find_public_area(_of(scope))
    if found is None:
        return None
    _note(scope, event, "gathering")
    gathered = gather_for(area, timezone.localdate())
    if queries.asks_services():
        _note(scope, event, "asking")
        _ask_services(gathered)
    return gathered


def gather_for(area: Area | None, today: date) -> Gathered:
    """Public data for an area.

    Raises:
        NoData: the site has no folder of them, or they do not know the area.
        WrongUse: the folder holds none of the data.
        DataFaults: a file of it is not what it should be.
    """
    folder = queries.get_data_folder()
    if not folder:
        raise NoData("the site has no folder of public data: SEEDBED_DATA names none")
    if area is None:
        raise NoData("public data know no area with the codes of this partnership")
    return gather(data_folder(Path(folder)), area, today)


def _ask_services(gathered: Gathered) -> None:
    from seedbed.plan.needs.online import add_online

    add_online(gathered, timezone.localdate(), lambda _: None)


def _note(scope: Scope, event: UUID, step: str) -> None:
    with working_for(scope):
        actions.note_step(partnership=_of(scope), event=event, step=step, steps_done=STEPS.index(step))


def _fail(scope: Scope, event: UUID, trouble: str) -> None:
    with working_for(scope):
        actions.fail_refresh(partnership=_of(scope), event=event, trouble=trouble, by=scope.user)


def _of(scope: Scope) -> UUID:
    assert scope.partnership is not None, "every job works for a partnership"
    return scope.partnership
