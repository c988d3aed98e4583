"""What happens around a page: once only, logs without people, health, headers."""

import json
import logging
from uuid import uuid4

import pytest
from django.db import OperationalError

from seedbed_web.access.models import Done
from seedbed_web.audit.actions import record
from seedbed_web.audit.models import Event
from seedbed_web.config import health
from seedbed_web.plan.strategy.views import priorities

PLAN = "/p/fernshire/plan/"


def test_a_change_without_a_key_is_refused(sign_in, cast):
    response = sign_in("early-years-lead").post(PLAN + "add-priority/", {"title_en": "Talking"})
    assert response.status_code == 400


@pytest.mark.parametrize("key", ["", "1", "not-a-uuid", "0" * 40])
def test_a_key_that_is_none_is_refused(sign_in, cast, key):
    response = sign_in("early-years-lead").post(PLAN + "add-priority/", {"once": key})
    assert response.status_code == 400


def test_health_needs_no_session(client, db):
    answer = client.get("/health")
    assert (answer.status_code, answer.json()) == (200, {"status": "well"})
    assert "Set-Cookie" not in answer.headers


def test_health_says_so_when_the_database_is_gone(client, db, monkeypatch):
    class Gone:
        def cursor(self):
            raise OperationalError

    monkeypatch.setattr(health, "connection", Gone())
    assert client.get("/health").status_code == 503


def test_a_line_of_the_log_names_the_page_and_no_person(sign_in, cast, caplog):
    caplog.set_level(logging.INFO, logger="seedbed.requests")
    sign_in("viewer").get(PLAN + "?q=Enfys+Example")
    [line] = [record for record in caplog.records if record.name == "seedbed.requests"]
    told = {name: getattr(line, name) for name in ("page", "method", "status")}
    assert told == {"page": "plan:strategy", "method": "GET", "status": 200}
    assert "Enfys" not in json.dumps(line.__dict__, default=str)


def test_every_page_tells_the_browser_what_it_may_load(client, db):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert client.get("/")["X-Frame-Options"] == "DENY"


def test_a_page_that_fails_leaves_nothing_behind(sign_in, cast, monkeypatch):
    def write_and_fail(request, *_, **__):
        record("half done", partnership=request.place.id, by=request.user.pk)
        raise RuntimeError("planted")

    browser, key = sign_in("early-years-lead"), uuid4()
    browser.raise_request_exception = False
    monkeypatch.setattr(priorities, "form_page", write_and_fail)
    assert browser.post(PLAN + "add-priority/", {"once": str(key)}).status_code == 500
    with cast.fernshire.seen(cast.fernshire.people["early-years-lead"].pk):
        assert not Done.objects.filter(key=key).exists()
        assert not Event.objects.filter(action="half done").exists()
