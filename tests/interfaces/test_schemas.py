"""Real output against the schemas we publish."""

import json
import shutil

import pytest
from jsonschema import Draft202012Validator

from seedbed.cli import check, manners
from seedbed.deliver.sharing import answer
from seedbed.foundations.definitions import SCHEMAS
from seedbed.foundations.figures import REASONS
from seedbed.plan.needs import summary
from seedbed.plan.strategy.refresh import KINDS

VERSIONS = {
    "needs": summary.SCHEMA_VERSION,
    "faults": check.SCHEMA_VERSION,
    "changes": manners.SCHEMA_VERSION,
    "sharing": answer.SCHEMA_VERSION,
}


def schema(name):
    """One of our schemas."""
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def errors(name, document):
    """Everything in which a document departs from a schema."""
    validator = Draft202012Validator(schema(name), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


@pytest.mark.parametrize("name", VERSIONS)
def test_every_schema_is_sound_named_and_lets_minor_versions_add(name):
    """A reader of 1.0 accepts 1.1: nothing forbids a key it does not know."""
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert made["$id"] == f"urn:seedbed:schema:{name}:{VERSIONS[name]}"
    assert made["title"]
    assert "additionalProperties" not in json.dumps(made)


def test_schemas_know_every_word_the_code_uses():
    """Reasons and kinds are listed in one place in the code and one in the schema, and agree."""
    assert [*REASONS, None] == schema("needs")["$defs"]["reason"]["enum"]
    assert list(KINDS) == schema("changes")["properties"]["changes"]["items"]["properties"]["kind"]["enum"]


def test_the_schemas_can_be_found_at_the_top(root):
    """Whoever looks for schemas/ finds the ones that are shipped."""
    assert (root / "schemas").resolve() == SCHEMAS.resolve()


@pytest.mark.parametrize("code", ["806", "942", "201", "420"])
def test_a_needs_profile_keeps_to_its_schema(run, public_data, code):
    """Large, new and tiny authorities alike."""
    document = json.loads(run("plan", "needs", code, "--format", "json", data=public_data).out)
    assert errors("needs", document) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.pop("gaps"),
        lambda d: d["figures"][0].update(value=None, reason=None),
        lambda d: d.update(as_of="23/11/2026"),
    ],
)
def test_the_schema_would_notice(run, public_data, spoil):
    """A missing section, an absence without its reason, a date in another form."""
    document = json.loads(run("plan", "needs", "420", "--format", "json", data=public_data).out)
    spoil(document)
    assert errors("needs", document) != []


def test_faults_keep_to_their_schema(run, made_pack, tmp_path):
    """Those to mend and those to fill in."""
    pack = shutil.copytree(made_pack, tmp_path / "pack")
    (pack / "money.csv").write_bytes(b"\xff")
    (pack / "text" / "vision.en.md").unlink()
    ended = run("check", pack, "--format", "json")
    document = json.loads(ended.out)
    found = next(value for value in document.values() if isinstance(value, list))
    assert ended.code == 1
    assert {True, False} == {fault["stops"] for fault in found}
    assert errors("faults", document) == []


def test_changes_keep_to_their_schema(run, made_pack, public_data, tmp_path):
    """A figure that moved, one that is new, one whose method was restated, one that is gone."""
    pack = shutil.copytree(made_pack, tmp_path / "pack")
    figures = pack / "figures.csv"
    lines = figures.read_text(encoding="utf-8").splitlines(keepends=True)
    place = {line.split(",")[0]: n for n, line in enumerate(lines)}
    lines[place["gld-2025"]] = lines[place["gld-2025"]].replace(",61.6,", ",60.6,").replace(",59.", ",58.")
    lines[place["gld-2024"]] = lines[place["gld-2024"]].replace("as published", "guessed")
    lines[place["gld-2023"]] = lines[place["gld-2023"]].replace("gld-2023", "gld-1923")
    figures.write_text("".join(lines), encoding="utf-8")
    ended = run("refresh", pack, "--format", "json", data=public_data)
    document = json.loads(ended.out)
    found = next(value for value in document.values() if isinstance(value, list))
    assert ended.code == 0, ended.err
    assert {c["id"]: c["kind"] for c in found} == {
        "gld-2025": "moved", "gld-2024": "restated", "gld-1923": "no longer published", "gld-2023": "new"
    }  # fmt: skip
    assert errors("changes", document) == []
