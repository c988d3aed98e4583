"""The page of the strategy: vision, priorities along the chain, what is missing, and moving."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from web.plan.conftest import texts_of

from seedbed_web.audit.models import Event
from seedbed_web.plan.chain.models import LinkedPlan, PriorityLink
from seedbed_web.plan.strategy.models import Money, Priority

pytestmark = pytest.mark.django_db

PLAN = "/p/fernshire/plan/"


def part(page, priority):
    """What one priority says of its links, by their names."""
    held = next(it for it in page.context["space"].along if it.priority.identifier == priority)
    return {name for name, there in held.there.items() if there}


def test_the_vision_stands_first_with_its_figures(plan, sign_in, write):
    write("vision", en="Every child talks. Today {gld-2025} do.")
    words = texts_of(sign_in("viewer").get(PLAN))
    assert words.index("Today 62.4%") < words.index("Talking by two")
    assert "Albion Office" in words


def test_where_nobody_wrote_it_the_way_to_writing_it_is_there_for_who_may(plan, sign_in):
    assert "plan/writing/vision/edit/" in sign_in("analyst").get(PLAN).text
    page = sign_in("viewer").get(PLAN)
    assert "Nobody has written yet what is to be different" in texts_of(page)
    assert "/edit/" not in page.text


def test_a_priority_says_what_of_the_chain_is_there(cast, plan, sign_in):
    page = sign_in("viewer").get(PLAN)
    assert part(page, "talking") == {"need", "gap", "actions", "measures", "families"}
    assert part(page, "feeding") == {"need", "actions"}
    assert "none yet" in texts_of(page)
    own = {"partnership_id": cast.fernshire.id, "priority": plan.feeding}
    with cast.fernshire.seen():
        PriorityLink.objects.create(**own, kind="element", thing="strategy")
        PriorityLink.objects.create(**own, kind="finding", thing="opens-early")
        Money.objects.create(
            **own, identifier="grant", source_en="Grant", starts=date(2026, 4, 1), ends=date(2027, 3, 31),
            pounds=1_200_000,
        )  # fmt: skip
    again = sign_in("viewer").get(PLAN)
    assert part(again, "feeding") == {"need", "actions", "money", "system", "families"}
    assert "£1.2m" in texts_of(again)


def test_the_sections_say_where_they_stand(plan, sign_in, write):
    write("learning", en="[to write: who evaluates]")
    write("partnership", en="We decide together.")
    words = texts_of(sign_in("viewer").get(PLAN))
    assert "1 of 6 sections is written." in words or "1 of 6 sections are written." in words
    assert "How we learn Partly written" in words
    assert "Who we are and how we decide Written" in words
    assert "The starting point in words Nothing written yet" in words


def test_in_wales_they_say_it_of_both_languages(plan, in_wales, sign_in, write):
    write("learning", en="We learn.")
    words = texts_of(sign_in("viewer").get(PLAN))
    assert "How we learn English: Written Welsh: Nothing written yet" in words


def test_no_maternity_plan_is_said_and_one_that_is_named_stands_first(cast, plan, sign_in):
    assert "No local maternity plan is named yet." in texts_of(sign_in("viewer").get(PLAN))
    own = {"partnership_id": cast.fernshire.id}
    with cast.fernshire.seen():
        LinkedPlan.objects.create(**own, identifier="hubs", kind="family hubs", title_en="Hubs", order=1)
        LinkedPlan.objects.create(
            **own, identifier="births", kind="maternity", title_en="Safer births", order=2,
            url="https://example.org/births", covers_en="Until six weeks.",
        )  # fmt: skip
    page = sign_in("viewer").get(PLAN)
    words = texts_of(page)
    assert "No local maternity plan" not in words
    assert words.index("Safer births") < words.index("Hubs")
    assert "Until six weeks." in words


def moved(browser, priority, way, version=1):
    return browser.send(f"{PLAN}priorities/{priority}/move/", {"way": way, "version": version})


def order(cast):
    with cast.fernshire.seen():
        return list(Priority.objects.values_list("identifier", flat=True))


def test_a_priority_is_moved_up_and_down_by_a_button_and_it_is_noted(cast, plan, sign_in):
    browser = sign_in()
    answer = moved(browser, "feeding", "up")
    assert (answer.status_code, answer.url) == (302, f"{PLAN}#priority-feeding")
    assert order(cast) == ["feeding", "talking"]
    with cast.fernshire.seen():
        assert Event.objects.filter(action="strategy ordered").count() == 1
    moved(browser, "feeding", "down", version=2)
    assert order(cast) == ["talking", "feeding"]


def test_the_first_goes_no_higher_and_the_last_no_lower(cast, plan, sign_in):
    assert moved(sign_in(), "talking", "up").status_code == 302
    assert moved(sign_in(), "feeding", "down").status_code == 302
    assert order(cast) == ["talking", "feeding"]


@pytest.mark.parametrize("version", ["0", "", "x", "9" * 30])
def test_an_order_that_somebody_else_changed_is_not_changed_unseen(cast, plan, sign_in, version):
    browser = sign_in()
    assert moved(browser, "feeding", "up", version=version).status_code == 302
    assert order(cast) == ["talking", "feeding"]
    assert "Somebody else changed the strategy meanwhile" in texts_of(browser.get(PLAN))


def test_who_only_reads_moves_nothing(cast, plan, sign_in):
    assert moved(sign_in("viewer"), "feeding", "up").status_code == 403
    assert "/move/" not in sign_in("viewer").get(PLAN).text
    assert moved(sign_in(), "nonsense", "up").status_code == 404


def test_twelve_priorities_cost_as_many_questions_as_two(cast, plan, sign_in, write):
    write("vision", en="Every child {gld-2025}.")
    browser = sign_in()
    before = asked(browser)
    with cast.fernshire.seen():
        for number in range(10):
            Priority.objects.create(
                partnership_id=cast.fernshire.id, identifier=f"p-{number}", order=number + 3,
                title_en="More", need_en="{parents-said} {gld-2025}",
            )  # fmt: skip
    assert asked(browser) == before


def asked(browser):
    browser.get(PLAN)
    with CaptureQueriesContext(connection) as questions:
        assert browser.get(PLAN).status_code == 200
    return len(questions)
