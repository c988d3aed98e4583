"""What can be wrong with a file of an agreement: one fault for each, with the key it is at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final

from seedbed.deliver.sharing.agreement import ASSESSMENTS, COARSENESSES, STATES
from seedbed.deliver.sharing.vocabulary import NATIONS, SUBJECTS, categories, fields, grounds, purposes
from seedbed.foundations.faults import Fault

NEED_A_GATEWAY: Final = ("public-task", "legal-obligation")
TEXT, DAY, TABLE, LIST, NUMBER = "words", "a date such as 2027-03-31", "a table", "a list of words", "days"
AGREEMENT: Final = {
    "id": TEXT, "title": TEXT, "nation": TEXT, "state": TEXT, "starts": DAY, "review": DAY, "dpia": TEXT,
    "parties": TABLE,
}  # fmt: skip
FLOW: Final = {
    "id": TEXT, "from": LIST, "to": LIST, "purposes": LIST, "subjects": LIST, "basis": TEXT,
    "confidentiality": TEXT, "keep_days": NUMBER,
}  # fmt: skip
OPTIONAL: Final = {"ends": DAY, "waspi": TEXT}
OPTIONAL_OF_FLOW: Final = {
    "fields": LIST, "categories": LIST, "except": LIST, "roles": LIST, "condition": TEXT, "gateways": LIST,
    "dates": TEXT,
}  # fmt: skip
KINDS: Final = {TEXT: str, DAY: date, TABLE: dict, LIST: list, NUMBER: int}


class Checked:
    """The faults of one file, gathered as it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []

    def add(self, code: str, key: str, found: object, expected: str) -> None:
        """Notes a fault at a key."""
        said = None if found is None else str(found)
        self.faults.append(Fault(code, self.file, None, key, said, expected))

    def keys(
        self, held: Mapping[str, Any], needed: Mapping[str, str], other: Mapping[str, str], at: str
    ) -> None:
        """Keys that are missing, unknown or hold something else."""
        for key in needed:
            if key not in held:
                self.add("key-missing", at + key, None, needed[key])
        for key, value in held.items():
            kind = {**needed, **other}.get(key)
            if kind is None:
                self.add("key-unknown", at + key, None, f"one of {', '.join((*needed, *other))}")
            elif not _is(kind, value):
                self.add("wrong-kind", at + key, value, kind)

    def known(self, found: object, known: Collection[str], code: str, key: str) -> None:
        """Words that are not in their list."""
        for word in found if isinstance(found, list) else [found]:
            if word not in known:
                self.add(code, key, word, f"one of {', '.join(known)}")


def _is(kind: str, value: object) -> bool:
    if kind == LIST:
        return isinstance(value, list) and bool(value) and all(isinstance(one, str) for one in value)
    if kind == DAY and isinstance(value, datetime):
        return False
    if kind == NUMBER:
        return isinstance(value, int) and not isinstance(value, bool) and value > 0
    return isinstance(value, KINDS[kind]) and bool(value)


def agreement_faults(file: str, held: Mapping[str, Any], gateways: Collection[str]) -> list[Fault]:
    """Everything wrong with one agreement."""
    checked = Checked(file)
    top = {key: value for key, value in held.items() if key not in ("flow", "schema_version")}
    checked.keys(top, AGREEMENT, OPTIONAL, "")
    if checked.faults:
        return checked.faults
    checked.known(held["nation"], NATIONS, "unknown-nation", "nation")
    checked.known(held["state"], STATES, "unknown-state", "state")
    checked.known(held["dpia"], ASSESSMENTS, "unknown-dpia", "dpia")
    for key in ("ends", "review"):
        if held.get(key) and held[key] < held["starts"]:
            checked.add("backwards", key, held[key], f"a day not before it starts, {held['starts']}")
    _parties(checked, held["parties"])
    _flows(checked, held, gateways)
    return checked.faults


def _parties(checked: Checked, parties: Mapping[str, Any]) -> None:
    for party, name in parties.items():
        if not isinstance(name, str) or not name.strip():
            checked.add("wrong-kind", f"parties.{party}", name, "the name of the organisation")


def _flows(checked: Checked, held: Mapping[str, Any], gateways: Collection[str]) -> None:
    flows = held.get("flow")
    if not isinstance(flows, list) or not flows or not all(isinstance(flow, dict) for flow in flows):
        checked.add("key-missing", "flow", None, "at least one [[flow]]")
        return
    seen: set[str] = set()
    for place, flow in enumerate(flows, 1):
        at, before = f"flow {place}, ", len(checked.faults)
        checked.keys(flow, FLOW, OPTIONAL_OF_FLOW, at)
        if len(checked.faults) == before:
            _flow(checked, flow, at, held["parties"], gateways)
            if flow["id"] in seen:
                checked.add("id-twice", f"{at}id", flow["id"], "a name of its own for each flow")
            seen.add(flow["id"])


def _flow(
    checked: Checked, flow: Mapping[str, Any], at: str, parties: Collection[str], gateways: Collection[str]
) -> None:
    for key in ("from", "to"):
        checked.known(flow[key], parties, "unknown-party", at + key)
    checked.known(flow["purposes"], purposes(), "unknown-purpose", f"{at}purposes")
    checked.known(flow["subjects"], SUBJECTS, "unknown-subject", f"{at}subjects")
    checked.known(flow.get("gateways", []), gateways, "unknown-gateway", f"{at}gateways")
    checked.known(flow.get("dates", "day"), COARSENESSES, "unknown-dates", f"{at}dates")
    checked.known(flow.get("categories", []), categories(), "unknown-category", f"{at}categories")
    for key in ("fields", "except"):
        checked.known(flow.get(key, []), fields(), "unknown-field", at + key)
    checked.known(flow["basis"], grounds("basis"), "unknown-basis", f"{at}basis")
    checked.known(flow["confidentiality"], grounds("route"), "unknown-route", f"{at}confidentiality")
    if "condition" in flow:
        checked.known(flow["condition"], grounds("condition"), "unknown-condition", f"{at}condition")
    for code, key, expected in _law(flow):
        checked.add(code, at + key, None, expected)


def _law(flow: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """What the law calls for and a flow leaves out."""
    shared = shared_fields(flow)
    if not shared:
        yield "no-fields", "fields", "at least one field or category"
    special = sorted(name for name in shared if fields()[name].special)
    if special and "condition" not in flow:
        yield "condition-missing", "condition", f"a condition of article 9, for {', '.join(special)}"
    if flow["basis"] in NEED_A_GATEWAY and not flow.get("gateways"):
        yield "gateway-missing", "gateways", f"the law behind the basis {flow['basis']}"
    if flow["confidentiality"] == "not-confidential" and any(fields()[name].patient for name in shared):
        yield "route-missing", "confidentiality", "a route for confidential patient information"


def shared_fields(flow: Mapping[str, Any]) -> frozenset[str]:
    """The fields a flow shares: those named and those of its categories, without the excepted."""
    wanted = {name for name in flow.get("fields", []) if name in fields()}
    wanted |= {name for name, field in fields().items() if field.category in flow.get("categories", [])}
    return frozenset(wanted - set(flow.get("except", [])))
