"""Measures: what is measured, from where to where, own counts, and which actions move them."""

import pytest
from django.db.models import Max

from seedbed_web.audit.models import Event
from seedbed_web.plan.chain.models import ActionMeasure, MeasureValue
from seedbed_web.plan.strategy.models import Measure

pytestmark = pytest.mark.django_db

CHAIN = "/p/fernshire/plan/chain"
ADD = f"{CHAIN}/priorities/talking/add-measure/"
OWN = f"{CHAIN}/measures/good-level"
GOOD = {
    "title_en": "Good level", "title_cy": "Lefel dda", "indicator": "gld", "level": "outcome",
    "baseline": "gld-2025", "target": "70", "target_on-day": "31", "target_on-month": "8",
    "target_on-year": "2029", "version": "0",
}  # fmt: skip
COUNT = {"on-day": "31", "on-month": "3", "on-year": "2026", "value": "71", "source": "The trust",
         "note": "", "version": "0"}  # fmt: skip


@pytest.fixture
def visits(cast, plan):
    """A measure that no published figure follows."""
    with cast.fernshire.seen():
        return Measure.objects.create(
            partnership_id=cast.fernshire.id, priority=plan.talking, identifier="visits",
            title_en="Reviews on time", unit="percent", level="output",
        )  # fmt: skip


def test_a_measure_begins_with_what_is_measured(plan, sign_in):
    page = sign_in().get(ADD)
    assert page.context["form"]["indicator"].value() == ""
    assert "Good level of development at age five" in page.text
    assert "Something else, in our own words" in page.text
    assert "(no figure here yet)" in page.text


def test_an_indicator_brings_its_title_and_the_figures_it_can_start_from(plan, sign_in):
    form = sign_in().get(f"{ADD}?indicator=gld").context["form"]
    assert form["title_en"].value() == "Good level of development at age five"
    assert [name for name, _ in form.fields["baseline"].choices] == ["", "gld-2025", "gld-2024"]
    assert "unit" not in form.fields


def test_a_measure_is_added_with_its_baseline_and_its_level(cast, plan, sign_in):
    answer = sign_in().send(ADD, GOOD)
    assert answer.url == f"{CHAIN}/measures/good-level-2/"
    with cast.fernshire.seen():
        row = Measure.objects.get(identifier="good-level-2")
        assert (row.indicator, row.baseline, row.target, row.level) == ("gld", "gld-2025", 70, "outcome")
        assert Event.objects.order_by("-number")[0].action == "measure added"


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"title_en": ""}, "title_en", "Say in English what is measured"),
        ({"target": "170"}, "target", "Enter a value from 0 to 100"),
        ({"target": "many"}, "target", "Enter a number, such as 77"),
        (
            {"target_on-year": "2025"},
            "target_on",
            "The day must be after the end of the figure it starts from",
        ),
        ({"target_on-year": "", "target_on-month": "", "target_on-day": ""}, "target_on", "Say by when"),
    ],
)
def test_what_the_check_of_a_pack_would_refuse_is_said_here(cast, plan, sign_in, changes, field, words):
    answer = sign_in().send(ADD, GOOD | changes)
    assert answer.status_code == 400
    assert answer.context["form"].errors[field] == [words]


def test_a_baseline_of_another_indicator_is_refused(plan, sign_in):
    answer = sign_in().send(ADD, GOOD | {"indicator": "take-up-at-two"})
    assert "baseline" in answer.context["form"].errors


def test_a_measure_in_own_words_has_a_unit_and_no_baseline(cast, plan, sign_in):
    browser = sign_in()
    page = browser.get(f"{ADD}?indicator=")
    assert "It is in your own words" in page.text
    own = {
        "title_en": "Groups that meet",
        "indicator": "",
        "unit": "groups",
        "level": "output",
        "version": "0",
    }
    browser.send(ADD, own)
    with cast.fernshire.seen():
        row = Measure.objects.get(title_en="Groups that meet")
    assert (row.indicator, row.baseline, row.unit, row.target) == ("", "", "groups", None)


def test_another_indicator_can_be_chosen_later(cast, plan, sign_in):
    browser = sign_in()
    page = browser.get(f"{OWN}/indicator/")
    assert page.context["form"]["indicator"].value() == "gld"
    form = browser.get(f"{OWN}/edit/?indicator=").context["form"]
    assert "unit" in form.fields
    written = {"title_en": "Our own", "indicator": "", "unit": "percent", "level": "outcome", "version": "1"}
    assert browser.send(f"{OWN}/edit/", written).status_code == 302
    with cast.fernshire.seen():
        row = Measure.objects.get(identifier="good-level")
    assert (row.indicator, row.baseline, row.unit) == ("", "", "percent")


def test_who_saves_second_is_shown_both_texts(cast, plan, sign_in):
    titles = {"title_en": "Children with a good level at five", "title_cy": "Plant â lefel dda yn bump"}
    written = GOOD | titles | {"version": "1"}
    sign_in().send(f"{OWN}/edit/", written | {"target": "71"})
    answer = sign_in("analyst").send(f"{OWN}/edit/", written | {"title_en": "Good level"})
    assert answer.status_code == 409
    form = answer.context["form"]
    assert (form["target"].value(), form["title_en"].value()) == ("71.0", "Good level")


def test_own_counts_stand_beside_the_measure_and_on_its_priority(cast, plan, visits, sign_in):
    browser = sign_in()
    answer = browser.send(f"{CHAIN}/measures/visits/add-count/", COUNT | {"note": "58 in Old Quay"})
    assert answer.url == f"{CHAIN}/measures/visits/#counts"
    page = browser.get(f"{CHAIN}/measures/visits/").text
    assert "71.0%" in page
    assert "58 in Old Quay" in page
    assert "71.0%" in browser.get("/p/fernshire/plan/priorities/talking/").text


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"value": "140"}, "value", "Enter a value from 0 to 100"),
        ({"value": ""}, "value", "Enter the value"),
        ({"source": ""}, "source", "Say who counted it"),
        ({"on-year": "2199"}, "on", "This day has not come yet"),
    ],
)
def test_a_count_that_cannot_be_is_refused(plan, visits, sign_in, changes, field, words):
    answer = sign_in().send(f"{CHAIN}/measures/visits/add-count/", COUNT | changes)
    assert answer.context["form"].errors[field] == [words]


def test_there_is_one_count_of_a_day_and_it_can_be_changed_and_taken_away(cast, plan, visits, sign_in):
    browser = sign_in()
    browser.send(f"{CHAIN}/measures/visits/add-count/", COUNT)
    again = browser.send(f"{CHAIN}/measures/visits/add-count/", COUNT)
    assert again.context["form"].errors["on"] == ["There is a count of this day already"]
    with cast.fernshire.seen():
        row = MeasureValue.objects.get()
    changed = COUNT | {"value": "72.5", "version": row.version}
    assert browser.send(f"{CHAIN}/counts/{row.pk}/edit/", changed).status_code == 302
    stale = sign_in("analyst").send(f"{CHAIN}/counts/{row.pk}/edit/", changed | {"value": "73"})
    assert stale.status_code == 409
    with cast.fernshire.seen():
        assert MeasureValue.objects.get().value == 72.5
    browser.send(f"{CHAIN}/counts/{row.pk}/take-away/", {})
    with cast.fernshire.seen():
        assert not MeasureValue.objects.exists()


def ticks(*measures, seen=()):
    return {"measures": [str(it.pk) for it in measures], "seen": " ".join(str(it.pk) for it in seen)}


def moved(cast, action):
    with cast.fernshire.seen():
        return set(ActionMeasure.objects.filter(action=action).values_list("measure__identifier", flat=True))


def test_an_action_says_which_measures_it_moves(cast, plan, visits, sign_in):
    browser, address = sign_in(), f"{CHAIN}/actions/groups/measures/"
    assert browser.send(address, ticks(visits)).url == "/p/fernshire/plan/actions/groups/"
    assert moved(cast, plan.actions["groups"]) == {"visits"}
    page = browser.get("/p/fernshire/plan/actions/groups/").text
    assert f"{CHAIN}/measures/visits/" in page
    assert "Talking groups" in browser.get(f"{CHAIN}/measures/visits/").text
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
        assert (event.action, event.detail) == ("action changed", {"fields": ["measures"]})


def test_two_people_tick_at_once_and_neither_loses_anything(cast, plan, visits, sign_in):
    """One ticks the first measure, the other, who had opened the form before, the second."""
    address, action = f"{CHAIN}/actions/groups/measures/", plan.actions["groups"]
    with cast.fernshire.seen():
        good = Measure.objects.get(identifier="good-level")
    sign_in().send(address, ticks(visits))
    sign_in("analyst").send(address, ticks(good))
    assert moved(cast, action) == {"visits", "good-level"}
    sign_in().send(address, ticks(seen=[visits]))  # opened when only the first was ticked
    assert moved(cast, action) == {"good-level"}


def test_what_was_ticked_already_is_not_noted_again(cast, plan, visits, sign_in):
    browser, address = sign_in(), f"{CHAIN}/actions/groups/measures/"
    browser.send(address, ticks(visits))
    with cast.fernshire.seen():
        last = Event.objects.aggregate(last=Max("number"))["last"]
    browser.send(address, ticks(visits, seen=[visits]))
    with cast.fernshire.seen():
        assert Event.objects.aggregate(last=Max("number"))["last"] == last


def test_measures_of_another_priority_cannot_be_ticked(cast, plan, visits, sign_in):
    answer = sign_in().send(f"{CHAIN}/actions/milk/measures/", ticks(visits))
    assert answer.status_code == 400
    assert moved(cast, plan.actions["milk"]) == set()


def test_a_measure_is_taken_away_with_its_counts_and_ties(cast, plan, visits, sign_in):
    browser = sign_in()
    browser.send(f"{CHAIN}/measures/visits/add-count/", COUNT)
    browser.send(f"{CHAIN}/actions/groups/measures/", ticks(visits))
    browser.send(f"{CHAIN}/measures/visits/take-away/", {})
    with cast.fernshire.seen():
        assert not Measure.objects.filter(identifier="visits").exists()
        assert not MeasureValue.objects.exists()
        assert not ActionMeasure.objects.exists()


def test_the_priority_names_what_moves_nothing_and_what_nothing_moves(cast, plan, visits, sign_in):
    browser = sign_in()
    browser.send(f"{CHAIN}/actions/groups/measures/", ticks(visits))
    page = browser.get("/p/fernshire/plan/priorities/talking/").text
    assert "The action “Shorter waits” leads to no measure." in page
    assert "No action moves the measure “Children with a good level at five”." in page
    assert "The action “Talking groups” leads" not in page
    assert 'role="img" aria-labelledby="theory-talking-en-t' in page


def test_in_welsh_the_titles_are_welsh(plan, visits, sign_in):
    page = sign_in().get("/cy/p/fernshire/plan/chain/").text
    assert "Plant â lefel dda yn bump" in page


def test_the_baseline_of_a_measure_leads_to_its_figure(plan, sign_in):
    assert "/p/fernshire/plan/evidence/gld-2025/" in sign_in().get(f"{OWN}/").text
    assert "31 August 2029" in sign_in().get(f"{OWN}/").text
