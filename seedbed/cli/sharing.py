"""`seedbed deliver sharing`: what agreements allow, what flows, and agreements as linked data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from seedbed.cli.audit import KeyOption, key_from
from seedbed.cli.manners import AsOfOption, Format, FormatOption, counted, day, say, write_json, write_rows

if TYPE_CHECKING:
    from seedbed.deliver.sharing.flows import Registered

app = typer.Typer(
    help="What agreements allow, what flows between agencies, and what is missing.", no_args_is_help=True,
    rich_markup_mode=None,
)  # fmt: skip

AgreementsArgument = Annotated[
    Path, typer.Argument(metavar="AGREEMENTS", help="A folder of agreements in TOML, or one file.")
]
REGISTER: Final = (
    "agreement", "flow", "from", "to", "purposes", "standing", "starts", "ends", "review", "notes",
)  # fmt: skip


@app.callback()
def sharing() -> None:
    """What agreements allow, what flows between agencies, and what is missing."""


@app.command("check")
def check(
    agreements: AgreementsArgument,
    request: Annotated[Path, typer.Option("--request", metavar="FILE", help="What is asked for, in TOML.")],
    log: Annotated[
        Path | None, typer.Option("--log", metavar="DIR", help="Audit log to record the decision in.")
    ] = None,
    key: KeyOption = None,
    style: FormatOption = Format.table,
    as_of: AsOfOption = None,
) -> None:
    """Whether a request for personal data is permitted, which fields, and why."""
    from seedbed.deliver.sharing.answer import as_json, as_record
    from seedbed.deliver.sharing.decide import Evaluator
    from seedbed.deliver.sharing.reading import read_agreements
    from seedbed.deliver.sharing.request import read_request
    from seedbed.foundations.audit_log import AuditLog

    held = read_agreements(agreements)
    asked = read_request(request, held, day(as_of))
    decision = Evaluator(held).decide(asked)
    if log:
        AuditLog(log, key_from(key)).append({"action": "sharing-decided", **as_record(decision)})
    answer = as_json(decision, held.organisations)
    if style is Format.json:
        write_json(answer)
        return
    write_rows(_fields(answer), ("field", "answer", "agreement", "reason"), style)
    say(answer["practitioner"]["en"])


def _fields(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """One row a field that was asked for."""
    given = {field: f"{one['agreement']}/{one['flow']}" for one in answer["by"] for field in one["fields"]}
    why = {row["field"]: row["reason"] for row in answer["refused"]}
    return [
        {
            "field": field,
            "answer": "permit" if field in given else "refuse",
            "agreement": given.get(field),
            "reason": why.get(field),
        }
        for field in answer["request"]["fields"]
    ]


@app.command("register")
def register(
    agreements: AgreementsArgument, style: FormatOption = Format.table, as_of: AsOfOption = None
) -> None:
    """Every flow of personal data: whether it may flow, and what is missing or near its end."""
    from seedbed.deliver.sharing.flows import register as registered
    from seedbed.deliver.sharing.reading import read_agreements

    rows = registered(read_agreements(agreements), day(as_of))
    write_rows([_row(one) for one in rows], REGISTER, style)
    stopped = sum(one.standing != "flowing" for one in rows)
    say(f"{counted(len(rows), 'flow', 'flows')}, of which {stopped:,} may not flow.")


def _row(one: Registered) -> dict[str, object]:
    agreement, flow = one.agreement, one.flow
    return {
        "agreement": agreement.id,
        "flow": flow.id,
        "from": ", ".join(sorted(flow.givers)),
        "to": ", ".join(sorted(flow.receivers)),
        "purposes": ", ".join(sorted(flow.purposes)),
        "standing": one.standing,
        "starts": agreement.starts,
        "ends": agreement.ends,
        "review": agreement.review,
        "notes": one.in_words("en") or None,
    }


@app.command("export")
def export(agreements: AgreementsArgument) -> None:
    """Agreements as JSON-LD: ODRL agreements in terms of the Data Privacy Vocabulary."""
    from seedbed.deliver.sharing.linked_data import linked_data
    from seedbed.deliver.sharing.reading import read_agreements

    write_json(linked_data(read_agreements(agreements)))
