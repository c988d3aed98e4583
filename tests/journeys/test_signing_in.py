"""From a link in a letter to a passkey, in a browser, on the site as it is served."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
EMAIL = "gwen@testshire.example"
READY = 120


@pytest.fixture(scope="module")
def surroundings():
    """A home that PostgreSQL's account can enter, and nothing of the caller's own settings."""
    folder = Path(tempfile.mkdtemp(prefix="seedbed-")).resolve()
    folder.chmod(0o755)
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("SEEDBED_", "DATABASE_"))
    }
    yield kept | {"SEEDBED_HOME": str(folder / "home")}
    shutil.rmtree(folder)


def command(*words):
    return [sys.executable, "-m", "seedbed", *words]


@pytest.fixture(scope="module")
def site(surroundings):
    """The address of the site, by the name under which passkeys work without TLS."""
    process = subprocess.Popen(
        command("serve", "--port", "0"), env=surroundings, stdout=subprocess.PIPE, text=True
    )
    try:
        ready = process.stdout.readline()
        port = re.search(r":(\d+)/", ready).group(1)
        yield f"http://localhost:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)
        process.stdout.close()


@pytest.fixture(scope="module")
def link(site, surroundings):
    """The link by which somebody becomes the first administrator."""
    own = surroundings | {"SEEDBED_URL": site}
    make = ("site", "new-partnership", "testshire", "--name", "Testshire", "--area", "Blackpool")
    subprocess.run(command(*make), env=own, check=True, timeout=READY)
    invite = ("site", "invite", EMAIL, "--partnership", "testshire", "--name", "Gwen Dafydd")
    made = subprocess.run(
        command(*invite), env=own, check=True, capture_output=True, text=True, timeout=READY
    )
    return made.stdout.strip()


@pytest.fixture
def code(surroundings):
    """The code in a letter that was not there before; without a mail server letters are files."""
    folder, seen = Path(surroundings["SEEDBED_HOME"]) / "letters", set()

    def newest():
        for _ in range(100):
            new = [file for file in folder.glob("*") if file not in seen] if folder.is_dir() else []
            words = "".join(file.read_text(encoding="utf-8") for file in new)
            if found := re.search(r"^    ([A-Z]{6})$", words, re.MULTILINE):
                seen.update(new)
                assert folder.stat().st_mode & 0o077 == 0
                return found.group(1)
            time.sleep(0.1)
        raise AssertionError("no letter came")

    return newest


@pytest.fixture
def trouble():
    """What the browser complained of."""
    return []


@pytest.fixture
def page(chromium, trouble):
    """A page of a browser of its own, which notes what it complains of."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    yield page
    context.close()


@pytest.fixture
def passkeys(page):
    """The passkeys that the browser's own device holds."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device = devices.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return lambda: devices.send("WebAuthn.getCredentials", device)["credentials"]


def ask_for_a_code_and_give_it(page, code):
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code from the letter").fill(code())
    page.get_by_role("button", name="Sign in").click()


def sign_out_and_come_back(page, site):
    page.goto(f"{site}/account/sign-out")
    page.locator("main").get_by_role("button", name="Sign out").click()
    page.goto(f"{site}/account/sign-in")


def set_up_a_passkey(page):
    page.get_by_role("button", name="Set up a passkey").click()
    page.get_by_label("Name of the passkey").fill("Work laptop")
    page.get_by_role("button", name="Set up", exact=True).click()
    page.wait_for_url("**/recovery-codes")


def recovery_codes(page):
    """The codes on the page, and those of the file."""
    with page.expect_download() as kept:
        page.get_by_role("link", name="Download the codes").click()
    shown = page.locator("#recovery-codes li").all_inner_texts()
    return shown, Path(kept.value.path()).read_text(encoding="utf-8").split()


def use_the_passkey(page, button):
    page.get_by_role("button", name=button).click()
    page.wait_for_url(lambda url: "/account/" not in url)


def ask_to_remove_the_passkey(page, site):
    page.goto(f"{site}/account/proof")
    page.get_by_role("link", name="Remove Work laptop").click()


def confirm_and_remove(page):
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("button", name="Remove").click()
    page.wait_for_url("**/account/proof")


def test_from_an_invitation_to_a_passkey(site, link, code, page, passkeys, trouble):
    page.goto(link)
    assert page.inner_text("h1").endswith("Testshire")
    ask_for_a_code_and_give_it(page, code)

    # an administrator goes no further without a second factor
    page.goto(f"{site}/p/testshire/plan/")
    assert page.inner_text("h1") == "How you prove it is you"
    set_up_a_passkey(page)
    shown, kept = recovery_codes(page)
    assert len(shown) == len(kept) == 10
    assert passkeys()
    page.goto(f"{site}/p/testshire/plan/")
    assert page.url.endswith("/p/testshire/plan/")

    # the passkey alone is enough
    sign_out_and_come_back(page, site)
    use_the_passkey(page, "Sign in with a passkey")
    page.goto(f"{site}/account/")
    assert page.get_by_label("Name").input_value() == "Gwen Dafydd"

    # after a code it is the second factor
    sign_out_and_come_back(page, site)
    page.get_by_label("Email address").fill(EMAIL)
    ask_for_a_code_and_give_it(page, code)
    assert page.inner_text("h1") == "Prove that it is you"
    use_the_passkey(page, "Use a passkey")

    # it is asked for once more before it is taken off
    ask_to_remove_the_passkey(page, site)
    assert page.inner_text("h1") == "Confirm that it is you"
    confirm_and_remove(page)
    said = page.inner_text("main")
    assert "The passkey is taken off your account" in said
    assert "the code from a letter is not enough" in said
    assert trouble == []


def test_a_passkey_that_fails_says_so(site, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(site.replace("localhost", "127.0.0.1") + "/account/sign-in")  # no name, so no passkeys
    page.get_by_role("button", name="Sign in with a passkey").click()
    said = page.get_by_text("The passkey did not work here")
    said.wait_for()
    assert said.is_visible()
    context.close()


def test_without_scripts_the_passkey_is_not_offered(site, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/account/sign-in")
    assert page.get_by_role("button", name="Send me a code").is_visible()
    assert not page.get_by_role("button", name="Sign in with a passkey").is_visible()
    context.close()
