"""Leading the room through the elements: what is shown when, to whom, and the end."""

import pytest
from web.lead.maturity.asked import events, round_of
from web.lead.maturity.sitting import (
    BODY,
    OUTCOMES,
    ROOM,
    STRATEGY,
    TOLD,
    begin,
    closed_round,
    level_of,
    save,
    text_of,
    workshop_of,
)

from seedbed.lead.maturity import tables
from seedbed_web.lead.maturity import pack_rows
from seedbed_web.lead.maturity.models import Level, NextAction
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.plan.strategy.models import Candidate

pytestmark = pytest.mark.django_db
SPREAD = "How people see it"


@pytest.fixture
def closed(cast):
    return closed_round(cast)


def test_it_begins_with_what_people_see_most_differently(closed, lead, cast):
    assert "has not begun yet" in text_of(lead)
    assert begin(lead)["Location"] == STRATEGY
    held = workshop_of(cast)
    assert (held.element, held.body, held.revealed) == ("strategy", BODY, [])
    page = text_of(lead, STRATEGY)
    assert page.index("outcomes/show") < page.index("evidence/show")
    assert "14 of 14 people answered" in page


def test_while_people_answer_no_workshop_begins(cast, lead):
    round_of(cast)
    assert begin(lead)["Location"] == ROOM
    page = text_of(lead)
    assert "Close the round first" in page
    assert "People still answer" in page
    assert lead.get(STRATEGY).status_code == 404


def test_begun_twice_it_is_one_and_its_body_stays(closed, lead, sign_in, cast):
    begin(lead)
    sign_in("analyst").send(f"{ROOM}begin", {"body": "Another"})
    assert workshop_of(cast).body == BODY


def test_before_the_answers_are_shown_no_page_holds_them(closed, lead, sign_in):
    begin(lead)
    for browser, path in ((lead, STRATEGY), (lead, ROOM), (sign_in("viewer"), f"{ROOM}latest")):
        page = text_of(browser, path)
        assert "Talk for two minutes" in page
        assert SPREAD not in page
        assert TOLD not in page
        assert "<i></i>" not in page
        assert "middle answer" not in page


def test_shown_on_purpose_they_are_on_every_screen(closed, lead, sign_in, cast):
    begin(lead)
    assert lead.get(f"{STRATEGY}reveal").status_code == 405
    lead.send(f"{STRATEGY}reveal")
    for page in (text_of(lead, STRATEGY), text_of(sign_in("viewer"), f"{ROOM}latest")):
        assert SPREAD in page
        assert page.count("<i></i>" * 6) == 2
        assert "People are far apart." in page
        assert TOLD in page
        assert "r-000" not in page
    assert events(cast, "workshop answers shown") == [{"fields": ["revealed"]}]
    assert SPREAD not in text_of(lead, OUTCOMES)  # each part by itself


def test_of_a_small_group_nothing_is_shown(closed, lead):
    begin(lead)
    lead.send(f"{STRATEGY}reveal")
    page = text_of(lead, STRATEGY)
    assert "not shown: too few people" in page
    lead.send(f"{ROOM}evidence/reveal")
    page = text_of(lead, f"{ROOM}evidence/")
    assert "Fewer than five people answered" in page
    assert "<i></i>" not in page


def test_the_next_one_is_on_every_screen_and_the_timer_was_the_last_ones(closed, lead, sign_in, cast):
    begin(lead)
    lead.send(f"{ROOM}timer", {"minutes": "5"})
    follower = sign_in("community-voice")
    assert "Until " in text_of(follower)
    assert 'data-left="29' in text_of(follower)
    lead.send(f"{OUTCOMES}show")
    page = text_of(follower)
    assert "Outcomes" in page
    assert "Until " not in page
    assert workshop_of(cast).element == "outcomes"


def test_the_timer_is_stopped(closed, lead, cast):
    begin(lead)
    lead.send(f"{ROOM}timer", {"minutes": "2"})
    lead.send(f"{ROOM}timer", {"minutes": "0"})
    assert workshop_of(cast).timer_ends_at is None


def test_who_follows_can_change_nothing(closed, lead, sign_in):
    begin(lead)
    page = text_of(sign_in("viewer"))
    assert "Lead the workshop" not in page
    steps = [f"{STRATEGY}{name}" for name in ("", "undo", "redo", "reveal", "show")]
    for path in (*steps, f"{ROOM}end", f"{ROOM}timer", f"{ROOM}begin"):
        assert sign_in("viewer").send(path).status_code == 403


def test_a_part_that_the_round_did_not_ask_about_is_not_there(closed, lead):
    begin(lead)
    assert lead.get(f"{ROOM}leadership/").status_code == 404
    assert lead.send(f"{ROOM}leadership/show").status_code == 404
    assert lead.get(f"{ROOM}nonsense/").status_code == 404


def test_what_is_written_is_read_on_every_screen_with_what_it_cites(closed, lead, sign_in):
    begin(lead)
    lead.send(f"{STRATEGY}reveal")
    said = {"rationale_en": "Some partners have begun.", "evidence": "See {gld-1066}."}
    save(lead, STRATEGY, agreed="early", words_1="Write one page", **said)
    page = text_of(sign_in("viewer"))
    for words in ("Early progress", said["rationale_en"], "Write one page", "no date yet", "[gld-1066]"):
        assert words in page
    welsh = text_of(sign_in("viewer"), f"/cy{ROOM}")
    assert 'lang="en">Some partners have begun.' in welsh


def test_what_is_agreed_goes_out_in_the_pack_and_what_is_not_stays(closed, lead, cast):
    begin(lead)
    save(lead, STRATEGY, agreed="early", rationale_en="Because.")
    save(lead, OUTCOMES, rationale_en="Only a draft.")
    with cast.fernshire.seen():
        [kept] = [it for it in pack_rows.KEPT if it.table is tables.LEVELS]
        [row] = kept.rows(cast.fernshire.id)
    assert (row["element"], row["agreed"], row["agreed_by"]) == ("strategy", "early", BODY)
    assert row["agreed_on"] is not None


def test_the_end_hands_next_actions_to_the_partnership_once(closed, lead, cast):
    begin(lead)
    owner = str(cast.fernshire.organisations["council"].pk)
    save(
        lead,
        STRATEGY,
        agreed="early",
        words_1="Write one page",
        owner_1=owner,
        words_2=" ",
        due_1="2026-09-01",
    )
    save(lead, OUTCOMES, words_1="Choose three measures")
    page = text_of(lead, f"{ROOM}end")
    assert "Write one page" in page
    assert "Not agreed yet" in page
    for _ in range(2):
        assert lead.send(f"{ROOM}end")["Location"] == ROOM
    with cast.fernshire.seen():
        made = {it.title_en: (it.owner_id, str(it.due), it.element) for it in BoardAction.objects.all()}
        assert Candidate.objects.count() == 2
    assert set(made) == {"Write one page", "Choose three measures"}
    assert made["Write one page"] == (cast.fernshire.organisations["council"].pk, "2026-09-01", "strategy")
    assert "The workshop has ended" in text_of(lead)
    assert lead.get(STRATEGY)["Location"] == ROOM


@pytest.mark.parametrize(("way", "welsh"), [("", ""), ("/cy", "Ysgrifennu un dudalen")])
def test_what_is_done_next_stands_in_the_language_in_which_it_was_typed(closed, lead, cast, way, welsh):
    begin(lead)
    save(lead, f"{way}{STRATEGY}", words_1="Ysgrifennu un dudalen")
    lead.send(f"{ROOM}end")
    with cast.fernshire.seen():
        for made in (BoardAction.objects.get(), Candidate.objects.get()):
            assert (made.title_en, made.title_cy) == ("Ysgrifennu un dudalen", welsh)
            assert made.title("cy") == "Ysgrifennu un dudalen"  # English is never left empty: a pack needs it


def test_who_saves_a_page_in_another_language_changes_the_language_of_what_they_type_only(closed, lead, cast):
    begin(lead)
    save(lead, f"/cy{STRATEGY}", words_1="Un dudalen", words_2="Tri mesur")
    save(lead, STRATEGY, 2, words_1="Un dudalen", words_2="Three measures", words_3="Meet in May")
    with cast.fernshire.seen():
        held = [(it.words, it.language) for it in NextAction.objects.all()]
    assert held == [("Un dudalen", "cy"), ("Three measures", "en"), ("Meet in May", "en")]
    page = text_of(lead)
    assert '<span class="ws-actions__what" lang="cy">Un dudalen</span>' in page
    assert '<span class="ws-actions__what">Three measures</span>' in page
    lead.send(f"{STRATEGY}undo", {"version": 3})
    with cast.fernshire.seen():
        assert set(NextAction.objects.values_list("language", flat=True)) == {"cy"}


def test_what_was_kept_before_languages_were_noted_is_taken_for_english(closed, lead, cast):
    begin(lead)
    save(lead, STRATEGY, words_1="One page")
    with cast.fernshire.seen():
        level = Level.objects.get()
        old = [{name: held for name, held in level.next_steps[0].items() if name != "language"}]
        Level.objects.update(next_steps=old)
    save(lead, f"/cy{STRATEGY}", 2, words_1="One page", rationale_cy="Achos.")
    with cast.fernshire.seen():
        assert NextAction.objects.get().language == "en"


def test_gone_on_with_it_keeps_what_the_partnership_has(closed, lead, cast):
    begin(lead)
    version = save(lead, STRATEGY, agreed="early", words_1="Write one page").json()["version"]
    lead.send(f"{ROOM}end")
    begin(lead)
    save(lead, STRATEGY, version, agreed="early", words_1="Changed", words_2="One more")
    assert [step["words"] for step in level_of(cast).next_steps] == ["Write one page", "One more"]
    lead.send(f"{ROOM}end")
    with cast.fernshire.seen():
        assert set(BoardAction.objects.values_list("title_en", flat=True)) == {"Write one page", "One more"}


def test_what_arrives_late_after_a_lost_connection_is_kept_and_handed_on(closed, lead, cast):
    begin(lead)
    lead.send(f"{ROOM}end")
    assert save(lead, STRATEGY, agreed="early", words_1="Typed without a connection").status_code == 200
    with cast.fernshire.seen():
        assert BoardAction.objects.get().title_en == "Typed without a connection"


def test_another_partnership_has_no_such_workshop(closed, lead, sign_in, nobody):
    begin(lead)
    stranger = sign_in(place="saltmarsh")
    for path in (ROOM, f"{ROOM}latest", f"{ROOM}events", STRATEGY):
        assert stranger.get(path).status_code == 404
        assert nobody.get(path)["Location"].startswith("/account/")
        own = path.replace("fernshire", "saltmarsh")
        assert stranger.get(own).status_code == 404
