"""Requests made from our own description of the interface, right and wrong ones: never a fault of ours."""

import json
import os
from urllib.parse import urlencode
from uuid import uuid4

import pytest
import schemathesis
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from seedbed_web.config.api import api
from seedbed_web.plan.strategy.models import Action, Priority

SCHEMA = schemathesis.openapi.from_dict(api.get_openapi_schema(path_prefix="/api/"))
OPERATIONS = [found.ok() for found in SCHEMA.get_all_operations()]
NAMES = [f"{operation.method.upper()} {operation.path}" for operation in OPERATIONS]
EXAMPLES = 200 if os.environ.get("SEEDBED_PROOF") else 25
REAL = {"partnership": "fernshire", "action": "groups"}
OUR_FAULT = 500


@pytest.fixture
def browser(cast, sign_in):
    company = cast.fernshire
    with company.seen():
        talking = Priority.objects.create(
            partnership_id=company.id, identifier="talking", title_en="Talking", need_en="Need"
        )
        Action.objects.create(
            partnership_id=company.id, identifier="groups", priority=talking, title_en="Groups",
            state="not started",
        )  # fmt: skip
    return sign_in("early-years-lead")


def sent(body):
    if isinstance(body, bytes):
        return body
    return json.dumps(body, default=str).encode("utf-8", "surrogatepass")


def send(browser, case):
    query = urlencode(case.query or {}, doseq=True)
    words = b"" if case.method == "GET" else sent(case.body)
    return browser.generic(
        case.method,
        f"{case.formatted_path}?{query}",
        words,
        content_type="application/json",
        headers={"Idempotency-Key": str(uuid4())},
    )


def test_every_operation_is_described():
    assert NAMES == [
        "GET /api/p/{partnership}/plan/priorities",
        "GET /api/p/{partnership}/plan/actions",
        "GET /api/p/{partnership}/plan/actions/{action}",
        "PATCH /api/p/{partnership}/plan/actions/{action}/state",
    ]


def test_the_description_is_at_its_address(client, db):
    described = client.get(reverse("api:openapi-json")).json()
    assert described["openapi"].startswith("3.1")
    assert len(described["paths"]) == len(OPERATIONS)


@pytest.mark.parametrize("operation", OPERATIONS, ids=NAMES)
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_no_request_is_answered_with_a_fault_of_ours(browser, operation, mode):
    answers = set()

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), deadline=None)
    @given(case=operation.as_strategy(generation_mode=mode), real=st.booleans())
    def ask(case, real):
        if real:
            case.path_parameters |= {name: REAL[name] for name in case.path_parameters}
        response = send(browser, case)
        answers.add(response.status_code)
        assert response.status_code < OUR_FAULT, (case.formatted_path, case.query, case.body)

    ask()
    assert answers
