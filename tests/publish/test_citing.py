"""Every superscript of every page leads to its evidence, under one number everywhere."""

import re

from seedbed.foundations.languages import LANGUAGES
from seedbed.publish.blocks import Run

MARK = re.compile(r'<sup class="sb-cite"><a href="evidence\.html#([^"]+)"[^>]*>(\d+)</a></sup>')


def test_numbers_are_unique_and_in_order(publication):
    assert [item.number for item in publication.book.items] == list(range(1, len(publication.book.items) + 1))


def test_every_superscript_of_both_languages_resolves_to_its_evidence(site):
    for language in LANGUAGES:
        folder = site if language == "en" else site / language
        evidence = (folder / "evidence.html").read_text(encoding="utf-8")
        anchors = dict(re.findall(r'<li id="([^"]+)" value="(\d+)">', evidence))
        marks = [m for page in folder.glob("*.html") for m in MARK.findall(page.read_text(encoding="utf-8"))]
        assert len(marks) > 50
        assert {(name, number) for name, number in marks if anchors.get(name) != number} == set()


def test_both_languages_give_the_same_evidence_the_same_number(site):
    both = [
        re.findall(r'<li id="([^"]+)" value="(\d+)">', (folder / "evidence.html").read_text(encoding="utf-8"))
        for folder in (site, site / "cy")
    ]
    assert both[0] == both[1]


def test_every_finding_and_every_baseline_rests_on_evidence_that_is_listed(publication):
    known = {item.id for item in publication.book.items}
    assert {name for finding in publication.made.findings for name in finding.figures} <= known
    assert {row["baseline"] for row in publication.pack.rows("measures") if row["baseline"]} <= known


def test_what_a_text_shows_is_the_figure_of_the_pack(publication):
    figures = publication.pack.figures_by_id
    shown = [
        run
        for block in publication.docs[0].sections["starting-point"]
        for run in (*block.runs, *(r for item in block.items for r in item))
        if isinstance(run, Run) and run.cite in figures and figures[run.cite].unit == "percent"
    ]
    assert shown
    for run in shown:
        assert abs(float(run.text.rstrip("%")) - figures[run.cite].value) <= 0.05


def test_an_indicator_of_the_area_s_own_is_shown_under_its_own_name_and_unit(pack, put_out, tmp_path):
    """It is not taken for an indicator of ours, and keeps its decimal."""
    rows = pack.rows("figures")
    own = {
        **rows[0],
        "id": "waiting-2025",
        "indicator": "weeks-waited",
        "unit": "weeks",
        "group": "left-handed",
        "value": "6.4",
        "count": "",
        "denominator": "",
        "lower": "5.5",
        "upper": "7.25",
        "note": "",
        "reason": "",
    }
    pack.write("figures", [*rows, own])
    pack.text("vision.en.md", "Families wait {waiting-2025}.")
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    assert "6.4 weeks</strong>" in (site / "index.html").read_text(encoding="utf-8")
    evidence = (site / "evidence.html").read_text(encoding="utf-8")
    assert "weeks waited, left handed: " in evidence
    assert "95% interval 5.5 weeks to 7.3 weeks" in evidence
