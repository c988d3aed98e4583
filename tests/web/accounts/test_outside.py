"""Signing in with the identity of an organisation, against a real OpenID Connect provider on this machine."""

import logging
import re
import socket
from html import unescape

import pytest
import requests
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from django.test import Client

from seedbed_web.accounts.models import User
from seedbed_web.audit.models import Event
from seedbed_web.database.scope import Scope, working_for

mock = pytest.importorskip("oidc_provider_mock", reason="oidc-provider-mock is not installed")
pytestmark = [
    pytest.mark.django_db,
    # what the provider is built on announces its own future
    pytest.mark.filterwarnings("ignore::Warning:authlib.*"),
    pytest.mark.filterwarnings("ignore::Warning:oidc_provider_mock.*"),
]
LEAVE, BACK = "/account/sign-in/with/council", "/account/sign-in/with/council/back"
VOUCHED = {"email": "Viewer@fernshire.example", "email_verified": True, "name": "Viewer at the Council"}


@pytest.fixture(autouse=True)
def _fresh():
    cache.clear()
    logging.getLogger("werkzeug").setLevel(logging.ERROR)


@pytest.fixture(scope="module")
def provider():
    """The provider, with people whose addresses it vouches for and some for whom it does not."""
    people = {
        "viewer": VOUCHED,
        "stranger": {"email": "nobody@fernshire.example", "email_verified": True},
        "unverified": VOUCHED | {"email_verified": False},
        "says-so": VOUCHED | {"email_verified": "yes, surely"},
        "silent": {"email": "viewer@fernshire.example"},
        "nameless": {"name": "Without an address"},
        "late": VOUCHED | {"email": "analyst@fernshire.example"},
    }
    known = [mock.User(sub=sub, claims=claims) for sub, claims in people.items()]
    with mock.run_server_in_thread(user_claims=known) as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def council(provider, settings):
    """The site trusts the provider; gives a function that changes how it is set."""

    def trust(**more):
        app = {
            "provider_id": "council",
            "name": "Fernshire Council",
            "client_id": "seedbed",
            "secret": "a secret of the tests",
            "settings": {
                "server_url": provider,
                "name_cy": "Cyngor Swydd Rhedyn",
                "email_authentication": True,
                "verified_email": [],
            }
            | more,
        }
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}

    trust()
    return trust


def leave(browser, path=LEAVE, **more):
    """Where the page on the way leads to."""
    page = browser.post(path, more)
    assert page.status_code == 200
    return unescape(re.search(r'<a href="([^"]+)">', page.content.decode()).group(1))


def sign_in_there(browser, sub, path=LEAVE, **more):
    """Goes to the provider, signs in as somebody, and comes back with what it says."""
    there = requests.post(leave(browser, path, **more), data={"sub": sub}, allow_redirects=False, timeout=5)
    assert there.status_code in (302, 303), there.text
    return browser.get(there.headers["Location"].removeprefix("http://testserver"))


def is_in(browser):
    return "_auth_user_id" in browser.session


def accounts(cast, role="viewer"):
    with working_for(Scope(user=cast.fernshire.people[role].pk)):
        return list(SocialAccount.objects.all())


def test_the_first_page_offers_it_by_name(council, nobody):
    assert "Sign in with Fernshire Council" in nobody.get("/account/sign-in").content.decode()
    assert "Cyngor Swydd Rhedyn" in nobody.get("/cy/account/sign-in").content.decode()


def test_who_was_invited_comes_in(council, nobody, cast):
    with working_for(Scope(user=cast.fernshire.people["viewer"].pk)):
        Authenticator.objects.all().delete()
    answer = sign_in_there(nobody, "viewer")
    assert answer.status_code == 302
    assert answer["Location"] == "/"
    assert nobody.session["_auth_user_id"] == str(cast.fernshire.people["viewer"].pk)
    # the provider asks for a second factor of its own
    assert nobody.get("/p/fernshire/plan/").status_code == 200
    assert "Fernshire Council" in nobody.get("/account/").content.decode()
    [account] = accounts(cast)
    assert (account.provider, account.uid, account.extra_data) == ("council", "viewer", {})
    with working_for(Scope(mode="sign-in")):
        assert Event.objects.get(action="signed in").detail == {"with": ["council"]}
        assert User.objects.get(pk=account.user_id).name == "Viewer of Fernshire"


def test_one_comes_in_again(council, nobody, cast):
    with working_for(Scope(user=cast.fernshire.people["viewer"].pk)):
        Authenticator.objects.all().delete()
    sign_in_there(nobody, "viewer")
    again = Client()
    assert sign_in_there(again, "viewer")["Location"] == "/"
    assert is_in(again)
    assert len(accounts(cast)) == 1


def test_ones_own_second_factor_is_still_asked_for(council, nobody):
    assert sign_in_there(nobody, "viewer")["Location"] == "/account/sign-in/second-factor"
    assert not is_in(nobody)


def test_the_session_is_a_new_one(council, nobody, cast):
    with working_for(Scope(user=cast.fernshire.people["viewer"].pk)):
        Authenticator.objects.all().delete()
    nobody.post("/account/sign-in", {"email": "x@y.example"})
    before = nobody.session.session_key
    nobody.post("/account/sign-out", {"next": "/account/sign-in"})
    sign_in_there(nobody, "viewer")
    assert nobody.session.session_key != before


def test_a_stranger_is_told_whom_to_ask(council, nobody):
    answer = sign_in_there(nobody, "stranger")
    assert answer.status_code == 403
    words = answer.content.decode()
    assert "nobody@fernshire.example" in words
    assert "ask the early years lead" in words
    assert not is_in(nobody)
    with working_for(Scope(mode="sign-in")):
        assert not User.objects.filter(email="nobody@fernshire.example").exists()
        assert Event.objects.get(action="outside identity refused").detail == {"provider": "council"}
        assert not SocialAccount.objects.exists()


@pytest.mark.parametrize("sub", ["unverified", "says-so", "silent", "nameless"])
def test_an_address_that_nobody_vouches_for_opens_nothing(council, nobody, cast, sub):
    assert sign_in_there(nobody, sub).status_code == 403
    assert not is_in(nobody)
    assert accounts(cast) == []


def test_a_provider_may_be_trusted_for_its_own_domain(council, nobody, cast):
    council(verified_email=["fernshire.example"])
    assert sign_in_there(nobody, "silent")["Location"] == "/account/sign-in/second-factor"
    council(verified_email=["saltmarsh.example"])
    assert sign_in_there(Client(), "nameless").status_code == 403


def test_an_account_that_has_ended_stays_shut(council, nobody, cast):
    person = cast.fernshire.people["analyst"]
    with working_for(Scope(user=person.pk)):
        person.is_active = False
        person.save()
    assert sign_in_there(nobody, "late").status_code == 403
    assert not is_in(nobody)


def test_nobody_ties_another_identity_to_an_account(council, sign_in, cast):
    browser = sign_in("community-voice")
    assert sign_in_there(browser, "stranger", process="connect").status_code == 403
    assert accounts(cast, "community-voice") == []


def test_pages_come_back_in_the_language_they_left(council, nobody):
    answer = sign_in_there(nobody, "stranger", "/cy" + LEAVE)
    assert '<html lang="cy"' in answer.content.decode()
    assert "Cyngor Swydd Rhedyn" in answer.content.decode()


def test_one_address_is_told_to_the_provider(council, nobody):
    for path in (LEAVE, "/cy" + LEAVE):
        assert "redirect_uri=http%3A%2F%2Ftestserver%2Faccount%2Fsign-in%2Fwith%2Fcouncil%2Fback" in leave(
            nobody, path
        )


def test_the_way_there_is_no_redirection(council, nobody):
    page = nobody.post(LEAVE)
    assert 'http-equiv="refresh"' in page.content.decode()
    assert "form-action 'self'" in page["Content-Security-Policy"]
    assert "code_challenge=" in page.content.decode()


def test_a_link_alone_does_not_send_anybody_there(council, nobody):
    page = nobody.get(LEAVE)
    assert page.status_code == 200
    assert 'http-equiv="refresh"' not in page.content.decode()
    assert "Go on to Fernshire Council" in page.content.decode()


def test_an_answer_to_no_question_is_refused(council, nobody):
    for query in ("", "?code=x&state=y", "?error=server_error"):
        answer = nobody.get(BACK + query)
        assert answer.status_code == 401
        assert "did not work" in answer.content.decode()


def test_an_answer_to_somebody_elses_question_is_refused(council, nobody):
    there = requests.post(leave(nobody), data={"sub": "viewer"}, allow_redirects=False, timeout=5)
    other = Client()
    assert other.get(there.headers["Location"].removeprefix("http://testserver")).status_code == 401
    assert not is_in(other)


def test_who_changes_their_mind_is_back_at_the_beginning(council, nobody):
    # the provider of the tests answers a refusal by a page of its own, so that its answer is written here
    state = re.search(r"[?&]state=([^&]+)", leave(nobody)).group(1)
    answer = nobody.get(f"{BACK}?error=access_denied&state={state}")
    assert answer["Location"] == "/account/sign-in/cancelled"
    assert nobody.get(answer["Location"])["Location"] == "/account/sign-in"
    assert "You did not sign in there" in nobody.get("/account/sign-in").content.decode()


def test_a_provider_that_is_down_is_a_clear_page(council, nobody):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        council(server_url=f"http://127.0.0.1:{taken.getsockname()[1]}")
        answer = nobody.post(LEAVE)
    assert answer.status_code == 503
    assert "Fernshire Council does not answer" in answer.content.decode()


def test_a_provider_that_goes_down_on_the_way_is_a_clear_page(council, nobody):
    there = requests.post(leave(nobody), data={"sub": "viewer"}, allow_redirects=False, timeout=5)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        council(server_url=f"http://127.0.0.1:{taken.getsockname()[1]}")
        answer = nobody.get(there.headers["Location"].removeprefix("http://testserver"))
    assert answer.status_code == 503
    assert "does not answer" in answer.content.decode()


def test_a_provider_that_talks_nonsense_is_a_clear_page(council, nobody, provider):
    council(server_url=f"{provider}/jwks?/.well-known/")
    assert nobody.post(LEAVE).status_code == 503


def test_a_provider_that_nobody_trusts_does_not_exist(council, nobody):
    assert nobody.post("/account/sign-in/with/elsewhere").status_code == 404
    assert nobody.get("/account/sign-in/with/elsewhere/back").status_code == 404
