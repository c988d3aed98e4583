"""The self-assessment as published: table, drawing, levels, reasons, and nobody's own answer."""

import csv
import json
import re
import shutil
from html import unescape
from types import SimpleNamespace

import pytest

from seedbed.foundations.faults import DataFaults
from seedbed.lead.community.tables import PROPOSALS
from seedbed.lead.maturity.definitions import elements
from seedbed.lead.maturity.tables import TABLES
from seedbed.lead.partnership.tables import BOARD_ACTIONS
from seedbed.publish import maturity_chart
from seedbed.publish.maturity_chart import answers_chart
from seedbed.publish.maturity_view import assessment_of
from seedbed.publish.pack_tables import check_pack


@pytest.fixture(scope="module")
def answered(fernshire, add_survey, tmp_path_factory):
    folder = tmp_path_factory.mktemp("answered") / "pack"
    return add_survey(shutil.copytree(fernshire, folder))


@pytest.fixture(scope="module")
def made(answered, put_out, tmp_path_factory):
    """The site with the self-assessment; only for reading."""
    site = put_out(answered, tmp_path_factory.mktemp("assessed") / "site", maps=False)
    page = (site / "self-assessment.html").read_text(encoding="utf-8")
    return SimpleNamespace(site=site, page=page, words=text_of(page))


def text_of(page):
    """The words of a page."""
    body = re.sub(r"<(style|svg).*?</\1>", " ", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def of(page, name):
    """The part of a page about one element."""
    return text_of(re.search(rf'<section[^>]*aria-labelledby="{name}".*?</section>', page, re.DOTALL)[0])


def test_there_is_no_page_and_no_entry_without_a_closed_round(answered, put_out, tmp_path):
    pack = shutil.copytree(answered, tmp_path / "pack")
    for table in (*TABLES, BOARD_ACTIONS, PROPOSALS):  # these name the rounds, and each other
        (pack / table.file).unlink()
    site = put_out(pack, tmp_path / "site", pdf=False, maps=False)
    assert not list(site.rglob("self-assessment*"))
    assert not [p for p in site.rglob("*.html") if "self-assessment.html" in p.read_text(encoding="utf-8")]
    assert json.loads((site / "strategy.json").read_text(encoding="utf-8"))["self_assessment"] is None


def test_every_page_points_to_it_in_both_languages(made):
    pages = [*made.site.glob("*.html"), *(made.site / "cy").glob("*.html")]
    assert all('href="self-assessment.html"' in page.read_text(encoding="utf-8") for page in pages)
    assert "Hunanasesiad" in (made.site / "cy" / "self-assessment.html").read_text(encoding="utf-8")


def test_the_table_comes_first_then_the_drawing_then_each_element(made):
    places = [
        made.page.index(mark) for mark in ("sb-levels", 'class="sb-chart"', '<section class="sb-theme"')
    ]
    assert places == sorted(places)
    assert set(re.findall(r'<h2[^>]*id="([a-z-]+)"', made.page)) == set(elements())


def test_what_people_see_most_differently_stands_first(made):
    order = re.findall(r'<h2[^>]*id="([a-z-]+)"', made.page)
    assert order[:2] == ["community-ownership", "partnership"]
    assert order[-1] == "evidence"
    assert "People are furthest apart on: Community ownership" in made.words


def test_an_element_says_level_reason_barrier_next_step_actions_and_change(made):
    said = of(made.page, "strategy")
    assert "We agreed: early progress" in said
    assert "One draft exists; 65.7%" in said or "One draft exists;" in said
    assert "Time to write it." in said
    assert elements()["strategy"].steps["early"].en in said
    assert "Since Self-assessment 2025: up from basic to early progress." in said
    assert "the two-year review" in said
    assert 'href="priority-talking-by-two.html"' in made.page


def test_examples_have_links_and_say_that_they_were_not_assessed(made):
    said = of(made.page, "strategy")
    assert "As the page reported; not assessed here." in said
    assert 'href="https://earlyyearsstrategywest.wales/"' in made.page


def test_divided_not_agreed_and_nobody_answered_are_three_different_things(made):
    assert "We are still divided" in of(made.page, "community-ownership")
    assert "No level has been agreed yet" in of(made.page, "partnership")
    assert "Nobody was asked, or nobody answered." in of(made.page, "evidence")


def test_small_sectors_are_not_shown_apart(made):
    said = of(made.page, "strategy")
    assert "Parents not shown too few to be shown apart" in said
    assert re.search(r"Council Early progress 8", said)


def test_nothing_that_one_person_gave_is_in_any_file(made):
    secret = ("neighbour said", "r-001", "Old Quay council", "Old Quay parents")
    for file in made.site.rglob("*"):
        if file.suffix in (".html", ".json", ".csv"):
            words = file.read_text(encoding="utf-8")
            assert not [word for word in secret if word in words], file.name


def test_evidence_of_every_closed_round_is_listed_and_links_back(made):
    page = (made.site / "evidence.html").read_text(encoding="utf-8")
    assert 'id="maturity-strategy-2026"' in page
    assert 'id="maturity-strategy-2025"' in page
    assert "maturity-strategy-2027" not in page
    assert 'href="self-assessment.html#strategy"' in page
    assert 'href="evidence.html#maturity-strategy-2026"' in made.page


def test_every_link_of_the_page_leads_somewhere(made):
    for href in re.findall(r'href="([^"]+)"', made.page):
        if not href.startswith(("http", "#", "data:")):
            file, _, anchor = href.partition("#")
            target = made.site / file
            assert target.is_file(), href
            assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8"), href


def test_a_citation_in_a_text_shows_where_it_stands(answered, put_out, tmp_path):
    pack = shutil.copytree(answered, tmp_path / "pack")
    (pack / "text" / "vision.en.md").write_text(
        "We begin early {maturity-strategy-2026}.\n", encoding="utf-8"
    )
    site = put_out(pack, tmp_path / "site", pdf=False, maps=False)
    assert 'href="evidence.html#maturity-strategy-2026"' in (site / "index.html").read_text(encoding="utf-8")


def test_the_sheet_has_a_row_for_each_element_and_counts_only_where_shown(made):
    for folder in (made.site, made.site / "cy"):
        with (folder / "data" / "self-assessment.csv").open(encoding="utf-8", newline="") as handle:
            assert len(list(csv.DictReader(handle))) == len(elements())
    with (made.site / "data" / "self-assessment.csv").open(encoding="utf-8", newline="") as handle:
        rows = {row["part_of_the_system"]: row for row in csv.DictReader(handle)}
    strategy, evidence = rows["Strategy"], rows["Evidence"]
    assert (strategy["basic"], strategy["early_progress"], strategy["people_who_answered"]) == (
        "6",
        "14",
        "24",
    )
    assert (evidence["basic"], evidence["people_who_answered"]) == ("", "")
    assert evidence["why_not_shown"]


def test_the_strategy_as_json_has_it_too(made):
    held = json.loads((made.site / "strategy.json").read_text(encoding="utf-8"))["self_assessment"]
    assert held["round"]["id"] == "2026"
    assert held["elements"][0]["element"] == "community-ownership"


def test_the_pdf_has_the_chapter(made):
    assert (made.site / "strategy.pdf").stat().st_size > 50_000


def test_the_drawing_says_in_words_what_it_shows_and_leaves_out_what_may_not_be_shown(answered, monkeypatch):
    seen = []
    monkeypatch.setattr(maturity_chart, "draw", lambda spec: seen.append(spec) or "<svg></svg>")
    held, _ = check_pack(answered)
    picture = answers_chart(assessment_of(held), "en")
    assert (
        "Strategy: 6 basic, 14 early progress, 4 substantial progress; agreed: early progress."
        in picture.description
    )
    assert "Evidence" not in picture.description
    shown = json.dumps(seen[0])
    assert '"Evidence"' not in shown
    assert "don't know" not in shown


def test_a_round_of_fewer_than_five_people_shows_levels_but_no_answers(answered, put_out, tmp_path):
    pack = shutil.copytree(answered, tmp_path / "pack")
    lines = (pack / "survey.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    few = [line for line in lines if not line.startswith("2026") or re.search(r"r-00[1-4]", line)]
    (pack / "survey.csv").write_text("".join(few), encoding="utf-8")
    page = (put_out(pack, tmp_path / "site", pdf=False, maps=False) / "self-assessment.html").read_text(
        encoding="utf-8"
    )
    assert 'class="sb-chart"' not in page
    assert "We agreed: early progress" in of(page, "strategy")
    assert "Fewer than five people answered" in of(page, "strategy")
    assert "people answered." not in text_of(page.split('<div class="sb-table"')[0])


def test_a_round_that_closes_tomorrow_stops_publication(answered, put_out, tmp_path):
    pack = shutil.copytree(answered, tmp_path / "pack")
    rounds = pack / "rounds.csv"
    rounds.write_text(
        rounds.read_text(encoding="utf-8").replace("2026-05-29", "2026-11-24"), encoding="utf-8"
    )
    with pytest.raises(DataFaults, match="closes-in-future"):
        put_out(pack, tmp_path / "site", pdf=False, maps=False)
