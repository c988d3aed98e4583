"""`strategy.json` against its published schema, and the example kept of each released version."""

import json
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator

from seedbed.foundations.definitions import SCHEMAS
from seedbed.foundations.evidence import KINDS
from seedbed.foundations.figures import REASONS
from seedbed.lead.community import tables as community
from seedbed.lead.partnership import tables as partnership
from seedbed.plan.needs.focus import ROLES
from seedbed.plan.strategy.tables import SECTIONS, SECTORS, STATES, SUGGESTION_STATES
from seedbed.publish.strategy_json import SCHEMA, SCHEMA_VERSION
from seedbed.synthetic.fernshire import write_fernshire

EXAMPLES = sorted((SCHEMAS / "examples").glob("strategy-*.json"))
LARGEST = 150_000


@pytest.fixture(scope="module")
def schema():
    """The schema as it is shipped."""
    return json.loads((SCHEMAS / "strategy.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def errors(schema):
    """Everything in which a document departs from the schema."""
    validator = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return lambda document: [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(document)]


@pytest.fixture(scope="module")
def published(run, as_of, tmp_path_factory):
    """What the command writes for Fernshire."""
    folder = tmp_path_factory.mktemp("json")
    (folder / "pack").mkdir()
    write_fernshire(folder / "pack", as_of)
    ended = run("publish", folder / "pack", "--out", folder / "site", "--no-pdf", "--as-of", as_of)
    assert ended.code == 0, ended.err
    return json.loads((folder / "site" / "strategy.json").read_text(encoding="utf-8"))


def test_the_schema_is_sound_and_named_by_its_version(schema):
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == SCHEMA == f"urn:seedbed:schema:strategy:{SCHEMA_VERSION}"


def test_every_property_of_the_schema_says_what_it_is(schema):
    def silent(node, path):
        if isinstance(node, dict):
            for name, child in node.get("properties", {}).items():
                # The two halves of the rule on absent values stand on properties described elsewhere.
                if not path.endswith((".if", ".then", ".else")) and not child.get("description"):
                    yield f"{path}.{name}"
            for name, child in node.items():
                yield from silent(child, f"{path}.{name}")

    assert list(silent(schema, "")) == []


def test_the_schema_lets_minor_versions_add(schema, errors, published):
    assert "additionalProperties" not in json.dumps(schema)
    newer = deepcopy(published)
    newer |= {"schema_version": "1.9", "$schema": "urn:seedbed:schema:strategy:1.9", "novelty": 1}
    newer["priorities"][0]["novelty"] = newer["evidence"][0]["figure"]["novelty"] = True
    assert errors(newer) == []


def test_what_is_published_keeps_to_the_schema(errors, published):
    assert errors(published) == []


def test_a_draft_of_a_real_authority_keeps_to_the_schema(errors, run, made_pack, as_of, tmp_path):
    assert run("publish", made_pack, "--out", tmp_path / "site", "--no-pdf", "--as-of", as_of).code == 0
    document = json.loads((tmp_path / "site" / "strategy.json").read_text(encoding="utf-8"))
    assert errors(document) == []
    assert document["area"]["dfe_code"] == "806"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_released_example_still_keeps_to_the_schema(file, errors):
    assert file.stat().st_size < LARGEST
    assert errors(json.loads(file.read_text(encoding="utf-8"))) == []


def test_there_is_an_example_of_the_newest_version_with_every_key(published):
    file = SCHEMAS / "examples" / f"strategy-{SCHEMA_VERSION}.json"
    example = json.loads(file.read_text(encoding="utf-8"))
    assert list(example) == list(published)
    assert list(example["priorities"][0]) == list(published["priorities"][0])
    assert list(example["evidence"][0]["figure"]) == list(published["evidence"][0]["figure"])


def test_schema_and_code_agree_on_every_choice(schema):
    kinds = schema["$defs"]
    assert tuple(kinds["evidence"]["properties"]["kind"]["enum"]) == KINDS
    assert tuple(kinds["comparator"]["properties"]["role"]["enum"]) == ROLES
    assert tuple(kinds["partner"]["properties"]["sector"]["enum"]) == SECTORS
    assert tuple(kinds["action"]["properties"]["state"]["enum"]) == STATES
    assert tuple(kinds["suggestion"]["properties"]["state"]["enum"]) == SUGGESTION_STATES
    assert kinds["figure"]["properties"]["reason"]["enum"] == [*REASONS, None]
    assert tuple(schema["properties"]["sections"]["properties"]) == SECTIONS


def test_schema_and_code_agree_on_every_choice_of_who_leads_and_who_was_heard(schema):
    kinds = schema["$defs"]

    def choices(part, table, *path):
        held = kinds[part]["properties"][table]["items"]["properties"]
        for name in path[:-1]:
            held = held[name]["items"]["properties"]
        return tuple(held[path[-1]]["enum"])

    assert choices("partnership", "sponsors", "kind") == partnership.SPONSOR_KINDS
    assert choices("partnership", "bodies", "kind") == partnership.BODY_KINDS
    assert choices("partnership", "bodies", "seats", "seat") == partnership.SEATS
    assert choices("partnership", "decisions", "state") == partnership.DECISION_STATES
    assert choices("community", "groups", "kind") == community.GROUP_KINDS
    assert choices("community", "findings", "state") == community.FINDING_STATES
    of_priority = kinds["priority"]["properties"]
    assert tuple(of_priority["participation"]["properties"]["mode"]["enum"]) == community.MODES
    part = of_priority["responsibilities"]["items"]["properties"]["part"]
    assert tuple(part["enum"]) == partnership.RESPONSIBLE


def test_absence_is_null_with_a_reason_and_never_zero(published):
    figures = [item["figure"] for item in published["evidence"] if item["figure"]]
    assert all((figure["value"] is None) == (figure["reason"] is not None) for figure in figures)


def test_everything_cited_stands_in_the_evidence(published):
    known = {item["id"] for item in published["evidence"]}
    cited = {name for found in ("concerns", "strengths") for f in published[found] for name in f["figures"]}
    cited |= {m["baseline"] for p in published["priorities"] for m in p["measures"] if m["baseline"]}
    assert cited - known == set()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.pop("statement"),
        lambda d: d.update(schema_version="2.0"),
        lambda d: d.update(as_of="23/11/2026"),
        lambda d: d["evidence"][0]["figure"].update(value=None, reason=None),
        lambda d: d["evidence"][0]["figure"].update(value="65.7"),
        lambda d: d["priorities"][0].update(state="soon"),
        lambda d: d["targets"].update(gld="sixty"),
    ],
)
def test_the_schema_would_notice(spoil, errors, published):
    broken = deepcopy(published)
    spoil(broken)
    assert errors(broken)
