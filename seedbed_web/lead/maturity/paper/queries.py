"""What has been typed in of a paper questionnaire."""

from __future__ import annotations

from typing import Any, Final

from seedbed_web.lead.maturity.models import Answer, Respondent

PARTS: Final = ("answer", "comment", "seen_in")
YES_NO: Final = {True: "yes", False: "no", None: ""}


def get_typed(person: Respondent) -> dict[str, Any]:
    """What the fields of the form hold: three for each element, by part and element."""
    rows = Answer.objects.filter(respondent=person)
    held = {f"{part}-{row.element}": getattr(row, part) for row in rows for part in PARTS}
    return held | {"version": person.version, "may_name": YES_NO[person.may_name_organisation]}
