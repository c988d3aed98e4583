"""The readiness check as published: the same on page, PDF, table and JSON, in words and never as a score."""

import csv
import json
import re
import shutil

import pytest

from seedbed.foundations.languages import phrases, say
from seedbed.plan.strategy.readiness.definitions import sets_for
from seedbed.publish.readiness_view import PAGE_NAMES, PAGES

OWN = "own-fernshire-fathers-asked"
"""The criterion that Fernshire chose itself stands after the others."""


@pytest.fixture(params=["en", "cy"])
def page(request, site, publication):
    """The page in one language, with the document it was made from."""
    folder = site if request.param == "en" else site / "cy"
    return (
        request.param,
        (folder / "readiness.html").read_text(encoding="utf-8"),
        publication.docs[request.param == "cy"],
    )


def test_every_criterion_stands_there_once_in_order(page):
    _, words, _ = page
    wanted = [f"{made.id}-{item.id}" for made in sets_for("England") for item in made.criteria] + [OWN]
    assert re.findall(r'<li class="sb-ready__item[^>]*id="([^"]+)"', words) == wanted


def test_the_counts_stand_at_the_top_in_words(page):
    _, words, doc = page
    top = words.partition("<section")[0]
    for made in doc.readiness.sets:
        assert made.counts.replace("'", "&#39;") in top
        assert "%" not in made.counts


def test_a_verdict_is_a_word_and_not_only_a_colour(page):
    language, words, _ = page
    known = {text[language] for key, text in phrases().items() if key.startswith("readiness.is.")}
    shown = set(re.findall(r'<strong class="govuk-tag sb-tag[^>]*>([^<]+)</strong>', words))
    assert {word.replace("&#39;", "'") for word in shown} <= known


def test_what_is_not_met_says_what_would_mend_it_and_where(page):
    language, _, doc = page
    for made in doc.readiness.sets:
        for item in (item for factor in made.factors for item in factor.criteria):
            met = item.verdict == say("readiness.is.met", language)
            assert (item.mend is None) == (item.place is None) == met
            assert item.reason
            assert item.rests


def test_it_says_whose_minimum_it_is(page):
    language, words, _ = page
    assert say("readiness.england-whose", language).replace("'", "&#39;") in words


def test_the_table_has_a_row_for_each_criterion(site, publication):
    with (site / "data" / "readiness.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["verdict"] for row in rows] == [
        item.verdict
        for made in publication.docs[0].readiness.sets
        for factor in made.factors
        for item in factor.criteria
    ]


def test_the_json_has_the_same_verdicts(site, publication):
    document = json.loads((site / "strategy.json").read_text(encoding="utf-8"))
    found = [(row["set"], row["criterion"], row["verdict"]) for row in document["readiness"]]
    assert found == [(r.set.id, r.criterion.id, r.verdict) for r in publication.ready]


def test_fernshire_shows_every_verdict(publication):
    assert {result.verdict for result in publication.ready} == {"met", "partly met", "not met", "not known"}


def test_every_page_a_file_leads_to_has_a_name():
    assert set(PAGES.values()) == set(PAGE_NAMES)


def test_a_welsh_strategy_is_told_that_there_is_no_single_minimum(fernshire, put_out, tmp_path):
    pack = shutil.copytree(fernshire, tmp_path / "pack")
    record = pack / "area.toml"
    words = record.read_text(encoding="utf-8")
    record.write_text(words.replace('nation = "England"', 'nation = "Wales"'), encoding="utf-8")
    site = put_out(pack, tmp_path / "site", pdf=False, maps=False)
    page = (site / "readiness.html").read_text(encoding="utf-8")
    assert say("readiness.wales-whose", "en").replace("'", "&#39;") in page
    assert 'id="wales"' in page
    assert "england-best-start" not in page
