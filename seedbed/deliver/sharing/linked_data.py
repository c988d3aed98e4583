"""Agreements as JSON-LD: each an ODRL 2.2 agreement, in terms of the Data Privacy Vocabulary (DPV) 2.1.

For whoever reads linked data; it is not read back. DPV is a report of a W3C community group, not a
standard. Our own fields and purposes have names of our own (`urn:seedbed:`) beside DPV's nearest term.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from seedbed.deliver.sharing.agreement import Agreement, Agreements, Flow
from seedbed.deliver.sharing.vocabulary import fields, grounds, purposes

CONTEXT: Final = {
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "dpv": "https://w3id.org/dpv#",
    "eu-gdpr": "https://w3id.org/dpv/legal/eu/gdpr#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "seedbed": "urn:seedbed:",
}


def linked_data(agreements: Agreements) -> dict[str, Any]:
    """Every agreement as one JSON-LD document."""
    return {"@context": CONTEXT, "@graph": [_agreement(one, agreements) for one in agreements.held]}


def _agreement(one: Agreement, agreements: Agreements) -> dict[str, Any]:
    days = {"dcterms:issued": one.starts, "dcterms:valid": one.ends, "seedbed:review": one.review}
    return {
        "@id": f"seedbed:agreement:{one.id}",
        "@type": "odrl:Agreement",
        "odrl:uid": {"@id": f"seedbed:agreement:{one.id}"},
        "dcterms:title": one.title,
        "dcterms:spatial": one.nation,
        "seedbed:state": one.state,
        "seedbed:impact-assessment": one.assessment,
        **{key: _typed(day, "date") for key, day in days.items() if day},
        "odrl:permission": [_permission(one, flow, agreements) for flow in one.flows],
    }


def _permission(one: Agreement, flow: Flow, agreements: Agreements) -> dict[str, Any]:
    return {
        "@id": f"seedbed:agreement:{one.id}:{flow.id}",
        "@type": "odrl:Permission",
        "odrl:assigner": [_party(name, one) for name in sorted(flow.givers)],
        "odrl:assignee": [_party(name, one) for name in sorted(flow.receivers)],
        "odrl:action": {"@id": "odrl:use"},
        "odrl:target": {
            "@type": "odrl:Asset",
            "dpv:hasPersonalData": [_field(name) for name in sorted(flow.fields)],
            "dpv:hasDataSubject": [{"@id": f"seedbed:subject:{name}"} for name in sorted(flow.subjects)],
        },
        "dpv:hasLegalBasis": [{"@id": f"eu-gdpr:{term}"} for term in _bases(flow)],
        "seedbed:confidentiality": flow.route,
        "dcterms:references": [agreements.gateways[name].law for name in flow.gateways],
        "odrl:constraint": _constraints(one, flow),
        "odrl:duty": [_delete(flow)],
    }


def _bases(flow: Flow) -> Iterable[str]:
    held = [grounds("basis")[flow.basis], *([grounds("condition")[flow.condition]] if flow.condition else [])]
    return [ground.dpv for ground in held if ground.dpv]


def _constraints(one: Agreement, flow: Flow) -> list[dict[str, Any]]:
    """For which purposes; from and until which day."""
    used = [
        {"@id": f"seedbed:purpose:{name}", "@type": f"dpv:{purposes()[name].dpv}"}
        for name in sorted(flow.purposes)
    ]
    made = [
        _constraint("purpose", "isAnyOf", used),
        _constraint("dateTime", "gteq", _typed(one.starts, "date")),
    ]
    return [*made, _constraint("dateTime", "lteq", _typed(one.ends, "date"))] if one.ends else made


def _delete(flow: Flow) -> dict[str, Any]:
    kept = _typed(f"P{flow.keep_days}D", "duration")
    return {
        "odrl:action": {"@id": "odrl:delete"},
        "odrl:constraint": _constraint("elapsedTime", "gteq", kept),
    }


def _constraint(left: str, operator: str, right: object) -> dict[str, Any]:
    return {
        "@type": "odrl:Constraint",
        "odrl:leftOperand": {"@id": f"odrl:{left}"},
        "odrl:operator": {"@id": f"odrl:{operator}"},
        "odrl:rightOperand": right,
    }


def _party(name: str, one: Agreement) -> dict[str, Any]:
    return {"@id": f"seedbed:organisation:{name}", "@type": "odrl:Party", "dcterms:title": one.parties[name]}


def _field(name: str) -> dict[str, Any]:
    kind = "SpecialCategoryPersonalData" if fields()[name].special else "PersonalData"
    return {"@id": f"seedbed:field:{name}", "@type": f"dpv:{kind}", "dcterms:title": fields()[name].name.en}


def _typed(value: object, kind: str) -> dict[str, str]:
    return {"@value": str(value), "@type": f"xsd:{kind}"}
