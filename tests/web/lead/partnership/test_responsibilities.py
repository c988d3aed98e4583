"""Who is accountable, responsible, consulted and informed: what is open is said in words."""

import pytest
from web.lead.partnership.led import PARTNERSHIP

from seedbed_web.audit.models import Event
from seedbed_web.evidence.models import Link
from seedbed_web.lead.partnership.models import Responsibility

pytestmark = pytest.mark.django_db
PAGE = f"{PARTNERSHIP}responsibilities/"
TALKING = f"{PAGE}talking/"


def chosen(seen="", **parts):
    """The form as a browser sends it: the part of each organisation, and how they stood."""
    return {"seen": seen} | {f"part-{name.replace('_', '-')}": part for name, part in parts.items()}


def test_a_priority_in_which_nobody_has_a_part_is_named(led, sign_in):
    assert "Nobody has a part in it yet" in sign_in("viewer").get(PAGE).text


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        (
            {"council": "accountable", "health_trust": "accountable"},
            "More than one organisation is accountable",
        ),
        ({"council": "responsible"}, "No one is accountable"),
        ({"council": "accountable", "parents": "consulted"}, "No one is responsible for the work"),
        ({"council": "accountable", "health_trust": "responsible"}, "Nobody is consulted from the community"),
        (
            {"council": "accountable", "health_trust": "responsible", "parents": "informed"},
            "Nobody is consulted",
        ),
        ({"council": "accountable", "health_trust": "responsible", "parents": "consulted"}, "Nothing: every"),
    ],
)
def test_what_is_open_is_said_in_words(led, sign_in, parts, says):
    browser = sign_in()
    assert browser.send(TALKING, chosen(**parts)).url == PAGE
    assert says in browser.get(PAGE).text


def test_parts_are_kept_as_rows_and_as_links_of_the_chain(cast, led, sign_in):
    browser = sign_in("commissioner")
    browser.send(TALKING, chosen(council="accountable", parents="consulted"))
    browser.send(TALKING, chosen("council=accountable parents=consulted", council="responsible"))
    with cast.fernshire.seen():
        rows = Responsibility.objects.values_list("priority", "partner__identifier", "part")
        assert list(rows) == [("talking", "council", "responsible")]
        links = Link.objects.filter(to_kind="plan.priority").values_list("from_id", "relation", "to_id")
        council = str(cast.fernshire.organisations["council"].pk)
        assert list(links) == [(council, "responsible", str(led.priority.pk))]
        changed = Event.objects.filter(action="responsibility changed").order_by("number")
        assert [event.detail["fields"] for event in changed] == [
            ["council", "parents"],
            ["council", "parents"],
        ]


def test_saving_what_stands_changes_nothing(cast, led, sign_in):
    browser = sign_in()
    browser.send(TALKING, chosen(council="accountable"))
    browser.send(TALKING, chosen("council=accountable", council="accountable"))
    with cast.fernshire.seen():
        assert Event.objects.filter(action="responsibility changed").count() == 1


def test_who_saves_second_is_shown_what_stands_and_loses_nothing(cast, led, sign_in):
    first, second = sign_in(), sign_in("commissioner")
    first.send(TALKING, chosen(council="accountable"))
    answer = second.send(TALKING, chosen(health_trust="accountable"))
    assert answer.status_code == 409
    assert "Fernshire Council: Accountable" in answer.text
    form = answer.context["form"]
    assert form["part-health-trust"].value() == "accountable"
    assert form["seen"].value() == "council=accountable"
    with cast.fernshire.seen():
        assert Responsibility.objects.get().partner.identifier == "council"
    again = chosen(form["seen"].value(), health_trust="accountable")
    assert second.send(TALKING, again).url == PAGE
    with cast.fernshire.seen():
        assert Responsibility.objects.get().partner.identifier == "health-trust"


def test_a_part_that_does_not_exist_is_refused(led, sign_in):
    assert sign_in().send(TALKING, chosen(council="in charge")).status_code == 400


def test_the_priority_says_who_has_which_part(led, sign_in):
    browser = sign_in()
    browser.send(TALKING, chosen(council="accountable", parents="consulted"))
    text = browser.get("/p/fernshire/plan/priorities/talking/").text
    for words in ("Accountable: Fernshire Council", "Consulted: Parents of Fernshire", PAGE):
        assert words in text


def test_in_welsh_too_and_for_no_one_else(led, sign_in):
    assert "Cyngor Swydd Rhedyn" in sign_in("viewer").get(f"/cy{PAGE}").text
    assert sign_in("analyst").get(TALKING).status_code == 403
    assert sign_in(place="saltmarsh").get(PAGE).status_code == 404
    assert (
        sign_in(place="saltmarsh").get("/p/saltmarsh/lead/partnership/responsibilities/").status_code == 200
    )
