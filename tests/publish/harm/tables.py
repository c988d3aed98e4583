"""Harm in the tables and the record of a pack: rows missing or made up, absurd numbers and days."""


def empty_tables(pack):
    pack.bare()
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


def bare_priorities(pack):
    pack.bare()
    for table in ("actions", "money", "measures"):
        pack.write(table, [])
    pack.each("priorities", title_cy="", need_cy="", gap_en="", gap_cy="", learning_en="", learning_cy="")


def adopted(pack):
    first = pack.rows("partners")[0]["id"]
    pack.record("partners = []", f'on = 2026-10-01\npartners = ["{first}"]')


def no_welsh(pack):
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


def newer_minor(pack):
    pack.record('schema_version = "1.2"', 'schema_version = "1.7"\nnew_key = 3\n[novelty]\nx = 1\n')
    for table in ("figures", "priorities", "money", "sources"):
        pack.each(table, carbon="<b>7</b>", **{"Ünusual heading": "=1+1"})


def no_comparators(pack):
    pack.write("comparators", [])


def one_neighbour(pack):
    pack.write("comparators", [r for r in pack.rows("comparators") if r["role"] != "neighbour"][:1])


def two_nations(pack):
    nation = next(r for r in pack.rows("comparators") if r["role"] == "england")
    pack.write("comparators", [*pack.rows("comparators"), {**nation, "code": "E92000099"}])


def absurd_numbers(pack):
    pack.each("money", pounds="-0.004")
    pack.write("money", [{**r, "pounds": "999999999999999"} for r in pack.rows("money")])
    pack.each("measures", target="123456789012345678")


def backwards_years(pack):
    pack.record("starts = 2026", "starts = -5")
    pack.record("ends = 2029", "ends = 99999")


def strange_targets(pack):
    pack.record("gld = 69.0", "gld = inf\nnothing = nan")


def duplicate_order(pack):
    pack.each("priorities", order="1")


def date_far(pack):
    pack.each("actions", ends="0001-01-01", starts="9999-12-31")
