"""Welsh authorities and partnerships of several from the command line: new, check, refresh, publish."""

import csv
import json
import re
import shutil

import pytest
from jsonschema import Draft202012Validator

from seedbed.foundations.definitions import SCHEMAS

THREE = "Carmarthenshire, Ceredigion, Pembrokeshire"
DAY = "2026-11-23"


@pytest.fixture(scope="module")
def needs(run, public_data):
    """The needs profile of an area as a document."""

    def call(words):
        ended = run("plan", "needs", words, "--format", "json", "--as-of", DAY, data=public_data)
        assert ended.code == 0, ended.err
        return json.loads(ended.out)

    return call


@pytest.fixture(scope="module")
def three(run, public_data, tmp_path_factory):
    """A pack of the three councils; copy it before changing it."""
    pack = tmp_path_factory.mktemp("three") / "pack"
    ended = run("new", THREE, "--out", pack, "--as-of", DAY, data=public_data)
    assert ended.code == 0, ended.err
    return pack


@pytest.mark.parametrize(
    "words", ["W06000010", "Sir Gaerfyrddin", "Ynys Môn", "Cardiff", THREE, "Kent, Medway"]
)
def test_every_kind_of_area_gives_a_document_that_the_schema_knows(needs, words):
    """Codes, names in either language, comma lists."""
    schema = json.loads((SCHEMAS / "needs.schema.json").read_text(encoding="utf-8"))
    document = needs(words)
    assert [e.message for e in Draft202012Validator(schema).iter_errors(document)] == []
    assert document["figures"]
    identifiers = [f["id"] for f in (*document["figures"], *document["small_areas"])]
    assert len(identifiers) == len(set(identifiers))


def test_a_welsh_profile_judges_nothing_and_names_who_holds_the_rest(needs):
    """No neighbours, so no concerns or strengths; Wales is the comparator; England is nowhere."""
    document = needs("Cardiff")
    assert document["concerns"] == document["strengths"] == []
    assert {c["comparator"] for c in document["comparisons"]} == {"wales", "region", "neighbours"}
    assert {c["area"] for c in document["comparisons"] if c["comparator"] == "wales"} == {"W92000004"}
    gaps = [u for u in document["not_known"] if u["kind"] == "gap"]
    assert len(gaps) >= 10
    assert all(u["held_by"] for u in gaps)
    assert not re.search(r"special educational needs|\bSEN\b", json.dumps(document))


def test_the_area_of_a_partnership_names_its_members(needs):
    """Its own code, no number of the Department's."""
    area = needs(THREE)["area"]
    assert area["ons_code"] == "J92388337"
    assert area["dfe_code"] is None
    assert area["members"] == ["W06000010", "W06000008", "W06000009"]


def test_a_partnership_across_the_border_is_refused(run, public_data, tmp_path):
    """Exit 2, the reason, and nothing begun."""
    ended = run("new", "Cardiff, Bristol", "--out", tmp_path / "pack", data=public_data)
    assert (ended.code, ended.out) == (2, "")
    assert "indices" in ended.err
    assert not (tmp_path / "pack").exists()


def test_refreshing_a_partnership_finds_its_members_again(run, public_data, three, tmp_path):
    """The record says who they are; nothing has moved."""
    pack = shutil.copytree(three, tmp_path / "pack")
    ended = run("refresh", pack, "--as-of", DAY, "--format", "csv", data=public_data)
    assert (ended.code, ended.out) == (0, "id,kind,before,after\n")


def test_the_pages_of_a_welsh_partnership_are_bilingual_and_open_with_what_is_not_known(
    run, public_data, three, tmp_path
):
    """Both languages stand side by side in the header; districts, maps and the list of gaps are there."""
    site = tmp_path / "site"
    ended = run("publish", three, "--out", site, "--as-of", DAY, "--no-pdf", data=public_data)
    assert ended.code == 0, ended.err
    for folder, heading in (
        ("", "What public figures do not say here"),
        ("cy", "Yr hyn nad yw ffigurau cyhoeddus"),
    ):
        page = (site / folder / "needs.html").read_text(encoding="utf-8")
        assert page.index(heading) < page.index('class="sb-theme"')
        assert 'hreflang="cy" lang="cy"' in page
        assert 'hreflang="en" lang="en"' in page
        places = (site / folder / "neighbourhoods.html").read_text(encoding="utf-8")
        assert places.count("<svg") >= 3
        assert ("Sir Benfro" if folder else "Pembrokeshire") in places


def test_a_local_figure_fills_a_welsh_gap_with_trend_and_citation(run, three, tmp_path):
    """Two rows of figures.csv and one of sources.csv: the gap goes, the figure comes with its source."""
    pack = shutil.copytree(three, tmp_path / "pack")
    figures = [
        {
            "id": f"wales-flying-start-children-{year}",
            "indicator": "wales-flying-start-children",
            "area": "J92388337",
            "period_start": f"{year - 1}-04-01",
            "period_end": f"{year}-03-31",
            "group": "all",
            "value": value,
            "unit": "children",
            "method": "counted by the councils",
            "source": "flying-start-teams",
            "retrieved": "2026-11-01",
        }
        for year, value in ((2024, 2950), (2025, 3120))
    ]
    source = {
        "id": "flying-start-teams",
        "title_en": "Flying Start returns",
        "title_cy": "Ffurflenni Dechrau'n Deg",
        "publisher": "The three councils",
        "release": "2025",
        "licence": "Open Government Licence v3.0",
        "protected_by": "The three councils",
    }
    add(pack / "figures.csv", figures)
    add(pack / "sources.csv", [source])
    assert run("check", pack).code == 0
    site = tmp_path / "site"
    ended = run("publish", pack, "--out", site, "--as-of", DAY, "--no-pdf")
    assert ended.code == 0, ended.err
    page = (site / "needs.html").read_text(encoding="utf-8")
    assert "3,120 children received Flying Start services" in page
    assert 'href="evidence.html#wales-flying-start-children-2025"' in page
    assert "trend-wales-flying-start-children" in page or "2,950" in page
    gaps = (site / "unknown.html").read_text(encoding="utf-8")
    assert "How many families entitled to Flying Start use its health visiting" not in gaps
    assert "How many of the families entitled to Flying Start" in gaps


def add(file, rows):
    """Adds rows to a table."""
    with file.open(encoding="utf-8", newline="") as handle:
        names = next(csv.reader(handle))
    with file.open("a", encoding="utf-8", newline="") as handle:
        csv.DictWriter(handle, names, lineterminator="\n", restval="").writerows(rows)


ADOPTED = 'on = 2026-10-01\npartners = ["council"]\n'
PARTNER = {"id": "council", "name_en": "The councils", "name_cy": "Y cynghorau", "sector": "council"}


@pytest.mark.parametrize(
    ("welsh", "missing"),
    [
        ("", ["welsh.reviewed_by", "welsh.reviewed_on"]),
        ('reviewed_by = "Translation unit"\n', ["welsh.reviewed_on"]),
        ('reviewed_by = "Translation unit"\nreviewed_on = 2026-09-20\n', []),
    ],
)
def test_an_adopted_welsh_strategy_needs_welsh_that_somebody_reviewed(run, three, tmp_path, welsh, missing):
    """`welsh-not-reviewed` stops publication; a draft is published without it."""
    pack = shutil.copytree(three, tmp_path / "pack")
    record = (pack / "area.toml").read_text(encoding="utf-8")
    record = record.replace("partners = []\n", ADOPTED).replace("[welsh]\n", f"[welsh]\n{welsh}")
    (pack / "area.toml").write_text(record, encoding="utf-8")
    add(pack / "partners.csv", [PARTNER])
    (pack / "text" / "vision.cy.md").write_text("", encoding="utf-8")
    faults = json.loads(run("check", pack, "--format", "json").out)["faults"]
    assert [f["column"] for f in faults if f["code"] == "welsh-not-reviewed"] == missing
    absent = [f for f in faults if f["code"] == "welsh-missing" and f["file"] == "text/vision.cy.md"]
    assert [f["stops"] for f in absent] == [True]


def test_a_draft_in_wales_is_not_stopped_by_its_welsh(run, three):
    """Everything is listed, nothing stops."""
    assert run("check", three).code == 0
