"""What was put forward for the strategy: taken up into a priority, or declined with a reason."""

from datetime import date

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.evidence.models import Link
from seedbed_web.evidence.queries import Thing
from seedbed_web.plan.strategy.candidates.actions import put_forward
from seedbed_web.plan.strategy.models import Action, Candidate

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/plan/candidates/"
ONE = f"{PAGE}ask-every-parent/"
LAST = date(2026, 6, 30)
ORIGIN = Thing("lead.board-action", "a-key")


def put(cast, source="board-action:ask"):
    """Puts an action forward, as Lead does."""
    company = cast.fernshire
    values = {
        "title_en": "Ask every parent", "title_cy": "Gofyn i bob rhiant",
        "origin_en": "The board, 1 March 2026", "origin_cy": "Y bwrdd, 1 Mawrth 2026",
        "owner_id": company.organisations["council"].pk, "ends": LAST,
        "raises": "community-ownership",
    }  # fmt: skip
    by = company.people["early-years-lead"].pk
    with company.seen():
        return put_forward(partnership=company.id, source=source, origin=ORIGIN, by=by, values=values)


@pytest.fixture
def candidate(cast, plan):
    """What was put forward."""
    return put(cast)


def taking(plan, **changes):
    """The form of taking it up."""
    held = {"title_en": "Ask every parent", "priority": plan.talking.pk, "owner": "", "state": "not started"}
    return held | {"version": "1"} | changes


def test_from_one_thing_an_action_is_put_forward_once(cast, plan, candidate):
    assert put(cast).pk == candidate.pk
    assert put(cast, "board-action:other").identifier == "ask-every-parent-2"


def test_the_strategy_says_how_many_wait(cast, candidate, sign_in):
    assert "1 action is put forward" in sign_in("viewer").get("/p/fernshire/plan/").text
    put(cast, "board-action:other")
    assert "2 actions are put forward" in sign_in("viewer").get("/p/fernshire/plan/").text


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("", ("Ask every parent", "The board, 1 March 2026")),
        ("/cy", ("Gofyn i bob rhiant", "Y bwrdd, 1 Mawrth 2026")),
    ],
)
def test_the_pages_show_what_it_is_and_where_it_comes_from(candidate, sign_in, language, words):
    browser = sign_in("viewer")
    for page in (PAGE, ONE):
        text = browser.get(language + page).text
        assert [word for word in words if word not in text] == []


def test_the_form_holds_what_was_put_forward(cast, plan, candidate, sign_in):
    form = sign_in().get(f"{ONE}take-up/").context["form"]
    council = str(cast.fernshire.organisations["council"].pk)
    assert (form["title_en"].value(), form["owner"].value(), form["ends"].value()) == (
        "Ask every parent",
        council,
        LAST,
    )


def test_taken_up_it_is_an_action_that_knows_where_it_came_from(cast, plan, candidate, sign_in):
    browser = sign_in("analyst")
    answer = browser.send(f"{ONE}take-up/", taking(plan, title_en="Ask every parent twice"))
    assert answer.url == "/p/fernshire/plan/actions/ask-every-parent-twice/"
    with cast.fernshire.seen():
        made = Action.objects.get(identifier="ask-every-parent-twice")
        held = Candidate.objects.get(pk=candidate.pk)
        links = set(Link.objects.filter(from_id=str(made.pk)).values_list("relation", "to_kind", "to_id"))
        noted = list(Event.objects.order_by("number").values_list("action", flat=True))
    assert (held.state, held.action_id, made.priority_id) == ("taken up", made.pk, plan.talking.pk)
    assert links == {
        ("came from", "plan.candidate", str(held.pk)),
        ("raises", "lead.element", "community-ownership"),
    }
    assert {"candidate put forward", "action added", "candidate changed"} <= set(noted)
    text = browser.get(answer.url).text
    assert "The board, 1 March 2026" in text
    assert "Community ownership" in text
    assert answer.url in browser.get(ONE).text


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"priority": ""}, "priority"), ({"title_en": ""}, "title_en"), ({"title_en": "x" * 301}, "title_en")],
)
def test_a_faulty_form_is_shown_again_and_nothing_is_taken_up(cast, plan, candidate, sign_in, changes, field):
    answer = sign_in().send(f"{ONE}take-up/", taking(plan, **changes))
    assert answer.status_code == 400
    assert field in answer.context["form"].errors
    with cast.fernshire.seen():
        assert Candidate.objects.get(pk=candidate.pk).state == "open"
        assert not Action.objects.filter(title_en__startswith="Ask").exists()


def test_declined_it_keeps_the_reason_and_may_be_considered_again(cast, candidate, sign_in):
    browser = sign_in()
    sent = {"version": "1", "reason_en": "The survey does this already."}
    assert browser.send(f"{ONE}decline/", sent).url == ONE
    assert "The survey does this already." in browser.get(ONE).text
    assert "put forward</strong>" not in browser.get("/p/fernshire/plan/").text
    assert browser.send(f"{ONE}reconsider/").url == ONE
    with cast.fernshire.seen():
        held = Candidate.objects.get(pk=candidate.pk)
        kept = Candidate.pgh_event_model.objects.filter(pgh_obj=held.pk, state="declined").get()
    assert (held.state, held.reason_en) == ("open", "")
    assert kept.reason_en == "The survey does this already."
    assert kept.changed_by_id == cast.fernshire.people["early-years-lead"].pk


def test_declining_needs_a_reason(cast, candidate, sign_in):
    answer = sign_in().send(f"{ONE}decline/", {"version": "1", "reason_en": "  "})
    assert answer.status_code == 400
    with cast.fernshire.seen():
        assert Candidate.objects.get(pk=candidate.pk).state == "open"


def test_who_decides_second_changes_nothing_and_is_told(cast, plan, candidate, sign_in):
    sign_in().send(f"{ONE}decline/", {"version": "1", "reason_en": "No."})
    second = sign_in("analyst")
    answer = second.send(f"{ONE}take-up/", taking(plan))
    assert answer.url == ONE
    assert "Somebody else has decided on this meanwhile" in second.get(ONE).text
    with cast.fernshire.seen():
        assert not Action.objects.filter(title_en="Ask every parent").exists()


def test_a_version_that_is_not_the_latest_takes_nothing_up(cast, plan, candidate, sign_in):
    assert sign_in().send(f"{ONE}take-up/", taking(plan, version="7")).url == ONE
    with cast.fernshire.seen():
        assert Candidate.objects.get(pk=candidate.pk).state == "open"
        assert not Action.objects.filter(title_en="Ask every parent").exists()


@pytest.mark.parametrize("page", ["take-up", "decline"])
def test_only_who_changes_the_strategy_decides(candidate, sign_in, page):
    assert sign_in("practitioner").get(f"{ONE}{page}/").status_code == 403
    assert f"{page}/" not in sign_in("practitioner").get(ONE).text


def test_what_is_not_there_is_not_found(candidate, sign_in):
    assert sign_in().get(f"{PAGE}nothing/").status_code == 404
    assert sign_in(place="saltmarsh").get("/p/saltmarsh/plan/candidates/ask-every-parent/").status_code == 404
