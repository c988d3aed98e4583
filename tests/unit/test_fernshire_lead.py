"""Fernshire's partnership and community: the story hangs together on every day on which it can be told."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from seedbed.foundations.evidence import citations
from seedbed.lead.community.questions import POINTS, options_of
from seedbed.lead.community.tables import ASSET_STATES, FINDING_STATES, PROPOSAL_STATES, QUESTION_KINDS
from seedbed.lead.partnership.quorum import Seat, count_quorum
from seedbed.lead.partnership.record import bodies, decisions, meetings, members, responsibilities
from seedbed.lead.partnership.tables import DECISION_STATES, SPONSOR_KINDS
from seedbed.plan.strategy.tables import CANDIDATE_STATES
from seedbed.publish.pack_tables import check_pack, publication_faults
from seedbed.synthetic.fernshire import write_fernshire

AS_OF = date(2026, 4, 1)
BOARD = "early-years-board"


def of_board(pack):
    """The board's meetings, first first."""
    return [meeting for meeting in meetings(pack.tables) if meeting.body == BOARD]


def counted(pack, meeting):
    """Who was there to decide, as the library counts it."""
    came = {row["member"]: row["attended"] for row in pack.rows("attendance") if row["meeting"] == meeting.id}
    body = next(body for body in bodies(pack.tables) if body.id == meeting.body)
    seats = [
        Seat(m.votes, came.get(m.id, ""), m.starts, m.ends)
        for m in members(pack.tables)
        if m.body == meeting.body
    ]
    return count_quorum(seats, body.quorum, meeting.held_on)


@pytest.mark.parametrize("day", [date(2026, 2, 5), date(2026, 11, 23), date(2028, 6, 1)])
def test_it_can_be_published_on_any_day(tmp_path, day):
    write_fernshire(tmp_path, day)
    assert check_pack(tmp_path)[1] == []
    assert publication_faults(tmp_path, day)[1] == []


def test_the_board_has_met_for_two_years_and_plans_to_go_on(pack):
    found = of_board(pack)
    kept = [meeting for meeting in found if meeting.state == "held"]
    assert kept[-1].held_on - kept[0].held_on > timedelta(days=365 * 1.8)
    assert max(b.held_on - a.held_on for a, b in pairwise(kept)) < timedelta(days=95)
    assert [m.state for m in found if m.held_on > AS_OF] == ["planned"] * 3
    assert all(m.held_on <= AS_OF for m in meetings(pack.tables) if m.state == "held")


def test_it_met_six_times_in_2025_and_everybody_came_but_once(pack):
    """As its evidence and its text say."""
    of_2025 = [m for m in of_board(pack) if m.held_on.year == 2025]
    assert len(of_2025) == 6
    assert sorted(counted(pack, m).counted for m in of_2025) == [5, 11, 11, 11, 11, 11]
    assert {counted(pack, m).seats for m in of_2025} == {11}


def test_what_was_recorded_of_the_quorum_is_what_can_be_counted(pack):
    kept = [m for m in meetings(pack.tables) if m.state == "held"]
    assert len(kept) > 40
    assert {m.id: m.quorate for m in kept} == {m.id: counted(pack, m).is_met for m in kept}
    assert [m.held_on for m in of_board(pack) if m.quorate is False] == [date(2025, 7, 10)]


def test_every_meeting_of_the_board_that_was_held_has_minutes_and_no_later_one_has(pack):
    said = defaultdict(list)
    for row in pack.rows("agenda"):
        said[row["meeting"]].append(row["minutes_en"])
    for meeting in of_board(pack):
        assert all(said[meeting.id]) == (meeting.state == "held") or not said[meeting.id]
        assert len(said[meeting.id]) >= 4 or meeting.held_on > AS_OF


def test_nine_organisations_sit_and_no_seat_bears_a_name_that_could_be_real(pack):
    rows = pack.rows("members")
    assert {row["partner"] for row in rows} == {row["id"] for row in pack.rows("partners")}
    assert len({row["partner"] for row in rows}) == 9
    named = [row["person"] for row in (*rows, *pack.rows("sponsors"))]
    assert all(name.endswith(" Example") for name in named)


def test_there_are_decisions_of_every_state_and_two_that_were_ratified_later(pack):
    found = {made.id: made for made in decisions(pack.tables)}
    assert {made.state for made in found.values()} == set(DECISION_STATES)
    for name in ("longest-waits-first", "hub-stays-open"):
        made = found[name]
        assert made.decided_by
        assert made.ratified_on > made.decided_on
    waiting = [made for made in found.values() if made.state in ("recommended", "urgent", "not quorate")]
    assert all(AS_OF - made.decided_on < timedelta(days=60) for made in waiting)


def test_sponsors_of_every_kind_and_money_for_planning_that_ends_soon(pack):
    assert {row["kind"] for row in pack.rows("sponsors")} == set(SPONSOR_KINDS)
    ends = [row["funded_until"] for row in pack.rows("planning-roles") if row["funded_until"]]
    assert min(ends) - AS_OF < timedelta(days=90)
    assert any(row["funded_until"] is None for row in pack.rows("planning-roles"))


def test_one_priority_has_nobody_accountable(pack):
    parts = responsibilities(pack.tables)
    assert set(parts) == {row["id"] for row in pack.rows("priorities")}
    lacking = [name for name, held in parts.items() if "accountable" not in held.values()]
    assert lacking == ["closing-the-gap"]


def test_some_actions_and_some_risks_are_overdue(pack):
    late = [
        r for r in pack.rows("board-actions") if r["due"] < AS_OF and r["state"] not in ("done", "stopped")
    ]
    assert len(late) >= 2
    assert any(r["review_on"] < AS_OF and r["state"] == "open" for r in pack.rows("risks"))


def test_candidates_stand_in_every_state(pack):
    assert {row["state"] for row in pack.rows("candidates")} == set(CANDIDATE_STATES)


def test_of_three_consultations_two_have_closed_and_one_is_open(pack):
    found = pack.rows("consultations")
    assert [bool(row["closed_on"]) for row in found] == [True, True, False]
    assert found[1]["closed_on"] > AS_OF - timedelta(days=60)
    people = Counter(row["consultation"] for row in pack.rows("consultation-responses"))
    assert all(40 <= number <= 120 for number in people.values())
    assert len(people) == 3


def test_questions_of_every_kind_were_answered_in_every_way(pack):
    assert {row["kind"] for row in pack.rows("questions")} == set(QUESTION_KINDS)
    given = defaultdict(set)
    for row in pack.rows("consultation-answers"):
        given[row["question"]] |= set(row["answer"].split())
    for question in pack.rows("questions"):
        if question["kind"] != "text":
            most = len(POINTS) if question["kind"] == "scale" else len(options_of(question["options_en"]))
            assert given[question["id"]] == {str(n) for n in range(1, most + 1)}


def test_words_of_closed_consultations_alone_are_sorted_into_themes(pack):
    coded = Counter(row["theme"] for row in pack.rows("theme-codings"))
    assert set(coded) == {row["id"] for row in pack.rows("themes")}
    assert min(coded.values()) >= 2
    assert {row["consultation"] for row in pack.rows("theme-codings")} == {"talking-2025", "feeding"}


def test_findings_assets_and_proposals_stand_in_every_state(pack):
    assert {row["state"] for row in pack.rows("findings")} == set(FINDING_STATES)
    assert {row["state"] for row in pack.rows("assets")} == set(ASSET_STATES)
    assert {row["state"] for row in pack.rows("proposals")} == set(PROPOSAL_STATES)
    assert [row["published"] for row in pack.rows("findings") if row["state"] == "to answer"] == ["no"]


def test_the_panel_hears_hardly_anybody_from_the_poorest_wards(pack):
    """So that the comparison has something to show."""
    of_panel = {
        row["category"]: row["people"]
        for row in pack.rows("heard")
        if (row["group"], row["characteristic"]) == ("parents-panel", "place")
    }
    assert sum(of_panel.values()) == 20
    assert sum(of_panel.get(code, 0) for code in ("X05000001", "X05000002", "X05000003")) <= 1


def test_each_priority_says_who_decided_and_one_has_money_in_the_communitys_hands(pack):
    rows = pack.rows("participation")
    assert {row["priority"] for row in rows} == {row["id"] for row in pack.rows("priorities")}
    assert len({row["mode"] for row in rows}) == 4
    money = sum(row["pounds"] for row in pack.rows("money") if row["owner"] == "voluntary-alliance")
    assert 0 < sum(row["budget"] or 0 for row in rows) <= money


def test_two_challenges_end_differently_and_both_sides_stand(pack):
    rows = pack.rows("challenges")
    assert {row["outcome"] for row in rows} == {"level kept", "level changed"}
    assert all(row["reason_en"] and row["answer_en"] and "(invented)" in row["by"] for row in rows)
    agreed = {row["element"]: row["agreed"] for row in pack.rows("levels") if row["round"] == "2026"}
    changed = next(row for row in rows if row["outcome"] == "level changed")
    assert agreed[changed["element"]] == changed["level"]


def test_what_cites_in_both_languages_cites_the_same(pack):
    for table, column in (("decisions", "text"), ("decisions", "reason"), ("challenges", "reason")):
        for row in pack.rows(table):
            assert citations(row[f"{column}_en"] or "") == citations(row[f"{column}_cy"] or "")
