"""Money by year and source: named, changed, taken away, and what is not accepted."""

import re
from datetime import date

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.plan.strategy.models import Money

pytestmark = pytest.mark.django_db

ADD = "/p/fernshire/plan/chain/priorities/talking/add-money/"
PRIORITY = "/p/fernshire/plan/priorities/talking/"
LINE = {
    "source_en": "Early language grant", "source_cy": "Grant iaith gynnar",
    "starts-day": "1", "starts-month": "4", "starts-year": "2026",
    "ends-day": "31", "ends-month": "3", "ends-year": "2027",
    "pounds": "£120,000", "spent": "", "version": "0",
}  # fmt: skip
SPENT = {"spent": "40 000", "spent_on-day": "30", "spent_on-month": "9", "spent_on-year": "2026"}


@pytest.fixture
def grant(cast, plan):
    """A line of money, and who opens its form."""
    with cast.fernshire.seen():
        return Money.objects.create(
            partnership_id=cast.fernshire.id, priority=plan.talking, identifier="grant",
            source_en="Grant", starts=date(2026, 4, 1), ends=date(2027, 3, 31), pounds=1000,
        )  # fmt: skip


def test_money_is_added_as_people_write_it_and_noted_without_its_words(cast, plan, sign_in):
    answer = sign_in().send(ADD, LINE | SPENT | {"owner": cast.fernshire.organisations["council"].pk})
    assert (answer.status_code, answer.url) == (302, f"{PRIORITY}#money")
    with cast.fernshire.seen():
        row = Money.objects.get()
        event = Event.objects.order_by("-number")[0]
    assert (row.identifier, row.pounds, row.spent) == ("early-language-grant-2026", 120_000, 40_000)
    assert (event.action, event.subject_id) == ("money added", str(row.pk))
    assert "pounds" in event.detail["fields"]
    assert "grant" not in str(event.detail)


def test_the_page_of_the_priority_shows_it_with_where_it_ends_and_what_is_spent(cast, plan, sign_in):
    browser = sign_in()
    browser.send(ADD, LINE | SPENT)
    later = {"source_en": "Council budget", "starts-year": "2027", "ends-year": "2028", "pounds": "85000"}
    browser.send(ADD, LINE | later)
    page = browser.get(PRIORITY).text
    assert "£205,000 in all." in page
    assert "£40,000 is said to be spent." in page
    assert "Early language grant ends on 31 March 2027." in page
    assert "2027/28" in page


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"source_en": ""}, "source_en", "Say in English where the money comes from"),
        ({"pounds": "much"}, "pounds", "Enter pounds as a number, such as 85,000"),
        ({"pounds": "-5"}, "pounds", "Enter 0 pounds or more"),
        ({"ends-year": "2025"}, "ends", "The last day must not be before the first day"),
        ({"spent": "5"}, "spent_on", "Say up to which day spending is counted"),
        (SPENT | {"spent": "-5"}, "spent", "Enter 0 pounds or more"),
        (
            SPENT | {"spent_on-year": "2025"},
            "spent_on",
            "The day must not be before the first day of the money",
        ),
        (SPENT | {"spent_on-year": "2199"}, "spent_on", "This day has not come yet"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(cast, plan, sign_in, changes, field, words):
    answer = sign_in().send(ADD, LINE | changes)
    assert answer.status_code == 400
    assert answer.context["form"].errors[field] == [words]
    with cast.fernshire.seen():
        assert not Money.objects.exists()


def test_who_saves_second_is_shown_both_texts_and_nothing_is_lost(cast, grant, sign_in):
    address = "/p/fernshire/plan/chain/money/grant/edit/"
    written = LINE | {"source_en": "Grant", "source_cy": "", "pounds": "1000", "version": grant.version}
    sign_in().send(address, written | {"pounds": "2000"})
    answer = sign_in("analyst").send(address, written | {"source_cy": "Grant yma"})
    assert answer.status_code == 409
    form = answer.context["form"]
    assert (form["pounds"].value(), form["source_cy"].value()) == ("2000.0", "Grant yma")
    again = {name: form[name].value() for name in ("source_en", "source_cy", "pounds", "version")}
    assert sign_in("analyst").send(address, written | again).status_code == 302
    with cast.fernshire.seen():
        row = Money.objects.get()
    assert (row.pounds, row.source_cy) == (2000, "Grant yma")


def test_it_is_taken_away_after_a_question_and_its_history_stays(cast, grant, sign_in):
    address = "/p/fernshire/plan/chain/money/grant/take-away/"
    browser = sign_in()
    assert "Take this money away?" in browser.get(address).text
    with cast.fernshire.seen():
        assert Money.objects.exists()
    assert browser.send(address, {}).url == f"{PRIORITY}#money"
    with cast.fernshire.seen():
        assert not Money.objects.exists()
        assert Money.pgh_event_model.objects.filter(pgh_obj_id=grant.pk).exists()
        assert Event.objects.order_by("-number")[0].action == "money taken away"


def test_the_whole_is_shown_by_year_source_priority_and_holder_with_what_has_none(cast, plan, grant, sign_in):
    page = sign_in("viewer").get("/p/fernshire/plan/chain/").text
    for caption in (
        "Money by year and priority",
        "Money by year and source",
        "Money by year and who holds it",
    ):
        assert caption in page
    gap = re.search(r"No money is named for:(.*?)</p>", page, re.DOTALL)[1]
    assert "Feeding" in gap
    assert "Talking" not in gap
    assert "No money is named for “Feeding”." in page


def test_who_may_only_read_is_offered_nothing_to_change(plan, grant, sign_in):
    page = sign_in("viewer").get(PRIORITY).text
    assert "£1,000 in all." in page
    assert "add-money" not in page
    assert "money/grant/edit" not in page
