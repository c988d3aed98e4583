"""Saving while somebody types: nothing is lost, twice is once, and undo leads back."""

from datetime import date
from uuid import uuid4

import pytest
from web.lead.maturity.asked import events
from web.lead.maturity.sitting import (
    BODY,
    OUTCOMES,
    ROOM,
    STRATEGY,
    begin,
    closed_round,
    level_of,
    next_actions_of,
    save,
    text_of,
    typed,
)

from seedbed_web.lead.community.models import Finding
from seedbed_web.lead.maturity.models import Level
from seedbed_web.lead.partnership.models import Decision
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.needs.models import Statement

pytestmark = pytest.mark.django_db
DAY = date(2026, 1, 5)


@pytest.fixture
def facilitator(cast, lead):
    closed_round(cast)
    begin(lead)
    return lead


def test_a_save_says_when_and_which_version_stands(facilitator, cast):
    answer = save(facilitator, STRATEGY, rationale_en="One page")
    said = answer.json()
    assert (answer.status_code, said["version"], said["faults"], said["can_undo"]) == (200, 2, [], True)
    assert len(said["saved_at"]) == len("14:03")
    assert level_of(cast).rationale_en == "One page"
    again = save(facilitator, STRATEGY, said["version"], rationale_en="One page, short").json()
    assert again["version"] == 3
    assert "One page, short" in text_of(facilitator, STRATEGY)


def test_a_draft_has_no_day_and_what_is_agreed_has_one(facilitator, cast):
    save(facilitator, STRATEGY, rationale_en="…")
    assert (level_of(cast).agreed_on, level_of(cast).agreed_by) == (None, "")
    save(facilitator, STRATEGY, 2, agreed="still divided")
    held = level_of(cast)
    assert (held.agreed_by, held.agreed_on is None) == (BODY, False)
    save(facilitator, STRATEGY, 3, agreed="")
    assert (level_of(cast).agreed_on, level_of(cast).agreed_by) == (None, "")


def test_a_save_whose_answer_was_lost_is_sent_again_and_carried_out_once(facilitator, cast):
    key = uuid4()
    first = save(facilitator, STRATEGY, once=key, rationale_en="Kept")
    save(facilitator, STRATEGY, first.json()["version"], rationale_en="Kept, and more")
    lost = save(facilitator, STRATEGY, once=key, rationale_en="Kept")
    assert lost.status_code == 302
    assert facilitator.get(lost["Location"]).json()["version"] == first.json()["version"]
    assert level_of(cast).rationale_en == "Kept, and more"


def test_a_second_facilitator_is_told_and_overwrites_nothing(facilitator, sign_in, cast):
    second = sign_in("analyst")
    save(facilitator, STRATEGY, rationale_en="Theirs")
    told = save(second, STRATEGY, rationale_en="Mine")
    assert (told.status_code, told.json()) == (409, {"by": "Early-years-lead of Fernshire"})
    page = second.send(STRATEGY, typed(rationale_en="Mine", words_1="My action"))
    text = page.content.decode()
    assert page.status_code == 409
    assert "Theirs" in text
    assert "Mine" in text
    assert 'value="2"' in text  # the version that stands now
    assert second.send(STRATEGY, typed(2, rationale_en="Both", words_1="My action")).status_code == 302
    assert level_of(cast).rationale_en == "Both"


def test_without_scripts_a_button_saves(facilitator, cast):
    answer = facilitator.send(STRATEGY, typed(agreed="early", rationale_cy="Oherwydd", words_1="Gwneud"))
    assert answer["Location"] == STRATEGY
    page = text_of(facilitator, STRATEGY)
    assert "Saved." in page
    assert "In Welsh" in page
    assert level_of(cast).agreed == "early"
    facilitator.send(STRATEGY, typed(2, agreed="early", words_1="Gwneud", remove="1"))
    assert next_actions_of(cast) == []


def test_half_a_date_stops_nothing_else_from_being_saved(facilitator, cast):
    said = save(facilitator, STRATEGY, words_1="Write", **{"due_1-day": "3"}).json()
    assert said["faults"] != []
    assert next_actions_of(cast) == [(1, "Write", None, None)]
    page = facilitator.send(STRATEGY, typed(2, words_1="Write more", **{"due_1-day": "3"}))
    assert page.status_code == 400
    assert "Write more" in page.content.decode()


def test_next_actions_keep_their_place_owner_and_day(facilitator, cast):
    council = str(cast.fernshire.organisations["council"].pk)
    due = {"due_3-day": "1", "due_3-month": "9", "due_3-year": "2026"}
    save(facilitator, STRATEGY, words_1="First", words_3="Third", owner_3=council, **due)
    assert next_actions_of(cast) == [(1, "First", None, None), (3, "Third", "council", date(2026, 9, 1))]
    save(facilitator, STRATEGY, 2, words_3="Third", owner_3=council, **due)
    assert next_actions_of(cast) == [(3, "Third", "council", date(2026, 9, 1))]


def test_an_owner_from_elsewhere_is_not_taken(facilitator, cast):
    stranger = str(cast.saltmarsh.organisations["council"].pk)
    said = save(facilitator, STRATEGY, words_1="Write", owner_1=stranger).json()
    assert said["faults"] != []
    assert next_actions_of(cast) == [(1, "Write", None, None)]


def test_undo_leads_back_step_by_step_and_redo_forward(facilitator, cast):
    save(facilitator, STRATEGY, rationale_en="One")
    save(facilitator, STRATEGY, 2, agreed="early", rationale_en="One")
    save(facilitator, STRATEGY, 3, agreed="early", rationale_en="One", words_1="Write")
    steps = [("undo", 4), ("undo", 5), ("undo", 6), ("redo", 7), ("redo", 8), ("redo", 9)]
    seen = []
    for name, version in steps:
        facilitator.send(f"{STRATEGY}{name}", {"version": version})
        held = level_of(cast)
        seen.append((held.agreed, held.rationale_en, len(next_actions_of(cast))))
    back = [("early", "One", 0), ("", "One", 0), ("", "", 0)]
    assert seen == [*back, ("", "One", 0), ("early", "One", 0), ("early", "One", 1)]
    page = text_of(facilitator, STRATEGY)
    assert 'data-can="redo" disabled' in page
    assert 'data-can="undo">' in page


def test_undo_over_what_somebody_else_saved_changes_nothing_and_says_so(facilitator, sign_in, cast):
    save(facilitator, STRATEGY, rationale_en="One")
    save(sign_in("analyst"), STRATEGY, 2, rationale_en="Two")
    facilitator.send(f"{STRATEGY}undo", {"version": 2})
    assert level_of(cast).rationale_en == "Two"
    assert "Somebody else has saved this meanwhile" in text_of(facilitator, STRATEGY)


def test_undo_brings_back_an_action_whose_owner_has_left(facilitator, cast):
    council = cast.fernshire.organisations["parents"]
    save(facilitator, STRATEGY, words_1="Ask families", owner_1=str(council.pk))
    save(facilitator, STRATEGY, 2)
    with cast.fernshire.seen():
        Organisation.objects.filter(pk=council.pk).delete()
    facilitator.send(f"{STRATEGY}undo", {"version": 3})
    assert next_actions_of(cast) == [(1, "Ask families", None, None)]


def test_nothing_written_leaves_nothing_to_undo(facilitator, cast):
    facilitator.send(f"{STRATEGY}undo", {"version": 0})
    with cast.fernshire.seen():
        assert not Level.objects.exists()


def test_what_leads_nowhere_is_said_and_kept_all_the_same(facilitator, cast):
    cited = "See {gld-1066} and {maturity-outcomes-self-assessment-2026}."
    said = save(facilitator, STRATEGY, evidence=cited).json()
    assert said["nowhere"] == ["gld-1066"]
    assert "{gld-1066}" in level_of(cast).evidence
    assert "{gld-1066} leads nowhere" in text_of(facilitator, STRATEGY)


def test_what_can_be_cited_is_offered_and_found_again(facilitator, sign_in, cast):
    own = {"partnership_id": cast.fernshire.id}
    with cast.fernshire.seen():
        Statement.objects.create(
            **own,
            identifier="parents-said",
            kind="community voice",
            statement_en="Nobody told us.",
            dated=DAY,
        )
        Decision.objects.create(
            **own, identifier="one-list", title_en="Keep one list", state="ratified", decided_on=DAY
        )
        Finding.objects.create(
            **own, identifier="opens-late", said_en="It opens too late.", found_on=DAY, state="done"
        )
    page = text_of(facilitator, STRATEGY)
    for name, words in (("parents-said", "Nobody told us."), ("decision-one-list", "Keep one list"),
                        ("finding-opens-late", "It opens too late.")):  # fmt: skip
        assert f"{{{name}}}" in page
        assert words in page
    cited = "{parents-said} {decision-one-list} {finding-opens-late}"
    assert save(facilitator, STRATEGY, evidence=cited).json()["nowhere"] == []
    page = text_of(sign_in("viewer"), ROOM)
    for way in ("plan/evidence/parents-said/", "decisions/one-list/", "findings/opens-late/"):
        assert f'{way}">' in page


def test_the_record_names_fields_and_no_words(facilitator, cast):
    save(facilitator, OUTCOMES, rationale_en="Private words")
    assert events(cast, "level written") == [{"fields": ["rationale_en"], "element": "outcomes"}]


def test_a_text_for_an_element_that_was_never_asked_about_is_refused(facilitator):
    assert save(facilitator, STRATEGY.replace("strategy/", "leadership/")).status_code == 404
