"""Harm in the tables of who leads and who was heard: words that are code, too many words, none at all."""

LEAD = (
    "bodies", "members", "meetings", "agenda", "decisions", "board-actions", "risks", "interests", "sponsors",
    "planning-roles", "voice-groups", "consultations", "findings", "assets", "proposals", "participation",
    "candidates",
)  # fmt: skip
CODE = "<img src=x onerror=alert(1)><script>alert(1)</script>"


def _each_text(pack, words):
    """Puts the same words into every text of these tables."""
    for table in LEAD:
        first = pack.rows(table)[0]
        names = [name for name in first if name.endswith(("_en", "_cy")) or name in ("decided_by", "person")]
        pack.each(table, **dict.fromkeys(names, words))


def html_in_who_leads(pack):
    _each_text(pack, CODE)
    pack.each("bodies", terms_url=f'https://terms.example/"{CODE}')


def enormous_words_of_who_leads(pack):
    _each_text(pack, "very " * 2000)


def no_welsh_of_who_leads(pack):
    for table in LEAD:
        first = pack.rows(table)[0]
        pack.each(table, **dict.fromkeys([name for name in first if name.endswith("_cy")], ""))
    pack.each("questions", text_cy="", options_cy="")


def who_leads_without_rows(pack):
    for table in ("attendance", "agenda", "decisions", "board-actions", "findings", "heard"):
        pack.write(table, [])
    pack.write("proposals", [])
    pack.write("candidates", [])
    pack.write("priority-links", [row for row in pack.rows("priority-links") if row["kind"] != "finding"])
    for name in ("partnership", "working-together"):
        for language in ("en", "cy"):
            pack.text(f"{name}.{language}.md", "")
    pack.each("priorities", need_en="need", need_cy="angen")


def seats_of_nobody(pack):
    pack.each("members", partner="", starts="", ends="2024-04-01")
    pack.each("bodies", quorum="", reports_to="", purpose_en="", purpose_cy="")
