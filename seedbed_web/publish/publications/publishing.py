"""The job that publishes: what it reads, makes and notes, so that it may be killed at any moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import Error
from psycopg_pool import PoolTimeout

from seedbed.foundations.faults import DataFaults, Fault, WrongUse
from seedbed.foundations.languages import Text
from seedbed.publish.addresses import Addresses
from seedbed_web.database.jobs import long_job
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.publications import actions, queries
from seedbed_web.publish.publications.making import Frozen, Made, make_publication
from seedbed_web.publish.publications.mending import troubles
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.places import folder_of, name_of, tidy

WELSH = "/cy"


@dataclass(slots=True)
class Notes:
    """How far one publication is, in a transaction of its own for each step."""

    scope: Scope
    publication: UUID
    done: int = field(default=-1)

    def __call__(self, step: str) -> None:
        """Notes that a step begins, and so that the one before is done."""
        self.done += 1
        with working_for(self.scope):
            actions.note_step(
                partnership=_of(self.scope), publication=self.publication, step=step, steps_done=self.done
            )


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be published, read in one transaction."""

    publication: Publication
    slug: str
    files: Files
    frozen: Frozen | None


@long_job("publish the strategy")
def publish_in_background(scope: Scope, *, purpose: str, publication: str) -> None:  # noqa: ARG001  # for the queue
    """Publishes; a second run of what is done or has failed changes nothing."""
    key = UUID(publication)
    files: Files = {}
    try:
        asked = _read(scope, key)
        if asked is None:
            return
        files = asked.files
        made = make(asked, Notes(scope, key))
    except DataFaults as found:
        _fail(scope, key, troubles(found.faults, files))
    except WrongUse as problem:
        _fail(scope, key, troubles([Fault("not-written", "", None, None, None, str(problem))], {}))
    except (Error, PoolTimeout):
        raise  # the database is away: tried again later
    except Exception:
        _fail(scope, key, troubles([actions.OUR_FAULT], {}))
        raise  # for the log; a second run finds it failed
    else:
        _finish(scope, key, asked.slug, made)


def make(asked: Asked, step: Any) -> Made:
    """Writes the publication and puts it in its place; nobody is led there yet."""
    publication = asked.publication
    return make_publication(
        asked.files, folder_of(name_of(asked.slug, publication.number)), as_of=publication.as_of,
        addresses=addresses_for(asked.slug, publication.version_name), step=step, frozen=asked.frozen,
    )  # fmt: skip


def addresses_for(slug: str, version: str) -> Addresses:
    """Where pages of a publication lead on the site: without its name, which may change."""
    base = queries.address_of_version(slug, version) if version else queries.address_of(slug)
    moved, figures = f"{base}moved", f"{queries.address_of(slug)}figures/"
    return Addresses(Text(moved, f"{WELSH}{moved}"), Text(figures, f"{WELSH}{figures}"))


def _read(scope: Scope, publication: UUID) -> Asked | None:
    with working_for(scope):
        found = actions.begin_publication(partnership=_of(scope), publication=publication)
        if found is None:
            return None
        slug = Partnership.objects.get(pk=_of(scope)).slug
        return Asked(found, slug, *queries.what_to_publish(found))


def _fail(scope: Scope, publication: UUID, trouble: Sequence[Any]) -> None:
    with working_for(scope):
        actions.fail_publication(
            partnership=_of(scope), publication=publication, trouble=trouble, by=scope.user
        )


def _finish(scope: Scope, publication: UUID, slug: str, made: Made) -> None:
    with working_for(scope):
        finished = actions.finish_publication(
            partnership=_of(scope), publication=publication, made=made, by=scope.user
        )
        old = queries.list_old_drafts(_of(scope)) if finished else []
    # Outside, because a transaction may fail to the last; a row that still names a folder is asked again.
    if finished:
        tidy(slug, old)
        with working_for(scope):
            actions.forget_folders(partnership=_of(scope), folders=old)


def _of(scope: Scope) -> UUID:
    assert scope.partnership is not None, "every job works for a partnership"
    return scope.partnership
