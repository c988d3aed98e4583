"""Packs that mean harm and packs made in a hurry: pages or one clear message, never a traceback."""

import json

import pytest

from seedbed.foundations.faults import DataFaults

SCRIPT = '<script>alert("&amp;")</script><img src=x onerror=alert(1)>'


def _html_in_names(pack):
    pack.record('"Fernshire"', repr(SCRIPT))
    pack.record('"Swydd Rhedyn"', repr(f"</title>{SCRIPT}"))
    pack.record('"Growing up in Fernshire"', repr(SCRIPT))


def _html_in_cells(pack):
    for table in ("priorities", "actions", "measures", "suggestions"):
        pack.each(table, **{n: SCRIPT for n in pack.rows(table)[0] if n.endswith(("_en", "_cy"))})
    pack.each("partners", name_en=SCRIPT, name_cy=SCRIPT, part_en=SCRIPT, part_cy=SCRIPT)
    pack.each("money", source_en=SCRIPT, source_cy=SCRIPT)
    pack.each("evidence", statement_en=SCRIPT, statement_cy=SCRIPT, source=SCRIPT)
    pack.each("comparators", name_en=SCRIPT, name_cy=SCRIPT, closeness=SCRIPT)
    pack.each("places", name=SCRIPT, ward_name=SCRIPT)
    pack.each("sources", title_en=SCRIPT, publisher=SCRIPT, release=SCRIPT, licence=SCRIPT)


def _html_in_texts(pack):
    for name in ("vision.en.md", "vision.cy.md", "learning.en.md"):
        pack.text(
            name,
            f"{SCRIPT}\n\n> {SCRIPT}\n\n- {SCRIPT}\n\n```\n{SCRIPT}\n```\n\n"
            f"# {SCRIPT}\n\n| a | b |\n|-|-|\n| {SCRIPT} | c |\n",
        )


def _braces(pack):
    words = (
        '{ } {{x}} {0} {area} {% for %} {{ 7*7 }} #{ } ${x} {Not An Id} #let x = 1 #eval("1") $x^2$ \\ @x <x>'
    )
    pack.record('"Fernshire"', repr(words))
    pack.record('"Swydd Rhedyn"', repr(words))
    pack.text("vision.en.md", words)
    for name in ("title_en", "title_cy"):
        pack.each("priorities", **{name: "{ } {0} {Area} {{ 7*7 }} {% x %}"})
    pack.each("partners", name_en="{name}", name_cy="{0}")
    pack.each("comparators", name_en="{0} {name}", name_cy="{x!r}")


def _enormous(pack):
    pack.text("vision.en.md", "Every child here. " * 20_000)
    pack.each("priorities", title_en="x" * 3_000, need_en="W" * 20_000)
    pack.record('"Fernshire"', f'"{"Llanfairpwllgwyngyll" * 20}"')


def _deep(pack):
    pack.text("vision.en.md", "> " * 500 + "deep\n\n" + "".join("  " * n + "- item\n" for n in range(200)))
    pack.text("vision.cy.md", "[" * 3000 + "*" * 3000 + "`" * 3001 + "(" * 500)


def _empty_tables(pack):
    for table in (
        "partners",
        "priorities",
        "actions",
        "money",
        "measures",
        "suggestions",
        "evidence",
        "comparators",
        "places",
    ):
        pack.write(table, [])
    pack.record("[adoption]", "[ignored]")
    for section in (
        "vision",
        "starting-point",
        "who-fares-worst",
        "partnership",
        "working-together",
        "learning",
    ):
        for language in ("en", "cy"):
            pack.text(f"{section}.{language}.md", "")


def _bare_priorities(pack):
    for table in ("actions", "money", "measures"):
        pack.write(table, [])
    pack.each("priorities", title_cy="", need_cy="", gap_en="", gap_cy="", learning_en="", learning_cy="")


def _adopted(pack):
    first = pack.rows("partners")[0]["id"]
    pack.record("partners = []", f'on = 2026-10-01\npartners = ["{first}"]')


def _no_welsh(pack):
    for table in (
        "priorities",
        "actions",
        "money",
        "measures",
        "partners",
        "evidence",
        "suggestions",
        "comparators",
        "sources",
    ):
        pack.each(table, **{n: "" for n in pack.rows(table)[0] if n.endswith("_cy")})
    for file in (pack.path / "text").glob("*.cy.md"):
        file.unlink()
    pack.record('name_cy = "Swydd Rhedyn"', "")


def _windows(pack):
    for file in (*pack.path.glob("*.csv"), *pack.path.glob("text/*.md"), pack.path / "area.toml"):
        words = file.read_bytes().replace(b"\n", b"\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + words)


def _old_mac(pack):
    for file in pack.path.glob("text/*.md"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r"))


def _right_to_left(pack):
    pack.text("vision.en.md", "שלום עולם مرحبا بالعالم \u202eevil\u202c")


def _emoji(pack):
    pack.text("vision.en.md", "Every child \U0001f476\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467")


def _controls(pack):
    pack.text(
        "vision.en.md",
        "bell\x07 nul\x00 escape\x1b[31m del\x7f soft\u00adhyphen "
        "zero\u200bwidth nbsp\u00a0 line\u2028sep bom\ufeff",
    )


def _newer_minor(pack):
    pack.record('schema_version = "1.0"', 'schema_version = "1.7"\nnew_key = 3\n[novelty]\nx = 1\n')
    for table in ("figures", "priorities", "money", "sources"):
        pack.each(table, carbon="<b>7</b>", **{"Ünusual heading": "=1+1"})


def _no_own_figures(pack):
    pack.write("figures", [row for row in pack.rows("figures") if row["area"] != "X06000001"])
    for name in (
        "vision",
        "starting-point",
        "who-fares-worst",
        "partnership",
        "working-together",
        "learning",
    ):
        for language in ("en", "cy"):
            pack.text(f"{name}.{language}.md", "Nothing cited.")
    pack.each("priorities", need_en="x", need_cy="x", gap_en="", gap_cy="", learning_en="", learning_cy="")
    pack.each("measures", baseline="")


def _no_figures(pack):
    _no_own_figures(pack)
    pack.write("figures", [])


def _no_comparators(pack):
    pack.write("comparators", [])


def _one_neighbour(pack):
    pack.write("comparators", [r for r in pack.rows("comparators") if r["role"] != "neighbour"][:1])


def _two_nations(pack):
    nation = next(r for r in pack.rows("comparators") if r["role"] == "england")
    pack.write("comparators", [*pack.rows("comparators"), {**nation, "code": "E92000099"}])


def _unknown_indicator(pack):
    rows = pack.rows("figures")
    pack.write(
        "figures", [*rows, {**rows[0], "id": "happiness-2025", "indicator": "happiness", "unit": "percent"}]
    )
    pack.text("vision.en.md", "We are {happiness-2025}.")


def _unknown_group(pack):
    rows = pack.rows("figures")
    row = next(
        r
        for r in rows
        if r["indicator"] == "gld" and r["area"] == "X06000001" and r["group"] == "all" and r["value"]
    )
    pack.write("figures", [*rows, {**row, "id": "gld-left-handed", "group": "left-handed"}])
    pack.text("vision.en.md", "Left-handed: {gld-left-handed}.")


def _figure_of_a_stranger(pack):
    rows = pack.rows("figures")
    row = next(r for r in rows if r["indicator"] == "gld" and r["value"])
    pack.write("figures", [*rows, {**row, "id": "gld-stranger", "area": "E06000002"}])
    pack.text("vision.en.md", "Elsewhere: {gld-stranger}.")


def _odd_unit(pack):
    rows = pack.rows("figures")
    pack.write("figures", [*rows, {**rows[0], "id": "odd-1", "indicator": "odd", "unit": "furlongs"}])
    pack.text("vision.en.md", "Odd: {odd-1}.")


def _renamed_id(pack):
    rows = pack.rows("figures")
    row = next(r for r in rows if r["id"] == "gld-2025")
    pack.write("figures", [{**r, "id": "our-gld"} if r is row else r for r in rows])
    for language in ("en", "cy"):
        for file in (pack.path / "text").glob(f"*.{language}.md"):
            file.write_text(
                file.read_text(encoding="utf-8").replace("{gld-2025}", "{our-gld}"), encoding="utf-8"
            )
    for table in ("priorities", "measures", "evidence"):
        pack.write(
            table, [{k: v.replace("gld-2025", "our-gld") for k, v in r.items()} for r in pack.rows(table)]
        )


def _dangerous_urls(pack):
    pack.each("evidence", url="javascript:alert(1)")
    pack.each("sources", url="JaVaScRiPt:alert(1)")
    pack.text(
        "vision.en.md",
        "[a](javascript:alert(1)) [b](JAVASCRIPT:x) [c](data:text/html,x) [d](//evil.example) ![e](https://evil.example/x.png)",
    )


def _cite_in_evidence(pack):
    pack.each("evidence", statement_en="As {gld-2025} says.", statement_cy="Fel {gld-2025}.")


def _absurd_numbers(pack):
    pack.each("money", pounds="-0.004")
    pack.write("money", [{**r, "pounds": "999999999999999"} for r in pack.rows("money")])
    pack.each("measures", target="123456789012345678")


def _backwards_years(pack):
    pack.record("starts = 2026", "starts = -5")
    pack.record("ends = 2029", "ends = 99999")


def _strange_targets(pack):
    pack.record("gld = 69.0", "gld = inf\nnothing = nan")


def _outlines_broken(pack):
    (pack.path / "boundaries.geojson").write_text(
        '{"features": [{"properties": {"code": "X"}, "geometry": null}]}'
    )


def _outlines_empty(pack):
    (pack.path / "boundaries.geojson").write_text('{"features": []}')


def _outline(pack, kind, coordinates):
    feature = {
        "properties": {"code": pack.rows("places")[0]["code"]},
        "geometry": {"type": kind, "coordinates": coordinates},
    }
    (pack.path / "boundaries.geojson").write_text(json.dumps({"features": [feature]}))


def _outlines_odd(pack):
    _outline(pack, "Point", [1, 52])


def _outlines_point(pack):
    _outline(pack, "Polygon", [[[0, 0], [0, 0], [0, 0], [0, 0]]])


def _outlines_not_utf8(pack):
    (pack.path / "boundaries.geojson").write_bytes(b"\xff\xfe\x00")


def _outlines_list(pack):
    (pack.path / "boundaries.geojson").write_text("[1, 2]")


def _duplicate_order(pack):
    pack.each("priorities", order="1")


def _date_far(pack):
    pack.each("actions", ends="0001-01-01", starts="9999-12-31")


def _pipes_and_formulas(pack):
    pack.each("partners", name_en='=HYPERLINK("https://evil.example")', part_en="+1\n\n-2\t@x")


HARM = [
    value
    for name, value in list(globals().items())
    if name.startswith("_") and not name.startswith("__") and name != "_outline"
]
IN_PRINT = {
    _html_in_names,
    _html_in_cells,
    _html_in_texts,
    _braces,
    _enormous,
    _deep,
    _empty_tables,
    _bare_priorities,
    _adopted,
    _right_to_left,
    _emoji,
    _controls,
    _no_own_figures,
    _no_figures,
    _unknown_group,
}
"""Harm that the PDF, too, has to stand."""


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__.strip("_").replace("_", "-"))
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
        words = page.read_text(encoding="utf-8")
        assert "<script" not in words
        assert "<img" not in words
        assert 'href="javascript' not in words.lower()


def test_braces_in_words_are_shown_as_they_are(pack, put_out, tmp_path):
    """No text of a pack is ever taken for a template."""
    words = "{ } {{ 7*7 }} {Not An Id} {% for %} #eval(1) $x^2$ @x \\\\ <x>"
    pack.record('"Fernshire"', repr(words))
    pack.text("vision.en.md", words.replace("\\\\", ""))
    page = (put_out(pack.path, tmp_path / "site", maps=False) / "index.html").read_text(encoding="utf-8")
    assert page.count("{{ 7*7 }}") > 3
    assert "49" not in page.partition("<main")[0]


def test_an_adopted_pack_says_by_whom_and_when_and_is_no_draft(pack, put_out, tmp_path):
    _adopted(pack)
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "Adopted on 1 October 2026 by" in page
    assert "Draft made from public data" not in page


def test_missing_welsh_is_shown_in_english_and_says_so(pack, put_out, tmp_path):
    _no_welsh(pack)
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    page = (site / "cy" / "priorities.html").read_text(encoding="utf-8")
    title = pack.rows("priorities")[0]["title_en"]
    assert title in page
    assert f"{title}</a>" not in page


def test_windows_line_ends_and_byte_order_marks_change_nothing(pack, fernshire, put_out, tmp_path):
    _windows(pack)
    ours = put_out(pack.path, tmp_path / "a", pdf=False, maps=False)
    plain = put_out(fernshire, tmp_path / "b", pdf=False, maps=False)
    for page in plain.rglob("*.html"):
        assert (ours / page.relative_to(plain)).read_text(encoding="utf-8") == page.read_text(
            encoding="utf-8"
        )


def test_a_character_the_font_lacks_is_named_with_its_text(pack, put_out, tmp_path):
    _emoji(pack)
    with pytest.raises(DataFaults) as problem:
        put_out(pack.path, tmp_path / "site", maps=False)
    fault = problem.value.faults[0]
    assert (fault.code, fault.file, fault.found) == (
        "character-not-in-font",
        "text/vision.en.md",
        "\U0001f476",
    )
