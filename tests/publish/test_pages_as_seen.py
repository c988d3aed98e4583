"""What a reader sees: pages that can be found, sections that say something, figures that may stand large."""

import re
from dataclasses import replace
from html import unescape

import pytest

from seedbed.foundations.languages import LANGUAGES, Text, say
from seedbed.publish import document
from seedbed.publish.about_view import errata_views
from seedbed.publish.facts_view import here
from seedbed.publish.html import CONTENTS, write_pages
from seedbed.publish.indicator_view import indicator_view
from seedbed.publish.neighbourhood_view import FEWEST_WARDS, Drawer
from seedbed.publish.priority_view import iso_day
from seedbed.sources.errata import errata

RARE = "infant-mortality"
OURS = "X06000001"


def words_of(html):
    """The words of a part of a page, without drawings."""
    body = re.sub(r"<(style|svg).*?</\1>", " ", html, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def top_of(page):
    """The navigation at the top of a page, as its lists of links."""
    nav = re.search(r'<nav class="sb-nav".*?</nav>', page, re.DOTALL)[0]
    return [re.findall(r'<a href="([^"]+)"', part) for part in nav.split("<ul")[1:]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_top_of_every_page_holds_five_ways_and_its_foot_every_page(site, language):
    folder = site if language == "en" else site / language
    every = {page for _, pages in CONTENTS for page, _ in pages}
    for file in folder.glob("*.html"):
        page = file.read_text(encoding="utf-8")
        groups, *within = top_of(page)
        assert len(groups) == 5
        assert len(within) <= 1
        foot = re.search(r'<nav class="sb-footer__contents".*?</nav>', page, re.DOTALL)[0]
        assert set(re.findall(r'href="([^"]+)"', foot)) == every


def test_a_page_stands_among_the_pages_of_its_group_and_is_marked(site):
    _, within = top_of((site / "learning.html").read_text(encoding="utf-8"))
    assert within == ["partnership.html", "heard.html", "working-together.html", "learning.html"]
    page = (site / "learning.html").read_text(encoding="utf-8")
    assert '<a href="partnership.html" aria-current="true">' in page
    assert '<a href="learning.html" aria-current="page">' in page
    assert len(top_of((site / "index.html").read_text(encoding="utf-8"))) == 1


@pytest.fixture
def with_holes(pack, put_out, tmp_path):
    """Fernshire where babies' deaths are known of single years alone."""
    rows = [r for r in pack.rows("figures") if not _is_of_holes(r)]
    pack.write("figures", rows)
    return put_out(pack.path, tmp_path / "site", pdf=False, maps=False)


def _is_of_holes(row):
    if (row["indicator"], row["area"]) != (RARE, OURS):
        return False
    return row["period_start"][:4] != row["period_end"][:4] or row["period_end"][:4] in ("2018", "2021")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_year_of_something_rare_stands_in_the_table_alone(with_holes, language):
    folder = with_holes if language == "en" else with_holes / language
    page = (folder / "needs.html").read_text(encoding="utf-8")
    part = re.search(rf'<article[^>]*aria-labelledby="{RARE}".*?</article>', page, re.DOTALL)[0]
    before, _, behind = part.partition("<details")
    assert say("needs.one-year", language) in words_of(before)
    assert "sb-facts" not in part
    assert "<svg" not in part
    assert "4.6" not in words_of(before)
    assert "4.6" in words_of(behind)


def test_a_missing_figure_is_one_sentence_and_never_large(publication):
    made = publication.made
    item = replace(made.of("gld"), comparison=None, members=(), groups=(), may_headline=False)
    view = indicator_view(item, made, publication.book, "en")
    assert view.facts == ()
    assert view.no_headline == "There is no figure for this area: not stated by the source."


def test_more_than_all_of_them_is_explained_where_it_stands(publication):
    made = publication.made
    item = made.of("take-up-at-two")
    over = replace(item.comparison, figure=replace(item.comparison.figure, value=233.3))
    both = [replace(item, comparison=comparison) for comparison in (item.comparison, over)]
    views = [indicator_view(one, made, publication.book, "en") for one in both]
    assert [bool(view.warning) for view in views] == [False, True]


def test_a_target_that_nobody_gave_is_not_listed(publication):
    doc = publication.docs[0]
    labels = [fact.label for theme in doc.themes for item in theme.indicators for fact in item.facts]
    aimed_for = [i for i in publication.made.indicators if i.target is not None and i.comparison]
    assert labels.count(say("needs.own-target", "en")) == len(aimed_for)


def test_names_that_would_crowd_out_a_chart_are_said_as_here(publication):
    focus = publication.made.focus
    long = replace(focus, name=Text("Middlesbrough, Redcar and Cleveland and Stockton-on-Tees", "Yno"))
    assert (here(focus), here(long).en, here(long).cy) == (focus.name, "Here", "Yma")


def test_the_groups_of_an_indicator_are_not_grouped_twice(publication):
    captions = [
        item.side_by_side.caption
        for doc in publication.docs
        for theme in (*doc.themes, *doc.background)
        for item in theme.indicators
        if item.side_by_side
    ]
    assert captions
    assert not [said for said in captions if "group by group" in said or said.count("fesul grŵp") > 1]


def test_days_are_written_as_people_write_them(site):
    for folder in (site, site / "cy"):
        for name in ("evidence.html", "about.html"):
            page = (folder / name).read_text(encoding="utf-8")
            words = words_of(re.sub(r"<code>.*?</code>", " ", page))
            assert not re.findall(r"\b\d{4}-\d\d-\d\d\b", words), (folder, name)
    assert iso_day("2025-11-01", "cy") == "1 Tachwedd 2025"
    assert iso_day("Census 2021; 2024", "en") == "Census 2021; 2024"


def test_how_to_work_a_figure_out_is_said_once(publication, tmp_path):
    doc = publication.docs[0]
    command = "seedbed plan needs 806"
    items = tuple(replace(item, recompute=command if item.figure else "") for item in doc.evidence)
    write_pages(replace(doc, evidence=items, recompute=command), tmp_path, tables=(), has_pdf=False)
    assert (tmp_path / "evidence.html").read_text(encoding="utf-8").count(command) == 1


def test_a_long_list_of_wards_waits_behind_its_map(publication, tmp_path):
    doc = publication.docs[0]
    first = doc.maps[0]
    rows = tuple((f"Ward {n}", "1", str(n)) for n in range(31))
    maps = (replace(first, grid=replace(first.grid, rows=rows)), *doc.maps[1:])
    write_pages(replace(doc, maps=maps), tmp_path, tables=(), has_pdf=False)
    page = (tmp_path / "neighbourhoods.html").read_text(encoding="utf-8")
    assert page.count("<details") == 1
    assert "Every ward as a table (31 wards)" in page


def test_fifths_of_a_few_wards_are_not_drawn(publication, fernshire):
    from seedbed.cli.publish import outlines_for

    outlines = outlines_for(publication.pack, None)
    few = replace(outlines, wards=dict(list(outlines.wards.items())[: FEWEST_WARDS - 1]))
    assert Drawer(publication.made, outlines).svg("children-0-4", "wards")
    assert Drawer(publication.made, few).svg("children-0-4", "wards") is None


def test_only_corrections_that_touch_this_strategy_are_told(publication):
    """None where no corrected source is used; of such a source those of every area, none of others'."""
    pack = publication.pack
    assert errata_views(pack, "en") == ()
    sources = [{**row, "id": f"{errata()[0].source}-gld"} for row in pack.rows("sources")]
    using = replace(pack, tables={**pack.tables, "sources": sources})
    told = {view.wrong for view in errata_views(using, "en")}
    assert told == {e.what_was_wrong.en for e in errata() if not e.areas}


def test_a_draft_says_that_not_met_is_not_not_done(publication, tmp_path):
    doc = publication.docs[0]
    for draft in ("A draft.", None):
        write_pages(replace(doc, draft=draft), tmp_path, tables=(), has_pdf=False)
        page = unescape((tmp_path / "readiness.html").read_text(encoding="utf-8"))
        assert (say("readiness.of-draft", "en") in page) == bool(draft)


def test_what_a_level_rests_on_is_said_in_words(publication):
    for doc in publication.docs:
        for element in doc.self_assessment.elements:
            if element.evidence:
                assert any(len(run.text) > 20 for run in element.evidence), element.id


def test_a_minute_is_not_spent_on_what_is_long_past(publication, monkeypatch):
    monkeypatch.setattr(document, "HEADLINES", ("none", "of", "these"))
    made = publication.made
    views = {i.indicator.id: indicator_view(i, made, publication.book, "en") for i in made.indicators}
    said = [view.id for view in document._headlines(made, views)]
    first = next(name for name in said if made.of(name).indicator.pooled_years == 1)
    item = made.of(first)
    figure = item.series[0]
    old = replace(item, comparison=replace(item.comparison, figure=figure), pooled=None)
    items = tuple(old if i is item else i for i in made.indicators)
    later = document._headlines(replace(made, indicators=items), views)
    assert first not in [view.id for view in later]
