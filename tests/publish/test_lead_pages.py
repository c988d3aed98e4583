"""Who leads, what was decided, who was heard: what the publication says of it, and what it keeps back."""

import csv
import json
import re
import shutil
from html import unescape
from types import SimpleNamespace

import pytest
from publish.conftest import POINTING

from seedbed.cli.publish import sound_pack
from seedbed.foundations.faults import DataFaults

SHEETS = (
    "seats", "planning-roles", "responsibilities", "decisions", "consultations", "you-said-we-did",
    "participation",
)  # fmt: skip


def text_of(page):
    """The words of a page, those of its main part."""
    body = re.search(r"<main.*?</main>", page, re.DOTALL)[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def words(site, name):
    """The words of one page of a site."""
    return text_of((site / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def said(site):
    """The words of the pages, and the data beside them."""
    return SimpleNamespace(
        partnership=words(site, "partnership.html"),
        heard=words(site, "heard.html"),
        welsh=words(site, "cy/heard.html"),
        data=json.loads((site / "strategy.json").read_text(encoding="utf-8")),
    )


@pytest.fixture
def sheet(site):
    """The rows of one published sheet."""

    def read(name):
        with (site / "data" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return read


def test_sponsors_and_the_political_lead_stand_with_post_and_organisation(said):
    assert "Director for children Senior sponsor Fernshire Council" in said.partnership
    assert "Cabinet member for children Political lead Fernshire Council" in said.partnership


def test_bodies_say_what_they_are_for_how_they_decide_and_who_sits_on_them(said):
    assert "Fernshire early years board (invented) Decides the strategy" in said.partnership
    assert "Fernshire health and wellbeing board (invented) Other body Leaders of council" in said.partnership
    assert "Needed to decide 6 of 11 votes" in said.partnership
    assert "Answers to Fernshire health and wellbeing board (invented)" in said.partnership
    assert "Coordinator of the partnership Fernshire Council Secretary, without a vote" in said.partnership


def test_only_seats_whose_term_runs_are_shown(said, pack):
    ended = [row for row in pack.rows("members") if row["id"] == "board-parent-north"]
    assert ended[0]["ends"] == "2026-02-28"
    assert said.partnership.count("Parent from the north of Fernshire") == 1


def test_who_plans_is_shown_with_the_money_that_ends_first_of_all(said):
    assert "Together 2.1 whole-time equivalents are paid for" in said.partnership
    first = said.partnership.index("Public health analyst for the early years: the money ends on")
    assert "nothing is written of what happens then" in said.partnership[first : first + 200]
    assert first < said.partnership.index("Coordinator of the partnership: the money ends on 31 March 2027")


def test_a_priority_without_anybody_accountable_is_named_as_a_gap(said, site):
    assert "Closing the gap at five: nobody is accountable yet." in said.partnership
    own = words(site, "priority-closing-the-gap.html")
    assert "Who answers for it Nobody is accountable yet." in own
    assert "nobody is accountable" not in words(site, "priority-talking-by-two.html").lower()


def test_decisions_of_the_last_year_stand_in_every_state_the_newest_first(said):
    states = ("Urgent", "Recommended", "Not quorate", "Refused", "Decided")
    assert all(f" {state} " in said.partnership for state in states)
    days = [made["decided_on"] for made in said.data["partnership"]["decisions"]]
    assert days == sorted(days, reverse=True)
    assert "Parents have two of eleven votes" not in said.partnership


def test_an_older_decision_stands_in_the_evidence_where_a_text_cites_it(said, site):
    assert "One directory for families, in both languages" not in said.partnership
    cited = {item["id"]: item for item in said.data["evidence"]}
    assert cited["decision-one-directory"]["kind"] == "decision"
    assert "decision-first-strategy" not in cited
    assert "(decided)" in cited["decision-one-directory"]["statement"]["en"]
    assert cited["decision-one-directory"]["source"]["cy"].startswith("Bwrdd blynyddoedd cynnar")
    assert 'id="decision-one-directory"' in (site / "evidence.html").read_text(encoding="utf-8")


def test_an_urgent_decision_says_who_why_and_on_what_and_that_it_waits(said):
    told = said.partnership[said.partnership.index("Spend £4,000 on taxis") :]
    assert "Chief nurse, for Fernshire early years board" in told
    assert "It waits until a body ratifies or refuses it." in told
    assert "Why: The bus stopped from one day to the next" in told
    assert "Rests on: The bus company's new timetable has no bus from Curlew Point" in told


def test_a_welsh_page_names_the_post_and_what_it_rests_on_in_welsh(site):
    page = words(site, "cy/partnership.html")
    told = page[page.index("Gwario £4,000 ar dacsis") :]
    assert "Prif nyrs, ar ran Bwrdd blynyddoedd cynnar" in told
    assert "Yn amserlen newydd y cwmni bysiau nid oes bws o Curlew Point" in told
    assert not any(words_ in page for words_ in ("Chief nurse", "Director for children", "Timetable of"))


def test_what_a_decision_rests_on_is_spelled_out_and_not_a_mark_alone(said):
    told = said.partnership[said.partnership.index("Open a feeding group at the weekend") :]
    assert "Rests on: Three of the twelve wards have a feeding group" in told


def test_published_findings_stand_with_what_was_done_and_what_was_not(said):
    assert "You said Help with feeding came when it was too late." in said.heard
    assert "We did Every mother who asks is visited at home within two days." in said.heard
    assert "Not yet The buses are not ours to run." in said.heard
    assert "Not yet, because" not in said.heard
    assert "Published here: 6." in said.heard
    assert "Three people told us three different things" not in said.heard


def test_about_how_many_answered_is_said_once_a_consultation_is_closed(said):
    people = {made["id"]: made["people"] for made in said.data["community"]["consultations"]}
    assert people == {"getting-there": None, "feeding": 95, "talking-2025": 65}
    assert "About 95 people answered." in said.heard
    assert said.heard.count("people answered") == 2


def test_welsh_pages_say_it_in_welsh(said):
    assert "Dywedoch chi Daeth help gyda bwydo pan oedd hi'n rhy hwyr." in said.welsh
    assert "Atebodd tua 95 o bobl." in said.welsh


def test_a_priority_says_who_decided_and_what_the_community_holds(site):
    own = words(site, "priority-feeding-and-early-health.html")
    assert "Who decided The community leads it." in own
    assert "£17,000 of its money is in the community's hands" in own


def test_the_data_say_the_same_for_programs(said):
    held = said.data["partnership"]
    assert set(held) == {"sponsors", "bodies", "planning_roles", "decisions"}
    board = next(body for body in held["bodies"] if body["id"] == "early-years-board")
    assert sum(seat["votes"] for seat in board["seats"]) == 11
    feeding = next(p for p in said.data["priorities"] if p["id"] == "feeding-and-early-health")
    assert feeding["participation"]["budget"] == 17000
    assert {"partner": "health-trust", "part": "accountable"} in feeding["responsibilities"]
    assert len(said.data["community"]["findings"]) == 6


def test_there_is_a_sheet_of_each(sheet):
    assert {name: bool(sheet(name)) for name in SHEETS} == dict.fromkeys(SHEETS, True)
    assert {row["people_who_answered_rounded"] for row in sheet("consultations")} == {"", "65", "95"}


def test_no_file_holds_the_name_of_a_person_or_what_is_kept_inside(site, fernshire):
    """Cells of what is not published, looked for in every page, sheet and document."""

    def cells(table, *columns):
        with (fernshire / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return {row[name] for row in csv.DictReader(file) for name in columns if row[name]}

    kept = cells("members", "person") | cells("sponsors", "person") | cells("risks", "title_en", "title_cy")
    kept |= cells("board-actions", "title_en", "title_cy", "note_en") | cells("interests", "interest_en")
    kept |= cells("agenda", "minutes_en", "minutes_cy") | cells("assets", "about_en", "about_cy")
    kept |= cells("proposals", "why_en", "title_cy") | cells("consultation-responses", "respondent")
    kept |= cells("questions", "text_en", "text_cy") | cells("themes", "about_en")
    kept |= {words for words in cells("consultation-answers", "answer") if len(words) > 20}
    assert len(kept) > 300
    files = [file for file in site.rglob("*") if file.suffix in (".html", ".json", ".csv")]
    assert files
    for file in files:
        words_ = unescape(file.read_text(encoding="utf-8"))
        assert [cell for cell in kept if cell in words_] == [], file.name


def test_few_people_are_never_a_number(pack, put_out, tmp_path):
    answers = [row for row in pack.rows("consultation-responses") if row["consultation"] == "feeding"]
    few = {row["respondent"] for row in answers[:7]}
    for table in ("consultation-responses", "consultation-answers", "theme-codings"):
        rows = pack.rows(table)
        pack.write(table, [r for r in rows if r["consultation"] != "feeding" or r["respondent"] in few])
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    data = json.loads((site / "strategy.json").read_text(encoding="utf-8"))
    assert {c["id"]: c["people"] for c in data["community"]["consultations"]}["feeding"] is None
    assert "Fewer than eight people answered." in words(site, "heard.html")
    assert "About 95" not in words(site, "heard.html")


def test_a_finding_that_is_not_published_can_be_cited_nowhere(pack, as_of):
    pack.text("vision.en.md", "Three people, three answers {finding-three-answers}.\n")
    with pytest.raises(DataFaults) as refused:
        sound_pack(pack.path, as_of)
    found = [(fault.code, fault.file, fault.row) for fault in refused.value.faults]
    assert found == [("finding-unpublished", "text/vision.en.md", 1)]


def test_a_pack_without_any_of_it_has_no_page_no_key_and_no_sheet(pack, put_out, tmp_path):
    pack.bare()
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    assert not (site / "heard.html").exists()
    assert not [page for page in site.rglob("*.html") if "heard.html" in page.read_text(encoding="utf-8")]
    assert "Who speaks for it at the top" not in words(site, "partnership.html")
    data = json.loads((site / "strategy.json").read_text(encoding="utf-8"))
    assert not {"partnership", "community"} & set(data)
    assert not {"participation", "responsibilities"} & set(data["priorities"][0])
    assert not [name for name in SHEETS if (site / "data" / f"{name}.csv").exists()]


def test_tables_with_headings_alone_publish_byte_for_byte_as_none_at_all(pack, put_out, tmp_path):
    empty = SimpleNamespace(**vars(pack) | {"path": shutil.copytree(pack.path, tmp_path / "empty")})
    pack.bare()
    for table in POINTING:
        (empty.path / table.file).write_text(",".join(table.headings) + "\n", encoding="utf-8")
    for name in ("text", "priorities.csv"):
        source, target = pack.path / name, empty.path / name
        shutil.copytree(source, target, dirs_exist_ok=True) if source.is_dir() else shutil.copy(
            source, target
        )
    without = put_out(pack.path, tmp_path / "without", pdf=True, maps=False)
    with_headings = put_out(empty.path, tmp_path / "with", pdf=True, maps=False)
    files = {p.relative_to(without): p.read_bytes() for p in without.rglob("*") if p.is_file()}
    assert files == {
        p.relative_to(with_headings): p.read_bytes() for p in with_headings.rglob("*") if p.is_file()
    }
