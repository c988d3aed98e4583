"""Who leads at the top and who plans: terms, money that ends, and what is not written."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.led import PARTNERSHIP, days

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import PlanningRole, Sponsor

pytestmark = pytest.mark.django_db
PAGE = f"{PARTNERSHIP}who-plans/"
LAST = date(2027, 3, 31)


@pytest.fixture
def officer(cast, led):
    """A planning role whose money ends, with nothing written about what happens then."""
    with cast.fernshire.seen():
        return PlanningRole.objects.create(
            partnership_id=cast.fernshire.id, identifier="lead-officer", title_en="Lead officer", wte=0.6,
            funder_en="A grant", funded_until=LAST,
        )  # fmt: skip


@pytest.fixture
def director(cast, led):
    """A sponsor with a name."""
    with cast.fernshire.seen():
        return Sponsor.objects.create(
            partnership_id=cast.fernshire.id, identifier="director", kind="senior sponsor",
            post_en="Director of public health", person="Dilys Made-Up", ends=LAST,
        )  # fmt: skip


def role(row, **changes):
    """The form of a role, with changes."""
    names = ("version", "title_en", "wte", "funder_en", "succession_en")
    return {name: getattr(row, name) for name in names} | days("funded_until", row.funded_until) | changes


def test_money_that_ends_with_nothing_written_is_said_in_words(officer, sign_in):
    text = sign_in("viewer").get(PAGE).text
    assert "The money ends in March 2027 and nothing is written about what happens then" in text
    assert "0.6 whole-time equivalents together" in text


def test_once_it_is_written_the_warning_goes(cast, officer, sign_in):
    browser = sign_in()
    sent = role(officer, succession_en="The council pays from then on.")
    assert browser.send(f"{PARTNERSHIP}roles/lead-officer/edit/", sent).url == PAGE
    text = browser.get(PAGE).text
    assert "nothing is written" not in text
    assert "The council pays from then on." in text
    with cast.fernshire.seen():
        event = Event.objects.order_by("-number")[0]
    assert (event.action, event.detail) == ("planning role changed", {"fields": ["succession_en"]})


@pytest.mark.parametrize(
    "changes", [{"wte": ""}, {"wte": "much"}, {"wte": "-1"}, {"wte": "nan"}, {"title_en": ""}]
)
def test_a_faulty_role_is_shown_again(officer, sign_in, changes):
    answer = sign_in().send(f"{PARTNERSHIP}roles/lead-officer/edit/", role(officer, **changes))
    assert answer.status_code == 400
    assert set(changes) <= set(answer.context["form"].errors)


def test_a_role_is_added_and_taken_out_again(cast, led, sign_in):
    browser = sign_in("commissioner")
    sent = {"title_en": "Analyst", "wte": "0.5", "partner": str(cast.fernshire.organisations["council"].pk)}
    assert browser.send(f"{PARTNERSHIP}add-role/", sent).url == PAGE
    with cast.fernshire.seen():
        assert PlanningRole.objects.get(identifier="analyst").wte == 0.5
    assert browser.send(f"{PARTNERSHIP}roles/analyst/remove/").url == PAGE
    with cast.fernshire.seen():
        assert not PlanningRole.objects.exists()
        kept = PlanningRole.pgh_event_model.objects.filter(identifier="analyst").count()
        assert kept == 2  # made and taken out: the history stays
        assert Event.objects.order_by("-number")[0].action == "planning role taken away"


def test_a_partnership_without_a_political_lead_is_told_so(cast, director, sign_in):
    browser = sign_in()
    assert "No political lead is named." in browser.get(PAGE).text
    sent = {"kind": "political lead", "post_en": "Cabinet member"}
    assert browser.send(f"{PARTNERSHIP}add-sponsor/", sent).url == PAGE
    assert "No political lead is named." not in browser.get(PAGE).text


@pytest.mark.parametrize(("role", "seen"), [("analyst", True), ("viewer", False), ("community-voice", False)])
def test_a_name_is_shown_to_who_may_see_people(director, sign_in, role, seen):
    text = sign_in(role).get(PAGE).text
    assert "Director of public health" in text
    assert ("Dilys Made-Up" in text) is seen


def test_a_term_that_ends_soon_or_is_over_is_said(cast, director, sign_in):
    today = timezone.localdate()
    for away, words in ((-1, "Those whose term is over"), (30, "Ends soon")):
        with cast.fernshire.seen():
            Sponsor.objects.filter(pk=director.pk).update(ends=today + timedelta(days=away))
        assert words in sign_in("viewer").get(PAGE).text


def test_a_term_does_not_end_before_it_starts(director, sign_in):
    sent = {"kind": "senior sponsor", "post_en": "Post", "version": "1"}
    sent |= days("starts", date(2026, 5, 1)) | days("ends", date(2026, 4, 30))
    answer = sign_in().send(f"{PARTNERSHIP}sponsors/director/edit/", sent)
    assert (answer.status_code, list(answer.context["form"].errors)) == (400, ["ends"])


def test_a_sponsor_written_down_by_mistake_is_taken_out(cast, director, sign_in):
    assert sign_in().send(f"{PARTNERSHIP}sponsors/director/remove/").url == PAGE
    with cast.fernshire.seen():
        assert not Sponsor.objects.exists()
        assert "Dilys" not in str(list(Event.objects.values_list("detail", flat=True)))


def test_who_only_reads_may_take_nobody_out(director, sign_in):
    assert sign_in("analyst").send(f"{PARTNERSHIP}sponsors/director/remove/").status_code == 403
