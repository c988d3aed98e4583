"""Pieces of pages, held against what GOV.UK Frontend says its components look like."""

from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.utils.translation import override
from markupsafe import Markup
from web.design.conftest import fixtures, shape


def cell(it):
    return {"text": it["text"], "numeric": it.get("format") == "numeric"}


def test_a_table_is_what_gov_uk_frontend_draws_in_a_region_that_scrolls(draw):
    fixture = fixtures("table")["with head and caption"]
    options = fixture["options"]
    head, rows = [cell(it) for it in options["head"]], [[cell(it) for it in row] for row in options["rows"]]
    drawn = shape(
        draw("{{ data_table(caption, head, rows) }}", caption=options["caption"], head=head, rows=rows)
    )
    caption = drawn.index(("span", ("class", "site-table__words")))
    del drawn[caption + 2], drawn[caption]  # keeps the words in sight while the table scrolls
    assert drawn[1:-1] == shape(fixture["html"])
    region = dict(drawn[0][1:])
    assert region["role"] == "region"
    assert region["tabindex"] == "0"
    assert region["aria-label"] == options["caption"]


def test_words_in_a_table_are_words_and_markup_is_markup(draw):
    page = draw("{{ data_table('c', ['a', 'b'], rows) }}", rows=[["<i>", Markup("<b>x</b>")]])
    assert "&lt;i&gt;" in page
    assert "<b>x</b>" in page


def test_an_empty_table_says_so(draw):
    assert "There is nothing here yet." in draw("{{ data_table('c', ['a'], []) }}")


@pytest.mark.parametrize(
    ("now", "leads", "said"),
    [
        ("", "?state=open&amp;sort=name", None),
        ("name", "sort=-name", "ascending"),
        ("-name", "sort=name", "descending"),
    ],
)
def test_a_list_is_sorted_by_links_that_keep_the_filters(draw, now, leads, said):
    source = "{{ data_table('c', [{'text': 'Name', 'sort': 'name'}], [], sorted=now) }}"
    page = draw(source, query="state=open&page=3", now=now)
    assert leads in page
    assert "page=3" not in page
    assert (f'aria-sort="{said}"' if said else "<th") in page


def pages(number, of):
    return Paginator(range(of), 1).page(number)


def test_pagination_is_what_gov_uk_frontend_draws(draw):
    drawn = shape(draw("{{ pagination(page) }}", page=pages(2, 3)))
    expected = shape(fixtures("pagination")["default"]["html"])
    assert drawn[1:] == expected[1:]  # the first names the landmark, in our words


def test_pagination_keeps_the_question_and_leaves_pages_out(draw):
    page = draw("{{ pagination(page) }}", query="state=open&page=10", page=pages(10, 40))
    assert "?state=open&amp;page=11" in page
    assert page.count("&ctdot;") == 2
    assert draw("{{ pagination(page) }}", page=pages(1, 1)) == ""


def test_a_summary_is_what_gov_uk_frontend_draws(draw):
    rows = [("Name", "Firstname Lastname"), ("Date of birth", "13/08/1980")]
    expected = shape(fixtures("summary-list")["default"]["html"])
    drawn = shape(draw("{{ summary(rows) }}", rows=rows))
    assert drawn[:-1] == expected[: len(drawn) - 1]
    linked = draw("{{ summary(rows) }}", rows=[*rows, ("Sector", "NHS", "/change")])
    assert linked.count("govuk-summary-list__row--no-actions") == 2
    assert 'href="/change">Change<span class="govuk-visually-hidden"> Sector</span></a>' in linked


def test_a_banner_is_announced_when_it_says_that_something_worked(draw):
    assert 'role="alert"' in draw("{{ banner('success', '', 'Saved') }}")
    assert 'role="region"' in draw("{{ banner('', '', 'Look') }}")
    assert "&lt;b&gt;" in draw("{{ banner('', '', '<b>') }}")


def test_a_state_is_said_in_words_and_a_foreign_one_speaks_for_itself(draw):
    assert "Behind" in draw("{{ status_tag('behind') }}")
    assert "sb-tag--under-way" in draw("{{ status_tag('under way') }}")
    assert "somewhere" in draw("{{ status_tag('somewhere') }}")
    with override("cy"):
        assert "Ar ei hôl hi" in draw("{{ status_tag('behind') }}")


def test_tabs_are_links_that_say_which_is_shown(draw):
    page = draw("{{ tabs([('One', '/1', false), ('Two', '/2', true)], 'Parts') }}")
    assert '<a href="/2" aria-current="page">Two</a>' in page
    assert page.count("aria-current") == 1


def test_the_other_pieces_are_drawn(draw):
    page = draw(
        "{{ heading('H', 'c') }}{{ back('/b') }}{{ breadcrumbs([('Home', '/')]) }}{{ confirmation('Done') }}"
        "{{ warning('Mind') }}{{ details('More', '<p>x</p>') }}{{ nothing_yet('None') }}"
        "{{ button('Go', href='/g') }}"
    )
    for part in ("govuk-heading-xl", 'href="/b"', "govuk-breadcrumbs", "govuk-panel", "govuk-warning-text"):
        assert part in page
    assert "data-prevent-double-click" not in page


def test_headings_hold_their_words(draw):
    place = SimpleNamespace(title="<script>")
    assert "&lt;script&gt;" in draw("{{ heading(place.title) }}", place=place)
