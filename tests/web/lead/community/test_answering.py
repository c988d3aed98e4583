"""Answering by the open link: without an account, once, and only while it is open."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.core.cache import cache
from web.lead.community.asked import LINK, ONE, a_consultation, asked, sent, today

from seedbed_web.audit.models import Event
from seedbed_web.lead.community.consultations import open_views
from seedbed_web.lead.community.models import Reply, Response

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_cache():
    """Nobody has sent anything yet."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def hub(cast):
    """The open consultation."""
    with cast.fernshire.seen():
        return a_consultation(cast.fernshire)


@pytest.fixture
def form(cast, hub):
    """What a browser sends: `form(how="1")`."""

    def made(**answers):
        with cast.fernshire.seen():
            return sent(hub, **answers)

    return made


def kept(cast):
    """Every answer: channel, language, ethnic group, and what was answered by question."""
    with cast.fernshire.seen():
        return [
            (
                it.channel,
                it.language,
                it.ethnicity,
                {r.question.identifier[4:]: r.answer for r in it.replies.all()},
            )
            for it in Response.objects.all()
        ]


def test_somebody_without_an_account_answers(cast, nobody, form):
    page = nobody.get(LINK)
    assert "How do you get there?" in page.text
    assert "Fernshire asks" in page.text
    answer = nobody.post(
        LINK, form(how="2", helped=["1", "3"], easy="4", change="More buses.", ethnicity="asian")
    )
    assert (answer.status_code, answer.url) == (302, LINK + "/thanks")
    assert "Thank you" in nobody.get(answer.url).text
    expected = {"how": "2", "helped": "1 3", "easy": "4", "change": "More buses."}
    assert kept(cast) == [("online", "en", "asian", expected)]


def test_the_page_and_the_answer_are_in_welsh_where_that_is_chosen(cast, nobody, form):
    page = nobody.get("/cy" + LINK)
    assert "Sut rydych chi’n cyrraedd?" in page.text
    assert "Who helped?" in page.text  # nobody has written the Welsh of this one yet
    answer = nobody.post("/cy" + LINK, form(how="1"))
    assert answer.url == f"/cy{LINK}/thanks"
    assert kept(cast) == [("online", "cy", "", {"how": "1"})]


def test_the_same_form_sent_twice_is_one_answer(cast, nobody, form):
    once = str(uuid4())
    for _ in range(2):
        assert nobody.post(LINK, form(once=once, how="1")).status_code == 302
    assert len(kept(cast)) == 1


def test_nothing_is_required_but_one_answer(cast, nobody, form):
    empty = nobody.post(LINK, form())
    assert empty.status_code == 400
    assert "Answer at least one question" in empty.text
    assert nobody.post(LINK, form(easy="5")).status_code == 302
    assert kept(cast) == [("online", "en", "", {"easy": "5"})]


def test_what_is_not_among_the_options_is_refused_and_nothing_written_is_lost(cast, nobody, form):
    answer = nobody.post(LINK, form(how="9", change="More buses."))
    assert answer.status_code == 400
    assert "More buses." in answer.text
    assert kept(cast) == []


def test_too_many_words_are_refused(nobody, form):
    answer = nobody.post(LINK, form(change="a" * 2_001))
    assert answer.status_code == 400
    assert "no more than 2000 characters" in answer.text


@pytest.mark.parametrize(
    "changes",
    [{"closed_on": today()}, {"answers_until": today() - timedelta(days=1)}],
    ids=["closed", "past its last day"],
)
def test_what_is_over_is_gone_in_words_and_takes_nothing(cast, nobody, hub, form, changes):
    fields = form(how="1")
    with cast.fernshire.seen():
        type(hub).objects.filter(pk=hub.pk).update(**changes)
    for answer in (nobody.get(LINK), nobody.post(LINK, fields)):
        assert answer.status_code == 410
        assert "Answers are no longer taken" in answer.text
    assert kept(cast) == []


def test_what_has_not_begun_says_when(cast, nobody, hub, form):
    fields = form(how="1")
    with cast.fernshire.seen():
        type(hub).objects.filter(pk=hub.pk).update(opened_on=today() + timedelta(days=3))
    assert "You can answer soon" in nobody.get(LINK).text
    nobody.post(LINK, fields)
    assert kept(cast) == []


def test_a_link_that_nobody_made_leads_to_words(nobody, hub):
    answer = nobody.get("/voices/c/" + "x" * 43)
    assert answer.status_code == 404
    assert "This link leads to no questions" in answer.text
    assert hub.title_en not in answer.text


def test_the_page_is_kept_nowhere_and_sets_no_cookie(nobody, hub, form):
    answers = [nobody.get(LINK), nobody.post(LINK, form(how="1")), nobody.get(LINK + "/thanks")]
    for answer in answers:
        assert answer["Cache-Control"] == "no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert not answer.cookies


def test_neither_time_nor_address_is_kept_with_an_answer(cast, nobody, form):
    nobody.post(LINK, form(how="1"), REMOTE_ADDR="203.0.113.7")
    with cast.fernshire.seen():
        response = Response.objects.get()
        values = [getattr(response, field.attname) for field in Response._meta.concrete_fields]
        assert "203.0.113.7" not in str(values)
        assert not [value for value in values if isinstance(value, datetime)]
        assert Event.objects.filter(action__contains="answer").count() == 0


def test_a_program_that_fills_in_everything_is_stopped_and_a_person_told(cast, nobody, form):
    answer = nobody.post(LINK, form(how="1", website="https://buy.example"))
    assert answer.status_code == 400
    assert "This box must stay empty" in answer.text
    assert kept(cast) == []


def test_a_flood_from_one_address_is_stopped_and_others_go_on(cast, nobody, form, monkeypatch):
    monkeypatch.setattr(open_views, "MOST_AN_HOUR", 2)
    statuses = [nobody.post(LINK, form(how="1", change="Words.")).status_code for _ in range(3)]
    assert statuses == [302, 302, 429]
    stopped = nobody.post(LINK, form(how="1", change="My words."))
    assert "My words." in stopped.text
    assert nobody.post(LINK, form(how="1"), REMOTE_ADDR="203.0.113.9").status_code == 302
    assert len(kept(cast)) == 3


def test_a_ward_is_asked_for_only_where_wards_are_known(cast, nobody, form, monkeypatch):
    from seedbed_web.lead.community import ground

    assert "Which ward" not in nobody.get(LINK).text
    asked_ = ground.Ground({"E05000001": "Old Quay"})
    monkeypatch.setattr(open_views, "get_ground", lambda _: asked_)
    assert "Old Quay" in nobody.get(LINK).text
    nobody.post(LINK, form(how="1", ward="E05000001"))
    assert nobody.post(LINK, form(how="1", ward="E05999999")).status_code == 400
    with cast.fernshire.seen():
        assert [it.ward for it in Response.objects.all()] == ["E05000001"]


def test_a_link_reaches_its_own_consultation_and_no_other(cast, nobody, form):
    with cast.saltmarsh.seen():
        other = a_consultation(cast.saltmarsh, link="another-link", title_en="Of Saltmarsh")
        foreign = asked(other)["how"]
    fields = form(change="Words.") | {f"q-{foreign.pk}": "1"}
    assert "Of Saltmarsh" not in nobody.get(LINK).text
    assert nobody.post(LINK, fields).status_code == 302
    with cast.saltmarsh.seen():
        assert Response.objects.count() == 0


def test_somebody_types_in_what_came_on_paper(cast, sign_in, hub, form):
    browser = sign_in()
    fields = form(how="3", change="Mwy o fysiau.", channel="paper", language="cy")
    answer = browser.send(ONE + "type-in/", fields)
    assert (answer.status_code, answer.url) == (302, ONE + "type-in/")
    assert kept(cast) == [("paper", "cy", "", {"how": "3", "change": "Mwy o fysiau."})]
    with cast.fernshire.seen():
        event = Event.objects.get(action="consultation answer typed in")
    assert "bysiau" not in str(event.detail)


def test_papers_may_come_in_late_but_not_after_closing(cast, sign_in, hub, form):
    late, too_late = (form(how="1", channel="paper", language="en") for _ in range(2))
    with cast.fernshire.seen():
        type(hub).objects.filter(pk=hub.pk).update(answers_until=today() - timedelta(days=1))
    browser = sign_in()
    browser.send(ONE + "type-in/", late)
    with cast.fernshire.seen():
        type(hub).objects.filter(pk=hub.pk).update(closed_on=today())
    page = browser.send(ONE + "type-in/", too_late, follow=True)
    assert "results can no longer change" in page.text
    with cast.fernshire.seen():
        assert Reply.objects.count() == 1
