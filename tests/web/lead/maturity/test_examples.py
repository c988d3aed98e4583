"""What the next level would take, with examples from here and elsewhere."""

import pytest
from web.lead.maturity.asked import events
from web.lead.maturity.closed import LEAD, closed_round, example_of

from seedbed.lead.maturity.definitions import elements, examples_for
from seedbed_web.lead.maturity.models import PracticeExample, Round

pytestmark = pytest.mark.django_db

PART = f"{LEAD}parts/strategy/"
ADD = f"{PART}add-example/"
AWAY = f"{LEAD}examples/quay/take-away/"
GIVEN = {
    "version": "0", "element": "strategy", "place_en": "Old Quay", "place_cy": "Yr Hen Gei",
    "summary_en": "They met every week.", "summary_cy": "",
    "reported_en": "More fathers came, the panel says.", "reported_cy": "", "year": "2025", "url": "https://example.org/quay",
}  # fmt: skip


def test_every_part_is_listed_with_where_it_stands(cast, sign_in):
    with cast.fernshire.seen():
        closed_round(cast.fernshire)
    said = sign_in("viewer").get(f"{LEAD}parts/").content.decode()
    assert "Early progress" in said
    assert said.count("No level agreed yet") == len(elements()) - 1


def test_the_step_up_is_that_from_the_level_agreed_last(cast, sign_in):
    viewer = sign_in("viewer")
    assert "No closed round has agreed on a level" in viewer.get(PART).content.decode()
    with cast.fernshire.seen():
        closed_round(cast.fernshire)
    said = viewer.get(PART).content.decode()
    assert elements()["strategy"].steps["early"].en in said
    assert said.count("you are here") == 1
    with cast.fernshire.seen():  # what an open round says is not told, and the one before stands
        Round.objects.filter(identifier="2026").update(closed_on=None)
    assert elements()["strategy"].steps["basic"].en in viewer.get(PART).content.decode()


def test_examples_of_the_library_stand_there_with_their_pages(cast, sign_in):
    said = sign_in("viewer").get(PART).content.decode()
    for one in examples_for("strategy", "England"):
        assert one.url.replace("&", "&amp;") in said


def test_the_area_adds_its_own_and_changes_it(cast, sign_in):
    lead = sign_in("early-years-lead")
    assert lead.get(ADD).status_code == 200
    assert lead.send(ADD, GIVEN)["Location"] == PART
    with cast.fernshire.seen():
        row = PracticeExample.objects.get()
    assert (row.identifier, row.place_cy, row.element) == ("old-quay", "Yr Hen Gei", "strategy")
    address = f"{LEAD}examples/old-quay/edit/"
    assert lead.send(address, GIVEN | {"version": "1", "year": "2026"}).status_code == 302
    assert lead.send(address, GIVEN | {"version": "1", "year": "2024"}).status_code == 409
    assert "(2026)" in lead.get(PART).content.decode()
    assert "Yr Hen Gei" in lead.get(f"/cy{PART}").content.decode()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"url": "http://example.org"}, "begins with https://"),
        ({"url": "javascript:alert(1)"}, "begins with https://"),
        ({"url": "example.org"}, "begins with https://"),
        ({"place_en": ""}, "where it was"),
        ({"summary_en": ""}, "what was done"),
        ({"element": "strategies"}, "choose one of the answers that are offered"),
    ],
)
def test_an_example_that_is_not_whole_is_shown_again(cast, sign_in, more, words):
    answer = sign_in("analyst").send(ADD, GIVEN | more)
    assert answer.status_code == 400
    assert words in answer.content.decode()
    with cast.fernshire.seen():
        assert not PracticeExample.objects.exists()


def test_an_example_is_taken_away_and_its_history_stays(cast, sign_in):
    with cast.fernshire.seen():
        row = example_of(cast.fernshire)
    lead = sign_in("early-years-lead")
    assert AWAY in lead.get(f"{LEAD}examples/quay/edit/").content.decode()
    assert "They met every week." in lead.get(AWAY).content.decode()
    assert "Yr Hen Gei" in lead.get(f"/cy{AWAY}").content.decode()
    answer = lead.send(AWAY, {"version": "1"}, follow=True)
    assert answer.redirect_chain == [(PART, 302)]
    said = answer.content.decode()
    assert "The example is taken away." in said
    assert "They met" not in said
    with cast.fernshire.seen():
        assert not PracticeExample.objects.exists()
        kept = PracticeExample.pgh_event_model.objects.filter(pgh_obj_id=row.pk).latest("pgh_id")
    assert (kept.pgh_label, kept.summary_en) == ("delete", "They met every week.")
    assert events(cast, "example taken away") == [{"fields": []}]


def test_an_example_that_somebody_changed_meanwhile_is_asked_about_again(cast, sign_in):
    with cast.fernshire.seen():
        example_of(cast.fernshire)
    lead = sign_in("early-years-lead")
    lead.send(f"{LEAD}examples/quay/edit/", GIVEN | {"version": "1", "summary_en": "They met every day."})
    answer = lead.send(AWAY, {"version": "1"})
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "Somebody else changed this meanwhile" in said
    assert "They met every day." in said
    with cast.fernshire.seen():
        assert PracticeExample.objects.exists()
    assert lead.send(AWAY, {"version": "2"}).status_code == 302


def test_an_example_that_is_gone_already_is_said_to_be_gone(cast, sign_in):
    lead = sign_in("early-years-lead")
    for answer in (lead.get(AWAY), lead.send(AWAY, {"version": "1"})):
        assert answer.status_code == 404
        assert "This example is not there any more" in answer.content.decode()


@pytest.mark.parametrize("role", ["viewer", "peer-validator", "practitioner", "community-voice"])
def test_only_who_agrees_levels_adds_examples(cast, sign_in, role):
    with cast.fernshire.seen():
        example_of(cast.fernshire)
    browser = sign_in(role)
    assert browser.get(ADD).status_code == 403
    assert browser.get(f"{LEAD}examples/quay/edit/").status_code == 403
    assert browser.send(AWAY, {"version": "1"}).status_code == 403
    said = browser.get(PART).content.decode()
    assert "They met every week." in said
    assert "Add an example" not in said


def test_an_example_of_another_partnership_is_nowhere(cast, sign_in):
    with cast.fernshire.seen():
        example_of(cast.fernshire)
    other = sign_in(place="saltmarsh")
    assert "They met" not in other.get(PART.replace("fernshire", "saltmarsh")).content.decode()
    for address in (f"{LEAD}examples/quay/edit/", AWAY):
        assert other.send(address.replace("fernshire", "saltmarsh"), {"version": "1"}).status_code == 404
    with cast.fernshire.seen():
        assert PracticeExample.objects.exists()
