"""Risks: the gravest first, a grid in words, a day to look again, and how each was judged."""

from datetime import timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.led import LAST, PARTNERSHIP, days

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import Risk

pytestmark = pytest.mark.django_db
PAGE = f"{PARTNERSHIP}risks/"
MONEY = f"{PAGE}money-ends/"


def filled(row, **changes):
    """The form of a risk as a browser would send it back, with changes."""
    names = (
        "version",
        "title_en",
        "likelihood",
        "impact",
        "owner_post",
        "state",
        "response_en",
        "response_cy",
    )
    held = {name: getattr(row, name) for name in names} | {"owner": row.owner_id or ""}
    return held | days("review_on", row.review_on) | changes


@pytest.fixture
def more(cast, led):
    """Two more risks, one of them closed."""
    own = {"partnership_id": cast.fernshire.id, "likelihood": 2}
    with cast.fernshire.seen():
        Risk.objects.create(**own, identifier="snow", title_en="Snow", impact=2, state="open")
        Risk.objects.create(**own, identifier="gone", title_en="Gone by", impact=5, state="closed")


def test_the_gravest_risk_stands_first_and_what_is_closed_last(more, sign_in):
    text = sign_in("viewer").get(PAGE).text
    assert text.index("The money ends") < text.index("Snow") < text.index("Gone by")


def test_the_grid_says_in_words_and_numbers_how_grave_each_field_is(more, sign_in):
    text = sign_in("viewer").get(PAGE).text
    grid = text[text.index('id="grid"') :]
    for words in ("very high · 20", "very high · 25", "low · 1", "severe · 5", "almost certain · 5"):
        assert words in grid
    assert grid.count("1 risk<") == 2  # those that stand; the closed one is on no field


def test_in_welsh_too(more, sign_in):
    assert sign_in("viewer").get(f"/cy{PAGE}").status_code == 200
    assert sign_in("viewer").get(f"/cy{MONEY}").status_code == 200


@pytest.mark.parametrize(("away", "due"), [(-1, True), (0, True), (1, False)])
def test_a_risk_whose_day_has_come_is_to_be_looked_at(cast, led, sign_in, away, due):
    with cast.fernshire.seen():
        day = timezone.localdate() + timedelta(days=away)
        Risk.objects.filter(pk=led.money.pk).update(review_on=day)
    for page in (PAGE, MONEY):
        assert ("to be looked at now" in sign_in("viewer").get(page).text) is due


def test_judging_again_is_kept_with_who_did_it(cast, led, sign_in):
    browser = sign_in("commissioner")
    sent = filled(led.money, likelihood=2, response_en="A reserve is set aside.")
    assert browser.send(f"{MONEY}edit/", sent).url == MONEY
    text = browser.get(MONEY).text
    assert "high · 10" in text
    assert "very high · 20" in text  # how it was judged before
    assert "Commissioner of Fernshire" in text
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
    assert (event.action, event.detail) == ("risk changed", {"fields": ["likelihood", "response_en"]})


@pytest.mark.parametrize("state", ["accepted", "closed"])
def test_what_is_accepted_or_closed_says_why(led, sign_in, state):
    answer = sign_in().send(f"{MONEY}edit/", filled(led.money, state=state))
    assert answer.status_code == 400
    assert "response_en" in answer.context["form"].errors


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"likelihood": "6"}, "likelihood"), ({"impact": "0"}, "impact"), ({"impact": ""}, "impact"),
        ({"title_en": ""}, "title_en"), ({"state": "gone"}, "state"),
        ({"review_on-day": "", "review_on-month": "", "review_on-year": ""}, "review_on"),
    ],
)  # fmt: skip
def test_a_faulty_risk_is_shown_again(cast, led, sign_in, changes, field):
    answer = sign_in().send(f"{MONEY}edit/", filled(led.money, **changes))
    assert answer.status_code == 400
    assert field in answer.context["form"].errors
    with cast.fernshire.seen():
        assert Risk.objects.get(pk=led.money.pk).version == 1


def test_a_risk_is_added(cast, led, sign_in):
    sent = {"title_en": "Snow", "likelihood": "1", "impact": "3", "state": "open", "owner": ""}
    answer = sign_in("administrator").send(f"{PARTNERSHIP}add-risk/", sent | days("review_on", LAST))
    assert answer.url == f"{PAGE}snow/"
    with cast.fernshire.seen():
        made = Risk.objects.get(identifier="snow")
    assert (made.likelihood, made.impact, made.review_on, made.order) == (1, 3, LAST, 1)


def test_who_saves_second_is_shown_both(led, sign_in):
    sign_in().send(f"{MONEY}edit/", filled(led.money, impact=1))
    answer = sign_in("commissioner").send(f"{MONEY}edit/", filled(led.money, response_en="Mine"))
    assert answer.status_code == 409
    assert answer.context["form"]["impact"].value() == "1"  # what I had left alone is theirs


@pytest.mark.parametrize("role", ["analyst", "practitioner", "viewer", "peer-validator"])
def test_who_may_not_change_it_sees_no_button_and_is_refused(led, sign_in, role):
    browser = sign_in(role)
    assert "edit/" not in browser.get(MONEY).text
    assert browser.get(f"{MONEY}edit/").status_code == 403
