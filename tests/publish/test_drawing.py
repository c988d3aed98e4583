"""Drawings: what saves time changes nothing that is drawn."""

import json

import vl_convert

from seedbed.foundations.languages import LANGUAGES
from seedbed.publish import charts, drawing
from seedbed.publish.trend_axes import axis_of_years, years_named


def chart(rows, **further):
    """A small line chart."""
    x, y = {"field": "x", "type": "ordinal"}, {"field": "y", "type": "quantitative"}
    line = {"data": {"values": rows}, "mark": "line", "encoding": {"x": x, "y": y}}
    return {"layer": [line, {**line, "mark": "point"}], **further}


ROWS = [{"x": "2024", "y": 1}, {"x": "2025", "y": 3}]
OTHERS = [{"x": "2024", "y": 40}, {"x": "2025", "y": 7}]


def directly(specification):
    """The same by the long way: every chart compiled whole."""
    whole = {"config": drawing.CONFIG, "background": "transparent", **specification}
    svg = vl_convert.vegalite_to_svg(json.dumps(whole), vl_version=drawing.VEGA_LITE)
    return drawing._INNER_ROLES.sub("", svg)


def test_a_shape_that_is_used_again_draws_each_table_as_if_it_were_the_first():
    """Only the rows differ, and each drawing has its own."""
    for rows in (ROWS, OTHERS, ROWS):
        assert drawing.draw(chart(rows)) == directly(chart(rows))
    two = {"hconcat": [chart(ROWS), chart(OTHERS)]}
    assert drawing.draw(two) == directly(two)


def test_words_of_the_data_that_look_like_a_table_are_drawn_as_words():
    """A name can hold whatever a person types."""
    odd = [{"x": '{"name": "rows-0"', "y": 1}, {"x": "rows-1", "y": 2}]
    assert drawing.draw(chart(odd)) == directly(chart(odd))


def test_years_are_named_from_the_last_back_and_as_many_as_fit():
    """The newest year always has its name, and no name runs into the next."""
    for years in ([f"{y}/{(y + 1) % 100:02d}" for y in range(2014, 2025)], list("abcdef"), ["2025"]):
        axis = axis_of_years(years)["axis"]
        assert axis["values"][-1] == years[-1]
        assert axis["labelAngle"] == 0
        step = len(years) - 1 - years.index(axis["values"][-2]) if len(axis["values"]) > 1 else 1
        assert axis["values"] == years[(len(years) - 1) % step :: step]
    assert len(years_named([str(y) for y in range(2018, 2026)])) == 8


def test_a_name_on_two_lines_stands_in_each_language(publication):
    """One drawing serves both languages, whichever lines the names take."""
    for document, language in zip(publication.docs, LANGUAGES, strict=True):
        views = [view for theme in document.themes for view in theme.indicators if view.picture]
        lines = charts._fitting(publication.made.focus.nation_name[language])
        assert any(all(f">{line}</t" in view.picture.svg for line in lines) for view in views)
