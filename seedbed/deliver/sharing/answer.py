"""A decision as JSON, for programs and for the record; its schema is `sharing.schema.json`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from seedbed.deliver.sharing.decide import Decision, Granted
from seedbed.deliver.sharing.wording import for_parent, for_practitioner

SCHEMA_VERSION: Final = "1.0"


def as_json(decision: Decision, names: Mapping[str, str]) -> dict[str, Any]:
    """The whole answer, its sentences in both languages."""
    return {
        "schema_version": SCHEMA_VERSION,
        **as_record(decision),
        "practitioner": {tongue: for_practitioner(decision, names, tongue) for tongue in ("en", "cy")},
        "parent": {tongue: for_parent(decision, names, tongue) for tongue in ("en", "cy")},
    }


def as_record(decision: Decision) -> dict[str, Any]:
    """What was asked and answered, without sentences: what the audit log keeps of it."""
    request = decision.request
    return {
        "answer": "permit" if decision.permitted else "refuse",
        "complete": decision.permitted and not decision.refused,
        "request": {
            "who": request.who,
            "organisation": request.organisation,
            "purpose": request.purpose,
            "subjects": sorted(request.subjects),
            "fields": sorted(request.fields),
            "date": request.day.isoformat(),
            "opted_out": request.opted_out,
            "withdrawn": request.withdrawn,
            "detriment": request.detriment,
            "holder": request.holder,
        },
        "fields": sorted(decision.fields),
        "by": [_by(one) for one in decision.granted],
        "refused": [{"field": name, "reason": reason} for name, reason in decision.refused.items()],
    }


def _by(one: Granted) -> dict[str, Any]:
    return {
        "agreement": one.agreement.id,
        "flow": one.flow.id,
        "fields": sorted(one.fields),
        "basis": one.flow.basis,
        "condition": one.flow.condition,
        "confidentiality": one.flow.route,
        "gateway": one.gateway.id if one.gateway else None,
        "keep_days": one.flow.keep_days,
        "dates": one.flow.dates,
        "leave_out_opted_out": one.leave_out_opted,
        "needs_yes": one.needs_yes,
    }
