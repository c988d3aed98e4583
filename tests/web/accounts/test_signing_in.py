"""Signing in by email: a code, three tries, the same answer for everybody, and a session that ends."""

import re
import time
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from seedbed_web.audit.models import Event
from seedbed_web.database.scope import Scope, working_for

pytestmark = pytest.mark.django_db
SIGN_IN, CODE = "/account/sign-in", "/account/sign-in/code"
VOICE = "community-voice@fernshire.example"
CODE_IN_LETTER = re.compile(r"^    ([A-Z]{6})$", re.MULTILINE)


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()


def code_in(letter):
    return CODE_IN_LETTER.search(letter.body).group(1)


def ask(browser, address, **more):
    return browser.post(SIGN_IN, {"email": address} | more)


def events():
    with working_for(Scope(mode="sign-in")):
        return list(Event.objects.filter(partnership_id=None).order_by("number").values("action", "detail"))


def is_in(browser):
    return "_auth_user_id" in browser.session


def test_the_first_page_asks_for_an_address(nobody):
    page = nobody.get(SIGN_IN)
    assert page.status_code == 200
    words = page.content.decode()
    assert "Email address" in words
    assert 'autocomplete="email"' in words
    assert "<script>" not in words


def test_somebody_signs_in_with_a_code(nobody):
    assert ask(nobody, VOICE.upper())["Location"] == CODE
    assert VOICE in nobody.get(CODE).content.decode().lower()
    assert not is_in(nobody)
    answer = nobody.post(CODE, {"code": code_in(mail.outbox[0]).lower()})
    assert answer["Location"] == "/"
    assert is_in(nobody)
    assert nobody.get("/p/fernshire/plan/").status_code == 200


def test_the_letter_is_plain_and_short(nobody):
    ask(nobody, VOICE)
    [letter] = mail.outbox
    assert letter.to == [VOICE]
    assert code_in(letter) in letter.subject
    assert not getattr(letter, "alternatives", [])
    assert "&" not in letter.body


def test_the_letter_is_in_the_language_of_its_reader(nobody, cast):
    person = cast.fernshire.people["community-voice"]
    with working_for(Scope(user=person.pk)):
        person.language = "cy"
        person.save()
    ask(nobody, VOICE)
    assert "Eich cod" in mail.outbox[0].subject
    answer = nobody.post(CODE, {"code": code_in(mail.outbox[0])})
    assert answer["Location"] == "/cy/"


def test_a_stranger_sees_the_same_and_gets_no_letter(nobody):
    stranger = Client()
    pages = []
    for browser, address in ((nobody, VOICE), (stranger, "nobody@fernshire.example")):
        answer = ask(browser, address)
        shown = browser.get(CODE).content.decode().replace(address, "X")
        wrong = [browser.post(CODE, {"code": "BBBBBB"}) for _ in range(3)]
        pages.append(
            (
                answer.status_code,
                answer["Location"],
                _without_keys(shown),
                [w.status_code for w in wrong],
                wrong[2].get("Location"),
            )
        )
    assert pages[0] == pages[1]
    assert [letter.to for letter in mail.outbox] == [[VOICE]]


def _without_keys(words):
    return re.sub(r'value="[^"]*"', "", words)


def test_three_wrong_codes_end_it(nobody):
    ask(nobody, VOICE)
    right = code_in(mail.outbox[0])
    for _ in range(2):
        assert nobody.post(CODE, {"code": "BBBBBB"}).status_code == 200
    assert nobody.post(CODE, {"code": "BBBBBB"})["Location"] == SIGN_IN
    assert "too many tries" in nobody.get(SIGN_IN).content.decode()
    assert nobody.post(CODE, {"code": right})["Location"] == SIGN_IN
    assert not is_in(nobody)
    refused = [event for event in events() if event["action"] == "sign-in code refused"]
    assert [event["detail"]["last"] for event in refused] == [False, False, True]


def test_a_code_works_for_ten_minutes(nobody, monkeypatch):
    ask(nobody, VOICE)
    later = time.time() + 601
    monkeypatch.setattr(time, "time", lambda: later)
    assert nobody.post(CODE, {"code": code_in(mail.outbox[0])})["Location"] == SIGN_IN
    assert not is_in(nobody)


def test_a_code_works_in_the_browser_that_asked_for_it_only(nobody):
    ask(nobody, VOICE)
    other = Client()
    assert other.post(CODE, {"code": code_in(mail.outbox[0])})["Location"] == SIGN_IN
    assert not is_in(other)


def test_a_code_works_once(nobody):
    ask(nobody, VOICE)
    code = code_in(mail.outbox[0])
    nobody.post(CODE, {"code": code})
    nobody.post("/account/sign-out")
    assert nobody.post(CODE, {"code": code})["Location"] == SIGN_IN
    assert not is_in(nobody)


def test_one_can_start_again_with_another_address(nobody):
    ask(nobody, "wrong@fernshire.example")
    assert nobody.get(SIGN_IN)["Location"] == CODE
    assert nobody.post("/account/sign-out", {"next": SIGN_IN})["Location"] == SIGN_IN
    assert nobody.get(SIGN_IN).status_code == 200


@pytest.mark.parametrize(
    ("address", "words"), [("", "Enter your email address"), ("mary", "name@example.org")]
)
def test_a_wrong_address_is_said_to_be_wrong(nobody, address, words):
    assert words in ask(nobody, address).content.decode()


def test_letters_to_one_address_are_throttled(nobody):
    for _ in range(5):
        assert ask(Client(), VOICE).status_code == 302
    assert "too many tries" in ask(Client(), VOICE).content.decode()
    assert len(mail.outbox) == 5
    assert ask(Client(), "viewer@fernshire.example").status_code == 302


def test_strangers_are_throttled_alike(nobody):
    for _ in range(5):
        ask(Client(), "nobody@fernshire.example")
    assert "too many tries" in ask(Client(), "nobody@fernshire.example").content.decode()


def test_one_visitor_is_throttled(nobody):
    for number in range(20):
        ask(Client(), f"n{number}@fernshire.example")
    assert "too many tries" in ask(Client(), "n21@fernshire.example").content.decode()
    assert ask(Client(REMOTE_ADDR="192.0.2.1"), "n21@fernshire.example").status_code == 302


def test_the_session_is_a_new_one_after_signing_in(nobody):
    ask(nobody, VOICE)
    before = nobody.session.session_key
    nobody.post(CODE, {"code": code_in(mail.outbox[0])})
    assert nobody.session.session_key != before
    old = Client()
    old.cookies["seedbed_session"] = before
    assert old.get("/account/").status_code == 302


def test_a_letter_is_written_for_a_stranger_too_so_that_time_tells_nothing(nobody, monkeypatch):
    written = []
    monkeypatch.setattr("seedbed_web.accounts.letters.render_to_string", _noting(written))
    for address in (VOICE, "nobody@fernshire.example"):
        written.append(address)
        ask(Client(), address)
    half = len(written) // 2
    assert written[1:half] == written[half + 1 :]
    assert len(written[1:half]) == 2
    assert [letter.to for letter in mail.outbox] == [[VOICE]]


def _noting(written):
    def render(template, _context):
        written.append(template)
        return f"{template} BBBBBB"

    return render


def test_other_visitors_do_not_push_out_what_was_counted(nobody):
    for _ in range(5):
        ask(Client(), VOICE)
    for number in range(600):
        cache.set(f"somebody-else-{number}", 1)
    assert "too many tries" in ask(Client(), VOICE).content.decode()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)"])
def test_nobody_is_sent_elsewhere(nobody, elsewhere):
    answer = ask(nobody, VOICE, next=elsewhere)
    assert "evil" not in answer["Location"]
    assert nobody.post(CODE, {"code": code_in(mail.outbox[0]), "next": elsewhere})["Location"] == "/"
    assert nobody.post("/account/sign-out", {"next": elsewhere})["Location"] == "/"


def test_one_comes_back_to_the_page_one_asked_for(nobody):
    sent = nobody.get("/p/fernshire/plan/")["Location"]
    assert sent == "/account/sign-in?next=/p/fernshire/plan/"
    answer = nobody.post(sent, {"email": VOICE})
    answer = nobody.post(answer["Location"], {"code": code_in(mail.outbox[0])})
    assert answer["Location"] == "/p/fernshire/plan/"


def test_a_session_ends_after_eight_hours_however_busy(nobody, monkeypatch):
    ask(nobody, VOICE)
    nobody.post(CODE, {"code": code_in(mail.outbox[0])})
    cookie = nobody.cookies["seedbed_session"]
    assert cookie["max-age"] == ""
    assert cookie["httponly"]
    ends = nobody.session.get_expiry_date()
    assert timedelta(hours=7, minutes=58) < ends - datetime.now(UTC) <= timedelta(hours=8)
    session = nobody.session
    session["busy"] = True
    session.save()
    assert nobody.session.get_expiry_date() == ends
    monkeypatch.setattr("django.utils.timezone.now", lambda: ends + timedelta(seconds=1))
    assert nobody.get("/account/").status_code == 302


def test_signing_out_ends_the_session(nobody):
    ask(nobody, VOICE)
    nobody.post(CODE, {"code": code_in(mail.outbox[0])})
    key = nobody.session.session_key
    assert nobody.get("/account/sign-out").status_code == 200
    assert nobody.post("/account/sign-out")["Location"] == "/"
    stolen = Client()
    stolen.cookies["seedbed_session"] = key
    assert stolen.get("/account/").status_code == 302
    assert [event["action"] for event in events()] == ["signed in", "signed out"]
    assert events()[0]["detail"] == {"with": ["code"]}


def test_signing_out_everywhere_ends_every_session(sign_in):
    here, there, other = sign_in("viewer"), sign_in("viewer"), sign_in("analyst")
    assert there.get("/account/").status_code == 200
    assert here.send("/account/sign-out-everywhere")["Location"] == SIGN_IN
    assert here.get("/account/").status_code == 302
    assert there.get("/account/").status_code == 302
    assert other.get("/account/").status_code == 200


def test_an_account_that_has_ended_gets_no_code(nobody, cast):
    person = cast.fernshire.people["community-voice"]
    with working_for(Scope(user=person.pk)):
        person.is_active = False
        person.save()
    assert ask(nobody, VOICE)["Location"] == CODE
    assert not mail.outbox


def test_nobody_makes_an_account_alone(nobody):
    assert nobody.get("/account/signup/").status_code == 404


def test_a_post_without_proof_of_its_page_is_refused(cast):
    careful = Client(enforce_csrf_checks=True)
    assert ask(careful, VOICE).status_code == 403
