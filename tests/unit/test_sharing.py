"""What agreements allow: every reason to refuse, what is given in part, opt-outs, gateways, and the words."""

import json
from datetime import date

import pytest
import rdflib

from seedbed.deliver.sharing.decide import Evaluator
from seedbed.deliver.sharing.flows import register
from seedbed.deliver.sharing.linked_data import linked_data
from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.vocabulary import categories, fields, gateways, purposes
from seedbed.deliver.sharing.wording import for_parent, for_practitioner
from seedbed.foundations.faults import DataFaults
from tests.unit.sharing import DAY, agreements, asked, toml, write

HEALTH = {"fields": ["given-name", "feeding"], "condition": "health-or-social-care"}
SECONDARY = HEALTH | {"purposes": ["evaluation"], "confidentiality": "section-251"}


def decide(held, *fields_, **changes):
    return Evaluator(held).decide(asked(*fields_, **changes))


def test_what_an_agreement_gives_is_permitted_and_what_it_does_not_is_refused(tmp_path):
    made = decide(agreements(tmp_path), "given-name", "telephone")
    assert made.permitted
    assert made.fields == {"given-name"}
    assert made.refused == {"telephone": "field"}
    assert made.granted[0].gateway.id == "children-act-2004-s10"


@pytest.mark.parametrize(
    ("agreement", "flow", "request_", "reason"),
    [
        ({}, {}, {"organisation": "other"}, "no-agreement"),
        ({}, {}, {"purpose": "research"}, "no-agreement"),
        ({"state": "suspended"}, {}, {}, "not-in-force"),
        ({"state": "draft"}, {}, {}, "not-in-force"),
        ({}, {}, {"day": date(2025, 12, 31)}, "not-yet"),
        ({}, {}, {"day": date(2028, 1, 1)}, "expired"),
        ({"dpia": "draft"}, {}, {}, "dpia"),
        ({}, {"gateways": ["children-act-2004-s16LA"]}, {}, "gateway-off"),
        ({"nation": "wales"}, {}, {}, "gateway-off"),
        ({}, {"roles": ["midwife"]}, {}, "role"),
        ({}, {}, {"subjects": frozenset({"child", "sibling"})}, "subject"),
        ({}, {}, {"withdrawn": True}, "withdrawn"),
        ({}, {}, {"detriment": "He would learn where they live."}, "detriment"),
        ({}, SECONDARY, {"purpose": "evaluation", "opted_out": True}, "opted-out"),
    ],
)  # fmt: skip
def test_every_reason_to_refuse(tmp_path, agreement, flow, request_, reason):
    made = decide(agreements(tmp_path, flow, **agreement), **request_)
    assert not made.permitted
    assert made.refused == {"given-name": reason}


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 12, 31)])
def test_first_and_last_day_are_within(tmp_path, day):
    assert decide(agreements(tmp_path), day=day).permitted


@pytest.mark.parametrize(
    ("changes", "nation", "applies"),
    [
        ({}, "england", True),
        ({"purposes": ["direct-care"]}, "england", False),
        ({"confidentiality": "legal-duty"}, "england", False),
        ({"confidentiality": "public-interest"}, "england", False),
        ({"confidentiality": "explicit-consent"}, "england", False),
        ({"fields": ["given-name", "early-education"]}, "england", False),
        ({"gateways": ["children-act-2004-s25"]}, "wales", False),
    ],
)
def test_the_national_data_opt_out_is_englands_and_of_secondary_purposes_only(
    tmp_path, changes, nation, applies
):
    flow = SECONDARY | changes
    held = agreements(tmp_path, flow, nation=nation)
    purpose = flow["purposes"][0]
    assert decide(held, purpose=purpose, opted_out=True).permitted is not applies
    assert decide(held, purpose=purpose, opted_out=False).permitted
    assert decide(held, purpose=purpose).granted[0].leave_out_opted is applies


def test_a_no_does_not_end_what_rests_on_no_yes(tmp_path):
    made = decide(agreements(tmp_path, {"confidentiality": "legal-duty"}), withdrawn=True)
    assert made.permitted
    assert made.noted_no
    assert "weigh" in for_practitioner(made, {}, "en")


def test_several_flows_together_give_what_each_gives(tmp_path):
    held = agreements(tmp_path, {}, {"id": "two", "fields": ["given-name", "telephone"]})
    made = decide(held, "given-name", "telephone")
    assert [(one.flow.id, set(one.fields)) for one in made.granted] == [
        ("list", {"given-name"}),
        ("two", {"telephone"}),
    ]


def test_a_blocked_agreement_does_not_hide_one_that_gives(tmp_path):
    write(tmp_path, state="draft")
    write(tmp_path, name="other.toml", id="other")
    made = decide(read_agreements(tmp_path), "given-name", "telephone")
    assert made.fields == {"given-name"}
    assert made.refused == {"telephone": "field"}


def test_the_duty_of_2026_is_off_until_its_commencement_is_entered_and_then_from_that_day(tmp_path):
    held = agreements(tmp_path, {"gateways": ["children-act-2004-s16LA"], "basis": "legal-obligation"})
    assert not decide(held).permitted
    (tmp_path / "gateways.toml").write_text(
        '[children-act-2004-s16LA]\non_from = 2027-04-01\nsource = "an order that was made up for a test"\n'
    )
    held = read_agreements(tmp_path)
    assert decide(held, day=date(2027, 3, 31)).refused == {"given-name": "gateway-off"}
    made = decide(held, day=date(2027, 4, 1))
    assert made.granted[0].gateway.duty
    assert "requires" in for_practitioner(made, {}, "en")


def test_a_place_adds_a_gateway_of_its_own(tmp_path):
    own = {"law": "An Act of a test", "nations": ["england"], "name": "a test", "name_cy": "prawf"}
    own |= {"on_from": "2026-01-01", "off_from": "2026-06-01", "source": "a test"}
    (tmp_path / "gateways.toml").write_text(f"[own]\n{toml(own)}")
    held = agreements(tmp_path, {"gateways": ["own"]})
    assert decide(held, day=date(2026, 5, 31)).permitted
    assert decide(held, day=date(2026, 6, 1)).refused == {"given-name": "gateway-off"}


@pytest.mark.parametrize(
    ("flow", "changes", "code", "key"),
    [
        ({"purposes": ["marketing"]}, {}, "unknown-purpose", "flow 1, purposes"),
        ({"fields": ["shoe-size"]}, {}, "unknown-field", "flow 1, fields"),
        ({"fields": ["feeding"]}, {}, "condition-missing", "flow 1, condition"),
        ({"gateways": None}, {}, "gateway-missing", "flow 1, gateways"),
        ({"gateways": ["nowhere"]}, {}, "unknown-gateway", "flow 1, gateways"),
        ({"to": ["nobody"]}, {}, "unknown-party", "flow 1, to"),
        ({"keep_days": 0}, {}, "wrong-kind", "flow 1, keep_days"),
        ({"basis": "because"}, {}, "unknown-basis", "flow 1, basis"),
        ({"fields": None}, {}, "no-fields", "flow 1, fields"),
        (HEALTH | {"confidentiality": "not-confidential"}, {}, "route-missing", "flow 1, confidentiality"),
        ({}, {"ends": "2025-01-01"}, "backwards", "ends"),
        ({}, {"nation": "scotland"}, "unknown-nation", "nation"),
        ({}, {"review": None}, "key-missing", "review"),
        ({}, {"colour": "red"}, "key-unknown", "colour"),
    ],
)  # fmt: skip
def test_each_fault_of_an_agreement_is_named_with_its_file_and_key(tmp_path, flow, changes, code, key):
    with pytest.raises(DataFaults) as raised:
        agreements(tmp_path, flow, **changes)
    assert ("births.toml", code, key) in {(one.file, one.code, one.column) for one in raised.value.faults}


def test_two_agreements_of_one_name_and_an_empty_folder_are_faults(tmp_path):
    with pytest.raises(DataFaults, match="file-missing"):
        read_agreements(tmp_path)
    write(tmp_path)
    write(tmp_path, name="again.toml")
    with pytest.raises(DataFaults, match="id-twice"):
        read_agreements(tmp_path)


def test_the_register_says_what_flows_what_is_blocked_and_what_is_near_its_end(tmp_path):
    write(tmp_path, name="a.toml", id="a", ends="2026-12-31", review="2026-11-01")
    write(tmp_path, name="b.toml", id="b", dpia="none")
    write(tmp_path, {"gateways": ["children-act-2004-s25"]}, name="c.toml", id="c", nation="wales")
    write(tmp_path, name="d.toml", id="d", ends="2026-06-30")
    rows = {one.agreement.id: one for one in register(read_agreements(tmp_path), DAY)}
    assert {name: (one.standing, one.notes) for name, one in rows.items()} == {
        "a": ("flowing", ("expiring", "review-overdue")),
        "b": ("blocked", ("dpia",)),
        "c": ("flowing", ("no-waspi",)),
        "d": ("over", ("expired",)),
    }
    assert rows["a"].in_words("en") == "ends on 31 December 2026; its review was due on 1 November 2026"


def test_a_blocked_flow_of_the_register_is_one_that_is_refused(tmp_path):
    """The register and the answers never differ."""
    cases = [{}, {"dpia": "draft"}, {"state": "ended"}, {"ends": "2026-02-01"}, {"nation": "wales"}]
    for changes in cases:
        held = agreements(tmp_path, **changes)
        assert decide(held).permitted is (register(held, DAY)[0].standing == "flowing")


def test_the_words_for_a_parent_and_for_a_practitioner(tmp_path):
    held = agreements(tmp_path, {"confidentiality": "explicit-consent"})
    made = decide(held, "given-name", "date-of-birth", "telephone")
    assert for_parent(made, held.organisations, "en") == (
        "The hub may see this about your family, for the care of your child and you: first name and date of "
        "birth. This is written in an agreement called “Births”. They must delete it after 1 year. It rests "
        "on your yes, and you may say no at any time. They may not see: telephone number. You can ask any of "
        "us what we hold about you, and have it put right."
    )
    said = for_practitioner(made, held.organisations, "en")
    assert "Only of families who said yes." in said
    assert said.endswith("No: telephone number. No agreement lets The hub have it for direct care.")
    welsh = for_parent(made, held.organisations, "cy")
    assert "enw cyntaf a dyddiad geni" in welsh


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_refusal_has_words_in_which_nothing_is_left_to_fill(tmp_path, language):
    held = agreements(tmp_path, SECONDARY, dpia="draft")
    made = decide(held, purpose="evaluation")
    for said in (for_practitioner(made, held.organisations, language), for_parent(made, {}, language)):
        assert said
        assert "{" not in said


def test_the_vocabulary_holds_together():
    assert {field.category for field in fields().values()} == set(categories())
    assert all(field.special for field in fields().values() if field.patient)
    assert {purpose.id for purpose in purposes().values() if purpose.secondary} == {
        "planning", "evaluation", "research",
    }  # fmt: skip
    off = {name for name, one in gateways().items() if one.on_from is None}
    assert off == {"children-act-2004-s16LA", "children-act-2004-s16LC"}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own reader uses it
def test_linked_data_is_read_by_another_program(tmp_path):
    """As many permissions, fields and bases as the agreement has, in the terms of ODRL and DPV."""
    held = agreements(tmp_path, HEALTH, {"id": "two"})
    graph = rdflib.Graph().parse(data=json.dumps(linked_data(held)), format="json-ld")
    odrl, dpv = (rdflib.Namespace(name) for name in ("http://www.w3.org/ns/odrl/2/", "https://w3id.org/dpv#"))
    gdpr = rdflib.Namespace("https://w3id.org/dpv/legal/eu/gdpr#")
    agreement = rdflib.URIRef("urn:seedbed:agreement:births")
    assert (agreement, rdflib.RDF.type, odrl.Agreement) in graph
    assert len(list(graph.objects(agreement, odrl.permission))) == 2
    given = rdflib.URIRef("urn:seedbed:agreement:births:list")
    assert set(graph.objects(given, dpv.hasLegalBasis)) == {gdpr["A6-1-e"], gdpr["A9-2-h"]}
    target = graph.value(given, odrl.target)
    assert len(list(graph.objects(target, dpv.hasPersonalData))) == 2
    special = rdflib.URIRef("urn:seedbed:field:feeding")
    assert (special, rdflib.RDF.type, dpv.SpecialCategoryPersonalData) in graph
