"""The public page: what is published of a partnership that has published, and nothing else of anybody."""

from datetime import date, timedelta
from html import unescape
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.utils import timezone
from web.lead.community.said import asset, finding, proposal, publish

from seedbed_web.audit.models import Event
from seedbed_web.lead.community.flood import MOST
from seedbed_web.lead.community.models import (
    Asset,
    Coding,
    Consultation,
    Draft,
    Finding,
    Heard,
    Participation,
    Question,
    Reply,
    Response,
    Theme,
    VoiceGroup,
)
from seedbed_web.lead.community.public.queries import MOST_WAITING
from seedbed_web.lead.partnership.models import BoardAction

pytestmark = pytest.mark.django_db

PAGE, ASSETS, OFFER = "/voices/fernshire/", "/voices/fernshire/assets/", "/voices/fernshire/offer/"
EVERY = (PAGE, ASSETS, OFFER, "/voices/fernshire/offered/")
LONG_AGO = date(2020, 1, 1)


@pytest.fixture(autouse=True)
def nothing_counted():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def published(cast, said):
    with cast.fernshire.seen():
        publish(cast.fernshire)
    return said


def text(response):
    return unescape(response.content.decode())


@pytest.mark.parametrize("path", EVERY)
def test_of_a_partnership_that_has_not_published_there_is_no_page(path, said, nobody, sign_in):
    assert nobody.get(path).status_code == 404
    assert sign_in().get(path).status_code == 404  # not even for its own members
    assert (
        nobody.post(OFFER, {"name": "x", "kind": "place", "about": "x", "once": uuid4()}).status_code == 404
    )
    assert nobody.get(path.replace("fernshire", "nowhere")).status_code == 404


@pytest.mark.parametrize("path", EVERY)
def test_of_one_that_has_published_everybody_may_read_in_both_languages(path, published, nobody):
    assert nobody.get(path).status_code == 200
    assert nobody.get(f"/cy{path}").status_code == 200


def unpublished_of_every_kind(company, said):
    """A row of every kind of the community's voice that is not published, each with the word SECRET."""
    own = {"partnership_id": company.id}
    asked = Consultation.objects.create(
        **own, identifier="private", title_en="SECRET asked", opened_on=LONG_AGO
    )
    question = Question.objects.create(
        **own, identifier="q", consultation=asked, kind="text", text_en="SECRET question"
    )
    response = Response.objects.create(
        **own, consultation=said.consultation, respondent="secret-respondent", channel="online",
        received_on=LONG_AGO, ethnicity="SECRET ethnicity", ward="SECRET ward",
    )  # fmt: skip
    reply = Reply.objects.create(**own, response=response, question=question, answer="SECRET words")
    theme = Theme.objects.create(
        **own, identifier="t", consultation=said.consultation, title_en="SECRET theme"
    )
    Coding.objects.create(**own, reply=reply, theme=theme)
    group = VoiceGroup.objects.create(**own, identifier="g", kind="other", name_en="SECRET group")
    Heard.objects.create(**own, group=group, characteristic="ethnicity", category="SECRET category", people=3)
    finding(company, "s1", said_en="SECRET finding", consultation=asked, theme=theme, group=group)
    finding(company, "s2", said_en="SECRET answered", state="not yet", answer_en="SECRET reason")
    for state in ("offered", "declined", "gone"):
        asset(company, f"s-{state}", name_en=f"SECRET {state}", state=state)
    made = proposal(company, "s", title_en="SECRET proposal", why_en="SECRET why")
    Draft.objects.create(**own, proposal=made, words="SECRET draft")
    BoardAction.objects.create(**own, identifier="s", title_en="SECRET action", state="not started")


def test_nothing_that_is_not_published_is_on_any_public_page(cast, published, nobody):
    with cast.fernshire.seen():
        unpublished_of_every_kind(cast.fernshire, published)
        finding(
            cast.fernshire, "open", said_en="Everybody may read this", published="yes", state="decided",
            answer_en="It opens at eight.", decision=published.decision, consultation=published.consultation,
            theme=Theme.objects.get(identifier="t"),
        )  # fmt: skip
        asset(cast.fernshire, "hall", name_en="The village hall", state="confirmed", checked_on=LONG_AGO)
    for language in ("", "/cy"):
        for path in EVERY:
            page = text(nobody.get(f"{language}{path}"))
            assert "SECRET" not in page
            assert "secret" not in page
            assert "of Fernshire</" not in page.replace("Parents of Fernshire", "")  # nobody's name
    page = text(nobody.get(PAGE))
    for words in ("Everybody may read this", "It opens at eight.", "Listening in spring", "1 June 2026"):
        assert words in page
    assert "Open at eight" not in page  # what the decision says is the board's to publish
    assert "The village hall" in text(nobody.get(ASSETS))


def test_findings_of_another_partnership_never_appear(cast, published, nobody):
    with cast.saltmarsh.seen():
        publish(cast.saltmarsh)
        finding(cast.saltmarsh, "theirs", said_en="Said in Saltmarsh", published="yes")
        asset(cast.saltmarsh, "quay", name_en="The quay", state="confirmed")
    with cast.fernshire.seen():
        finding(cast.fernshire, "ours", said_en="Said in Fernshire", published="yes")
    assert "Said in Fernshire" in text(nobody.get(PAGE))
    for path in (PAGE, ASSETS):
        assert "Saltmarsh" not in text(nobody.get(path))
        assert "quay" not in text(nobody.get(path))
    theirs = text(nobody.get("/voices/saltmarsh/"))
    assert "Said in Saltmarsh" in theirs
    assert "Fernshire" not in theirs


def test_what_is_owing_says_for_how_long_and_is_counted(cast, published, nobody):
    with cast.fernshire.seen():
        finding(cast.fernshire, "a", published="yes", found_on=timezone.localdate() - timedelta(days=40))
        finding(cast.fernshire, "b", published="yes", state="not yet", answer_en="There is no money.")
        finding(cast.fernshire, "c", published="yes", state="done", answer_en="A claim that leads nowhere.")
    page = text(nobody.get(PAGE))
    assert "You have been waiting for 40 days." in page
    assert ">Not yet<" in page
    assert "There is no money." in page
    assert "A claim that leads nowhere." not in page
    assert "<strong>1</strong>answered" in page
    assert "<strong>2</strong>still to be answered" in page


def test_who_decided_is_told_for_the_priorities_of_which_it_was_said(cast, published, nobody):
    with cast.fernshire.seen():
        Participation.objects.create(
            partnership_id=cast.fernshire.id, priority="talking", mode="co-produced", how_en="Five evenings.",
            budget=20_000, held_by_en="The panel",
        )  # fmt: skip
    page = text(nobody.get(PAGE))
    for words in ("Talking by two", "Co-produced", "Five evenings.", "£20,000", "The panel"):
        assert words in page
    assert "Siarad" in text(nobody.get(f"/cy{PAGE}"))


def test_words_that_nobody_has_translated_are_marked_as_english(cast, published, nobody):
    with cast.fernshire.seen():
        finding(cast.fernshire, "a", said_en="Only in English", published="yes")
        finding(cast.fernshire, "b", said_en="In English", said_cy="Yn Gymraeg", published="yes")
    page = text(nobody.get(f"/cy{PAGE}"))
    assert '<span lang="en">Only in English</span>' in page
    assert "<p>Yn Gymraeg</p>" in page


@pytest.mark.parametrize(
    ("in_days", "shown"),
    [
        ({}, True),
        ({"token": None}, False),
        ({"opened_on": 1}, False),
        ({"answers_until": -1}, False),
        ({"answers_until": 0}, True),
        ({"closed_on": 0}, False),
    ],
)
def test_only_a_consultation_that_takes_answers_now_is_offered(in_days, shown, cast, published, nobody):
    # The day is read here and not in the list above: a run over midnight would compare two days.
    today = timezone.localdate()
    dates = {field: days if days is None else today + timedelta(days) for field, days in in_days.items()}
    given = {"token": "t" * 43, "opened_on": LONG_AGO} | dates
    with cast.fernshire.seen():
        Consultation.objects.create(
            partnership_id=cast.fernshire.id, identifier="now", title_en="Asked just now", **given
        )
    assert ("Asked just now" in text(nobody.get(PAGE))) == shown


def offered(**changes):
    return {"name": "Toy library", "kind": "group", "about": "Lends toys.", "once": str(uuid4())} | changes


def test_a_resident_offers_something_without_saying_who_they_are(cast, published, nobody):
    page = text(nobody.get(OFFER))
    assert "We do not ask who you are." in page
    assert 'type="email"' not in page
    assert not nobody.cookies
    answer = nobody.post(OFFER, offered())
    assert (answer.status_code, answer.url) == (302, "/voices/fernshire/offered/")
    with cast.fernshire.seen():
        row = Asset.objects.get()
        assert (row.name_en, row.state, row.offered_on) == ("Toy library", "offered", timezone.localdate())
        assert (row.changed_by, Event.objects.get(action="asset added").actor_id) == (None, None)
    assert "Toy library" not in text(nobody.get(ASSETS))


def test_the_same_form_sent_twice_is_one_offer(cast, published, nobody):
    sent = offered()
    assert [nobody.post(OFFER, sent).status_code for _ in range(2)] == [302, 302]
    assert nobody.post(OFFER, sent | {"once": "no key"}).status_code == 400
    with cast.fernshire.seen():
        assert Asset.objects.count() == 1


def test_what_is_offered_in_welsh_is_kept_as_welsh(cast, published, nobody):
    assert nobody.post(f"/cy{OFFER}", offered(name="Llyfrgell deganau")).status_code == 302
    with cast.fernshire.seen():
        row = Asset.objects.get()
    assert (row.name_cy, row.name_en, row.about_cy) == (
        "Llyfrgell deganau",
        "Llyfrgell deganau",
        "Lends toys.",
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": ""}, "Enter what it is called"),
        ({"kind": "castle"}, "Choose one of the answers that are offered"),
        ({"about": "x" * 601}, "Use 600 characters or fewer"),
        ({"website": "https://spam.example"}, "Something filled in a box that people do not see"),
        ({"url": "javascript:alert(1)"}, "The address begins with https://"),
    ],
)
def test_an_offer_that_makes_no_sense_is_not_kept(changes, words, cast, published, nobody):
    answer = nobody.post(OFFER, offered(**changes))
    assert answer.status_code == 400
    assert words in text(answer)
    with cast.fernshire.seen():
        assert Asset.objects.count() == 0


def test_one_address_may_send_so_much_an_hour_and_another_still_may(cast, published, nobody):
    for number in range(MOST):
        assert nobody.post(OFFER, offered(name=f"Number {number}")).status_code == 302
    refused = nobody.post(OFFER, offered(name="One too many"))
    assert refused.status_code == 429
    assert "One too many" in text(refused)  # what was written is not lost
    assert nobody.post(OFFER, offered(), REMOTE_ADDR="192.0.2.7").status_code == 302


def test_where_nobody_answers_offers_no_more_are_taken(cast, published, nobody):
    with cast.fernshire.seen():
        for number in range(MOST_WAITING):
            asset(cast.fernshire, f"waits-{number}")
    assert nobody.post(OFFER, offered()).status_code == 429


def test_the_page_works_for_its_partnership_only_while_it_reads(cast, published, nobody):
    from seedbed_web.database.scope import current_scope
    from seedbed_web.lead.community.public.queries import get_said_and_done
    from seedbed_web.organisations.published import find_published

    before = current_scope()
    get_said_and_done(find_published("fernshire"), "en", timezone.localdate())
    assert current_scope() == before
    assert Finding.objects.count() == 0
