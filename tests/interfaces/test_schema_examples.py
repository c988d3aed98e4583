"""Every released schema stays, and one example of each; what is written today keeps to both.

`SEEDBED_WRITE_DOCS=1 make test ARGS=tests/interfaces/test_schema_examples.py` writes the examples of the
newest versions again. An example is not changed once its version is released.
"""

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import seedbed.synthetic.fernshire
from seedbed.cli import check, manners
from seedbed.deliver.sharing import answer
from seedbed.foundations.areas import Authority
from seedbed.foundations.definitions import SCHEMAS
from seedbed.foundations.languages import Text
from seedbed.lead.maturity import summary as maturity
from seedbed.plan.needs import summary
from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy.pack import read_pack
from seedbed.plan.strategy.refresh import KINDS, Change
from seedbed.publish import published_json, strategy_json
from seedbed.publish.frozen import read_frozen
from seedbed.publish.returns import files
from seedbed.synthetic.fernshire import write_fernshire

NEWEST = {
    "needs": summary.SCHEMA_VERSION, "faults": check.SCHEMA_VERSION, "changes": manners.SCHEMA_VERSION,
    "maturity": maturity.SCHEMA_VERSION, "return": files.SCHEMA_VERSION,
    "strategy": strategy_json.SCHEMA_VERSION,
    "sharing": answer.SCHEMA_VERSION,
    "publications": published_json.SCHEMA_VERSION, "figure": published_json.SCHEMA_VERSION,
}  # fmt: skip
EXAMPLES = sorted((SCHEMAS / "examples").glob("*.json"))
LARGEST = 160_000
SHOWN = ("gld", "gld-fsm-gap", "infant-mortality", "children-0-4")
"""Indicators of the example of a needs profile; the others are not known in it."""
FEW = 2


def schema(name, version):
    """A released schema, the newest of its name at the top."""
    file = f"{name}.schema.json" if version == NEWEST[name] else f"released/{name}-{version}.schema.json"
    return json.loads((SCHEMAS / file).read_text(encoding="utf-8"))


def errors(name, version, document):
    """Everything in which a document departs from a schema."""
    validator = Draft202012Validator(
        schema(name, version), format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


@pytest.fixture(scope="module")
def fernshire(as_of, tmp_path_factory):
    """The pack of Fernshire."""
    folder = tmp_path_factory.mktemp("fernshire")
    write_fernshire(folder, as_of)
    return folder


@pytest.fixture(scope="module")
def written(run, fernshire, as_of, tmp_path_factory):
    """What is written of Fernshire today, by schema; the strategy shortened."""
    site = tmp_path_factory.mktemp("published") / "site"
    assert run("publish", fernshire, "--out", site, "--no-pdf", "--as-of", as_of).code == 0
    published = (site / "strategy.json").read_bytes()
    whole = json.loads(published)
    broken = shutil.copytree(fernshire, site.parent / "broken")
    (broken / "text" / "vision.en.md").unlink()
    (broken / "money.csv").write_bytes(b"\xff")
    changed = [Change("gld-2025", kind, 65.0, 65.7).as_dict() for kind in KINDS]
    return {
        "faults": json.loads(run("check", broken, "--as-of", as_of, "--format", "json").out),
        "maturity": json.loads(run("lead", "maturity", fernshire, "--format", "json").out),
        "return": json.loads(
            run(
                "plan",
                "return",
                fernshire,
                "--for",
                "neighbourhood-health",
                "--as-of",
                as_of,
                "--format",
                "json",
            ).out
        ),
        "sharing": asked(run, site.parent),
        "changes": {"schema_version": NEWEST["changes"], "changes": changed},
        "needs": needs(fernshire, as_of),
        "strategy": shortened(whole),
        "publications": publications(read_frozen(published)),
        "figure": one_figure(read_frozen(published)),
    }


REQUEST = """who = "family hub worker"
organisation = "fernshire-hubs"
purpose = "invitation"
subjects = ["child"]
fields = ["given-name", "surname", "telephone"]
date = 2026-11-24
"""


def asked(run, folder):
    """A family hub asks for what the list of births gives, and a telephone number, which it does not."""
    agreements = Path(seedbed.synthetic.fernshire.__file__).parent / "data" / "sharing"
    (folder / "request.toml").write_text(REQUEST, encoding="utf-8")
    words = ("check", agreements, "--request", folder / "request.toml", "--format", "json")
    return json.loads(run("deliver", "sharing", *words).out)


ADDRESS = "https://seedbed.fernshire.example/published/fernshire/"


def publications(strategy):
    """What a site says to programs where Fernshire has published a draft, and adopted a version before."""
    adopted = date(2025, 3, 31)
    version = published_json.PublishedVersion("first", adopted, f"{ADDRESS}versions/first/", "0" * 64)
    place = published_json.PublishedPlace(
        name=strategy.area, nation=strategy.nation, title=strategy.title, address=ADDRESS,
        strategy=f"{ADDRESS}strategy.json", feed=f"{ADDRESS}feed.xml", figures=f"{ADDRESS}figures/",
        as_of=strategy.as_of, version=None, adopted_on=None, digest="1" * 64,
        schema_version=strategy.schema_version, versions=(version,),
    )  # fmt: skip
    schema = "https://seedbed.fernshire.example/.well-known/early-years-strategy/strategy.schema.json"
    return published_json.publications_document([place], schema)


def one_figure(strategy):
    """One figure of Fernshire's draft by its permanent address, and as a version has it."""
    item = strategy.find("gld-2025")
    stands = [
        published_json.PublishedFigure(item, None, ADDRESS, None, strategy.as_of),
        published_json.PublishedFigure(
            item, "first", f"{ADDRESS}versions/first/", date(2025, 3, 31), date(2025, 3, 31)
        ),
    ]
    return published_json.figure_page_document("gld-2025", f"{ADDRESS}figures/gld-2025", stands)


def needs(pack, as_of):
    """The needs profile of Fernshire, from the figures of a few indicators."""
    held, _ = read_pack(pack)
    place = held.focus
    rows = [f for f in held.figures if f.indicator in SHOWN and f.area in codes(place)]
    area = Authority(
        place.dfe_code or "999", place.code, place.name, place.nation, "X12000001",
        Text("Invented", "Dychmygol"), "unitary", (place.code,), None, None, (), (),
    )  # fmt: skip
    return json.loads(json.dumps(summary.as_document(profile(place, rows), area, as_of), default=str))


def codes(place):
    """The area, its comparators and three of its small areas."""
    return {place.code, *(c.code for c in place.comparators), *(small.code for small in place.places[:3])}


def shortened(document):
    """A published strategy with one criterion of each verdict in each set, and the evidence it then cites.

    Of the self-assessment, one element of each level stays; of the decisions, one of each state; of the
    priorities and of what is not known, the first few; of the evidence, one item of each kind in any case.
    Everything else is whole.
    """
    of_verdict = {(c["set"], c["verdict"]): c for c in reversed(document["readiness"])}
    made = document | {"readiness": [c for c in document["readiness"] if c in of_verdict.values()]}
    elements = document["self_assessment"]["elements"]
    of_level = {e["agreed_level"]: e["element"] for e in reversed(elements)}
    few = [e for e in elements if e["element"] in of_level.values()]
    made["self_assessment"] = document["self_assessment"] | {"elements": few}
    made |= {name: document[name][:FEW] for name in ("priorities", "not_known")}
    of_state = {d["state"]: d for d in reversed(document["partnership"]["decisions"])}
    decisions = [d for d in document["partnership"]["decisions"] if d in of_state.values()]
    made["partnership"] = document["partnership"] | {"decisions": decisions}
    said = json.dumps({name: value for name, value in made.items() if name != "evidence"})
    of_kind = {item["kind"]: item["id"] for item in reversed(document["evidence"])}
    kept = [i for i in document["evidence"] if is_named(i["id"], said) or i["id"] in of_kind.values()]
    return made | {"evidence": kept}


def is_named(name, said):
    """Whether a citation, or a list of figures, names it."""
    return f'"{name}"' in said or f"{{{name}}}" in said


def keep(name, document):
    """Writes the example of the newest version."""
    text = json.dumps(document, ensure_ascii=False, indent=1)
    (SCHEMAS / "examples" / f"{name}-{NEWEST[name]}.json").write_text(f"{text}\n", encoding="utf-8")


@pytest.mark.parametrize("name", NEWEST)
def test_what_is_written_keeps_to_every_released_schema_it_still_can(name, written):
    """The newest one; and an older minor version, of which every key is still there."""
    if os.environ.get("SEEDBED_WRITE_DOCS"):
        keep(name, written[name])
    assert errors(name, NEWEST[name], written[name]) == []
    assert written[name]["schema_version"] == NEWEST[name]
    for file in (SCHEMAS / "released").glob(f"{name}-*.schema.json"):
        old = json.loads(file.read_text(encoding="utf-8"))
        assert set(old["required"]) <= set(written[name])


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_released_example_keeps_to_its_own_schema_and_to_the_newest(file):
    """A reader of the newest version reads everything that was ever written."""
    name, version = file.stem.rsplit("-", 1)
    document = json.loads(file.read_text(encoding="utf-8"))
    assert file.stat().st_size < LARGEST
    assert document["schema_version"] == version
    assert errors(name, version, document) == []
    assert errors(name, NEWEST[name], document) == []


def test_every_schema_has_an_example_of_each_released_version():
    """Those at the top, and those kept in `released`."""
    kept = {file.name.removesuffix(".schema.json") for file in (SCHEMAS / "released").iterdir()}
    assert {file.stem for file in EXAMPLES} == kept | {f"{n}-{v}" for n, v in NEWEST.items()}
    assert {file.name.removesuffix(".schema.json") for file in SCHEMAS.glob("*.schema.json")} == set(NEWEST)


def test_a_shortened_strategy_still_holds_everything_it_cites(written):
    """Nothing in it points to what was left out."""
    strategy = written["strategy"]
    known = {item["id"] for item in strategy["evidence"]}
    cited = {name for kind in ("concerns", "strengths") for f in strategy[kind] for name in f["figures"]}
    cited |= {m["baseline"] for p in strategy["priorities"] for m in p["measures"] if m["baseline"]}
    assert cited <= known
