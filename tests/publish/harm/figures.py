"""Harm in the figures of a pack: none, of strangers, of what nobody knows, under other names."""


def no_own_figures(pack):
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


def no_figures(pack):
    no_own_figures(pack)
    pack.write("figures", [])


def unknown_indicator(pack):
    rows = pack.rows("figures")
    pack.write(
        "figures", [*rows, {**rows[0], "id": "happiness-2025", "indicator": "happiness", "unit": "percent"}]
    )
    pack.text("vision.en.md", "We are {happiness-2025}.")


def unknown_group(pack):
    rows = pack.rows("figures")
    row = next(
        r
        for r in rows
        if r["indicator"] == "gld" and r["area"] == "X06000001" and r["group"] == "all" and r["value"]
    )
    pack.write("figures", [*rows, {**row, "id": "gld-left-handed", "group": "left-handed"}])
    pack.text("vision.en.md", "Left-handed: {gld-left-handed}.")


def figure_of_a_stranger(pack):
    rows = pack.rows("figures")
    row = next(r for r in rows if r["indicator"] == "gld" and r["value"])
    pack.write("figures", [*rows, {**row, "id": "gld-stranger", "area": "E06000002"}])
    pack.text("vision.en.md", "Elsewhere: {gld-stranger}.")


def odd_unit(pack):
    rows = pack.rows("figures")
    pack.write("figures", [*rows, {**rows[0], "id": "odd-1", "indicator": "odd", "unit": "furlongs"}])
    pack.text("vision.en.md", "Odd: {odd-1}.")


def renamed_id(pack):
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
