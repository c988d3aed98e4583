"""The organisations of a partnership: listed for every member, changed by those who may."""

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.organisations.models import Area, Organisation

pytestmark = pytest.mark.django_db
ALL, NEW = "/p/fernshire/organisations/", "/p/fernshire/organisations/new"
FIELDS = {
    "name_en": "Fernshire Children’s Charity",
    "name_cy": "Elusen Plant Swydd Rhedyn",
    "sector": "voluntary",
    "nation": "Wales",
    "part_en": "Runs the groups.",
    "part_cy": "",
    "version": "0",
}


def found(cast, identifier):
    with cast.fernshire.seen():
        return Organisation.objects.get(identifier=identifier)


def test_every_member_sees_who_belongs_to_it(sign_in, cast):
    with cast.fernshire.seen():
        Area.objects.create(partnership_id=cast.fernshire.id, code="E06000999", name_en="Fernshire")
    words = sign_in("community-voice").get(ALL).content.decode()
    assert "Parents of Fernshire" in words
    assert "E06000999" in words
    assert "Add an organisation" not in words
    assert "Saltmarsh" not in words


def test_pages_speak_welsh(sign_in):
    assert "Cyngor Swydd Rhedyn" in sign_in("viewer").get("/cy" + ALL).content.decode()


def test_an_organisation_is_added(sign_in, cast):
    assert sign_in("administrator").send(NEW, FIELDS)["Location"] == ALL
    made = found(cast, "fernshire-childrens-charity")
    assert (made.name_cy, made.nation, made.order, made.version) == (FIELDS["name_cy"], "Wales", 3, 1)
    with cast.fernshire.seen():
        event = Event.objects.get(action="organisation added")
    assert event.subject_id == str(made.pk)
    assert "name_en" in event.detail["fields"]


def test_two_of_one_name_have_two_identifiers(sign_in, cast):
    for _ in range(2):
        sign_in("administrator").send(NEW, FIELDS)
    assert found(cast, "fernshire-childrens-charity-2")


def test_an_organisation_is_changed(sign_in, cast):
    own = found(cast, "council")
    browser = sign_in("early-years-lead")
    assert "Fernshire Council" in browser.get(f"{ALL}{own.pk}").content.decode()
    assert browser.send(f"{ALL}{own.pk}", FIELDS | {"version": "1"})["Location"] == ALL
    changed = found(cast, "council")
    assert (changed.name_en, changed.version) == (FIELDS["name_en"], 2)


@pytest.mark.parametrize(("field", "value"), [("name_en", ""), ("sector", "army"), ("nation", "France")])
def test_a_faulty_form_is_shown_again(sign_in, cast, field, value):
    own = found(cast, "council")
    for address in (NEW, f"{ALL}{own.pk}"):
        answer = sign_in("administrator").send(address, FIELDS | {field: value})
        assert answer.status_code == 400
        assert "There is a problem" in answer.content.decode()


def test_a_stale_edit_loses_nothing(sign_in, cast):
    own = found(cast, "council")
    first, second = sign_in("administrator"), sign_in("early-years-lead")
    first.send(f"{ALL}{own.pk}", FIELDS | {"version": "1"})
    answer = second.send(f"{ALL}{own.pk}", FIELDS | {"version": "1", "name_en": "The Council"})
    assert answer.status_code == 409
    words = answer.content.decode()
    assert FIELDS["name_en"] in words
    assert "The Council" in words
    assert found(cast, "council").name_en == FIELDS["name_en"]


@pytest.mark.parametrize("role", ["analyst", "viewer", "community-voice", "ig-lead"])
def test_only_those_who_may_change_organisations(sign_in, cast, role):
    own = found(cast, "council")
    for address in (NEW, f"{ALL}{own.pk}"):
        assert sign_in(role).get(address).status_code == 403
        assert sign_in(role).send(address, FIELDS).status_code == 403


def test_organisations_elsewhere_do_not_exist_here(sign_in, cast):
    other = cast.saltmarsh.organisations["council"]
    assert sign_in("administrator").get(f"{ALL}{other.pk}").status_code == 404
    assert sign_in("administrator").send(f"{ALL}{other.pk}", FIELDS).status_code == 404
    assert sign_in(place="saltmarsh").get(ALL).status_code == 404
