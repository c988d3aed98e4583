"""Changing figures: whole or not at all, with what changed, what was there before, and the audit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from seedbed.foundations.faults import DataFaults, Fault
from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.citations import citations_of
from seedbed.plan.strategy.figure_changes import figure_changes
from seedbed.plan.strategy.pack import Pack, plain_row
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.publish.protecting import protected
from seedbed_web.audit.actions import record
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.needs.actions import replace_figures
from seedbed_web.plan.strategy.actions import link_all_that_is_cited
from seedbed_web.publish.figures.files import MAY_CHANGE, PATHS, digests, list_held, put_files
from seedbed_web.publish.figures.models import FigureEvent, KeptFile
from seedbed_web.publish.figures.queries import UNDER_WAY, find_under_way, find_undoable, get_tables
from seedbed_web.publish.pack.checking import Checked, check_files
from seedbed_web.publish.pack.first import first_files
from seedbed_web.publish.pack.queries import list_area_codes, list_pack_files

STEPS_BACK: Final = 10
"""How many changes can be undone, one after another."""
RECORDED: Final = {"refreshed": "figures refreshed", "brought": "figures brought", "undone": "figures undone"}


class UnderWay(Exception):  # noqa: N818  # named for what happens
    """A refresh is going on already."""


class NothingToUndo(Exception):  # noqa: N818  # named for what is
    """Nothing was changed, or something else has changed figures since."""


class StillCited(Exception):  # noqa: N818  # named for what is
    """Texts or measures rest on figures that would be gone; `names` are those figures."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(", ".join(names))
        self.names = list(names)


@transaction.atomic
def put_figures(
    *, partnership: UUID, files: Mapping[str, bytes | None], event: FigureEvent, quiet: Collection[str] = ()
) -> FigureEvent:
    """Puts files of figures in the place of those that are there. The one way in which figures change.

    Args:
        partnership: for which the transaction works.
        files: content by path; None takes a file out.
        event: what is done, with its kind and who does it; it is saved here with what changed.
        quiet: names of figures that stay though their source no longer brings them.

    Raises:
        DataFaults: the figures have faults that would make publication wrong; nothing has changed.
        StillCited: a text or a measure rests on a figure that would be gone; nothing has changed.
    """
    assert files.keys() <= MAY_CHANGE, "only files of figures change here"
    wait_for_turn(partnership)
    paths = list(files)
    held, before = list_held(partnership, paths), get_tables(partnership)
    put_files(partnership, files)
    checked = check_files(list_pack_files(partnership))
    pack = _sound(checked, before)
    _refuse_loss(before, pack)
    changes = figure_changes(protected(before).figures_by_id, protected(pack).figures_by_id, frozenset(quiet))
    event.changes = [change.as_dict() for change in changes]
    event.before, event.after = digests(held, paths), digests(list_held(partnership, paths), paths)
    _finish(event)
    KeptFile.objects.bulk_create(
        KeptFile(partnership_id=partnership, event=event, path=path, content=content)
        for path, content in held.items()
    )
    _forget_oldest(partnership)
    replace_figures(partnership=partnership, pack=pack)
    link_all_that_is_cited(partnership=partnership, by=event.by_id)
    return event


@transaction.atomic
def undo_last(*, partnership: UUID, number: int, by: UUID | None) -> FigureEvent:
    """Takes the last change of figures back: every file is as it was before it. That is an event itself.

    Args:
        partnership: for which the transaction works.
        number: of the event that is to be undone, as its page said.
        by: who undoes it.

    Raises:
        NothingToUndo: it is not the last, was undone, or figures have changed since in another way.
        StillCited: a text or a measure rests on a figure that would be gone; nothing has changed.
    """
    wait_for_turn(partnership)
    last = find_undoable(partnership)
    if last is None or last.number != number:
        raise NothingToUndo
    kept = {held.path: bytes(held.content) for held in KeptFile.objects.filter(event=last)}
    begun = _begun_with(partnership)
    files = {path: kept[path] if digest else begun.get(path) for path, digest in last.before.items()}
    FigureEvent.objects.filter(pk=last.pk).update(undone=True)
    event = new_event(partnership=partnership, kind="undone", by=by, title=last.title, source=last.source)
    return put_figures(partnership=partnership, files=files, event=event)


def new_event(
    *, partnership: UUID, kind: str, by: UUID | None, title: str = "", source: str = ""
) -> FigureEvent:
    """The next event of a partnership, not yet saved; the caller has its turn."""
    last = FigureEvent.objects.filter(partnership_id=partnership).aggregate(last=Max("number"))["last"] or 0
    return FigureEvent(
        partnership_id=partnership, number=last + 1, kind=kind, by_id=by, title=title, source=source
    )


def finish_unchanged(event: FigureEvent) -> FigureEvent:
    """Notes that somebody looked and every figure was as it had been."""
    _finish(event)
    return event


def enter_refresh(*, partnership: UUID, by: UUID) -> FigureEvent:
    """Notes that figures are to be refreshed; one refresh at a time.

    Raises:
        UnderWay: one is going on.
    """
    wait_for_turn(partnership)
    if find_under_way(partnership) is not None:
        raise UnderWay
    stopped = FigureEvent.objects.filter(partnership_id=partnership, state__in=UNDER_WAY)
    stopped.update(state="failed", trouble="the refresh stood still")
    event = new_event(partnership=partnership, kind="refreshed", by=by)
    event.state = "waiting"
    event.save()
    record("figures to be refreshed", partnership=partnership, by=by, detail={"number": event.number})
    return event


def begin_refresh(*, partnership: UUID, event: UUID) -> FigureEvent | None:
    """Begins, or begins again what was cut off; None where nothing is left to do."""
    held = FigureEvent.objects.select_for_update().filter(
        partnership_id=partnership, pk=event, state__in=UNDER_WAY
    )
    found = held.first()
    if found is not None:
        held.update(state="running", touched_at=timezone.now())
    return found


def note_step(*, partnership: UUID, event: UUID, step: str, steps_done: int) -> None:
    """Notes how far a refresh is."""
    held = FigureEvent.objects.filter(partnership_id=partnership, pk=event, state__in=UNDER_WAY)
    held.update(step=step, steps_done=steps_done, touched_at=timezone.now())


def fail_refresh(*, partnership: UUID, event: UUID, trouble: str, by: UUID | None) -> None:
    """Notes why a refresh changed nothing."""
    held = FigureEvent.objects.filter(partnership_id=partnership, pk=event, state__in=UNDER_WAY)
    found = held.first()
    if found is not None:
        held.update(state="failed", trouble=trouble, step="")
        record("figures not refreshed", partnership=partnership, by=by, detail={"number": found.number})


def wait_for_turn(partnership: UUID) -> None:
    """Whoever changes figures waits for the other."""
    Partnership.objects.select_for_update().get(pk=partnership)


def _begun_with(partnership: UUID) -> dict[str, bytes]:
    """The files in place of those that were not there, for a pack whose record is kept as a file by now."""
    if not list_held(partnership, [AREA_FILE]):
        return {}
    return first_files(Partnership.objects.get(pk=partnership), list_area_codes(partnership))


def _finish(event: FigureEvent) -> None:
    event.state, event.step, event.trouble = "done", "", ""
    event.touched_at = timezone.now()
    event.save()
    counted: dict[str, Any] = dict(Counter(change["kind"] for change in event.changes))
    record(
        RECORDED[event.kind],
        partnership=event.partnership_id,
        by=event.by_id,
        detail={"number": event.number, "source": event.source, **counted},
    )


def _forget_oldest(partnership: UUID) -> None:
    """Files from before the last changes alone are kept: nobody undoes step by step for ever."""
    kept = KeptFile.objects.filter(partnership_id=partnership)
    numbers = kept.order_by("-event__number").values_list("event__number", flat=True).distinct()
    kept.exclude(event__number__in=list(numbers[:STEPS_BACK])).delete()


def _sound(checked: Checked, before: Pack) -> Pack:
    """The pack, unless its figures have faults that were not there before.

    Raises:
        DataFaults: they have.
    """
    found = [
        fault
        for fault in checked.faults
        if fault.file in PATHS and (fault.stops or fault in checked.refusing)
    ]
    new = [fault for fault in found if checked.pack is None or not _stood(fault, checked.pack, before)]
    if checked.pack is None or new:
        raise DataFaults(new or list(checked.refusing))
    return checked.pack


def _stood(fault: Fault, after: Pack, before: Pack) -> bool:
    """Whether a fault is of a row that has not changed."""
    name = fault.file.removesuffix(".csv")
    row = next((plain_row(row) for row in after.rows(name) if row[ROW] == fault.row), None)
    if row is None:
        return False
    key = "id" if "id" in row else "code"
    return any(old[key] == row[key] and plain_row(old) == row for old in before.rows(name))


def _refuse_loss(before: Pack, after: Pack) -> None:
    gone = {row["id"] for row in before.rows("figures")} - {row["id"] for row in after.rows("figures")}
    cited = {citation.id for citation in citations_of(after)}
    cited |= {row["baseline"] for row in after.rows("measures") if row["baseline"]}
    if lost := sorted(gone & cited):
        raise StillCited(lost)
