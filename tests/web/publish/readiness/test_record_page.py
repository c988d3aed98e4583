"""The day of review and the target, which stand in the record."""

import tomllib
from datetime import date

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.publish.pack.queries import list_pack_files

from .conftest import HOME

pytestmark = pytest.mark.django_db
RECORD = HOME + "record/"


def filled(**changes):
    day = {"review_on-day": 1, "review_on-month": 9, "review_on-year": 2027}
    return {"seen": "/", "gld": "70"} | day | changes


def record(cast):
    with cast.fernshire.seen():
        return tomllib.loads(list_pack_files(cast.fernshire.id)["area.toml"].decode())


def test_both_are_set_in_the_record_and_nothing_else_changes(cast, written, sign_in):
    before = record(cast)
    assert sign_in().send(RECORD, filled()).url == HOME
    after = record(cast)
    assert after["strategy"].pop("review_on") == date(2027, 9, 1)
    assert after.pop("targets") == {"gld": 70.0}
    assert after == before
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
    assert (event.action, event.detail) == ("record changed", {"fields": ["gld", "review_on"]})


def test_the_rest_of_a_pack_that_was_never_brought_stays(cast, written, sign_in):
    with cast.fernshire.seen():
        before = set(list_pack_files(cast.fernshire.id))
    sign_in().send(RECORD, filled())
    with cast.fernshire.seen():
        assert set(list_pack_files(cast.fernshire.id)) == before


def test_both_can_be_taken_out_again(cast, written, sign_in):
    browser = sign_in()
    browser.send(RECORD, filled())
    empty = {f"review_on-{part}": "" for part in ("day", "month", "year")}
    assert browser.send(RECORD, filled(seen="2027-09-01/70", gld="", **empty)).status_code == 302
    assert "review_on" not in record(cast)["strategy"]


def test_who_saves_second_is_told_what_stands(cast, written, sign_in):
    sign_in().send(RECORD, filled())
    page = sign_in("analyst").send(RECORD, filled(gld="65"))
    assert page.status_code == 409
    assert "2027-09-01; 70%" in page.text
    assert record(cast)["targets"] == {"gld": 70.0}


@pytest.mark.parametrize("gld", ["many", "140", "-1"])
def test_a_target_that_cannot_be_is_refused(gld, written, sign_in):
    assert sign_in().send(RECORD, filled(gld=gld)).status_code == 400


def test_wales_has_no_such_target(written, in_wales, sign_in):
    assert "good level of development" not in sign_in().get(RECORD).text
