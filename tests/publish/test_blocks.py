"""Markdown of a pack as blocks: what passes, what is dropped, what a citation becomes."""

import pytest

from seedbed.publish.blocks import Run, blocks, runs

KNOWN = {"gld-2025": ("61.6%", 3), "voice-1": ("", 7)}


def resolve(name):
    return KNOWN[name]


def every_run(made):
    return [
        run
        for block in made
        for line in (block.runs, *block.items, *(c for row in block.rows for c in row))
        for run in line
    ]


@pytest.mark.parametrize(
    "html", ["<script>x</script>", "a <b onclick=x>b</b> c", "<!-- c -->", "<iframe src=x>"]
)
def test_raw_html_is_words_and_nothing_else(html):
    assert "".join(run.text for run in every_run(blocks(html, resolve))) == html


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "//evil.example", "file:///x", "needs.html"],
)
def test_a_link_that_is_no_web_or_mail_address_is_dropped_and_its_words_stay(href):
    made = every_run(blocks(f"see [this]({href}) now", resolve))
    assert not any(run.href for run in made)
    assert "this" in "".join(run.text for run in made)


@pytest.mark.parametrize("href", ["https://example.org/a", "http://example.org", "mailto:a@example.org"])
def test_web_and_mail_links_stay(href):
    assert Run("this", "plain", href) in every_run(blocks(f"[this]({href})", resolve))


def test_a_picture_loads_nothing():
    made = every_run(blocks("![words](https://example.org/x.png)", resolve))
    assert not any(run.href for run in made)


@pytest.mark.parametrize(
    "markdown",
    [
        "{gld-2025}",
        "**so {gld-2025}**",
        "- one\n- two {gld-2025}",
        "1. {gld-2025}",
        "> said {gld-2025}",
        "## of {gld-2025}",
        "- outer\n  - inner {gld-2025}",
        "*{gld-2025}*",
        "[{gld-2025}](https://example.org)",
    ],
)
def test_a_citation_is_resolved_wherever_it_stands(markdown):
    cited = [run for run in every_run(blocks(markdown, resolve)) if run.cite]
    assert [(run.text, run.cite, run.number) for run in cited] == [("61.6%", "gld-2025", 3)]


def test_every_word_of_a_table_and_its_citations_are_kept():
    made = every_run(blocks("| Group | Share |\n|---|---|\n| All | {gld-2025} |\n", resolve))
    assert {"Group", "Share", "All"} <= {run.text for run in made}
    assert [run.number for run in made if run.cite] == [3]


def test_a_line_of_a_table_cell_is_resolved_too():
    assert [run.cite for run in runs("Now {gld-2025} as said {voice-1}.", resolve) if run.cite] == [
        "gld-2025",
        "voice-1",
    ]


def test_an_unknown_citation_stops():
    with pytest.raises(KeyError, match="nowhere"):
        blocks("{nowhere}", resolve)


def test_a_place_to_write_is_a_block_of_its_own():
    made = blocks("[to write: who sponsors this]\n\nWords.", resolve)
    assert [(block.kind, block.runs[0].text) for block in made] == [
        ("to-write", "who sponsors this"),
        ("paragraph", "Words."),
    ]


def test_braces_that_are_no_citation_stay_as_they_are():
    words = "{ } {{x y}} {Not An Id} {-x}"
    assert "".join(run.text for run in every_run(blocks(words, resolve))) == words


def test_code_is_shown_as_code_and_not_resolved_as_markup():
    made = every_run(blocks("`<b>` and\n\n```\n# not a heading\n```", resolve))
    assert [(run.text, run.style) for run in made if run.style == "code"] == [
        ("<b>", "code"),
        ("# not a heading", "code"),
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [("", ""), ("\n\n", ""), ("---", ""), ("[", "["), ("\\", "\\"), ("&amp; &lt;", "& <")],
)
def test_nearly_nothing_is_no_trouble(words, shown):
    """What is hardly a text is shown as it stands, or not at all."""
    assert "".join(run.text for run in every_run(blocks(words, resolve))) == shown
