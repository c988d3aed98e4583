"""A partnership that was begun on the site gets its figures from the public data."""

from seedbed_web.database.scope import Scope
from seedbed_web.organisations.models import Area
from seedbed_web.plan.needs.suggestions.actions import decline
from seedbed_web.plan.needs.suggestions.queries import list_suggestions
from seedbed_web.publish.figures import actions, refreshing
from seedbed_web.publish.figures.models import FigureEvent


def test_public_data_fill_an_area_and_a_second_reading_changes_nothing(cast, sign_in, public_data, settings):
    company, person = cast.fernshire, cast.fernshire.people["analyst"].pk
    settings.SEEDBED_DATA = str(public_data)
    with company.seen():
        Area.objects.create(partnership_id=company.id, code="E06000002", name_en="Middlesbrough", name_cy="")
    for _ in range(2):
        _refresh(company, person)
    with company.seen():
        first, second = FigureEvent.objects.order_by("number")
    assert (first.state, first.trouble, second.state) == ("done", "", "done")
    assert len(first.changes) > 1000
    assert {it["kind"] for it in first.changes} == {"new"}
    assert second.changes == []
    page = sign_in("viewer").get("/p/fernshire/plan/figures/events/1/").content.decode()
    assert "more are not shown" in page
    assert "Figures of areas beside and within this one" in page


def test_causes_for_concern_that_are_new_wait_for_a_decision_and_are_put_forward_once(
    cast, public_data, settings
):
    company, person = cast.fernshire, cast.fernshire.people["analyst"].pk
    settings.SEEDBED_DATA = str(public_data)
    with company.seen():
        Area.objects.create(partnership_id=company.id, code="E06000002", name_en="Middlesbrough", name_cy="")
    _refresh(company, person)
    with company.seen(person):
        first = list_suggestions(company.id)
        assert {it.state for it in first} == {"open"}
        assert all("England" in it.statement_en for it in first)
        decline(suggestion=first[0], version=first[0].version, by=person, values={"declined_en": "We know."})
    _refresh(company, person)
    with company.seen(person):
        again = list_suggestions(company.id)
    assert {it.pk for it in again} == {it.pk for it in first}
    assert [it.declined_en for it in again if it.state == "declined"] == ["We know."]


def _refresh(company, person):
    with company.seen(person):
        event = actions.enter_refresh(partnership=company.id, by=person)
    refreshing.work(Scope(company.id, person), event.pk)
