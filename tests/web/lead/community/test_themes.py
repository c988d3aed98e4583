"""Sorting answers into themes, by people: one by one, without scripts, and themes made one."""

import pytest
from web.lead.community.asked import ONE, a_consultation, a_theme, answered

from seedbed_web.lead.community.models import Coding, Finding, Reply, Theme
from seedbed_web.lead.community.pack_rows import Codings

pytestmark = pytest.mark.django_db
ANSWERS = ONE + "answers/"


@pytest.fixture
def read(cast):
    """A consultation, two themes and three answers in words."""
    with cast.fernshire.seen():
        hub = a_consultation(cast.fernshire)
        words = [answered(hub, 1, change=text)[0] for text in ("More buses.", "A shelter.", "Nothing.")]
        return hub, a_theme(hub, "buses", "Buses"), a_theme(hub, "waiting", "Waiting"), words


def themes_of(cast, reply):
    """The names of the themes that an answer speaks of."""
    with cast.fernshire.seen():
        return sorted(Coding.objects.filter(reply_id=reply.pk).values_list("theme__identifier", flat=True))


def test_an_answer_is_sorted_and_the_next_comes(cast, sign_in, read):
    _, buses, waiting, words = read
    browser = sign_in()
    answer = browser.send(f"{ANSWERS}{words[0].pk}/", {"themes": [str(buses.pk), str(waiting.pk)]})
    assert themes_of(cast, words[0]) == ["buses", "waiting"]
    assert answer.url.startswith(ANSWERS)
    assert answer.url.strip("/").rsplit("/", 1)[1] in {str(it.pk) for it in words[1:]}
    assert "1 of 3 read" in browser.get(answer.url).text
    browser.send(f"{ANSWERS}{words[0].pk}/", {"themes": [str(waiting.pk)]})
    assert themes_of(cast, words[0]) == ["waiting"]


def test_an_answer_may_speak_of_no_theme_and_counts_as_read(cast, sign_in, read):
    _, _, _, words = read
    browser = sign_in()
    for reply in words:
        last = browser.send(f"{ANSWERS}{reply.pk}/", {})
    assert last.url == ANSWERS
    assert "3 of 3 read" in browser.get(ANSWERS).text
    with cast.fernshire.seen():
        assert Reply.objects.filter(is_read=True).count() == 3


def test_a_theme_can_be_named_while_reading(cast, sign_in, read):
    _, buses, _, words = read
    sign_in().send(f"{ANSWERS}{words[1].pk}/", {"themes": [str(buses.pk)], "new": "Rain"})
    assert themes_of(cast, words[1]) == ["buses", "rain"]


def test_a_theme_of_another_consultation_cannot_be_ticked(cast, sign_in, read):
    with cast.fernshire.seen():
        foreign = a_theme(a_consultation(cast.fernshire, link="x", identifier="other"), "foreign", "Foreign")
    answer = sign_in().send(f"{ANSWERS}{read[3][0].pk}/", {"themes": [str(foreign.pk)]})
    assert answer.status_code == 400
    assert themes_of(cast, read[3][0]) == []


def test_two_themes_become_one_with_their_answers_and_findings(cast, sign_in, read):
    hub, buses, waiting, words = read
    browser = sign_in()
    browser.send(f"{ANSWERS}{words[0].pk}/", {"themes": [str(buses.pk), str(waiting.pk)]})
    browser.send(f"{ANSWERS}{words[1].pk}/", {"themes": [str(waiting.pk)]})
    with cast.fernshire.seen():
        finding = Finding.objects.create(
            partnership_id=hub.partnership_id, identifier="f", said_en="Said.", found_on=hub.opened_on,
            state="to answer", theme=waiting,
        )  # fmt: skip
    page = f"{ONE}themes/waiting/merge/"
    assert "Choose a theme" in browser.send(page, {}).text
    assert browser.send(page, {"into": str(buses.pk)}).url == ANSWERS
    assert [themes_of(cast, it) for it in words[:2]] == [["buses"], ["buses"]]
    with cast.fernshire.seen():
        assert not Theme.objects.filter(pk=waiting.pk).exists()
        finding.refresh_from_db()
        assert finding.theme_id == buses.pk


def test_a_theme_is_added_and_changed(cast, sign_in, read):
    browser = sign_in()
    new = {"title_en": "Cost", "title_cy": "Cost", "about_en": "Fares.", "version": 0}
    assert browser.send(ONE + "add-theme/", new).url == ANSWERS
    assert browser.send(f"{ONE}themes/cost/edit/", new | {"title_en": "Fares", "version": 1}).url == ANSWERS
    with cast.fernshire.seen():
        assert Theme.objects.get(identifier="cost").title_en == "Fares"
    assert browser.send(ONE + "add-theme/", {"version": 0}).status_code == 400


def test_what_comes_sorted_with_a_pack_counts_as_read_once_it_is_closed(cast, read):
    hub, _, _, words = read
    key = {"consultation": hub.identifier, "question": "hub-change", "theme": "buses"}
    rows = [key | {"respondent": words[0].response.respondent}]
    with cast.fernshire.seen():
        Codings().put(hub.partnership_id, rows, None)
        assert not Reply.objects.filter(is_read=True).exists()  # still open: more may come
        type(hub).objects.filter(pk=hub.pk).update(closed_on=hub.opened_on)
        Codings().put(hub.partnership_id, rows, None)
        assert Reply.objects.filter(is_read=True).count() == 3
