"""Outcomes, actions and money against what was promised, as their pages show them."""

from datetime import date, timedelta

import pytest
from web.plan.conftest import texts_of

from seedbed_web.plan.chain.models import MeasureValue
from seedbed_web.plan.strategy.models import Measure, Money
from seedbed_web.plan.tracking.reading import count_verdict

HOME = "/p/fernshire/plan/tracking/"


@pytest.fixture
def tracked(cast, plan):
    """The plan, with money and an outcome that the area counts itself."""
    place = cast.fernshire
    own = {"partnership_id": place.id}
    with place.seen():
        Money.objects.create(
            **own, identifier="grant", priority=plan.talking, source_en="Early language grant",
            starts=date(2026, 4, 1), ends=date(2027, 3, 31), pounds=120_000, spent=30_000,
            spent_on=date(2026, 9, 30),
        )  # fmt: skip
        Money.objects.create(
            **own, identifier="budget", priority=plan.talking, source_en="Council budget",
            starts=date(2026, 4, 1), ends=date(2027, 3, 31), pounds=80_000,
        )  # fmt: skip
        groups = Measure.objects.create(
            **own, identifier="families-in-groups", priority=plan.feeding, title_en="Families in groups",
            unit="families", target=200, target_on=date(2027, 3, 31), order=2,
        )  # fmt: skip
        for when, value in ((date(2026, 3, 31), 40), (date(2026, 9, 30), 60)):
            MeasureValue.objects.create(**own, measure=groups, on=when, value=value, source="Hubs")
    return plan


def test_the_whole_says_how_outcomes_actions_and_money_stand(tracked, sign_in):
    words = texts_of(sign_in("viewer").get(HOME))
    assert "1 of 2 outcomes is behind its way to the target." in words
    assert "1 of 4 actions is off track." in words
    assert "£30,000 of £120,000 is spent. Of another £80,000 nobody has said what is spent." in words


def test_what_nobody_has_said_is_not_shown_as_nothing_spent(tracked, sign_in):
    page = sign_in("viewer").get(HOME + f"priorities/{tracked.talking.identifier}/")
    assert "nobody has said" in texts_of(page)
    assert "£0" not in page.text


def test_a_priority_draws_each_outcome_with_its_way_and_the_same_as_a_table(tracked, sign_in):
    page = sign_in("viewer").get(HOME + "priorities/feeding/")
    words = texts_of(page)
    assert "<svg" in page.text
    assert "60.0 families were counted; the way asks for 120.2 families by then." in words
    assert "Every value so far" in words


def test_a_priority_that_is_not_there_has_no_page(tracked, sign_in):
    assert sign_in("viewer").get(HOME + "priorities/nothing/").status_code == 404
    assert sign_in("viewer").get(HOME + "outcomes.csv?priority=nothing").status_code == 404


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("outcomes", "Families in groups,Behind the way to the target"),
        ("actions", "Shorter waits,Fernshire Health Trust"),
        ("money", "Council budget,2026-04-01,2027-03-31,80000,,"),
    ],
)
def test_each_table_can_be_taken_out(tracked, sign_in, table, expected):
    answer = sign_in("viewer").get(f"{HOME}{table}.csv")
    assert answer["Content-Type"].startswith("text/csv")
    assert expected in answer.content.decode("utf-8-sig").replace("\r\n", "\n")


def test_a_table_can_be_of_one_priority(tracked, sign_in):
    said = sign_in("viewer").get(HOME + "outcomes.csv?priority=talking").content.decode("utf-8-sig")
    assert "Families in groups" not in said
    assert "Children with a good level at five" in said


def test_pages_speak_welsh(tracked, sign_in):
    words = texts_of(sign_in("viewer").get("/cy" + HOME))
    assert "oddi ar y trywydd" in words


def test_an_empty_strategy_says_that_there_is_nothing(cast, sign_in):
    words = texts_of(sign_in("viewer").get(HOME))
    assert "Nothing is measured yet." in words
    assert "There are no actions yet." in words
    assert "No money is named." in words


def test_outcomes_that_are_behind_are_counted(tracked, cast):
    today = date(2026, 11, 23)
    with cast.fernshire.seen():
        assert count_verdict(cast.fernshire.id, "behind", today) == 1
        assert count_verdict(cast.fernshire.id, "behind", date(2026, 3, 31) + timedelta(days=1)) == 0


def test_reading_the_whole_asks_the_same_number_of_questions_however_much_there_is(
    tracked, cast, sign_in, django_assert_max_num_queries
):
    browser = sign_in("viewer")
    with cast.fernshire.seen():
        for number in range(12):
            Measure.objects.create(
                partnership_id=cast.fernshire.id, identifier=f"more-{number}", priority=tracked.talking,
                title_en=f"More {number}", order=10 + number,
            )  # fmt: skip
    with django_assert_max_num_queries(40):
        browser.get(HOME)
