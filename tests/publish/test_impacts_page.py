"""What the strategy may do to whom, as published: on its page, in the table, in both languages."""

import csv
import shutil

import pytest

from seedbed.foundations.languages import say
from seedbed.plan.strategy.impacts import duties
from seedbed.publish.impact_view import impacts_view


@pytest.fixture(params=["en", "cy"])
def page(request, site):
    """The page in one language."""
    folder = site if request.param == "en" else site / "cy"
    return request.param, (folder / "impacts.html").read_text(encoding="utf-8")


def test_each_subject_of_the_duty_stands_there_with_its_effect(page):
    language, words = page
    for subject in duties()[0].subjects:
        assert f'id="equality-{subject.id}"' in words
        assert subject.title[language] in words
    assert say("impacts.effect.negative", language) in words
    assert say("impacts.not-looked-at", language) not in words


def test_its_citations_lead_to_the_evidence(page):
    assert 'href="evidence.html#' in page[1]


def test_the_table_has_a_row_for_each_line(site):
    with (site / "data" / "impact-assessment.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [row["who_or_what"] for row in rows] == [it.title.en for it in duties()[0].subjects]
    assert {row["duty"] for row in rows} == {"Equality"}


def test_whom_nobody_has_looked_at_is_said(publication):
    pack = publication.pack
    whole = pack.tables["impact-assessment"]
    pack.tables["impact-assessment"] = [whole[0], whole[1] | {"response_en": None, "response_cy": None}]
    try:
        (duty,) = impacts_view(pack, publication.book, "en")
    finally:
        pack.tables["impact-assessment"] = whole
    assert duty.counts == "1 of 9 looked at"
    first, second, third = duty.subjects[:3]
    assert (first.open, first.lines[0].open) == ("", "")
    assert second.lines[0].open == say("impacts.needs-response", "en")
    assert third.open == say("impacts.not-looked-at", "en")


def test_a_strategy_that_nobody_has_looked_at_has_no_such_page(fernshire, put_out, tmp_path):
    pack = shutil.copytree(fernshire, tmp_path / "pack")
    (pack / "impact-assessment.csv").unlink()
    site = put_out(pack, tmp_path / "site", pdf=False, maps=False)
    assert not (site / "impacts.html").exists()
    assert "impacts.html" not in (site / "index.html").read_text(encoding="utf-8")
