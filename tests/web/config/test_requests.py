"""What happens around a page: once only, logs without people, health, headers."""

import json
import logging
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, OperationalError
from django.test import Client

from seedbed_web.access.models import Done
from seedbed_web.audit.actions import record
from seedbed_web.audit.models import Event
from seedbed_web.config import health, logs
from seedbed_web.organisations.models import Organisation
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
        assert not Done.objects.exists()
        assert not Event.objects.filter(action="half done").exists()


ORGANISATION = "/p/fernshire/organisations/new"


def organisations(cast):
    with cast.fernshire.seen():
        return set(Organisation.objects.values_list("name_en", flat=True))


def test_a_key_counts_for_one_page_only(sign_in, cast):
    """A page may carry one key in several forms, and somebody may go back to it."""
    browser, key = sign_in("early-years-lead"), str(uuid4())
    browser.send(ORGANISATION, {"name_en": "First", "sector": "NHS", "once": key})
    browser.send(PLAN + "edit/", {"title_en": "Begun", "starts": 2026, "ends": 2029, "once": key})
    assert "Begun" in browser.get(PLAN).content.decode()


def test_a_form_that_was_brought_back_and_changed_is_another_change(sign_in, cast):
    browser, key = sign_in("early-years-lead"), str(uuid4())
    for name in ("First", "First", "Second"):
        answer = browser.send(ORGANISATION, {"name_en": name, "sector": "NHS", "once": key})
        assert answer["Location"] == "/p/fernshire/organisations/"
    assert {"First", "Second"} < organisations(cast)
    with cast.fernshire.seen():
        assert Organisation.objects.filter(name_en="First").count() == 1


def test_another_file_under_the_same_name_is_another_change(sign_in, cast):
    browser, key = sign_in("early-years-lead"), str(uuid4())
    for content in (b"PK-one", b"PK-two"):
        file = SimpleUploadedFile("pack.zip", content)
        answer = browser.send("/p/fernshire/pack/bring-in", {"pack": file, "once": key})
        assert "not a zip file" in answer.content.decode()


def test_a_key_is_its_owners_alone(sign_in, cast):
    key = str(uuid4())
    form = {"name_en": "Shared", "sector": "NHS", "once": key}
    for role in ("early-years-lead", "administrator"):
        sign_in(role).send(ORGANISATION, form)
    with cast.fernshire.seen():
        assert Organisation.objects.filter(name_en="Shared").count() == 2


def test_an_address_longer_than_any_page_is_not_found(sign_in, cast):
    answer = sign_in("early-years-lead").send(f"{PLAN}priorities/{'a' * 700}/edit/")
    assert answer.status_code == 404


def test_a_program_without_a_key_is_told_so_as_programs_read_it(sign_in, cast):
    answer = sign_in("early-years-lead").patch(
        "/api" + PLAN + "actions/x/state", "{}", content_type="application/json"
    )
    assert (answer.status_code, answer.json()) == (400, {"detail": "Bad Request"})


@pytest.mark.parametrize("page", ["/", "/account/", PLAN, "/p/fernshire/nowhere", "/p/fernshire/record/"])
def test_what_somebody_saw_is_not_kept_on_a_shared_desk(sign_in, cast, page):
    browser = sign_in("viewer")
    told = browser.get(page)["Cache-Control"]
    assert "no-store" in told
    assert "private" in told


def test_pages_for_everybody_may_be_kept(client, db):
    assert not client.get("/privacy").has_header("Cache-Control")


TOKEN = "a-token-that-opens-something"


def lines_of(records):
    return "\n".join(logs.WithoutPeople().format(record) for record in records)


def test_the_log_of_a_fault_says_where_and_not_what_was_typed(sign_in, cast, monkeypatch, caplog):
    name = "mari"  # lines of code stand in the log, what they hold does not
    typed = f"{name}@fernshire.example"

    def fail(*_, **__):
        try:
            raise KeyError(typed)
        except KeyError as error:
            raise IntegrityError(f"Key (email)=({typed}) already exists.") from error

    monkeypatch.setattr(priorities, "form_page", fail)
    browser = sign_in("early-years-lead")
    browser.raise_request_exception = False
    assert browser.send(f"{PLAN}add-priority/?name=Mari").status_code == 500
    told = lines_of(caplog.records)
    assert "django.db.utils.IntegrityError" in told
    assert "KeyError" in told
    assert "test_requests.py" in told
    assert "mari@" not in told
    assert "Mari" not in told


def test_the_log_of_a_refused_form_does_not_name_its_address(db, caplog):
    page = Client(enforce_csrf_checks=True).post(f"/account/invitation/{TOKEN}")
    assert page.status_code == 403
    told = lines_of(caplog.records)
    assert page["X-Request-Number"] in told
    assert "Forbidden" in told
    assert TOKEN not in told


def test_the_log_of_a_strange_host_does_not_repeat_it(client, db, caplog):
    assert client.get("/", headers={"host": "mari.elsewhere.example"}).status_code == 400
    assert "mari" not in lines_of(caplog.records)
