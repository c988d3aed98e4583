"""Second factors: set up, asked for at the door, confirmed before they change, never kept in the clear."""

import re
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.core import mail
from django.core.cache import cache

from seedbed_web.accounts.actions import take_second_factors_off
from seedbed_web.accounts.second_factors import SecondFactors
from seedbed_web.audit.models import Event
from seedbed_web.database.scope import Scope, working_for
from seedbed_web.organisations.models import Partnership

pytestmark = pytest.mark.django_db
PROOF, APP, CODES = "/account/proof", "/account/proof/app", "/account/proof/recovery-codes"
VIEWER = "viewer@fernshire.example"


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()


@pytest.fixture
def without(cast):
    """A viewer without any second factor."""
    viewer = cast.fernshire.people["viewer"]
    with working_for(Scope(user=viewer.pk)):
        Authenticator.objects.all().delete()
    return viewer


def shown(secret, ahead=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def set_up(browser):
    """Sets an authenticator app up; gives its secret and the recovery codes."""
    page = browser.get(APP).content.decode()
    secret = re.search(r"<code[^>]*>([A-Z2-7]{32})</code>", page).group(1)
    assert browser.send(APP, {"code": shown(secret)})["Location"] == CODES
    return secret, re.findall(r"<code[^>]*>(\d{8})</code>", browser.get(CODES).content.decode())


def sign_in_with_code(browser, address=VIEWER):
    browser.post("/account/sign-in", {"email": address})
    letter = next(letter for letter in reversed(mail.outbox) if "Your code" in letter.subject)
    code = re.search(r"^    ([A-Z]{6})$", letter.body, re.MULTILINE).group(1)
    return browser.post("/account/sign-in/code", {"code": code})


def is_in(browser):
    return "_auth_user_id" in browser.session


def events():
    with working_for(Scope(mode="sign-in")):
        return list(
            Event.objects.filter(partnership_id=None).order_by("number").values_list("action", flat=True)
        )


def test_a_role_that_needs_one_goes_no_further_without(without, sign_in):
    browser = sign_in("viewer")
    assert browser.get("/p/fernshire/plan/")["Location"] == PROOF
    words = browser.get(PROOF).content.decode()
    assert "Set up a passkey" in words
    assert "the code from a letter is not enough" in words


def test_community_members_are_not_asked(sign_in):
    assert sign_in("community-voice").get("/p/fernshire/plan/").status_code == 200


def test_the_demo_does_not_ask_in_its_invented_place(without, sign_in, cast, settings):
    settings.SEEDBED_DEMO = True
    assert sign_in("viewer").get("/p/fernshire/plan/")["Location"] == PROOF
    with cast.fernshire.seen():
        Partnership.objects.update(is_demo=True)
    assert sign_in("viewer").get("/p/fernshire/plan/").status_code == 200


def test_the_app_is_set_up_by_its_picture(without, sign_in):
    browser = sign_in("viewer")
    page = browser.get(APP)
    words = page.content.decode()
    assert 'src="data:image/svg+xml;base64,' in words
    assert "img-src 'self' data:" in page["Content-Security-Policy"]
    _, codes = set_up(browser)
    assert len(codes) == 10
    assert browser.get("/p/fernshire/plan/").status_code == 200


def test_the_secret_is_kept_locked(without, sign_in):
    secret, codes = set_up(sign_in("viewer"))
    with working_for(Scope(user=without.pk)):
        kept = {row.type: row.data for row in Authenticator.objects.all()}
    assert secret not in str(kept)
    assert SecondFactors().decrypt(kept["totp"]["secret"]) == secret
    assert not any(code in str(kept) for code in codes)


def test_what_was_locked_with_an_earlier_key_still_opens(settings):
    locked = SecondFactors().encrypt("secret")
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = (
        [settings.SECRET_KEY],
        "another key, as long as it must be",
    )
    assert SecondFactors().decrypt(locked) == "secret"


def test_a_wrong_code_sets_nothing_up(without, sign_in):
    browser = sign_in("viewer")
    browser.get(APP)
    answer = browser.send(APP, {"code": "000000"})
    assert "That is not right" in answer.content.decode()
    assert browser.get("/p/fernshire/plan/")["Location"] == PROOF


def test_a_session_from_before_does_not_pass_for_having_shown_it(without, sign_in):
    """Whoever got in by a letter alone must not profit from what the owner sets up afterwards."""
    earlier, owner = sign_in("viewer"), sign_in("viewer")
    secret, _ = set_up(owner)
    assert owner.get("/p/fernshire/plan/").status_code == 200
    asked = earlier.get("/p/fernshire/plan/?state=done")["Location"]
    assert asked == f"{PROOF}/again?next=%2Fp%2Ffernshire%2Fplan%2F%3Fstate%3Ddone"
    assert earlier.get("/api/p/fernshire/plan/priorities").status_code == 403
    assert earlier.send(asked, {"code": "000000"}).status_code == 200
    assert earlier.get("/p/fernshire/plan/").status_code == 302
    cache.clear()
    assert earlier.send(asked, {"code": shown(secret, 1)})["Location"] == "/p/fernshire/plan/?state=done"
    assert earlier.get("/p/fernshire/plan/").status_code == 200


def test_recovery_codes_are_shown_once(without, sign_in):
    browser = sign_in("viewer")
    page = browser.get(APP).content.decode()
    secret = re.search(r"<code[^>]*>([A-Z2-7]{32})</code>", page).group(1)
    browser.send(APP, {"code": shown(secret)})
    first = browser.get(CODES).content.decode()
    assert "data:text/plain" in first
    assert "not shown again" in browser.get(CODES).content.decode()


def test_signing_in_asks_for_it(without, sign_in, nobody):
    secret, _ = set_up(sign_in("viewer"))
    assert sign_in_with_code(nobody)["Location"] == "/account/sign-in/second-factor"
    assert not is_in(nobody)
    assert nobody.get("/p/fernshire/plan/").status_code == 302
    page = nobody.get("/account/sign-in/second-factor").content.decode()
    assert "one-time-code" in page
    wrong = nobody.post("/account/sign-in/second-factor", {"code": "000000"})
    assert "That is not right" in wrong.content.decode()
    assert nobody.post("/account/sign-in/second-factor", {"code": shown(secret)})["Location"] == "/"
    assert is_in(nobody)
    assert nobody.get("/p/fernshire/plan/").status_code == 200
    assert "second factor refused" in events()


def test_one_code_of_the_app_signs_in_once(without, sign_in, nobody):
    secret, _ = set_up(sign_in("viewer"))
    code = shown(secret)
    sign_in_with_code(nobody)
    nobody.post("/account/sign-in/second-factor", {"code": code})
    nobody.post("/account/sign-out")
    sign_in_with_code(nobody)
    assert nobody.post("/account/sign-in/second-factor", {"code": code}).status_code == 200
    assert not is_in(nobody)


def test_guessing_second_factors_is_throttled(without, sign_in, nobody):
    secret, _ = set_up(sign_in("viewer"))
    sign_in_with_code(nobody)
    for _ in range(5):
        nobody.post("/account/sign-in/second-factor", {"code": "000000"})
    answer = nobody.post("/account/sign-in/second-factor", {"code": shown(secret)})
    assert "too many tries" in answer.content.decode()
    assert not is_in(nobody)


def test_a_recovery_code_signs_in_once(without, sign_in, nobody):
    _, codes = set_up(sign_in("viewer"))
    for expected in (True, False):
        sign_in_with_code(nobody)
        nobody.post("/account/sign-in/second-factor", {"code": codes[0]})
        assert is_in(nobody) is expected
        nobody.post("/account/sign-out", {"next": "/account/sign-in"})


def test_taking_it_off_asks_again_who_it_is(without, sign_in, nobody):
    secret, _ = set_up(sign_in("viewer"))
    browser = sign_in("viewer")
    asked = browser.get(f"{APP}/remove")
    assert asked["Location"].startswith(f"{PROOF}/again?next=")
    assert browser.send(f"{APP}/remove")["Location"].startswith(f"{PROOF}/again?next=")
    with working_for(Scope(user=without.pk)):
        assert Authenticator.objects.exists()
    assert "Confirm that it is you" in browser.get(asked["Location"]).content.decode()
    assert browser.send(asked["Location"], {"code": "000000"}).status_code == 200
    assert browser.send(asked["Location"], {"code": shown(secret)})["Location"] == PROOF
    assert browser.get("/p/fernshire/plan/")["Location"] == PROOF
    with working_for(Scope(user=without.pk)):
        assert not Authenticator.objects.exists()


def test_each_change_is_told_and_recorded(without, sign_in, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        set_up(sign_in("viewer"))
    [letter] = mail.outbox
    assert letter.to == [VIEWER]
    assert "An authenticator app was added" in letter.body
    assert "http://127.0.0.1:8000/account/proof" in letter.body
    assert "second factor added" in events()


def test_new_recovery_codes_make_the_old_ones_worthless(without, sign_in, nobody):
    secret, old = set_up(sign_in("viewer"))
    browser = sign_in("viewer")
    asked = browser.get(f"{CODES}/new")["Location"]
    browser.send(asked, {"code": shown(secret)})
    assert browser.send(f"{CODES}/new")["Location"] == CODES
    new = re.findall(r"<code[^>]*>(\d{8})</code>", browser.get(CODES).content.decode())
    assert new
    assert not set(old) & set(new)


def test_a_passkey_that_nobody_made_is_refused(without, sign_in, nobody):
    browser = sign_in("viewer")
    page = browser.get(f"{PROOF}/passkey").content.decode()
    assert "publicKey" in page
    for credential in ("", "{}", "[]", '{"id": "x"}'):
        answer = browser.send(f"{PROOF}/passkey", {"credential": credential, "passwordless": "on"})
        assert answer.status_code == 200
        assert nobody.post("/account/sign-in/passkey", {"credential": credential}).status_code == 302
        assert not is_in(nobody)


def test_trying_passkeys_is_throttled(nobody):
    for _ in range(10):
        assert nobody.post("/account/sign-in/passkey", {"credential": "{}"}).status_code == 302
    answer = nobody.post("/account/sign-in/passkey", {"credential": "{}"})
    assert answer.status_code == 429
    assert "<h1" in answer.content.decode()


def test_the_browser_learns_what_to_sign(nobody):
    answer = nobody.get("/account/sign-in/passkey", headers={"accept": "application/json"})
    assert answer.json()["request_options"]["publicKey"]["userVerification"] == "required"
    assert nobody.get("/account/sign-in/passkey")["Location"] == "/account/sign-in"


def test_passkeys_of_others_do_not_exist(sign_in, cast):
    other = cast.fernshire.people["analyst"]
    with working_for(Scope(user=other.pk)):
        row = Authenticator.objects.create(user=other, type="webauthn", data={"name": "x", "credential": {}})
    browser = sign_in("community-voice")
    for page in ("", "/remove"):
        assert browser.get(f"{PROOF}/passkey/{row.pk}{page}").status_code == 404


def test_the_operator_takes_them_off(cast, sign_in):
    viewer, lost = cast.fernshire.people["viewer"], sign_in("viewer")
    with working_for(Scope(user=viewer.pk, mode="sign-in")):
        assert take_second_factors_off(person=viewer.pk) == 1
    assert lost.get("/account/")["Location"].startswith("/account/sign-in")
    assert sign_in("viewer").get("/p/fernshire/plan/")["Location"] == PROOF


@pytest.mark.parametrize("page", [PROOF, APP, CODES, f"{PROOF}/passkey", f"{PROOF}/again", "/account/"])
def test_these_pages_are_for_who_has_signed_in(nobody, page):
    assert nobody.get(page)["Location"].startswith("/account/sign-in?next=")
