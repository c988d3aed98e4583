"""What communities have: offered, confirmed, looked at again, and drawn."""

import json
from datetime import timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.utils import timezone
from web.lead.community.said import COMMUNITY, asset, publish

from seedbed_web.lead.community.models import Asset
from seedbed_web.publish.neighbourhoods.ground import get_wards
from seedbed_web.publish.pack.models import PackFile

pytestmark = pytest.mark.django_db

LIST = f"{COMMUNITY}/assets/"
PLACES = (
    "code,name,ward_code,ward_name,district_code,district_name\n"
    "X01000001,Quay 1,X05000001,Quay,,\nX01000002,Hill 1,X05000002,Hill,,\n"
)


def square(code, west, east):
    """A small area as boundaries have it."""
    ring = [[west, 52], [east, 52], [east, 52.1], [west, 52.1], [west, 52]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": {"code": code}, "geometry": shape}


SQUARES = [square("X01000001", -3.0, -2.9), square("X01000002", -2.9, -2.8)]
OUTLINES = json.dumps({"type": "FeatureCollection", "features": SQUARES})
HALL = {"latitude": 52.05, "longitude": -2.95, "ward": "X05000001", "state": "confirmed"}


@pytest.fixture
def wards(cast):
    own = {"partnership_id": cast.fernshire.id}
    with cast.fernshire.seen():
        PackFile.objects.create(**own, path="places.csv", content=PLACES.encode())
        PackFile.objects.create(**own, path="boundaries.geojson", content=OUTLINES.encode())


def text(response):
    return unescape(response.content.decode())


def sent(row, state):
    return {"state": state, "version": row.version}


def test_what_is_offered_waits_until_it_is_confirmed_and_then_says_when_it_was_checked(cast, said, sign_in):
    with cast.fernshire.seen():
        row = asset(cast.fernshire, "hall")
    lead = sign_in()
    assert "Offered, and waiting for somebody to make sure" in text(lead.get(LIST))
    assert lead.send(f"{LIST}hall/answer/", sent(row, "confirmed")).status_code == 302
    with cast.fernshire.seen():
        row.refresh_from_db()
        assert (row.state, row.checked_on) == ("confirmed", timezone.localdate())
    assert f"Checked on {timezone.localdate().day} " in text(sign_in("viewer").get(LIST))


def test_what_was_not_looked_at_for_a_year_says_so_until_somebody_does(cast, said, sign_in):
    with cast.fernshire.seen():
        old = timezone.localdate() - timedelta(days=400)
        row = asset(cast.fernshire, "hall", state="confirmed", checked_on=old)
    lead = sign_in()
    assert "not checked for a year" in text(lead.get(LIST))
    lead.send(f"{LIST}hall/answer/", sent(row, "confirmed"))
    assert "not checked for a year" not in text(lead.get(LIST))


def test_two_who_answer_one_offer_do_not_overwrite_each_other(cast, said, sign_in):
    with cast.fernshire.seen():
        row = asset(cast.fernshire, "hall")
    sign_in().send(f"{LIST}hall/answer/", sent(row, "confirmed"))
    answer = sign_in("analyst").send(f"{LIST}hall/answer/", sent(row, "declined"), follow=True)
    assert "Somebody else answered first" in text(answer)
    with cast.fernshire.seen():
        assert Asset.objects.get().state == "confirmed"


@pytest.mark.parametrize("role", ["community-voice", "practitioner"])
def test_a_member_offers_and_may_not_confirm(role, cast, said, sign_in):
    browser = sign_in(role)
    made = browser.send(
        f"{COMMUNITY}/offer-asset/", {"name_en": "Toy library", "kind": "group", "version": 0}
    )
    assert (made.status_code, made.url) == (302, LIST)
    assert "Confirm it" not in text(browser.get(LIST))
    assert browser.send(f"{LIST}toy-library/answer/", {"state": "confirmed", "version": 1}).status_code == 403
    assert browser.get(f"{LIST}toy-library/edit/").status_code == 403


@pytest.mark.parametrize(
    ("north", "east", "words"),
    [
        ("52.1", "", "A spot on the map needs both numbers"),
        ("", "-2.9", "A spot on the map needs both numbers"),
        ("352", "-2.9", "These two numbers are no place on Earth"),
        ("north", "-2.9", "Degrees north are a number"),
    ],
)
def test_a_spot_is_two_numbers_in_degrees(north, east, words, said, sign_in):
    form = {"name_en": "Hall", "kind": "place", "latitude": north, "longitude": east, "version": 0}
    answer = sign_in().send(f"{COMMUNITY}/offer-asset/", form)
    assert answer.status_code == 400
    assert words in text(answer)


def test_the_wards_of_the_pack_are_named_and_drawn(cast, wards):
    with cast.fernshire.seen():
        found = get_wards(cast.fernshire.id)
    assert dict(found.names) == {"X05000002": "Hill", "X05000001": "Quay"}
    assert list(found.names) == ["X05000002", "X05000001"]  # by name
    assert set(found.outlines) == {"X05000001", "X05000002"}
    with cast.saltmarsh.seen():
        assert dict(get_wards(cast.saltmarsh.id).names) == {}


@pytest.mark.parametrize("broken", [b"{", b'{"features": [{}]}'])
def test_outlines_that_cannot_be_read_leave_the_names(broken, cast, wards):
    with cast.fernshire.seen():
        PackFile.objects.filter(path="boundaries.geojson").update(content=broken)
        found = get_wards(cast.fernshire.id)
    assert (len(found.names), dict(found.outlines)) == (2, {})


def test_the_map_marks_each_thing_and_the_list_beside_it_says_the_same(cast, said, wards, sign_in):
    with cast.fernshire.seen():
        asset(cast.fernshire, "hall", **HALL)
        asset(cast.fernshire, "toys", kind="group", state="confirmed", ward="X05000002")
        asset(cast.fernshire, "knows", kind="skill", state="confirmed")  # nowhere in particular
    page = text(sign_in("viewer").get(LIST))
    assert "What communities have, on the map of Fernshire" in page
    assert "On the map: Place, P1; Group, G1." in page
    drawing = page[page.index("<svg xmlns") : page.index("site-assets__key")]
    assert ">P1<" in drawing
    assert ">G1<" in drawing
    assert ">K1<" not in drawing
    assert "</span>P1</span>Asset hall</p>" in page
    assert "Asset knows" in page
    assert "Ward: Hill" in page


def test_where_no_outlines_are_known_the_list_stands_alone(cast, said, sign_in):
    with cast.fernshire.seen():
        asset(cast.fernshire, "hall", **HALL)
    page = text(sign_in("viewer").get(LIST))
    assert "so there is no map here" in page
    assert "Asset hall" in page


def test_residents_choose_from_the_wards_and_see_the_map(cast, said, wards, nobody):
    with cast.fernshire.seen():
        publish(cast.fernshire)
        asset(cast.fernshire, "hall", **HALL)
    offer = "/voices/fernshire/offer/"
    assert '<option value="X05000002">Hill</option>' in text(nobody.get(offer))
    form = {"name": "Quay hall", "kind": "place", "about": "Warm.", "once": str(uuid4())}
    assert nobody.post(offer, form | {"ward": "E05000001"}).status_code == 400
    assert nobody.post(offer, form | {"ward": "X05000001"}).status_code == 302
    with cast.fernshire.seen():
        assert Asset.objects.get(name_en="Quay hall").ward == "X05000001"
    page = text(nobody.get("/cy/voices/fernshire/assets/"))
    assert "Yr hyn sydd gan gymunedau, ar fap" in page
    assert ">L1<" in page  # lle, a place


def test_an_address_from_a_pack_that_a_browser_should_not_open_is_no_link(cast, said, sign_in):
    with cast.fernshire.seen():
        asset(cast.fernshire, "hall", url="javascript:alert(1)", state="confirmed")
    assert "javascript:" not in text(sign_in("viewer").get(LIST))
