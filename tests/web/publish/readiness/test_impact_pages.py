"""Impact assessments on the site."""

import pytest
from django.utils import timezone

from seedbed_web.audit.models import Event
from seedbed_web.plan.readiness.models import Impact
from seedbed_web.plan.readiness.queries import list_missing_duties
from seedbed_web.publish.pack.queries import list_pack_files

from .conftest import HOME

pytestmark = pytest.mark.django_db
IMPACTS = HOME + "impacts/"
ADD = IMPACTS + "equality/sex/add/"


def filled(**changes):
    day = timezone.localdate()
    return {
        "effect": "negative", "finding_en": "Letters go to mothers.", "finding_cy": "", "version": 0,
        "response_en": "Letters name both parents.", "response_cy": "", "by": "Officer, Council",
        "on-day": day.day, "on-month": day.month, "on-year": day.year,
    } | changes  # fmt: skip


def rows(cast):
    with cast.fernshire.seen():
        return list(Impact.objects.filter(partnership_id=cast.fernshire.id))


def test_england_is_asked_about_equality_alone(written, sign_in):
    browser = sign_in("viewer")
    assert browser.get(IMPACTS + "equality/").status_code == 200
    assert browser.get(IMPACTS + "welsh-language/").status_code == 404
    assert "0 of 9 looked at" in browser.get(HOME).text


def test_wales_is_asked_about_four_duties(written, in_wales, sign_in):
    page = sign_in().get(IMPACTS).text
    for words in ("Equality", "The socio-economic duty", "Children’s rights", "The Welsh language"):
        assert words in page
    for duty in ("equality", "socio-economic", "children-s-rights", "welsh-language"):
        assert sign_in().get(f"{IMPACTS}{duty}/").status_code == 200


def test_the_page_of_a_duty_names_whom_nobody_has_looked_at(written, impact, sign_in):
    page = sign_in().get(IMPACTS + "equality/").text
    assert page.count("Nobody has looked at this yet.") == 8
    assert "Young parents are reached." in page
    assert "1 of 9 looked at" in page


def test_what_is_found_is_kept_noted_and_goes_into_the_pack(cast, written, sign_in):
    answer = sign_in().send(ADD, filled())
    assert answer.url == IMPACTS + "equality/#sex"
    (row,) = rows(cast)
    assert (row.identifier, row.duty, row.who, row.effect) == ("equality-sex", "equality", "sex", "negative")
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
        files = list_pack_files(cast.fernshire.id)
    assert event.action == "impact added"
    assert "mothers" not in str(event.detail)
    assert b"Letters go to mothers." in files["impact-assessment.csv"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"response_en": ""}, "Say what will be done to prevent harm, or to find out"),
        ({"effect": "not known", "response_en": ""}, "Say what will be done"),
        ({"finding_en": "It is {no-such-thing}."}, "names no figure and no statement"),
        ({"effect": ""}, "Say what it will do"),
        ({"by": "Early-years-lead of Fernshire"}, "Leave your name out"),
    ],
)
def test_what_cannot_stand_is_refused(changes, words, cast, written, sign_in):
    page = sign_in().send(ADD, filled(**changes))
    assert page.status_code == 400
    assert words in page.text
    assert rows(cast) == []


def test_nothing_is_missing_once_all_nine_are_settled(cast, written, sign_in):
    browser = sign_in()
    subjects = (
        "age", "disability", "gender-reassignment", "marriage-and-civil-partnership",
        "pregnancy-and-maternity", "race", "religion-or-belief", "sex", "sexual-orientation",
    )  # fmt: skip
    for subject in subjects:
        with cast.fernshire.seen():
            assert list_missing_duties(cast.fernshire.id, "England") == ["equality"]
        browser.send(f"{IMPACTS}equality/{subject}/add/", filled())
    with cast.fernshire.seen():
        assert list_missing_duties(cast.fernshire.id, "England") == []
    assert "All 9 looked at" in browser.get(IMPACTS).text


def test_two_editors_lose_nothing(cast, written, impact, sign_in):
    address = IMPACTS + "lines/equality-age/edit/"
    assert sign_in().get(address).status_code == 200
    sign_in().send(address, filled(version=1, finding_en="Theirs"))
    page = sign_in("analyst").send(address, filled(version=1, finding_en="Mine"))
    assert page.status_code == 409
    assert rows(cast)[0].finding_en == "Theirs"


def test_a_line_is_taken_away(cast, written, impact, sign_in):
    browser, address = sign_in(), IMPACTS + "lines/equality-age/take-away/"
    assert browser.get(address).status_code == 200
    assert browser.send(address).status_code == 302
    assert rows(cast) == []


def test_all_of_it_can_be_printed(written, impact, sign_in):
    page = sign_in("viewer").get(IMPACTS + "printed/").text
    assert "Young parents are reached." in page
    assert "Take away" not in page


def test_a_subject_that_no_duty_names_is_not_there(written, sign_in):
    assert sign_in().get(IMPACTS + "equality/hair/add/").status_code == 404
    assert sign_in().get(IMPACTS + "welsh-language/chances-to-use-welsh/add/").status_code == 404
