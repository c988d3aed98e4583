"""`seedbed deliver sharing` and `audit`: output, exit codes, and one clear message for each fault."""

import json
from pathlib import Path

import pytest

import seedbed.synthetic.fernshire
from tests.interfaces.test_schemas import errors

AGREEMENTS = Path(seedbed.synthetic.fernshire.__file__).parent / "data" / "sharing"
REQUEST = """who = "family hub worker"
organisation = "fernshire-hubs"
purpose = "invitation"
subjects = ["child"]
fields = ["given-name", "surname", "telephone"]
date = 2026-11-24
"""


@pytest.fixture
def file(tmp_path):
    def write(text, name="request.toml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_request_is_answered_as_the_schema_says(run, file):
    made = run("deliver", "sharing", "check", AGREEMENTS, "--request", file(REQUEST), "--format", "json")
    assert made.code == 0, made.err
    answer = json.loads(made.out)
    assert errors("sharing", answer) == []
    assert (answer["answer"], answer["complete"]) == ("permit", False)
    assert answer["fields"] == ["given-name", "surname"]
    assert answer["refused"] == [{"field": "telephone", "reason": "field"}]


def test_an_expired_agreement_refuses_and_that_is_an_answer(run, file):
    late = file(REQUEST.replace("2026-11-24", "2028-04-01"))
    made = run("deliver", "sharing", "check", AGREEMENTS, "--request", late, "--format", "json")
    assert made.code == 0
    answer = json.loads(made.out)
    assert errors("sharing", answer) == []
    assert answer["answer"] == "refuse"
    assert {row["reason"] for row in answer["refused"]} == {"expired", "field"}
    assert "ended on 31 March 2028" in answer["practitioner"]["en"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("telephone", "shoe-size", "request.toml, column fields: found 'shoe-size'"),
        ("invitation", "marketing", "request.toml, column purpose: found 'marketing'"),
        ('["child"]', '["cat"]', "request.toml, column subjects: found 'cat'"),
        ("fernshire-hubs", "nobody", "request.toml, column organisation: found 'nobody'"),
        ("2026-11-24", '"soon"', "request.toml, column date: found 'soon', expected a date"),
        ('who = "family hub worker"\n', "", "request.toml, column who: expected words [key-missing]"),
        ("fields =", "fields", "request.toml: found"),
    ],
)
def test_a_request_that_is_none_is_refused_with_one_message(run, file, old, new, said):
    made = run("deliver", "sharing", "check", AGREEMENTS, "--request", file(REQUEST.replace(old, new)))
    assert made.code == 1
    assert said in made.err
    assert made.out == ""
    assert made.err.count("\n") == 1


def test_a_decision_is_recorded_and_the_log_shows_when_it_was_touched(run, file, tmp_path):
    key, log = file("a key that nobody may know\n", "key"), tmp_path / "log"
    asked = file(REQUEST + 'detriment = "He would learn where they live."\n')
    made = run(
        "deliver", "sharing", "check", AGREEMENTS, "--request", asked, "--log", log, "--key", key,
        "--format", "csv",
    )  # fmt: skip
    assert made.code == 0, made.err
    assert "given-name,refuse,,detriment" in made.out
    assert run("deliver", "audit", "verify", log, "--key", key).err == "1 record, none touched.\n"
    head = file(run("deliver", "audit", "head", log, "--key", key).out, "head.json")
    assert run("deliver", "audit", "verify", log, "--key", key, "--head", head).code == 0
    chain = log / "chain.jsonl"
    chain.write_text(chain.read_text().replace('"number":1', '"number":2'))
    broken = run("deliver", "audit", "verify", log, "--key", key)
    assert broken.code == 1
    assert "log-broken" in broken.err


def test_a_log_without_a_key_or_with_a_short_one_is_wrong_use_and_nothing_is_written(run, file, tmp_path):
    log = tmp_path / "log"
    asked = ("deliver", "sharing", "check", AGREEMENTS, "--request", file(REQUEST), "--log", log)
    assert run(*asked).code == 2
    short = run(*asked, "--key", file("short", "key"))
    assert short.code == 2
    assert "a key has at least 16" in short.err
    assert not log.exists()


def test_the_register_lists_every_flow_with_what_is_missing(run):
    made = run("deliver", "sharing", "register", AGREEMENTS, "--as-of", "2026-11-24", "--format", "json")
    rows = {f"{row['agreement']}/{row['flow']}": row for row in json.loads(made.out)}
    assert len(rows) == 5
    assert rows["welfare/concerns"]["standing"] == "blocked"
    assert "the law it relies on is not in force" in rows["welfare/concerns"]["notes"]
    assert "1 may not flow" in made.err


def test_agreements_go_out_as_linked_data(run):
    made = json.loads(run("deliver", "sharing", "export", AGREEMENTS).out)
    assert [one["@type"] for one in made["@graph"]] == ["odrl:Agreement"] * 3


def test_a_folder_without_agreements_is_a_fault(run, tmp_path):
    made = run("deliver", "sharing", "register", tmp_path)
    assert made.code == 1
    assert "a TOML file for each agreement" in made.err
