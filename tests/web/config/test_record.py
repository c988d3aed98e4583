"""The record as governance leads read it: who did what, whether it holds, and that reading it is recorded."""

from seedbed_web.audit.chain import Break
from seedbed_web.audit.models import Event
from seedbed_web.audit.queries import find_break_among
from seedbed_web.config import record as page

PAGE = "/p/fernshire/record/"


def test_a_governance_lead_reads_who_was_refused_what(sign_in, cast):
    sign_in("viewer").get("/p/fernshire/plan/edit/")
    words = sign_in("ig-lead").get(PAGE).content.decode()
    assert "Somebody was refused a page" in words
    assert "Viewer of Fernshire" in words
    assert "plan:edit-strategy" in words
    assert "Those on this page agree" in words


def test_looking_at_the_record_is_recorded_with_its_purpose(sign_in, cast):
    sign_in("ig-lead").get(PAGE)
    with cast.fernshire.seen():
        event = Event.objects.get(action="record looked at")
    assert (event.purpose, event.actor_id) == ("oversight", cast.fernshire.people["ig-lead"].pk)


def test_a_record_that_was_touched_is_said_first(sign_in, cast, monkeypatch):
    monkeypatch.setattr(page, "find_break_among", lambda _: Break(7, "changed"))
    words = sign_in("administrator").get(PAGE).content.decode()
    assert "number 7 does not agree" in words
    assert "Those on this page agree" not in words


def test_another_partnerships_record_is_not_shown(sign_in, cast):
    sign_in("viewer").get("/p/fernshire/plan/edit/")
    with cast.saltmarsh.seen():
        assert Event.objects.count() == 0
    assert sign_in(place="saltmarsh").get(PAGE).status_code == 404


def test_a_touched_record_is_found_on_its_page(sign_in, cast, monkeypatch):
    for _ in range(3):
        sign_in("ig-lead").get(PAGE)
    with cast.fernshire.seen():
        events = list(Event.objects.order_by("number"))
    assert find_break_among(events[1:]) is None
    events[1].detail = {"page": 9}
    assert find_break_among(events).number == 2
    assert find_break_among([events[0], events[2]]).number == 2
