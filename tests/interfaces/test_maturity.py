"""`seedbed lead maturity` and the self-assessment in a pack: output, schema, manners, nothing lost."""

import csv
import io
import json
import shutil
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator

from seedbed.foundations.definitions import SCHEMAS
from seedbed.foundations.sectors import SECTORS
from seedbed.lead.community.tables import PROPOSALS
from seedbed.lead.maturity.definitions import ANSWERS, DIMENSIONS, SCALE, elements
from seedbed.lead.maturity.tables import TABLES
from seedbed.lead.partnership.tables import BOARD_ACTIONS
from seedbed.plan.strategy.pack import read_pack, write_descriptor
from seedbed.plan.strategy.tables import SECTORS as PARTNER_SECTORS
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE, check_pack
from seedbed.synthetic.fernshire import write_fernshire


@pytest.fixture(scope="module")
def schema():
    return json.loads((SCHEMAS / "maturity.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def errors(schema):
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return lambda document: [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(document)]


@pytest.fixture(scope="module")
def answered(add_survey, as_of, tmp_path_factory):
    """Fernshire with the small survey; copy it before changing it."""
    folder = tmp_path_factory.mktemp("maturity") / "pack"
    folder.mkdir()
    write_fernshire(folder, as_of)
    return add_survey(folder)


@pytest.fixture
def pack(answered, tmp_path):
    return shutil.copytree(answered, tmp_path / "pack")


@pytest.fixture(scope="module")
def document(run, answered):
    ended = run("lead", "maturity", answered, "--format", "json")
    assert ended.code == 0, ended.err
    return json.loads(ended.out)


def test_the_schema_is_sound_and_lets_minor_versions_add(schema):
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == "urn:seedbed:schema:maturity:1.1"
    assert "additionalProperties" not in json.dumps(schema)


def test_schema_and_code_agree_on_every_choice(schema):
    element = schema["$defs"]["maturity_element"]["properties"]
    assert element["agreed_level"]["enum"] == element["median"]["enum"] == [*SCALE, None]
    assert tuple(element["counts"]["anyOf"][0]["properties"]) == ANSWERS
    assert tuple(element["dimension"]["enum"]) == DIMENSIONS
    assert tuple(element["by_sector"]["items"]["properties"]["sector"]["enum"]) == SECTORS == PARTNER_SECTORS
    strategy = json.loads((SCHEMAS / "strategy.schema.json").read_text(encoding="utf-8"))
    published = strategy["$defs"]["maturity_element"]["properties"]
    assert set(element) - set(published) == {"challenges", "own_examples"}
    for name in set(published) - {"by_sector", "change"}:
        assert published[name] == element[name]


def test_a_round_keeps_to_its_schema(document, errors):
    assert errors(document) == []
    assert (document["round"]["id"], document["previous"]["id"]) == ("2026", "2025")
    assert {element["element"] for element in document["elements"]} == set(elements())


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["elements"][0].pop("disagreement"),
        lambda d: d["elements"][0].update(agreed_level="excellent"),
        lambda d: d["elements"][0].update(counts=None),
        lambda d: d["elements"][0]["by_sector"][0].update(n=3),
        lambda d: d["round"].update(closed_on="29/05/2026"),
    ],
)
def test_the_schema_would_notice(spoil, document, errors):
    broken = deepcopy(document)
    spoil(broken)
    assert errors(broken)


def test_disagreement_comes_first_and_parents_are_too_few(document):
    apart = [e["disagreement"] for e in document["elements"] if e["disagreement"] is not None]
    assert apart == sorted(apart, reverse=True)
    sectors = {s["sector"]: s for s in document["elements"][0]["by_sector"]}
    assert sectors["parents"] == {
        "sector": "parents", "counts": None, "answered": None, "n": None, "median": None,
        "reason": "too small",
    }  # fmt: skip
    assert sectors["council"]["n"] == sectors["council"]["answered"] == 8


def test_the_round_before_is_asked_for_by_name(run, answered, errors):
    ended = run("lead", "maturity", answered, "--format", "json", "--round", "2025")
    made = json.loads(ended.out)
    assert errors(made) == []
    assert (made["round"]["id"], made["previous"]) == ("2025", None)


def test_table_and_csv_have_a_row_for_each_element(run, answered):
    rows = list(csv.DictReader(io.StringIO(run("lead", "maturity", answered, "--format", "csv").out)))
    assert {row["element"] for row in rows} == set(elements())
    held = {row["element"]: row for row in rows}
    assert held["community-ownership"]["agreed_level"] == "still divided"
    assert held["evidence"]["answers"] == ""
    assert "community-ownership" in run("lead", "maturity", answered).out


def test_an_open_round_is_shown_with_a_warning(run, answered):
    ended = run("lead", "maturity", answered, "--round", "2027", "--format", "json")
    assert ended.code == 0
    assert "still open" in ended.err
    assert {e["reason"] for e in json.loads(ended.out)["elements"]} == {"too small", "nobody answered"}


@pytest.mark.parametrize("words", [("--round", "2031"), ("--format", "xml")])
def test_wrong_use_is_said_in_a_sentence(run, answered, words):
    ended = run("lead", "maturity", answered, *words)
    assert (ended.code, ended.out) == (2, "")
    assert words[1] in ended.err


def test_a_pack_without_a_survey_is_told_so(run, pack):
    for table in (*TABLES, BOARD_ACTIONS, PROPOSALS):  # these name the rounds, and each other
        (pack / table.file).unlink()
    ended = run("lead", "maturity", pack)
    assert (ended.code, ended.out) == (2, "")
    assert "no round of the self-assessment has closed" in ended.err
    assert run("check", pack).code == 0


def test_faults_of_the_survey_are_listed_and_name_nobody(run, pack):
    with (pack / "survey.csv").open("a", encoding="utf-8") as file:
        file.write("2026,Siân Bevan,,NHS,strategy,5,I did not say this\n")
    for words in (
        ("lead", "maturity", pack),
        ("check", pack),
        ("publish", pack, "--out", pack.parent / "site"),
    ):
        ended = run(*words)
        assert ended.code == 1
        assert "not-a-choice" in ended.out + ended.err
        assert "Bevan" not in ended.out + ended.err
        assert "I did not say" not in ended.out + ended.err


def test_other_faults_of_a_pack_do_not_keep_the_round_from_being_seen(run, pack):
    (pack / "money.csv").write_bytes(b"\xff")
    assert run("check", pack).code == 1
    assert run("lead", "maturity", pack).code == 0


def test_a_text_may_cite_what_a_closed_round_says_and_nothing_else(pack):
    vision = pack / "text" / "vision.en.md"
    words = vision.read_text(encoding="utf-8")
    vision.write_text(f"{words}\nWe look ahead {{maturity-strategy-2026}}.\n", encoding="utf-8")
    assert [f for f in check_pack(pack)[1] if f.stops] == []
    for name in ("maturity-strategy-2027", "maturity-evidence-2026", "maturity-strategies-2026"):
        vision.write_text(f"{words}\nWe look ahead {{{name}}}.\n", encoding="utf-8")
        assert [f.code for f in check_pack(pack)[1] if f.stops] == ["citation-unresolved"]


def test_levels_may_cite_and_what_is_not_there_stops(pack):
    file = pack / "levels.csv"
    file.write_text(
        file.read_text(encoding="utf-8").replace("{gld-2025} {", "{gld-1925} {"), encoding="utf-8"
    )
    assert [(f.code, f.file, f.column) for f in check_pack(pack)[1] if f.stops] == [
        ("citation-unresolved", "levels.csv", "evidence")
    ]


def test_refreshing_keeps_every_table_of_the_self_assessment(
    run, made_pack, public_data, add_survey, tmp_path, as_of
):
    pack = add_survey(shutil.copytree(made_pack, tmp_path / "pack"))
    (pack / "level-actions.csv").write_text("element,action\n", encoding="utf-8")
    before = {table.file: (pack / table.file).read_bytes() for table in TABLES}
    ended = run("refresh", pack, "--as-of", as_of, data=public_data)
    assert ended.code == 0, ended.err
    assert {table.file: (pack / table.file).read_bytes() for table in TABLES} == before
    described = json.loads((pack / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["path"] for resource in described["resources"]} >= set(before)


@pytest.mark.filterwarnings("ignore")
def test_the_tables_are_a_data_package_that_others_can_check(pack, as_of):
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    held, _ = read_pack(pack, EVERY_OTHER_TABLE)
    write_descriptor(held, pack, as_of)
    report = frictionless.validate(str(pack / "datapackage.json"))
    found = [(task.name, e.type) for task in report.tasks for e in task.errors] + [
        e.type for e in report.errors
    ]
    assert found == []
    survey = pack / "survey.csv"
    survey.write_text(survey.read_text(encoding="utf-8").replace(",basic,", ",5,"), encoding="utf-8")
    report = frictionless.validate(str(pack / "datapackage.json"))
    assert ("survey", "constraint-error") in [
        (task.name, e.type) for task in report.tasks for e in task.errors
    ]
