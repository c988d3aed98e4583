"""Reads agreements: a file of one, or a folder with a file for each."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from seedbed.deliver.sharing.agreement import Agreement, Agreements, Flow
from seedbed.deliver.sharing.checking import DAY, LIST, TEXT, Checked, agreement_faults, shared_fields
from seedbed.deliver.sharing.vocabulary import NATIONS, Gateway, gateway_from, gateways
from seedbed.foundations.faults import DataFaults, Fault
from seedbed.foundations.languages import Text

GATEWAYS_FILE: Final = "gateways.toml"
_OWN_GATEWAY: Final = {"law": TEXT, "nations": LIST, "name": TEXT, "name_cy": TEXT}
_COMMENCED: Final = {"on_from": DAY, "source": TEXT}
_EITHER: Final = {"off_from": DAY, "address": TEXT}


def read_agreements(path: Path) -> Agreements:
    """The agreements in a folder, or the one in a file.

    Raises:
        DataFaults: there is none, or something is wrong with one; every fault of every file is listed.
    """
    files = sorted(path.glob("*.toml")) if path.is_dir() else [path]
    own = next((file for file in files if file.name == GATEWAYS_FILE), None)
    faults: list[Fault] = []
    known = dict(gateways()) | (_own_gateways(own, faults) if own else {})
    held = {file.name: _toml(file, faults) for file in files if file.name != GATEWAYS_FILE}
    if not held:
        expected = "a TOML file for each agreement"
        raise DataFaults([Fault("file-missing", path.name, None, None, None, expected)])
    for name, table in held.items():
        faults += agreement_faults(name, table, known) if table is not None else []
    faults += [] if faults else _same_id(held)
    if faults:
        raise DataFaults(faults)
    return Agreements(tuple(_agreement(name, table or {}) for name, table in held.items()), known)


def read_table(file: Path) -> dict[str, Any]:
    """A TOML file.

    Raises:
        DataFaults: it is not there, or is not TOML.
    """
    faults: list[Fault] = []
    held = _toml(file, faults)
    if held is None:
        raise DataFaults(faults)
    return held


def _toml(file: Path, faults: list[Fault]) -> dict[str, Any] | None:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError:
        faults.append(Fault("file-missing", file.name, None, None, None, "a TOML file with that name"))
    except (ValueError, RecursionError) as error:
        faults.append(Fault("toml-broken", file.name, None, None, str(error), "TOML saved as UTF-8"))
    return None


def _own_gateways(file: Path, faults: list[Fault]) -> dict[str, Gateway]:
    """Gateways of a place, and those of the law that somebody has entered the commencement of."""
    checked = Checked(file.name)
    made = {}
    for name, table in (_toml(file, faults) or {}).items():
        if not isinstance(table, dict):
            checked.add("wrong-kind", name, table, "a table for each gateway")
            continue
        before, law = len(checked.faults), gateways().get(name)
        needed = _COMMENCED if law else _OWN_GATEWAY | _COMMENCED
        checked.keys({key: table[key] for key in table if key != "duty"}, needed, _EITHER, f"{name}.")
        checked.known(table.get("nations", []), NATIONS, "unknown-nation", f"{name}.nations")
        if len(checked.faults) == before:
            made[name] = _gateway(name, table, law)
    faults += checked.faults
    return made


def _gateway(name: str, table: Mapping[str, Any], law: Gateway | None) -> Gateway:
    if law is None:
        return gateway_from(name, table, Text(table["name"], table["name_cy"]))
    return Gateway(
        name, law.law, law.address, law.nations, law.duty, table["on_from"], table.get("off_from"), law.name
    )


def _same_id(held: Mapping[str, Mapping[str, Any] | None]) -> list[Fault]:
    seen: dict[str, str] = {}
    faults = []
    for file, table in held.items():
        name = (table or {})["id"]
        if name in seen:
            expected = f"a name of its own; {seen[name]} has this one"
            faults.append(Fault("id-twice", file, None, "id", name, expected))
        seen[name] = file
    return faults


def _agreement(file: str, held: Mapping[str, Any]) -> Agreement:
    return Agreement(
        held["id"], file, held["title"], held["nation"], held["state"], held["starts"], held.get("ends"),
        held["review"], held["dpia"], held.get("waspi"), held["parties"],
        tuple(_flow(table) for table in held["flow"]),
    )  # fmt: skip


def _flow(held: Mapping[str, Any]) -> Flow:
    return Flow(
        held["id"], frozenset(held["from"]), frozenset(held["to"]), frozenset(held.get("roles", [])),
        frozenset(held["purposes"]), frozenset(held["subjects"]), shared_fields(held), held["basis"],
        held.get("condition"), held["confidentiality"], tuple(held.get("gateways", [])), held["keep_days"],
        held.get("dates", "month"),
    )  # fmt: skip
