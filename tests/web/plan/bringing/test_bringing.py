"""A plan that was written elsewhere comes in: read, confirmed, made once, and nothing overwritten."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from seedbed_web.audit.models import Event
from seedbed_web.plan.bringing.expiring import forget_when_over
from seedbed_web.plan.bringing.models import BroughtPlan
from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.plan.writing.models import Narrative

pytestmark = pytest.mark.django_db

HOME = "/p/fernshire/plan/bring-a-plan/"
PLAN = """# Growing up 2026–2029

## Our vision

Every child is heard.

## Priority 1: Sleeping well

Only 62% have a good level. In 2025, 62.4% did.

- Train staff (Fernshire Health Trust, by March 2027)
"""


def bring(browser, text=PLAN, **more):
    answer = browser.send(HOME, {"language": "en", "text": text} | more)
    assert answer.status_code == 302, re.findall(r"govuk-error-message.*?</p>", answer.text, re.DOTALL)
    return answer.url


def made_of(cast):
    with cast.fernshire.seen():
        return (
            list(Priority.objects.values_list("title_en", "need_en")),
            list(Action.objects.values_list("title_en", "owner__identifier", "ends", "state")),
            list(Narrative.objects.values_list("section", "language", "words")),
        )


def test_a_plan_begins_the_strategy_of_a_partnership_that_has_none(cast, sign_in):
    browser = sign_in()
    way = bring(browser)
    assert "its title says that it is a priority" in browser.get(way).text
    page = browser.get(f"{way}preview/")
    assert "Sleeping well" in page.text
    assert 'value="2026"' in page.text
    answer = browser.send(f"{way}preview/", {"title_en": "Growing up", "starts": "2026", "ends": "2029"})
    assert answer.url == f"{way}made/"
    priorities, actions, narrative = made_of(cast)
    assert priorities == [("Sleeping well", "Only 62% have a good level. In 2025, 62.4% did.")]
    assert [(it[1], str(it[2]), it[3]) for it in actions] == [("health-trust", "2027-03-31", "not started")]
    assert narrative == [("vision", "en", "Every child is heard.\n")]
    with cast.fernshire.seen():
        assert Strategy.objects.get().title_en == "Growing up"
        assert BroughtPlan.objects.get().text == ""
        assert {"priority added", "action added", "narrative changed"} <= set(
            Event.objects.values_list("action", flat=True)
        )


def test_everything_made_is_listed_with_a_way_to_it_and_sent_twice_is_made_once(cast, plan, sign_in):
    browser = sign_in()
    way = bring(browser)
    for _twice in range(2):
        assert browser.send(f"{way}preview/").url == f"{way}made/"
    listed = re.findall(r'<li>\w+: <a class="govuk-link" href="([^"]+)"', browser.get(f"{way}made/").text)
    assert len(listed) == 3
    assert [browser.get(it.partition("#")[0]).status_code for it in listed] == [200] * 3
    with cast.fernshire.seen():
        assert Priority.objects.filter(title_en="Sleeping well").count() == 1


def test_words_are_put_below_those_that_are_there(cast, plan, sign_in):
    with cast.fernshire.seen():
        Narrative.objects.create(
            partnership_id=cast.fernshire.id, section="vision", language="en", words="Ours.\n"
        )
    browser = sign_in()
    browser.send(f"{bring(browser)}preview/")
    assert made_of(cast)[2] == [("vision", "en", "Ours.\n\nEvery child is heard.\n")]


def test_choices_are_kept_and_a_figure_is_cited_in_place_of_its_words(cast, plan, sign_in):
    browser = sign_in()
    way = bring(browser)
    page = browser.get(way)
    form = next(it for it in page.context["forms"] if it.chosen.role == "need")
    assert [it.candidates[0].known.name for it in form.matches] == ["gld-2025", "gld-2025"]
    assert [it.verdict for it in form.matches] == ["near", "unknown"]
    sent = {}
    for it in page.context["forms"]:
        sent |= {f"{it.prefix}-role": it.chosen.role}
        if it.is_titled:
            sent |= {f"{it.prefix}-title": it.chosen.title}
    sent |= {f"{form.prefix}-figure-1": "gld-2025", "p3-role": "leave-out"}
    assert browser.send(way, sent).url == f"{way}preview/"
    browser.send(f"{way}preview/")
    priorities, actions, narrative = made_of(cast)
    assert ("Sleeping well", "Only 62% have a good level. In 2025, {gld-2025} did.") in priorities
    assert narrative == []
    assert ("Train staff (Fernshire Health Trust, by March 2027)", None, None, "not started") in actions


def test_nothing_is_made_where_something_stands_in_the_way(cast, plan, sign_in):
    browser = sign_in()
    way = bring(browser, "Priority 1: Sleep\n\nIt rests on {nobody-knows-this}.")
    answer = browser.send(f"{way}preview/")
    assert answer.status_code == 400
    assert "nobody-knows-this" in answer.text
    assert len(made_of(cast)[0]) == 2


def test_a_welsh_plan_keeps_its_words_in_welsh(cast, plan, sign_in):
    browser = sign_in()
    way = bring(browser, "Blaenoriaeth 1: Cysgu\n\nMae llawer yn aros.", language="cy")
    browser.send(f"{way}preview/")
    with cast.fernshire.seen():
        made = Priority.objects.get(title_cy="Cysgu")
    assert (made.need_cy, made.need_en.startswith("[to write:")) == ("Mae llawer yn aros.", True)


def test_a_plan_is_deleted_when_told_to_and_after_its_days(cast, plan, sign_in):
    browser = sign_in()
    way = bring(browser)
    assert browser.send(f"{way}forget/").url == HOME
    with cast.fernshire.seen():
        assert not BroughtPlan.objects.exists()
    way = bring(browser)
    with cast.fernshire.seen():
        BroughtPlan.objects.update(expires_at=timezone.now() - timedelta(days=1))
    assert browser.get(way).url == HOME
    bring(browser)
    with cast.fernshire.seen():
        assert BroughtPlan.objects.count() == 1


def test_the_worker_deletes_a_plan_once_its_days_are_over_and_not_before(cast, plan, sign_in):
    bring(sign_in())
    with cast.fernshire.seen():
        held = BroughtPlan.objects.get()
        forget_when_over(held.pk)
        assert BroughtPlan.objects.exists()
        BroughtPlan.objects.update(expires_at=timezone.now() - timedelta(days=1))
        forget_when_over(held.pk)
        forget_when_over(held.pk)
        assert not BroughtPlan.objects.exists()


def test_a_number_that_differs_is_shown_plainly_and_everything_can_be_left_out(cast, plan, sign_in):
    browser = sign_in()
    way = bring(browser, "Priority 1: Sleep\n\nA good level of development at five: 63% of children.")
    page = browser.get(way).text
    assert "Not as in the needs table" in page
    assert "The plan says 63%, the table has 62.4% for 2024/25." in page
    assert '<option value="leave-out"' in page
    last = browser.get(f"{way}preview/").text
    assert "Figures to look at again" in last
    assert f'href="{way}?page=1#piece-2"' in last
    assert browser.send(way, {"p1-role": "leave-out", "p2-role": "leave-out"}).url == f"{way}preview/"
    answer = browser.send(f"{way}preview/")
    assert answer.status_code == 400
    assert "every piece is left out" in answer.text


def test_nobody_sees_what_another_has_brought(cast, plan, sign_in):
    way = bring(sign_in())
    assert sign_in("admin" if "admin" in cast.fernshire.people else "analyst").get(way).status_code in (
        302,
        403,
    )
