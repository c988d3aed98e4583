"""Harm in the words of a pack: markup, templates, odd characters and line ends, addresses, formulas."""

SCRIPT = '<script>alert("&amp;")</script><img src=x onerror=alert(1)>'


def html_in_names(pack):
    pack.record('"Fernshire"', repr(SCRIPT))
    pack.record('"Swydd Rhedyn"', repr(f"</title>{SCRIPT}"))
    pack.record('"Growing up in Fernshire"', repr(SCRIPT))


def html_in_cells(pack):
    for table in ("priorities", "actions", "measures", "suggestions", "linked-plans", "priority-links"):
        pack.each(table, **{n: SCRIPT for n in pack.rows(table)[0] if n.endswith(("_en", "_cy"))})
    pack.each("partners", name_en=SCRIPT, name_cy=SCRIPT, part_en=SCRIPT, part_cy=SCRIPT)
    pack.each("money", source_en=SCRIPT, source_cy=SCRIPT)
    pack.each("evidence", statement_en=SCRIPT, statement_cy=SCRIPT, source=SCRIPT)
    pack.each("comparators", name_en=SCRIPT, name_cy=SCRIPT, closeness=SCRIPT)
    pack.each("places", name=SCRIPT, ward_name=SCRIPT)
    pack.each("sources", title_en=SCRIPT, publisher=SCRIPT, release=SCRIPT, licence=SCRIPT)


def html_in_texts(pack):
    for name in ("vision.en.md", "vision.cy.md", "learning.en.md"):
        pack.text(
            name,
            f"{SCRIPT}\n\n> {SCRIPT}\n\n- {SCRIPT}\n\n```\n{SCRIPT}\n```\n\n"
            f"# {SCRIPT}\n\n| a | b |\n|-|-|\n| {SCRIPT} | c |\n",
        )


def braces(pack):
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


def enormous(pack):
    pack.text("vision.en.md", "Every child here. " * 20_000)
    pack.each("priorities", title_en="x" * 3_000, need_en="W" * 20_000)
    pack.record('"Fernshire"', f'"{"Llanfairpwllgwyngyll" * 20}"')


def deep(pack):
    pack.text("vision.en.md", "> " * 500 + "deep\n\n" + "".join("  " * n + "- item\n" for n in range(200)))
    pack.text("vision.cy.md", "[" * 3000 + "*" * 3000 + "`" * 3001 + "(" * 500)


def right_to_left(pack):
    pack.text("vision.en.md", "שלום עולם مرحبا بالعالم \u202eevil\u202c")


def emoji(pack):
    pack.text("vision.en.md", "Every child \U0001f476\U0001f3fd \U0001f468\u200d\U0001f469\u200d\U0001f467")


def controls(pack):
    pack.text(
        "vision.en.md",
        "bell\x07 nul\x00 escape\x1b[31m del\x7f soft\u00adhyphen "
        "zero\u200bwidth nbsp\u00a0 line\u2028sep bom\ufeff",
    )


def windows(pack):
    for file in (*pack.path.glob("*.csv"), *pack.path.glob("text/*.md"), pack.path / "area.toml"):
        words = file.read_bytes().replace(b"\n", b"\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + words)


def old_mac(pack):
    for file in pack.path.glob("text/*.md"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r"))


def dangerous_urls(pack):
    pack.each("evidence", url="javascript:alert(1)")
    pack.each("sources", url="JaVaScRiPt:alert(1)")
    pack.text(
        "vision.en.md",
        "[a](javascript:alert(1)) [b](JAVASCRIPT:x) [c](data:text/html,x) [d](//evil.example) ![e](https://evil.example/x.png)",
    )


def cite_in_evidence(pack):
    pack.each("evidence", statement_en="As {gld-2025} says.", statement_cy="Fel {gld-2025}.")


def pipes_and_formulas(pack):
    pack.each("partners", name_en='=HYPERLINK("https://evil.example")', part_en="+1\n\n-2\t@x")
