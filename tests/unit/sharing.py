"""Agreements for tests: one flow, changed as a test needs it."""

from datetime import date

from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.request import Request

DAY = date(2026, 11, 24)
AGREEMENT = {
    "id": "births", "title": "Births", "nation": "england", "state": "in-force", "starts": "2026-01-01",
    "ends": "2027-12-31", "review": "2027-06-30", "dpia": "approved",
}  # fmt: skip
FLOW = {
    "id": "list", "from": ["giver"], "to": ["hub"], "purposes": ["direct-care"],
    "subjects": ["child", "mother"],
    "fields": ["given-name", "date-of-birth"], "basis": "public-task", "confidentiality": "implied-consent",
    "gateways": ["children-act-2004-s10"], "keep_days": 365,
}  # fmt: skip
DAYS = ("starts", "ends", "review", "on_from", "off_from")


def toml(table):
    """A table in TOML; None leaves a key out."""
    return "".join(f"{key} = {_value(key, value)}\n" for key, value in table.items() if value is not None)


def _value(key, value):
    if isinstance(value, list):
        return "[" + ", ".join(f'"{one}"' for one in value) + "]"
    return value if key in DAYS or isinstance(value, int) else f'"{value}"'


def write(folder, *flows, name="births.toml", **changes):
    """An agreement as a file."""
    text = toml(AGREEMENT | changes) + '[parties]\ngiver = "The giver"\nhub = "The hub"\n'
    text += "".join(f"[[flow]]\n{toml(FLOW | flow)}" for flow in flows or ({},))
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def agreements(folder, *flows, **changes):
    """An agreement, read."""
    return read_agreements(write(folder, *flows, **changes))


def asked(*fields, **changes):
    """A request of the hub for direct care."""
    held = {
        "who": "worker", "organisation": "hub", "purpose": "direct-care", "subjects": frozenset({"child"}),
        "fields": frozenset(fields or ("given-name",)), "day": DAY,
    }  # fmt: skip
    return Request(**(held | changes))
