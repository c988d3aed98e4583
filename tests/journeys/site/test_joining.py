"""From an invitation to a second factor, out and in again, on a site that is not the demo."""

import pytest
from journeys.site.letters import Letters, shown_by_app
from journeys.site.steps import follow, press

pytestmark = pytest.mark.browser
PROOF = "How you prove it is you"
PASSKEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def set_up_app(page, looker):
    """An authenticator app, from the page that asks for a second factor; gives its key and recovery codes."""
    assert page.inner_text("h1") == PROOF
    press(page, "Set up an authenticator app")
    assert looker.faults(page) == {}
    key = page.locator("code").inner_text()
    page.get_by_label("Code that the app shows now").fill(shown_by_app(key))
    press(page, "Set up")
    codes = page.locator("#recovery-codes li").all_inner_texts()
    assert len(codes) == 10
    assert looker.faults(page) == {}
    press(page, "I have kept them")
    return key, codes


def come_in_by_letter(page, letters):
    press(page, "Send me a code")
    page.get_by_label("Code from the letter").fill(letters.code())
    press(page, "Sign in")


def begin_to_sign_in(page, email, letters):
    page.goto("/account/sign-in")
    page.get_by_label("Email address").fill(email)
    come_in_by_letter(page, letters)
    assert page.inner_text("h1") == "Prove that it is you"


def sign_out(page):
    follow(page, page.locator("header").get_by_role("button", name="Sign out"))


@pytest.fixture(scope="module")
def lead(served, chromium, looker):
    """The first early years lead of Testshire, who came in by a link and set up an app; signed in."""
    letters = Letters(served.home)
    context = chromium.new_context(base_url=served.address)
    page = context.new_page()
    page.goto(served.links["lead"])
    assert page.inner_text("h1").endswith("Testshire")
    assert looker.faults(page) == {}
    come_in_by_letter(page, letters)
    page.goto("/p/testshire/people/")
    _, codes = set_up_app(page, looker)
    yield page, codes
    context.close()


def test_an_invited_practitioner_comes_in_by_the_letter_sets_up_an_app_and_comes_back(
    lead, served, walk, looker
):
    letters, (lead, _) = Letters(served.home), lead
    lead.goto("/p/testshire/people/invite")
    lead.get_by_label("Name").fill("Priya Example")
    lead.get_by_label("Email address").fill("priya@testshire.example")
    lead.get_by_label("Practitioner").check()
    press(lead, "Send the invitation")
    assert "priya@testshire.example" in lead.inner_text("main")
    assert looker.faults(lead) == {}
    link = letters.newest(r"http://\S+?(/account/invitation/\S+)")

    page = walk(served)
    page.goto(link)
    assert "Practitioner" in page.inner_text("main")
    press(page, "Send me a code")
    assert looker.faults(page) == {}
    page.get_by_label("Code from the letter").fill("WRONGX")
    press(page, "Sign in")
    assert page.title().startswith("Error: ")
    page.get_by_label("Code from the letter").fill(letters.code())
    press(page, "Sign in")
    page.goto("/p/testshire/plan/")
    key, codes = set_up_app(page, looker)
    assert page.url == f"{served.address}/p/testshire/"
    assert looker.faults(page) == {}  # a home where nothing has been written yet

    sign_out(page)
    begin_to_sign_in(page, "priya@testshire.example", letters)
    assert looker.faults(page) == {}
    page.get_by_label("Code").fill("000000")
    press(page, "Continue")
    page.get_by_role("alert").wait_for()
    assert page.title().startswith("Error: ")
    page.get_by_label("Code").fill(shown_by_app(key, ahead=1))
    press(page, "Continue")
    assert page.url == f"{served.address}/p/testshire/"

    sign_out(page)
    begin_to_sign_in(page, "priya@testshire.example", letters)
    page.get_by_label("Code").fill(codes[0])  # the telephone is lost
    press(page, "Continue")
    page.goto("/account/proof")
    assert "You have 9 left." in page.inner_text("main")
    page.goto("/p/testshire/people/")
    assert page.get_by_role("button", name="Invite somebody").count() == 0


def confirm(page, code, looker):
    """What changes how one signs in asks for proof first."""
    assert page.inner_text("h1") == "Confirm that it is you"
    assert looker.faults(page) == {}
    page.get_by_label("Code").fill(code)
    press(page, "Continue")


def test_a_lead_adds_a_passkey_renames_it_and_takes_everything_off_again(lead, looker):
    page, codes = lead
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": PASSKEY})
    page.goto("/account/proof/again")
    confirm(page, codes[0], looker)
    page.goto("/account/proof")
    press(page, "Set up a passkey")
    press(page, "Set up")
    page.wait_for_url("**/proof")
    follow(page, page.get_by_role("link", name="Rename Passkey"))
    assert looker.faults(page) == {}
    page.get_by_label("Name").fill("Work laptop")
    press(page, "Save")
    assert looker.faults(page) == {}
    page.goto("/account/proof/passkey/again")
    assert looker.faults(page) == {}

    page.goto("/account/proof/recovery-codes")
    assert "shown once" in page.inner_text("main")
    assert looker.faults(page) == {}
    press(page, "Make new recovery codes")
    assert looker.faults(page) == {}
    page.goto("/account/proof")
    for link in ("Remove Work laptop", "Remove the app"):
        follow(page, page.get_by_role("link", name=link))
        assert looker.faults(page) == {}
        press(page, "Remove")
    page.goto("/p/testshire/people/")
    assert page.inner_text("h1") == PROOF  # without any proof an early years lead goes no further
