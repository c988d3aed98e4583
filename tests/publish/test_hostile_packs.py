"""Packs that mean harm and packs made in a hurry: pages or one clear message, never a traceback."""

from inspect import isfunction

import pytest
from publish.harm import figures, lead, outlines, tables, words

from seedbed.foundations.faults import DataFaults

HARM = [
    made
    for kind in (words, tables, lead, figures, outlines)
    for name, made in vars(kind).items()
    if isfunction(made) and not name.startswith("_")
]
IN_PRINT = {
    words.html_in_names,
    words.html_in_cells,
    words.html_in_texts,
    words.braces,
    words.enormous,
    words.deep,
    tables.empty_tables,
    tables.bare_priorities,
    tables.adopted,
    lead.html_in_who_leads,
    lead.no_welsh_of_who_leads,
    words.right_to_left,
    words.emoji,
    words.controls,
    figures.no_own_figures,
    figures.no_figures,
    figures.unknown_group,
}
"""Harm that the PDF, too, has to stand."""


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__.replace("_", "-"))
def test_a_hostile_or_careless_pack_gives_pages_or_clear_messages(harm, pack, put_out, tmp_path):
    harm(pack)
    site, faults = tmp_path / "site", []
    try:
        put_out(pack.path, site, pdf=harm in IN_PRINT)
    except DataFaults as problem:
        faults = problem.faults
    assert site.exists() == (not faults)
    assert all(fault.file and fault.expected for fault in faults)
    for page in site.rglob("*.html"):
        shown = page.read_text(encoding="utf-8")
        assert "<script" not in shown
        assert "<img" not in shown
        assert 'href="javascript' not in shown.lower()


def test_braces_in_words_are_shown_as_they_are(pack, put_out, tmp_path):
    """No text of a pack is ever taken for a template."""
    braces = "{ } {{ 7*7 }} {Not An Id} {% for %} #eval(1) $x^2$ @x \\\\ <x>"
    pack.record('"Fernshire"', repr(braces))
    pack.text("vision.en.md", braces.replace("\\\\", ""))
    page = (put_out(pack.path, tmp_path / "site", maps=False) / "index.html").read_text(encoding="utf-8")
    assert page.count("{{ 7*7 }}") > 3
    assert "49" not in page.partition("<main")[0]


def test_an_adopted_pack_says_by_whom_and_when_and_is_no_draft(pack, put_out, tmp_path):
    tables.adopted(pack)
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "Adopted on 1 October 2026 by" in page
    assert "Draft made from public data" not in page


def test_missing_welsh_is_shown_in_english_and_says_so(pack, put_out, tmp_path):
    tables.no_welsh(pack)
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    page = (site / "cy" / "priorities.html").read_text(encoding="utf-8")
    title = pack.rows("priorities")[0]["title_en"]
    assert title in page
    assert f"{title}</a>" not in page


def test_windows_line_ends_and_byte_order_marks_change_nothing(pack, fernshire, put_out, tmp_path):
    words.windows(pack)
    ours = put_out(pack.path, tmp_path / "a", pdf=False, maps=False)
    plain = put_out(fernshire, tmp_path / "b", pdf=False, maps=False)
    for page in plain.rglob("*.html"):
        assert (ours / page.relative_to(plain)).read_text(encoding="utf-8") == page.read_text(
            encoding="utf-8"
        )


def test_a_character_the_font_lacks_is_named_with_its_text(pack, put_out, tmp_path):
    words.emoji(pack)
    with pytest.raises(DataFaults) as problem:
        put_out(pack.path, tmp_path / "site", maps=False)
    fault = problem.value.faults[0]
    assert (fault.code, fault.file, fault.found) == (
        "character-not-in-font",
        "text/vision.en.md",
        "\U0001f476",
    )


@pytest.mark.parametrize("harm", [made for made in HARM if made.__module__ == lead.__name__])
def test_harm_in_who_leads_is_published_as_words_and_nothing_else(harm, pack, put_out, tmp_path):
    """None of it is refused, so that the pages themselves must stand it."""
    harm(pack)
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    for page in site.rglob("*.html"):
        shown = page.read_text(encoding="utf-8")
        assert "<script" not in shown
        assert "<img" not in shown
