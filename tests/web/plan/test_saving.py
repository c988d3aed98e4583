"""Writing the strategy: what is saved, what is refused, what is noted, and two editors of one thing."""

from datetime import date
from uuid import uuid4

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.database.versions import StaleEdit, save_version
from seedbed_web.evidence.models import Link
from seedbed_web.plan.strategy.models import Action, Priority, Strategy

pytestmark = pytest.mark.django_db

PRIORITY = "/p/fernshire/plan/priorities/talking/edit/"
ACTION = "/p/fernshire/plan/actions/waits/edit/"
ADD_ACTION = "/p/fernshire/plan/priorities/talking/add-action/"


def written(row, **changes):
    """A priority's form as a browser would send it back, with changes."""
    names = ("title", "need", "gap", "learning")
    fields = {f"{n}_{lang}": getattr(row, f"{n}_{lang}") for n in names for lang in ("en", "cy")}
    return fields | {"version": row.version} | changes


def filled(row, **changes):
    """An action's form, likewise."""
    held = {
        "version": row.version, "title_en": row.title_en, "title_cy": row.title_cy,
        "priority": row.priority_id, "owner": row.owner_id or "", "state": row.state,
    }  # fmt: skip
    for name in ("starts", "ends"):
        day = getattr(row, name)
        held |= {f"{name}-{part}": getattr(day, part) if day else "" for part in ("day", "month", "year")}
    return held | changes


def test_a_priority_is_changed_and_the_change_is_noted_without_its_words(cast, plan, sign_in):
    answer = sign_in().send(PRIORITY, written(plan.talking, gap_en="Far too few.\r\nStill."))
    assert (answer.status_code, answer.url) == (302, "/p/fernshire/plan/priorities/talking/")
    with cast.fernshire.seen():
        row = Priority.objects.get(pk=plan.talking.pk)
        assert (row.gap_en, row.version) == ("Far too few.\nStill.", 2)
        assert row.changed_by == cast.fernshire.people["early-years-lead"]
        event = Event.objects.order_by("-number")[0]
    assert (event.action, event.subject_kind, event.subject_id) == (
        "priority changed",
        "plan.priority",
        str(row.pk),
    )
    assert event.detail == {"fields": ["gap_en"]}


def test_saving_what_stands_already_changes_nothing(cast, plan, sign_in):
    assert sign_in().send(PRIORITY, written(plan.talking)).status_code == 302
    with cast.fernshire.seen():
        assert Priority.objects.get(pk=plan.talking.pk).version == 1


def test_the_same_request_twice_is_done_once(cast, plan, sign_in):
    browser, once = sign_in(), str(uuid4())
    form = {"title_en": "Walk to nursery", "priority": plan.talking.pk, "state": "not started", "once": once}
    first, second = (browser.send(ADD_ACTION, form) for _ in range(2))
    assert first.url == second.url == "/p/fernshire/plan/actions/walk-to-nursery/"
    with cast.fernshire.seen():
        assert Action.objects.filter(title_en="Walk to nursery").count() == 1


def test_who_saves_second_is_shown_both_texts_and_nothing_is_lost(cast, plan, sign_in):
    first, second = sign_in(), sign_in("analyst")
    first.send(PRIORITY, written(plan.talking, gap_en="Their gap", title_en="Their title"))
    mine = written(plan.talking, gap_en="My gap", learning_en="My question")
    answer = second.send(PRIORITY, mine)
    assert answer.status_code == 409
    for words in ("Their gap", "My gap", "My question", "Their title", "Early-years-lead of Fernshire"):
        assert words in answer.text
    form = answer.context["form"]
    assert form["gap_en"].value() == "My gap"
    assert form["title_en"].value() == "Their title"  # what I had left alone is theirs
    assert form["version"].value() == "2"
    with cast.fernshire.seen():
        assert Priority.objects.get(pk=plan.talking.pk).gap_en == "Their gap"


def test_and_may_then_choose_and_save(cast, plan, sign_in):
    sign_in().send(PRIORITY, written(plan.talking, gap_en="Their gap"))
    again = sign_in("analyst").send(PRIORITY, written(plan.talking, version=2, gap_en="Both gaps"))
    assert again.status_code == 302
    with cast.fernshire.seen():
        row = Priority.objects.get(pk=plan.talking.pk)
        history = Priority.pgh_event_model.objects.filter(pgh_obj=row.pk).order_by("pgh_id")
        assert list(history.values_list("gap_en", flat=True)) == ["Too few.", "Their gap", "Both gaps"]
    assert row.gap_en == "Both gaps"


def test_a_stale_action_keeps_its_days_and_choices(cast, plan, sign_in):
    waits = plan.actions["waits"]
    sign_in().send(ACTION, filled(waits, state="stopped", **{"ends-year": "2031"}))
    mine = filled(waits, **{"starts-day": "1", "starts-month": "2", "starts-year": "2026"})
    answer = sign_in("practitioner").send(ACTION, mine | {"owner": ""})
    assert answer.status_code == 409
    form = answer.context["form"]
    assert (form["state"].value(), form["owner"].value()) == ("stopped", "")
    assert 'value="2031"' in answer.text
    assert "Stopped" in answer.text
    assert "Fernshire Health Trust" in answer.text


def test_a_save_over_another_version_is_refused_by_the_database_itself(cast, plan):
    with cast.fernshire.seen():
        row = Priority.objects.get(pk=plan.talking.pk)
        Priority.objects.filter(pk=row.pk).update(version=2, gap_en="Theirs")
        with pytest.raises(StaleEdit) as refused:
            save_version(row, version=1, values={"gap_en": "Mine"}, also={})
    assert refused.value.theirs.gap_en == "Theirs"
    assert refused.value.base["gap_en"] == "Too few."


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"title_en": " "}, "title_en", "Enter the title in English"),
        ({"need_en": ""}, "need_en", "Say in English what need it answers"),
        ({"title_en": "x" * 201}, "title_en", "Use 200 characters or fewer"),
        ({"gap_en": "It is {gld-2030}."}, "gap_en", "gld-2030"),
        ({"title_en": "a\0b"}, "title_en", "a character that cannot be kept"),
    ],
)
def test_a_faulty_priority_is_shown_again_with_its_faults(cast, plan, sign_in, changes, field, words):
    answer = sign_in().send(PRIORITY, written(plan.talking, **changes))
    assert answer.status_code == 400
    assert words in str(answer.context["form"].errors[field])
    with cast.fernshire.seen():
        assert Priority.objects.get(pk=plan.talking.pk).version == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title_en": ""}, "title_en"),
        ({"state": "finished"}, "state"),
        ({"state": ""}, "state"),
        ({"owner": str(uuid4())}, "owner"),
        ({"priority": str(uuid4())}, "priority"),
        ({"ends-day": "31", "ends-month": "2", "ends-year": "2026"}, "ends"),
        ({"starts-day": "1", "starts-month": "1", "starts-year": "2099"}, "ends"),
        ({"version": "two"}, "version"),
    ],
)
def test_a_faulty_action_is_shown_again_with_its_faults(cast, plan, sign_in, changes, field):
    answer = sign_in("practitioner").send(ACTION, filled(plan.actions["waits"], **changes))
    assert answer.status_code == 400
    assert field in answer.context["form"].errors
    with cast.fernshire.seen():
        assert Action.objects.get(pk=plan.actions["waits"].pk).version == 1


def test_an_action_is_added_with_a_name_that_is_free(cast, plan, sign_in):
    browser = sign_in("practitioner")
    days = {"starts-day": "1", "starts-month": "may", "starts-year": "2026"}
    form = {"title_en": "Waits", "priority": plan.feeding.pk, "owner": "", "state": "not started"} | days
    assert browser.send(ADD_ACTION, form).url == "/p/fernshire/plan/actions/waits-2/"
    with cast.fernshire.seen():
        made = Action.objects.get(identifier="waits-2")
    assert (made.priority_id, made.owner_id, made.starts, made.ends) == (
        plan.feeding.pk,
        None,
        date(2026, 5, 1),
        None,
    )


def test_a_priority_is_added_last_and_leads_to_what_it_cites(cast, plan, sign_in):
    form = {"title_en": "Ŵ", "need_en": "See {gld-2024} and {parents-said}."}
    assert sign_in("analyst").send("/p/fernshire/plan/add-priority/", form).status_code == 302
    with cast.fernshire.seen():
        made = Priority.objects.order_by("-order")[0]
        links = Link.objects.filter(from_id=str(made.pk)).values_list("relation", "to_kind", "to_id")
        assert (made.identifier, made.order) == ("priority", 3)
        assert set(links) == {("cites", "plan.evidence", name) for name in ("gld-2024", "parents-said")}


def test_what_a_text_cites_no_longer_is_let_go(cast, plan, sign_in):
    sign_in().send(PRIORITY, written(plan.talking, need_en="Only {gld-2024}.", need_cy=""))
    with cast.fernshire.seen():
        links = Link.objects.filter(from_id=str(plan.talking.pk)).values_list("to_id", flat=True)
        assert list(links) == ["gld-2024"]


def test_the_strategy_is_begun_once_and_then_changed(cast, sign_in):
    browser, form = sign_in(), {"title_en": "Ours", "title_cy": "", "starts": "2026", "ends": "2029"}
    assert browser.send("/p/fernshire/plan/edit/", form).status_code == 302
    assert browser.send("/p/fernshire/plan/edit/", form | {"title_en": "Late"}).status_code == 409
    assert (
        browser.send("/p/fernshire/plan/edit/", form | {"title_en": "Later", "version": "1"}).status_code
        == 302
    )
    assert browser.send("/p/fernshire/plan/edit/", form | {"ends": "2025", "version": "2"}).status_code == 400
    with cast.fernshire.seen():
        assert Strategy.objects.get().title_en == "Later"


def test_the_order_is_changed_by_number(cast, plan, sign_in):
    browser, page = sign_in(), "/p/fernshire/plan/order/"
    places = {f"place-{plan.talking.pk}": "2", f"place-{plan.feeding.pk}": "1"}
    assert browser.send(page, places | {"version": "1"}).status_code == 302
    with cast.fernshire.seen():
        assert list(Priority.objects.values_list("identifier", flat=True)) == ["feeding", "talking"]
    assert browser.send(page, places | {"version": "1"}).status_code == 409
    assert browser.send(page, {"version": "2"}).status_code == 400
