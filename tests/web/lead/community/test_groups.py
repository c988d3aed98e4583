"""Groups, and who is heard in them beside who lives here."""

from datetime import date

import pytest
from web.lead.community.asked import LEAD, a_group

from seedbed_web.audit.models import Event
from seedbed_web.lead.community import ground
from seedbed_web.lead.community.groups import here
from seedbed_web.lead.community.models import Heard, VoiceGroup
from seedbed_web.plan.needs.models import Figure, Source

pytestmark = pytest.mark.django_db

ONE = LEAD + "groups/panel/"
NEW = {
    "kind": "maternity voices", "name_en": "Maternity voices", "name_cy": "Lleisiau mamolaeth", "version": 0,
    "about_en": "Women who gave birth lately.", "meets_en": "By video", "people": 12,
    "counted_on": "2026-11-02",
}  # fmt: skip
WARDS = ground.Ground({"E05000001": "Old Quay", "E05000002": "Polypody"})


def figure(company, indicator, value, group="all", area="E06000001"):
    """A public figure of the area, or of a place within it."""
    source, _ = Source.objects.get_or_create(
        partnership_id=company.id, identifier="census", title_en="Census", title_cy="Cyfrifiad",
        publisher="Office for National Statistics", release="2022-11-29", licence="OGL-UK-3.0",
    )  # fmt: skip
    year, part = date(2021, 3, 21), "" if group == "all" else f"-{group}"
    place = "" if area == "E06000001" else f"-{area.lower()}"
    Figure.objects.create(
        partnership_id=company.id, identifier=f"{indicator}{part}{place}-2021", indicator=indicator,
        area=area, area_en="Fernshire", area_cy="Swydd Rhedyn", is_own=not place, period_start=year,
        period_end=year,
        group=group, value=value, unit="percent", method="as published", source=source,
        retrieved=date(2026, 11, 2),
    )  # fmt: skip


@pytest.fixture
def area(cast, monkeypatch):
    """Public figures of residents and of children by ward; nothing on deprivation."""
    monkeypatch.setattr(here, "get_ground", lambda _: WARDS)
    with cast.fernshire.seen():
        for group, share in (
            ("white", 60.0),
            ("asian", 30.0),
            ("black", 5.0),
            ("mixed", 3.0),
            ("other", 2.0),
        ):
            figure(cast.fernshire, here.RESIDENTS, share, f"{group}-residents")
        figure(cast.fernshire, here.CHILDREN, 1000)
        figure(cast.fernshire, here.CHILDREN, 700, area="E05000001")
        figure(cast.fernshire, here.CHILDREN, 300, area="E05000002")


@pytest.fixture
def panel(cast):
    """A panel of two hundred, so that something can be said."""
    with cast.fernshire.seen():
        return a_group(cast.fernshire, people=200)


def count(panel, **counts):
    """Who is in a group: `ethnicity={"white": 150}`."""
    for characteristic, held in counts.items():
        for category, people in held.items():
            Heard.objects.create(
                partnership_id=panel.partnership_id, group=panel, characteristic=characteristic,
                category=category, people=people,
            )  # fmt: skip


def test_a_group_is_added_and_changed(cast, sign_in):
    browser = sign_in()
    made = browser.send(LEAD + "add-group/", NEW)
    assert made.url == LEAD + "groups/maternity-voices/"
    page = browser.get(made.url).text
    assert "By video" in page
    assert "12 people" in page
    browser.send(made.url + "edit/", NEW | {"version": 1, "people": 14})
    with cast.fernshire.seen():
        assert VoiceGroup.objects.get().people == 14
    assert "Maternity voices" in browser.get(LEAD).text
    assert "Lleisiau mamolaeth" in browser.get("/cy" + LEAD).text


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name_en": ""}, "Enter the name in English"),
        ({"people": "a dozen"}, "Enter a whole number"),
        ({"starts": "2026-05-01", "ends": "2026-04-01"}, "The last day must not be before the first day"),
    ],
)
def test_what_makes_no_sense_is_refused(sign_in, changes, words):
    answer = sign_in().send(LEAD + "add-group/", NEW | changes)
    assert answer.status_code == 400
    assert words in answer.text


def test_those_who_may_only_look_cannot_change_a_group(sign_in, panel):
    browser = sign_in("viewer")
    assert browser.get(ONE).status_code == 200
    assert [browser.get(ONE + page).status_code for page in ("edit/", "heard/")] == [403, 403]


def test_who_is_in_it_is_entered_as_counts(cast, sign_in, area, panel):
    browser = sign_in()
    page = browser.get(ONE + "heard/").text
    assert "Old Quay" in page
    sent = {"version": panel.version, "ethnicity-white": 150, "ethnicity-asian": 4, "place-E05000001": "30"}
    assert browser.send(ONE + "heard/", sent).url == ONE
    with cast.fernshire.seen():
        held = {(it.characteristic, it.category): it.people for it in Heard.objects.all()}
        events = list(Event.objects.filter(action="group counted").values_list("detail", flat=True))
    assert held == {("ethnicity", "white"): 150, ("ethnicity", "asian"): 4, ("place", "E05000001"): 30}
    assert events == [{"fields": ["heard"]}]
    assert 'value="150"' in browser.get(ONE + "heard/").text


def test_more_than_belong_to_the_group_cannot_be_counted(sign_in, panel):
    sent = {"version": panel.version, "ethnicity-white": 150, "ethnicity-asian": 60}
    answer = sign_in().send(ONE + "heard/", sent)
    assert answer.status_code == 400
    assert "more than the 200 who belong to the group" in answer.text


def test_two_people_who_count_at_once_do_not_overwrite_each_other(cast, sign_in, panel):
    sent = {"version": panel.version, "ethnicity-white": 150}
    sign_in().send(ONE + "heard/", sent)
    answer = sign_in("analyst").send(ONE + "heard/", sent | {"ethnicity-white": 90})
    assert answer.status_code == 409
    with cast.fernshire.seen():
        assert Heard.objects.get().people == 150


def test_whom_a_group_hardly_hears_is_said_with_the_figure_it_rests_on(cast, sign_in, area, panel):
    with cast.fernshire.seen():
        count(panel, ethnicity={"white": 185, "asian": 5}, place={"E05000001": 140, "E05000002": 55})
    page = sign_in("viewer").get(ONE).text
    assert "Hardly heard:" in page
    assert "Asian, Asian British or Asian Welsh" in page
    assert "Office for National Statistics" in page
    assert f"/plan/evidence/{here.RESIDENTS}-white-residents-2021/" in page
    assert "<svg" in page
    assert "Hardly heard:" in sign_in("viewer").get(LEAD).text


def test_where_no_public_figure_exists_we_do_not_know(cast, sign_in, area, panel):
    with cast.fernshire.seen():
        count(panel, deprivation={"1": 40, "2": 30, "9": 20})
    page = sign_in().get(ONE).text
    assert "We do not know how many children here belong to each" in page
    assert "We do not know how many live here" in page


def test_a_small_number_is_on_no_page_but_the_form(cast, sign_in, area, panel):
    """One Black member of 168 is a star; nothing on the page tells 1 from 4."""
    pages = []
    for few in (1, 4):
        with cast.fernshire.seen():
            Heard.objects.all().delete()
            count(panel, ethnicity={"white": 152 - few, "asian": 16, "black": few})
        pages.append(
            sign_in("viewer").get(ONE).text.split("Who is heard, and who is not")[1].split("Changed on")[0]
        )
    assert pages[0] == pages[1]
    assert "hidden, because it is small" in pages[0]


def test_a_handful_is_not_broken_down(cast, sign_in, area):
    with cast.fernshire.seen():
        count(a_group(cast.fernshire, people=4), ethnicity={"white": 3, "asian": 1})
    assert "Too few people said to show this" in sign_in().get(ONE).text


def test_a_form_to_hand_out_asks_for_no_name(sign_in, area, panel, monkeypatch):
    from seedbed_web.lead.community.groups import views

    monkeypatch.setattr(views, "get_ground", lambda _: WARDS)
    page = sign_in("viewer").get(ONE + "describe-yourself/").text
    assert "please do not write your name" in page
    assert "Polypody" in page
    assert "Du, Du Prydeinig" in sign_in("viewer").get("/cy" + ONE + "describe-yourself/").text
