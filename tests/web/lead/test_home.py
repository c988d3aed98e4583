"""Lead's first page: who leads, what needs somebody, and what each organisation answers for."""

from datetime import timedelta

import pytest
from django.utils import timezone
from web.lead.partnership.led import PARTNERSHIP

from seedbed_web.lead.partnership.models import BoardAction, Meeting, PlanningRole, Risk, Sponsor

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/lead/"


@pytest.mark.parametrize("language", ["", "/cy"])
def test_it_says_who_leads_when_they_meet_and_who_plans(cast, led, sign_in, language):
    today = timezone.localdate()
    own = {"partnership_id": cast.fernshire.id}
    with cast.fernshire.seen():
        Sponsor.objects.create(
            **own, identifier="director", kind="senior sponsor", post_en="Director of care"
        )
        PlanningRole.objects.create(**own, identifier="officer", title_en="Officer", wte=0.75)
        Meeting.objects.create(
            **own, identifier="next", body=led.meeting.body, state="planned", held_on=today
        )
    answer = sign_in("viewer").get(language + PAGE)
    board = "Y bwrdd" if language else "The board"
    for words in ("Director of care", board, f"{language}{PARTNERSHIP}meetings/next/", "0.75"):
        assert words in answer.text


def test_it_names_what_needs_somebody(cast, led, sign_in):
    text = sign_in("viewer").get(PAGE).text
    for words in (
        "Nobody answers for any action of the priority",
        "For 1 priority it is open who is responsible",
        "1 action of the partnership is behind or past its day",
        "1 risk is to be looked at again now",
    ):
        assert words in text


def test_where_nothing_is_late_nothing_is_said_to_be(cast, led, sign_in):
    far = timezone.localdate() + timedelta(days=9)
    with cast.fernshire.seen():
        BoardAction.objects.update(due=far)
        Risk.objects.update(review_on=far)
    text = sign_in("viewer").get(PAGE).text
    assert "past its day" not in text
    assert "looked at again now" not in text


def test_a_partnership_that_has_written_nothing_is_told_where_to_begin(sign_in):
    text = sign_in(place="saltmarsh").get("/p/saltmarsh/lead/").text
    assert "It is not written down yet who leads. Begin with the board." in text
    assert "No meeting is planned." in text
