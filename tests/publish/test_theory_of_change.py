"""The theory of change as a drawing, a table and lines: all say the same, and no line crosses words."""

import json
import re
from itertools import combinations
from xml.etree import ElementTree

import pytest

from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import priorities
from seedbed.plan.strategy.pack import read_pack
from seedbed.plan.strategy.theory import (
    Step,
    Theory,
    Tie,
    aims_of_pack,
    theory_of_priority,
    theory_of_strategy,
)
from seedbed.publish.theory_chart import Words, theory_svg
from seedbed.publish.theory_view import theories_of, theory_view

SVG = "{http://www.w3.org/2000/svg}"
HEADINGS = {name: name.title() for name in ("input", "activity", "output", "outcome", "impact")}
CURVE = re.compile(r"M([\d.]+) ([\d.]+)(?:H([\d.]+))?C([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)$")


@pytest.fixture(scope="module")
def pack(fernshire):
    return read_pack(fernshire)[0]


@pytest.fixture(scope="module")
def held(pack):
    """Every theory of Fernshire."""
    chosen = priorities(pack)
    aims = aims_of_pack(pack, chosen)
    return [theory_of_strategy(chosen, aims), *(theory_of_priority(it, aims) for it in chosen)]


def drawn(theory, language="en"):
    words = {step.name: Words(step.title[language], f"£{step.pounds:,.0f}") for step in theory.steps}
    return ElementTree.fromstring(theory_svg(theory, words, HEADINGS))  # our own drawing


def boxes(svg):
    """Left, top, right and bottom of every box."""
    found = []
    for it in svg.iter(f"{SVG}rect"):
        x, y, width, height = (float(it.get(name)) for name in ("x", "y", "width", "height"))
        found.append((x, y, x + width, y + height))
    return found


def points(svg):
    """Points along every line, two hundred of each."""
    for path in svg.iter(f"{SVG}path"):
        match = CURVE.match(path.get("d"))
        if not match:
            continue  # the head of an arrow
        x, y, level, *curve = (float(it) if it else None for it in match.groups())
        if level is not None:
            yield from ((x + (level - x) * part / 50, y) for part in range(51))
            x = level
        ax, ay, bx, by, ex, ey = curve
        for part in range(201):
            t, u = part / 200, 1 - part / 200
            yield (
                u**3 * x + 3 * u * u * t * ax + 3 * u * t * t * bx + t**3 * ex,
                u**3 * y + 3 * u * u * t * ay + 3 * u * t * t * by + t**3 * ey,
            )


def wide():
    """Twelve actions, each of its own organisation, all of them past the outputs."""
    names = [f"{word} {'and more of it ' * 4}" for word in "abcdefghijkl"]
    who = [Step(f"who:{n[0]}", "input", Text(n, n)) for n in names]
    doing = [Step(f"action:{n[0]}", "activity", Text(n, n)) for n in names]
    last = [Step("measure:z", "output", Text("z", "z")), Step("measure:y", "impact", Text("y", "y"))]
    ties = [Tie(a.name, b.name, "answers for") for a, b in zip(who, doing, strict=True)]
    ties += [Tie(step.name, "measure:y", "moves") for step in doing]
    ties.append(Tie("action:a", "measure:z", "moves"))
    return Theory((*who, *doing, *last), tuple(ties), ())


@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_line_crosses_a_box_and_no_box_another(held, language):
    for theory in [*held, wide()]:
        svg = drawn(theory, language)
        found = boxes(svg)
        assert len(found) == len(theory.steps)
        for one, other in combinations(found, 2):
            assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        for x, y in points(svg):
            assert not [b for b in found if b[0] + 1 < x < b[2] - 1 and b[1] + 1 < y < b[3] - 1]


def test_every_word_stands_inside_its_box(held):
    """By the estimate of its width; a browser sets it narrower."""
    for theory in held:
        svg = drawn(theory)
        right, bottom = float(svg.get("width")), float(svg.get("height"))
        assert max(box[2] for box in boxes(svg)) <= right
        assert max(box[3] for box in boxes(svg)) <= bottom
        for step in theory.steps:
            words = [it.text for it in svg.iter(f"{SVG}text")]
            assert step.title.en.split()[0] in " ".join(words)


def test_a_word_that_is_wider_than_its_box_is_broken():
    theory = Theory((Step("action:a", "activity", Text("x" * 900, "x")),), (), ())
    lines = [it.text for it in drawn(theory).iter(f"{SVG}text")]
    assert max(map(len, lines)) < 900
    assert "".join(lines).count("x") == 900


def test_words_that_would_be_markup_stay_words():
    title = Text("<script>alert(1)</script> & more", "")
    theory = Theory((Step("action:a", "activity", title),), (), ())
    svg = theory_view(theory, "a", "A", "en").picture.inline()
    assert "<script" not in svg
    assert "&lt;script&gt;" in svg


def test_the_drawing_is_named_and_described(pack):
    whole, each = theories_of(pack, priorities(pack), "en")
    svg = each["talking-by-two"].picture.inline()
    assert 'role="img"' in svg
    assert "<title" in svg
    assert "<desc" in svg
    assert each["talking-by-two"].picture.title == "How “Talking by two” is meant to work"
    assert each["talking-by-two"].picture.description.startswith("5 actions lead to 3 measures.")
    assert whole.picture.description.startswith("4 priorities lead to 7 measures.")


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_table_and_the_lines_say_everything_that_is_drawn(pack, held, language):
    chosen = priorities(pack)
    whole, each = theories_of(pack, chosen, language)
    for theory, view in zip(held, [whole, *(each[it.id] for it in chosen)], strict=True):
        table = " ".join(cell for row in view.grid.rows for cell in row)
        lines = " ".join([it.title for it in view.lines] + [w for it in view.lines for w in it.who]
                         + [w for it in view.lines for _, held in it.leads_to for w in held])  # fmt: skip
        reached = {it.name for step in theory.of("activity") for it in theory.after(step.name)}
        for step in theory.steps:
            if step.column in ("input", "activity") or step.name in reached:
                assert step.title[language] in table
                assert step.title[language] in lines
            else:
                assert any(step.title[language] in gap for gap in view.gaps)


def test_nothing_is_drawn_where_nothing_is_planned():
    assert theory_view(Theory((), (), ()), "none", "Nothing", "en") is None


def test_pages_pdf_and_json_have_it(published):
    page = (published / "priority-talking-by-two.html").read_text(encoding="utf-8")
    assert "How this is meant to work" in page
    assert 'id="theory-talking-by-two-en-t"' in page
    assert "leads to no measure" in page
    whole = (published / "priorities.html").read_text(encoding="utf-8")
    assert 'id="theory-strategy-en-t"' in whole
    assert "Local maternity plan" in whole
    document = json.loads((published / "strategy.json").read_text(encoding="utf-8"))
    steps = document["priorities"][0]["theory_of_change"]["steps"]
    assert {step["column"] for step in steps} == {"input", "activity", "output", "outcome", "impact"}
    assert next(plan["kind"] for plan in document["linked_plans"]) == "maternity"
    welsh = (published / "cy" / "priority-talking-by-two.html").read_text(encoding="utf-8")
    assert "Sut y bwriedir i hyn weithio" in welsh


@pytest.fixture(scope="module")
def published(fernshire, put_out, tmp_path_factory):
    return put_out(fernshire, tmp_path_factory.mktemp("theory") / "site", pdf=False, maps=False)
