"""What Fernshire's strategy may do to whom, and the criterion that its partnership chose itself."""

from __future__ import annotations

from seedbed.foundations.languages import slug
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.assurance_tables import CRITERIA, DUTIES, IMPACTS
from seedbed.synthetic.fernshire.reading import complete, flat, read_data


def assurance_tables() -> dict[str, list[Row]]:
    """Impact assessment and own criteria, with every column they declare."""
    said = read_data("assurance")
    rows = {
        "impact-assessment": _impacts(said["impacts"]),
        "criteria": [flat(made) | {"id": name} for name, made in said["criteria"].items()],
    }
    return complete((IMPACTS, CRITERIA), rows)


def _impacts(said: Row) -> list[Row]:
    signed = {"by": said["by"], "on": said["on"]}
    return [
        flat(line) | signed | {"id": f"{slug(duty)}-{who}", "duty": duty, "who": who}
        for duty in DUTIES
        for who, line in said.get(duty, {}).items()
    ]
