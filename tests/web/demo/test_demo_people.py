"""The demo's people: each link signs one of them in, in the demo only, and only into the demo."""

import re
from datetime import date

import pytest
from django.test import Client

from seedbed.foundations.tables import write_table
from seedbed.plan.strategy.tables import FIGURES
from seedbed_web.access.roles import Role
from seedbed_web.accounts.models import User
from seedbed_web.audit.models import Event
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.demo import actions
from seedbed_web.demo.keys import key_of
from seedbed_web.demo.people import PEOPLE, person_at
from seedbed_web.demo.queries import list_sign_in_links
from seedbed_web.organisations.models import Membership, Partnership
from seedbed_web.plan.strategy.models import Priority

pytestmark = pytest.mark.django_db

AS_OF = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def in_demo(settings, tmp_path):
    settings.SEEDBED_DEMO, settings.SEEDBED_HOME = True, tmp_path


@pytest.fixture
def loaded(monkeypatch):
    """The demo without its published pages, which take their time and have tests of their own."""
    monkeypatch.setattr(actions, "publish_fernshire", lambda *_: None)
    monkeypatch.setattr(actions, "write_fernshire", _small_fernshire(actions.write_fernshire))
    assert actions.load_demo(as_of=AS_OF, step=lambda _: None)


def _small_fernshire(write):
    def small(folder, as_of):
        write(folder, as_of)
        (folder / "figures.csv").write_bytes(write_table(FIGURES.headings, []))

    return small


def visit(link, browser=None):
    browser = browser or Client()
    return browser, browser.get(f"/demo/sign-in/{link}/", {"key": key_of(person_at(link))})


def of(slug):
    return working_for(Scope(partnership=actions.key_of_partnership(slug)))


def test_every_role_has_one_plainly_invented_person_in_fernshire():
    own = [person for person in PEOPLE if person.place == "fernshire"]
    assert sorted(person.role for person in own) == sorted(Role)
    assert all(person.name.endswith(" Example") for person in PEOPLE)
    assert all(person.email.endswith("@fernshire.example") for person in PEOPLE)
    assert len({person.email for person in PEOPLE}) == len(PEOPLE)


@pytest.mark.parametrize("link", [person.link for person in PEOPLE])
def test_a_link_signs_its_person_in(loaded, link):
    browser, answer = visit(link)
    person = person_at(link)
    assert (answer.status_code, answer["Location"]) == (302, f"/p/{person.place}/")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
    page = browser.get(answer["Location"])
    assert page.status_code == 200
    assert person.name in page.content.decode()
    with working_for(Scope(mode="sign-in")):
        key = User.objects.get(email=person.email).pk
        assert Event.objects.filter(action="a link of the demo used", actor_id=key).count() == 1


def test_the_two_partnerships_see_nothing_of_each_other(loaded):
    for link, other in (("administrator", "saltmarsh-and-wold"), ("saltmarsh-lead", "fernshire")):
        browser, _ = visit(link)
        assert browser.get(f"/p/{other}/plan/").status_code == 404
    with of("saltmarsh-and-wold"):
        assert Priority.objects.count() == 2
    with of("fernshire"):
        assert Priority.objects.count() == 4


def test_a_second_link_in_the_same_browser_is_another_person(loaded):
    browser, _ = visit("early-years-lead")
    browser, answer = visit("viewer", browser)
    page = browser.get(answer["Location"]).content.decode()
    assert "Winnie Example" in page
    assert "Enfys Example" not in page


@pytest.mark.parametrize("key", ["", "0" * 32, "é"])
def test_without_its_key_a_link_is_no_page(loaded, key):
    assert Client().get("/demo/sign-in/viewer/", {"key": key}).status_code == 404


def test_one_persons_key_opens_nobody_elses_link(loaded):
    key = key_of(person_at("viewer"))
    assert Client().get("/demo/sign-in/administrator/", {"key": key}).status_code == 404


def test_keys_follow_from_the_secret_of_this_seedbed(settings):
    before = [key_of(person) for person in PEOPLE]
    assert len(set(before)) == len(before)
    settings.SECRET_KEY = "the secret of another Seedbed, as long as any"
    assert not {key_of(person) for person in PEOPLE} & set(before)


def test_outside_the_demo_there_are_no_links(loaded, settings):
    settings.SEEDBED_DEMO = False
    assert visit("viewer")[1].status_code == 404
    assert Client().get("/published/fernshire/").status_code == 404
    assert b"/demo/sign-in/" not in Client().get("/").content


def test_who_belongs_to_anything_real_cannot_be_signed_in_by_a_link(loaded):
    with working_for(Scope(mode="sign-in")):
        person = User.objects.get(email="viewer@fernshire.example")
    place = actions.key_of_partnership("real")
    with working_for(Scope(partnership=place, user=person.pk)):
        Partnership.objects.create(id=place, slug="real", name_en="Real", nation="England")
        Membership.objects.create(partnership_id=place, user=person, role="viewer", since=AS_OF)
    assert visit("viewer")[1].status_code == 404


@pytest.mark.parametrize(
    ("surroundings", "shown"),
    [
        ({"REMOTE_ADDR": "127.0.0.1"}, True),
        ({"REMOTE_ADDR": "::1"}, True),
        ({"REMOTE_ADDR": "192.0.2.7"}, False),
        ({"REMOTE_ADDR": ""}, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.7"}, False),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_FORWARDED": "for=192.0.2.7"}, False),
    ],
)
def test_the_first_page_shows_the_links_to_who_sits_at_the_machine(loaded, surroundings, shown):
    page = Client().get("/", **surroundings).content.decode()
    links = set(re.findall(r"/demo/sign-in/[a-z-]+/\?key=\w+", page))
    assert links == ({link.href for link in list_sign_in_links()} if shown else set())


def test_loading_again_changes_nothing_that_a_visitor_has_done(loaded):
    with of("fernshire"):
        Priority.objects.filter(identifier="talking-by-two").update(title_en="Ours now")
    assert not actions.load_demo(as_of=AS_OF, step=lambda _: None)
    with of("fernshire"):
        assert Priority.objects.get(identifier="talking-by-two").title_en == "Ours now"


def test_a_newer_demo_is_loaded_beside_what_is_there(loaded, monkeypatch):
    with of("fernshire"):
        Priority.objects.filter(identifier="talking-by-two").update(title_en="Ours now")
    monkeypatch.setattr(actions, "VERSION", actions.VERSION + 1)
    assert actions.load_demo(as_of=AS_OF, step=lambda _: None)
    with of("fernshire"):
        assert Priority.objects.get(identifier="talking-by-two").title_en == "Ours now"
        assert Membership.objects.count() == len(Role)


def test_a_load_that_breaks_off_leaves_nothing(monkeypatch):
    monkeypatch.setattr(actions, "publish_fernshire", lambda *_: None)
    monkeypatch.setattr(actions, "write_fernshire", _small_fernshire(actions.write_fernshire))

    def broken(title):
        if title == "Inviting people":
            raise RuntimeError(title)

    with pytest.raises(RuntimeError):
        actions.load_demo(as_of=AS_OF, step=broken)
    with of("fernshire"):
        assert not Partnership.objects.exists()
