"""`seedbed site verify-audit`: holds every chain of the audit against itself."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import typer

from seedbed.foundations.faults import DataFaults, Fault

HeadOption = Annotated[
    list[str] | None,
    typer.Option("--head", metavar="DIGEST", help="A head printed earlier, which must be there."),
]
SIGNING_IN = "signing in"


def verify_audit(head: HeadOption = None) -> None:
    """Check that no record of the audit was changed, taken out or put in; names the first that was."""
    from seedbed_web.config.commands.surroundings import start_django, surroundings

    with surroundings(beside=True):
        start_django()
        from seedbed_web.audit.queries import head_of, holds, list_chains
        from seedbed_web.config.prepare import as_owner, refuse_unprepared

        with as_owner() as owner:
            refuse_unprepared(owner)
            chains = list_chains(owner)
            faults = [fault for chain in chains if (fault := _fault(chain, owner))]
            faults += [_cut_off(digest) for digest in head or [] if not holds(digest, owner)]
            heads = {chain: head_of(chain, owner) for chain in chains}
    if faults:
        raise DataFaults(faults)
    for chain, digest in heads.items():
        typer.echo(f"{digest}  {chain or SIGNING_IN}")


def _fault(chain: UUID | None, owner: str) -> Fault | None:
    from seedbed_web.audit.queries import find_break

    found = find_break(chain, owner)
    if found is None:
        return None
    return Fault(
        "audit-broken",
        f"audit of {chain or SIGNING_IN}",
        found.number,
        None,
        found.reason,
        "an unbroken chain",
    )


def _cut_off(digest: str) -> Fault:
    return Fault(
        "audit-cut", "audit", None, None, digest, "a record with this digest: later records were cut off"
    )
