"""`seedbed check`: how ready a strategy is, for people and for programs."""

import json
import re
import shutil

import pytest
from jsonschema import Draft202012Validator

from seedbed.foundations.definitions import SCHEMAS
from seedbed.plan.strategy.readiness.definitions import sets_for
from seedbed.synthetic.fernshire import write_fernshire

COUNTS = re.compile(r"^.+: \d+ met, \d+ partly, \d+ not, \d+ nobody has judged yet$", re.MULTILINE)


@pytest.fixture(scope="module")
def fernshire(as_of, tmp_path_factory):
    """The invented area as a pack."""
    folder = tmp_path_factory.mktemp("ready") / "pack"
    folder.mkdir()
    write_fernshire(folder, as_of)
    return folder


def test_the_table_has_one_line_a_criterion_and_the_counts_in_words(run, fernshire, as_of):
    ended = run("check", fernshire, "--as-of", as_of)
    assert ended.code == 0
    lines = re.findall(r"^    (?:met|partly met|not met|not known): ", ended.out, re.MULTILINE)
    own = 1
    assert len(lines) == sum(len(made.criteria) for made in sets_for("England")) + own
    assert len(COUNTS.findall(ended.out)) == 2 + own


def test_the_json_keeps_to_its_schema(run, fernshire, as_of):
    document = json.loads(run("check", fernshire, "--as-of", as_of, "--format", "json").out)
    schema = json.loads((SCHEMAS / "faults.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(document)] == []
    assert {row["verdict"] for row in document["readiness"]} > {"met", "not met", "not known"}
    assert any(row["judgement"] for row in document["readiness"])


def test_the_day_decides(run, fernshire):
    def verdicts(day):
        document = json.loads(run("check", fernshire, "--as-of", day, "--format", "json").out)
        return {(row["set"], row["criterion"]): row["verdict"] for row in document["readiness"]}

    assert verdicts("2026-11-23") != verdicts("2040-01-01")


def test_a_day_that_is_none_is_refused(run, fernshire):
    assert run("check", fernshire, "--as-of", "soon").code == 2


def test_a_pack_without_a_record_has_no_readiness(run, tmp_path):
    ended = run("check", tmp_path, "--format", "json")
    assert (ended.code, json.loads(ended.out)["readiness"]) == (1, [])


def test_a_fresh_draft_is_mostly_not_met_or_not_known(run, made_pack, as_of):
    document = json.loads(run("check", made_pack, "--as-of", as_of, "--format", "json").out)
    verdicts = [row["verdict"] for row in document["readiness"]]
    assert sum(verdict in ("not met", "not known") for verdict in verdicts) > 0.8 * len(verdicts)


def test_a_review_day_must_be_a_day(run, fernshire, tmp_path):
    pack = shutil.copytree(fernshire, tmp_path / "pack")
    record = pack / "area.toml"
    words = record.read_text(encoding="utf-8")
    record.write_text(words.replace("review_on = 2027-03-31", 'review_on = "soon"'), encoding="utf-8")
    ended = run("check", pack)
    assert ended.code == 1
    assert "strategy.review_on" in ended.out
