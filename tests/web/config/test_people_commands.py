"""What whoever runs the site does for people, on the command line."""

import os
import re
import subprocess
import sys

import pytest
from web.postgres import new_home

from seedbed_web.database.embedded import running

pytestmark = pytest.mark.usefixtures("made")
URL = "https://seedbed.fernshire.example"


@pytest.fixture(scope="module")
def server():
    """A database of its own: what these commands make stays there."""
    with new_home() as home, running(home, durable=False) as made:
        yield made


@pytest.fixture(scope="module")
def site(server, tmp_path_factory):
    """Runs a command of the site."""
    home = tmp_path_factory.mktemp("home")

    def call(*words, **variables):
        told = {k: v for k, v in os.environ.items() if not k.startswith(("SEEDBED_", "DATABASE_"))}
        told |= {
            "SEEDBED_HOME": str(home),
            "SEEDBED_URL": URL,
            "DATABASE_URL": server.app_url,
            "SEEDBED_OWNER_URL": server.owner_url,
        }
        command = [sys.executable, "-m", "seedbed", "site", *words]
        return subprocess.run(command, env=told | variables, capture_output=True, text=True, timeout=120)

    return call


@pytest.fixture(scope="module")
def made(site):
    assert site("prepare").returncode == 0
    ended = site("new-partnership", "blackpool", "--name", "Blackpool Early Years", "--area", "Blackpool")
    assert ended.returncode == 0, ended.stderr
    return ended


def test_a_partnership_says_what_to_do_next(made):
    assert made.stdout == ""
    assert "seedbed site invite EMAIL --partnership blackpool --role administrator" in made.stderr


def test_without_a_mail_server_the_link_is_the_result(site):
    ended = site("invite", "Gwen@Blackpool.example", "--partnership", "blackpool", "--language", "cy")
    assert ended.returncode == 0, ended.stderr
    assert re.fullmatch(URL + r"/cy/account/invitation/[\w-]{43}\n", ended.stdout)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new-partnership", "blackpool", "--name", "X", "--area", "Blackpool"), "already"),
        (("new-partnership", "black pool", "--name", "X", "--area", "Blackpool"), "hyphens"),
        (("new-partnership", "x", "--name", "X", "--area", "Atlantis"), "Atlantis"),
        (("new-partnership", "x", "--name", "X", "--area", "Blackpool", "--area", "Cardiff"), "one nation"),
        (("invite", "gwen", "--partnership", "blackpool"), "not an email address"),
        (("invite", "a@b.example", "--partnership", "elsewhere"), "no partnership 'elsewhere'"),
        (("invite", "a@b.example", "--partnership", "blackpool", "--role", "king"), "no role 'king'"),
        (("forget-second-factors", "a@b.example"), "nobody has an account"),
    ],
)
def test_wrong_use_is_said_in_a_sentence(site, words, said):
    ended = site(*words)
    assert ended.returncode == 2
    assert said in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


def test_inviting_needs_the_owner(site):
    ended = site("invite", "a@b.example", "--partnership", "blackpool", SEEDBED_OWNER_URL="")
    assert ended.returncode == 2
    assert "SEEDBED_OWNER_URL" in ended.stderr
