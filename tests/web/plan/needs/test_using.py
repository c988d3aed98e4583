"""Using a figure in the strategy: its citation at the end of a text, seen before it is saved."""

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.evidence.models import Link
from seedbed_web.plan.strategy.models import Priority

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/plan/needs/indicators/gld/use/"
ASKED = {"figure": "gld-fsm-2025", "priority": "feeding-and-early-health", "part": "gap"}
QUERY = "?" + "&".join(f"{name}={value}" for name, value in ASKED.items())
SENTENCE = "2024/25: {gld-fsm-2025}; children not on free school meals {gld-not-fsm-2025}."


def priority(fernshire):
    """The priority as it stands."""
    with fernshire.seen():
        return Priority.objects.get(identifier="feeding-and-early-health")


def test_first_which_figure_and_which_text_then_the_text_with_its_citation(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    first = browser.get(PAGE).text
    assert "Children on free school meals, 2024/25:" in first
    assert "There is a problem" not in first
    page = browser.get(PAGE + QUERY)
    form = page.context["form"]
    before = priority(fernshire)
    assert form.initial["gap_en"].startswith(before.gap_en)
    assert form.initial["gap_en"].endswith(SENTENCE)
    assert form.initial["gap_cy"].endswith("{gld-not-fsm-2025}.")
    assert before.gap_en == priority(fernshire).gap_en  # nothing is saved by looking


def test_saving_cites_it_in_both_languages_notes_it_and_ties_the_chain(fernshire, sign_in):
    browser, before = sign_in("early-years-lead"), priority(fernshire)
    held = browser.get(PAGE + QUERY).context["form"].initial
    sent = {"version": str(before.version), "gap_en": held["gap_en"] + " Changed.", "gap_cy": held["gap_cy"]}
    answer = browser.send(PAGE + QUERY, sent)
    assert answer["Location"].endswith("/plan/priorities/feeding-and-early-health/#gap")
    after = priority(fernshire)
    assert after.gap_en.endswith("{gld-not-fsm-2025}. Changed.")
    assert "{gld-fsm-2025}" in after.gap_cy
    assert (after.need_en, after.title_en, after.learning_cy) == (
        before.need_en, before.title_en, before.learning_cy,
    )  # fmt: skip
    with fernshire.seen():
        assert Link.objects.filter(from_id=str(after.pk), to_id="gld-fsm-2025").exists()
        event = Event.objects.filter(action="priority changed").latest("at")
    assert event.detail == {"fields": ["gap_cy", "gap_en"]}


def test_two_editors_are_shown_both_texts(fernshire, sign_in):
    browser, before = sign_in("early-years-lead"), priority(fernshire)
    with fernshire.seen():
        Priority.objects.filter(pk=before.pk).update(
            gap_en="Somebody else’s gap.", version=before.version + 1
        )
    sent = {"version": str(before.version), "gap_en": "Mine {gld-fsm-2025}.", "gap_cy": ""}
    answer = browser.send(PAGE + QUERY, sent)
    assert answer.status_code == 409
    assert "Somebody else’s gap." in answer.text
    assert "Mine {gld-fsm-2025}." in answer.text
    assert priority(fernshire).gap_en == "Somebody else’s gap."


def test_a_name_that_is_spoilt_is_refused(fernshire, sign_in):
    sent = {"version": str(priority(fernshire).version), "gap_en": "It is {gld-fsm-1925}.", "gap_cy": ""}
    answer = sign_in("early-years-lead").send(PAGE + QUERY, sent)
    assert answer.status_code == 400
    assert "{gld-fsm-1925} names no figure" in answer.text


def test_a_welsh_text_that_is_still_to_be_written_stays_empty(fernshire, sign_in):
    with fernshire.seen():
        Priority.objects.filter(identifier="feeding-and-early-health").update(gap_cy="")
    page = sign_in("early-years-lead").get(PAGE + QUERY)
    assert page.context["form"].initial["gap_cy"] == ""
    assert "There is no Welsh text yet" in page.text


@pytest.mark.parametrize("wrong", ["figure=gld-1999", "priority=nothing", "part=title"])
def test_what_cannot_be_chosen_is_asked_again(fernshire, sign_in, wrong):
    name = wrong.partition("=")[0]
    query = QUERY.replace(f"{name}={ASKED[name]}", wrong)
    page = sign_in("early-years-lead").get(PAGE + query)
    assert page.status_code == 400
    assert "There is a problem" in page.text


def test_what_has_no_figure_says_honestly_that_there_is_nothing_to_cite(fernshire, sign_in):
    page = sign_in("early-years-lead").get(PAGE.replace("/gld/", "/smoking-at-delivery/"))
    assert page.status_code == 200
    assert "so there is nothing to cite" in page.text
    assert "Go on to the text" not in page.text
    assert sign_in("early-years-lead").get(PAGE.replace("/gld/", "/nothing/")).status_code == 404


def test_an_own_figure_can_be_used_too(fernshire, sign_in):
    query = QUERY.replace("gld-fsm-2025", "talking-waits-weeks-2025")
    page = sign_in("early-years-lead").get(PAGE.replace("/gld/", "/talking-waits-weeks/") + query)
    assert (
        page.context["form"]
        .initial["gap_en"]
        .endswith("talking waits weeks, 2025: {talking-waits-weeks-2025}.")
    )
