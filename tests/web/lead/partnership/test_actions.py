"""Actions of the partnership: the list, one by itself, who may change what, and two who change the same."""

import csv
from datetime import timedelta
from itertools import product

import pytest
from django.utils import timezone
from web.lead.partnership.led import LAST, PARTNERSHIP, days

from seedbed.lead.partnership.due import is_late
from seedbed.lead.partnership.tables import ACTION_STATES
from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.duties.board_actions.queries import Wanted, list_wanted
from seedbed_web.lead.partnership.duties.queries import list_actions_of_decision, list_actions_of_meeting
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.plan.strategy.models import Candidate

pytestmark = pytest.mark.django_db
SURVEY = f"{PARTNERSHIP}actions/survey-families/"


def filled(row, **changes):
    """The form of an action as a browser would send it back, with changes."""
    held = {
        "version": row.version, "title_en": row.title_en, "title_cy": row.title_cy,
        "owner": row.owner_id or "", "owner_post": row.owner_post,
        "meeting": row.meeting_id or "", "decision": row.decision_id or "",
        "element": row.element,
    }  # fmt: skip
    return held | days("due", row.due) | changes


@pytest.mark.parametrize("language", ["", "/cy"])
def test_the_pages_show_the_action_with_owner_post_and_day(led, sign_in, language):
    browser = sign_in("viewer")
    for page in (f"{PARTNERSHIP}actions/", SURVEY):
        answer = browser.get(language + page)
        assert answer.status_code == 200
        for words in ("Head of early years", "2026", "Holi teuluoedd" if language else "Survey families"):
            assert words in answer.text


def test_an_action_leads_to_what_it_comes_from(led, sign_in):
    text = sign_in("viewer").get(SURVEY).text
    for words in ("The board, 1 March 2026", "Listen first", "Community ownership"):
        assert words in text


def test_meeting_and_decision_know_their_actions(cast, led):
    with cast.fernshire.seen():
        assert [it.pk for it in list_actions_of_meeting(led.meeting)] == [led.survey.pk]
        assert [it.pk for it in list_actions_of_decision(led.decision)] == [led.survey.pk]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("owner=council", True), ("owner=parents", False), ("owner=nobody", False),
        ("state=under+way", True), ("state=done", False), ("element=strategy", False),
        ("element=community-ownership", True), ("late=on", True), ("sort=nonsense&state=nonsense", True),
    ],
)  # fmt: skip
def test_the_list_is_narrowed(led, sign_in, question, found):
    text = sign_in("viewer").get(f"{PARTNERSHIP}actions/?{question}").text
    assert ("Survey families" in text) is found
    assert ("No action is like that." in text) is not found


@pytest.mark.parametrize("sort", ["title", "-title", "owner", "due", "-due", "state"])
def test_the_list_is_sorted_and_what_has_no_day_comes_last(cast, led, sign_in, sort):
    with cast.fernshire.seen():
        BoardAction.objects.create(
            partnership_id=cast.fernshire.id, identifier="ask", title_en="Ask", state="done", order=2
        )
    answer = sign_in("viewer").get(f"{PARTNERSHIP}actions/?sort={sort}")
    first_is_survey = {
        "title": False,
        "-title": True,
        "owner": True,
        "due": True,
        "-due": True,
        "state": False,
    }
    assert (answer.text.index("Survey families") < answer.text.index("Ask</a>")) is first_is_survey[sort]


def test_the_table_for_spreadsheets_holds_no_formula(cast, led, sign_in):
    with cast.fernshire.seen():
        BoardAction.objects.filter(pk=led.survey.pk).update(title_en="=1+1", note_en="@sum", owner_post="-x")
    answer = sign_in("viewer").get(f"{PARTNERSHIP}actions.csv")
    rows = list(csv.reader(answer.content.decode("utf-8-sig").splitlines()))
    assert rows[1][0] == "'=1+1"
    assert (rows[1][2], rows[1][5]) == ("'-x", "'@sum")
    assert rows[1][3] == "2026-06-30"


def test_an_action_is_added_from_a_meeting_and_noted(cast, led, sign_in):
    browser = sign_in("commissioner")
    address = f"{PARTNERSHIP}add-action/?meeting=march&decision=listen&element=strategy"
    form = browser.get(address).context["form"]
    assert (form["meeting"].value(), form["decision"].value(), form["element"].value()) == (
        str(led.meeting.pk),
        str(led.decision.pk),
        "strategy",
    )
    sent = {"title_en": "Ask parents\r\nagain", "owner": "", "meeting": led.meeting.pk, "element": "strategy"}
    answer = browser.send(address, sent | days("due", LAST))
    assert answer.url == f"{PARTNERSHIP}actions/ask-parents-again/"
    with cast.fernshire.seen():
        made = BoardAction.objects.get(identifier="ask-parents-again")
        event = Event.objects.order_by("-number")[0]
    assert (made.state, made.due, made.meeting_id, made.owner_id) == (
        "not started",
        LAST,
        led.meeting.pk,
        None,
    )
    assert (event.action, event.subject_id) == ("board action added", str(made.pk))
    assert "Ask parents" not in str(event.detail)


def test_names_that_lead_nowhere_are_not_chosen(led, sign_in):
    form = sign_in().get(f"{PARTNERSHIP}add-action/?meeting=june&decision=none&element=none").context["form"]
    assert form["meeting"].value() == form["decision"].value() == ""


def test_who_looks_after_actions_says_where_one_stands_and_its_history_shows_it(cast, led, sign_in):
    browser = sign_in("practitioner")
    answer = browser.send(
        f"{SURVEY}stands/", {"version": "1", "state": "behind", "note_en": "Printers broke."}
    )
    assert answer.url == SURVEY
    text = browser.get(SURVEY).text
    assert text.count("Printers broke.") == 2  # how it goes, and its history
    assert "Practitioner of Fernshire" in text
    assert "Under way" in text  # where it stood before


@pytest.mark.parametrize("state", ["behind", "stopped"])
def test_what_is_behind_or_stopped_says_why(cast, led, sign_in, state):
    answer = sign_in("practitioner").send(
        f"{SURVEY}stands/", {"version": "1", "state": state, "note_en": " "}
    )
    assert answer.status_code == 400
    assert "note_en" in answer.context["form"].errors
    with cast.fernshire.seen():
        assert BoardAction.objects.get(pk=led.survey.pk).state == "under way"


def test_a_welsh_reason_is_a_reason(led, sign_in):
    sent = {"version": "1", "state": "stopped", "note_cy": "Dim arian."}
    assert sign_in("practitioner").send(f"{SURVEY}stands/", sent).status_code == 302


@pytest.mark.parametrize(
    ("role", "page", "status"),
    [
        ("practitioner", "stands", 200), ("practitioner", "edit", 403), ("administrator", "edit", 200),
        ("administrator", "stands", 403), ("viewer", "stands", 403), ("community-voice", "edit", 403),
    ],
)  # fmt: skip
def test_saying_where_it_stands_and_changing_it_are_two_rights(led, sign_in, role, page, status):
    assert sign_in(role).get(f"{SURVEY}{page}/").status_code == status


def test_who_saves_second_is_shown_both_texts(cast, led, sign_in):
    sign_in().send(f"{SURVEY}edit/", filled(led.survey, title_en="Theirs"))
    answer = sign_in("commissioner").send(f"{SURVEY}edit/", filled(led.survey, title_en="Mine", owner=""))
    assert answer.status_code == 409
    assert "Theirs" in answer.text
    assert answer.context["form"]["title_en"].value() == "Mine"
    with cast.fernshire.seen():
        assert BoardAction.objects.get(pk=led.survey.pk).title_en == "Theirs"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title_en": ""}, "title_en"), ({"title_en": "x" * 301}, "title_en"), ({"owner": "nobody"}, "owner"),
        ({"element": "nonsense"}, "element"), ({"due-day": "31", "due-month": "2"}, "due"),
    ],
)  # fmt: skip
def test_a_faulty_action_is_shown_again(cast, led, sign_in, changes, field):
    answer = sign_in().send(f"{SURVEY}edit/", filled(led.survey, **changes))
    assert answer.status_code == 400
    assert field in answer.context["form"].errors


def test_an_action_is_put_forward_once(cast, led, sign_in):
    browser = sign_in()
    for _ in range(2):
        assert browser.send(f"{SURVEY}put-forward/").url == SURVEY
    with cast.fernshire.seen():
        held = Candidate.objects.get()
    assert (held.source, held.raises, held.ends) == (
        "board-action:survey-families",
        "community-ownership",
        LAST,
    )
    assert held.origin_en == "The board, 1 March 2026"
    assert held.origin_cy == "Y bwrdd, 1 Mawrth 2026"
    assert "nobody has decided on it yet" in browser.get(SURVEY).text


def test_a_day_that_is_today_is_not_past(cast, led, sign_in):
    with cast.fernshire.seen():
        BoardAction.objects.filter(pk=led.survey.pk).update(due=timezone.localdate())
    assert "past its day" not in sign_in("viewer").get(SURVEY).text


def test_nobody_of_another_partnership_finds_it(led, sign_in):
    assert sign_in(place="saltmarsh").get(SURVEY).status_code == 404
    assert (
        sign_in(place="saltmarsh").get("/p/saltmarsh/lead/partnership/actions/survey-families/").status_code
        == 404
    )


def test_the_list_of_what_is_late_is_what_the_library_calls_late(cast, led):
    today = timezone.localdate()
    with cast.fernshire.seen():
        BoardAction.objects.all().delete()
        for number, (state, away) in enumerate(product(ACTION_STATES, (None, -1, 0, 1))):
            due = None if away is None else today + timedelta(days=away)
            BoardAction.objects.create(
                partnership_id=cast.fernshire.id, identifier=f"a-{number}", title_en="A", state=state, due=due
            )
        found = set(list_wanted(cast.fernshire.id, Wanted(late=True), today).values_list("pk", flat=True))
        late = {row.pk for row in BoardAction.objects.all() if is_late(row.state, row.due, today)}
    assert found == late
    assert len(late) == 6
