"""One indicator: the sentence, the chart and its table, three facts, the map, the source, and the way on."""

import pytest

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/plan/needs/indicators/"


def test_an_indicator_says_figure_comparison_gap_source_and_names(fernshire, sign_in):
    text = sign_in("viewer").get(f"{PAGE}gld/").text
    assert "66 of every 100 five-year-olds reach a good level of development" in text.split("</h1>")[0]
    assert 'role="img"' in text
    assert "style=" not in text.split("<svg")[0]  # the browser would refuse it
    for words in (
        "Albion (invented nation)", "Areas like ours", "Who fares worst",
        "62.4 points lower than all children", "The assessment changed in 2021/22",
        "Every year as a table", "How this is worked out", "{gld-fsm-2025}",
    ):  # fmt: skip
        assert words in text, words
    assert "/plan/evidence/gld-2025/" in text


def test_a_map_stands_where_figures_are_known_by_small_area(fernshire, sign_in):
    text = sign_in("viewer").get(f"{PAGE}children-0-4/").text
    assert "Where: small areas and wards" in text
    assert "Boundaries" not in text
    assert text.count('class="sb-chart"') >= 2
    assert "Where: small areas and wards" not in sign_in("viewer").get(f"{PAGE}gld/").text


def test_what_has_no_figure_says_so_and_offers_nothing_to_cite(fernshire, sign_in):
    text = sign_in("early-years-lead").get(f"{PAGE}smoking-at-delivery/").text
    assert "This partnership has no figure of this." in text
    assert "How many women smoke when their baby is born." in text
    assert "Use this in the strategy" not in text


def test_only_who_may_edit_the_strategy_is_offered_to_use_it(fernshire, sign_in):
    assert "Use this in the strategy" in sign_in("early-years-lead").get(f"{PAGE}gld/").text
    assert "Use this in the strategy" not in sign_in("viewer").get(f"{PAGE}gld/").text


def test_an_indicator_leads_to_the_priorities_that_cite_it_and_back(fernshire, sign_in):
    browser = sign_in("viewer")
    text = browser.get(f"{PAGE}communication-and-language/").text
    used = text.split("Where the strategy uses it")[1]
    assert "/plan/priorities/talking-by-two/" in used
    evidence = browser.get("/p/fernshire/plan/evidence/communication-and-language-2025/").text
    assert "/plan/needs/indicators/communication-and-language/" in evidence
    assert "/plan/priorities/talking-by-two/" in evidence


def test_how_it_is_worked_out_names_formula_limits_and_source(fernshire, sign_in):
    browser = sign_in("viewer")
    text = browser.get(f"{PAGE}gld/method/").text
    assert "As its publisher printed it." in text
    assert "Early years foundation stage profile results" in text
    assert "needs/methods/#gaps" in text
    every = browser.get("/p/fernshire/plan/needs/methods/").text
    assert "Gap = value of the others − value of the group." in every
