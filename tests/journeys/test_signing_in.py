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


def newest_code(surroundings, seen):
    """The code in a letter that was not there before; without a mail server letters are files."""
    folder = Path(surroundings["SEEDBED_HOME"]) / "letters"
    for _ in range(100):
        new = [file for file in folder.glob("*") if file not in seen] if folder.is_dir() else []
        words = "".join(file.read_text(encoding="utf-8") for file in new)
        if found := re.search(r"^    ([A-Z]{6})$", words, re.MULTILINE):
            seen.update(new)
            assert folder.stat().st_mode & 0o077 == 0
            return found.group(1)
        time.sleep(0.1)
    raise AssertionError("no letter came")


def test_from_an_invitation_to_a_passkey(site, link, surroundings, chromium):
    trouble, seen = [], set()
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    devices = context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    device = devices.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )["authenticatorId"]

    # the link says who invites whom to what, and a code goes to the address
    page.goto(link)
    assert page.inner_text("h1").endswith("Testshire")
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code from the letter").fill(newest_code(surroundings, seen))
    page.get_by_role("button", name="Sign in").click()

    # an administrator goes no further without a second factor
    page.goto(f"{site}/p/testshire/plan/")
    assert page.inner_text("h1") == "How you prove it is you"
    page.get_by_role("button", name="Set up a passkey").click()
    page.get_by_label("Name of the passkey").fill("Work laptop")
    page.get_by_role("button", name="Set up", exact=True).click()
    page.wait_for_url("**/recovery-codes")
    assert page.locator("#recovery-codes li").count() == 10
    with page.expect_download() as kept:
        page.get_by_role("link", name="Download the codes").click()
    assert len(Path(kept.value.path()).read_text(encoding="utf-8").split()) == 10
    assert devices.send("WebAuthn.getCredentials", {"authenticatorId": device})["credentials"]
    page.goto(f"{site}/p/testshire/plan/")
    assert page.url.endswith("/p/testshire/plan/")

    # signing in again by passkey alone
    page.goto(f"{site}/account/sign-out")
    page.locator("main").get_by_role("button", name="Sign out").click()
    page.goto(f"{site}/account/sign-in")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url(lambda url: "/account/" not in url)
    page.goto(f"{site}/account/")
    assert page.get_by_label("Name").input_value() == "Gwen Dafydd"

    # by a code the passkey is the second factor
    page.goto(f"{site}/account/sign-out")
    page.locator("main").get_by_role("button", name="Sign out").click()
    page.goto(f"{site}/account/sign-in")
    page.get_by_label("Email address").fill(EMAIL)
    page.get_by_role("button", name="Send me a code").click()
    page.get_by_label("Code from the letter").fill(newest_code(surroundings, seen))
    page.get_by_role("button", name="Sign in").click()
    assert page.inner_text("h1") == "Prove that it is you"
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_url(lambda url: "/account/" not in url)

    # taking it off asks for it once more
    page.goto(f"{site}/account/proof")
    page.get_by_role("link", name="Remove Work laptop").click()
    assert page.inner_text("h1") == "Confirm that it is you"
    page.get_by_role("button", name="Use a passkey").click()
    page.get_by_role("button", name="Remove").click()
    page.wait_for_url("**/account/proof")
    assert "The passkey is taken off your account" in page.inner_text("main")
    assert "the code from a letter is not enough" in page.inner_text("main")
    context.close()
    assert trouble == []


def test_a_passkey_that_fails_says_so(site, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(site.replace("localhost", "127.0.0.1") + "/account/sign-in")  # no name, so no passkeys
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.get_by_text("The passkey did not work here").wait_for()
    context.close()


def test_without_scripts_the_passkey_is_not_offered(site, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/account/sign-in")
    assert page.get_by_role("button", name="Send me a code").is_visible()
    assert not page.get_by_role("button", name="Sign in with a passkey").is_visible()
    context.close()
