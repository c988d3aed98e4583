"""The needs explorer: concerns first, then every way to every figure, and what nobody knows."""

import pytest

from seedbed_web.publish.needs import known as of_pack

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/plan/needs/"


def place_of(text, *words):
    """Where some words stand in a page, in the order given."""
    return [text.index(one) for one in words]


def test_home_says_concerns_first_then_strengths_and_what_is_not_known(fernshire, sign_in):
    text = sign_in("viewer").get(PAGE).text
    found = place_of(
        text, "Causes for concern</h2>", "73 of every 100 five-year-olds", "What we do not know</h2>"
    )
    assert found == sorted(found)
    assert "How early in pregnancy women are first seen by a midwife." in text
    assert "1 suggestion waits for a decision" in text


def test_home_is_there_in_welsh(fernshire, sign_in):
    browser = sign_in("viewer")
    browser.cookies["seedbed-language"] = "cy"
    text = browser.get(f"/cy{PAGE}").text
    assert "Mae 73 o bob 100 o blant pump oed" in text


def test_a_partnership_without_figures_is_told_so_and_nothing_is_called_a_concern(cast, sign_in):
    text = sign_in("viewer").get(PAGE).text
    assert "This partnership has no figures yet." in text
    assert "Causes for concern</h2>" not in text


def test_a_theme_and_a_domain_list_their_indicators_the_worst_first(fernshire, sign_in):
    browser = sign_in("viewer")
    theme = browser.get(f"{PAGE}themes/talking-and-feelings/").text
    found = place_of(theme, "indicators/communication-and-language/", "indicators/personal-social-emotional/")
    assert found == sorted(found)
    assert "Cause for concern" in theme
    domain = browser.get(f"{PAGE}domains/cognitive/").text
    assert "Cognitive development" in domain
    assert "indicators/communication-and-language/" in domain
    assert "indicators/infant-mortality/" not in domain
    around = browser.get(f"{PAGE}domains/around/").text
    assert "indicators/children-0-4/" in around


@pytest.mark.parametrize(
    "way", ["themes/nothing/", "domains/nothing/", "indicators/nothing/", "indicators/nothing/method/"]
)
def test_what_is_no_theme_domain_or_indicator_is_not_there(fernshire, sign_in, way):
    assert sign_in("viewer").get(f"{PAGE}{way}").status_code == 404


def test_everything_stands_in_one_list_the_worst_first(fernshire, sign_in):
    text = sign_in("viewer").get(f"{PAGE}standings/").text
    found = place_of(text, 'id="concern"', 'id="worse"', 'id="alone"', 'id="unknown"')
    assert found == sorted(found)


@pytest.mark.parametrize(
    ("words", "there", "not_there"),
    [
        ("talk", "development-at-two", "infant-mortality"),
        ("SIARAD", "communication-and-language", "gld-fsm-gap"),
    ],
)
def test_words_find_in_either_language(fernshire, sign_in, words, there, not_there):
    page = sign_in("viewer").get(f"{PAGE}find/", {"words": words})
    main = page.text.split('class="needs-main"')[1]
    assert f"indicators/{there}/" in main
    assert f"indicators/{not_there}/" not in main


def test_words_that_nothing_speaks_of_are_shown_as_text_with_advice(fernshire, sign_in):
    text = sign_in("viewer").get(f"{PAGE}find/", {"words": "<b>zzz"}).text
    assert "Nothing here speaks of that." in text
    assert "&lt;b&gt;zzz" in text
    assert "<b>zzz" not in text


def test_named_gaps_stand_with_who_holds_them(fernshire, sign_in):
    text = sign_in("viewer").get(f"{PAGE}not-known/").text
    assert "How many women smoke when their baby is born." in text
    assert "Maternity services and the integrated care board" in text


def test_figures_the_partnership_brought_itself_have_a_page(fernshire, sign_in):
    browser = sign_in("analyst")
    assert "Our own figures" in browser.get(PAGE).text
    page = browser.get(f"{PAGE}indicators/talking-waits-weeks/")
    assert "talking waits weeks" in page.text
    assert "18.0 weeks" in page.text
    assert "plan/evidence/talking-waits-weeks-2025/" in page.text


def test_the_profile_is_worked_out_once_until_the_figures_change(fernshire, sign_in, queries):
    browser = sign_in("viewer")
    browser.get(PAGE)
    made = of_pack._known.cache_info().misses
    for way in ("", "standings/", "themes/healthy-start/", "indicators/gld/"):
        browser.get(f"{PAGE}{way}")
    assert of_pack._known.cache_info().misses == made
    with fernshire.seen():
        from seedbed_web.publish.pack.models import PackFile

        held = PackFile.objects.get(partnership_id=fernshire.id, path="figures.csv")
        held.content = bytes(held.content).split(b"communication-and-language")[0].rsplit(b"\n", 1)[0] + b"\n"
        held.save()
    assert "73 of every 100 five-year-olds" not in browser.get(PAGE).text
    assert of_pack._known.cache_info().misses == made + 1


def test_a_page_asks_no_question_for_each_figure(fernshire, sign_in, queries):
    browser = sign_in("viewer")
    for way in ("", "standings/", "indicators/gld/", "indicators/gld/method/"):
        browser.get(f"{PAGE}{way}")
        with queries() as asked:
            browser.get(f"{PAGE}{way}")
        assert len(asked) < 45, (way, len(asked))
