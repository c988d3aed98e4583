"""A server of one's own, made ready by the three commands that the guide gives, word for word."""

import os
import re
import subprocess
import sys

import psycopg
import pytest
from web.postgres import new_home

from seedbed_web.database.embedded import running

WORD = "a-long-password"


@pytest.fixture(scope="module")
def commands(root):
    guide = (root / "docs/guides/running-the-site.md").read_text(encoding="utf-8")
    found = re.findall(r"^CREATE (?:ROLE|DATABASE) .*;$", guide, re.MULTILINE)
    assert len(found) == 3
    return [command.replace("'…'", f"'{WORD}'") for command in found]


@pytest.fixture(scope="module")
def address(commands):
    """The address of a bare server after the three commands, for a role."""
    with new_home() as home, running(home, durable=False) as server:
        with psycopg.connect(
            server.superuser_url.replace("/seedbed", "/postgres"), autocommit=True
        ) as superuser:
            for statement in (
                "DROP DATABASE seedbed",
                "DROP ROLE seedbed_owner",
                "DROP ROLE seedbed_app",
                *commands,
            ):
                superuser.execute(statement)
        place = server.superuser_url.split("@")[1]
        yield lambda role: f"postgresql://{role}:{WORD}@{place}"


@pytest.fixture(scope="module")
def site(address, tmp_path_factory):
    home = tmp_path_factory.mktemp("home")

    def call(*words, **variables):
        told = {k: v for k, v in os.environ.items() if not k.startswith(("SEEDBED_", "DATABASE_"))}
        told |= {"SEEDBED_HOME": str(home)} | variables
        command = [sys.executable, "-m", "seedbed", *words]
        return subprocess.run(command, env=told, capture_output=True, text=True, timeout=120)

    return call


@pytest.mark.parametrize(
    "words",
    [
        ("site", "prepare"),
        ("serve", "--port", "0"),
        ("site", "new-partnership", "x", "--name", "X", "--area", "Blackpool"),
        ("site", "invite", "a@b.example", "--partnership", "x"),
        ("site", "forget-second-factors", "a@b.example"),
    ],
)
def test_the_application_alone_prepares_nothing_and_says_who_does(site, address, words):
    refused = site(*words, DATABASE_URL=address("seedbed_app"))
    assert refused.returncode == 2
    assert "not prepared" in refused.stderr
    assert "SEEDBED_OWNER_URL" in refused.stderr


def test_the_owner_prepares_and_the_application_is_accepted(site, address):
    done = site(
        "site", "prepare", DATABASE_URL=address("seedbed_app"), SEEDBED_OWNER_URL=address("seedbed_owner")
    )
    assert done.returncode == 0, done.stderr
    again = site("site", "prepare", DATABASE_URL=address("seedbed_app"))
    assert again.returncode == 0, again.stderr
    with (
        psycopg.connect(address("seedbed_app")) as application,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        application.execute("CREATE TABLE mine (x int)")


def test_serving_as_the_owner_is_refused_with_the_way_out(site, address):
    refused = site("serve", "--port", "0", DATABASE_URL=address("seedbed_owner"))
    assert refused.returncode == 2
    assert "owns tables" in refused.stderr
    assert "running-the-site.md" in refused.stderr


@pytest.mark.parametrize("wrong", ["mysql://x:y@127.0.0.1/z", "postgresql://127.0.0.1", "nonsense"])
def test_an_address_that_is_none_is_refused_in_one_sentence(site, wrong):
    refused = site("serve", DATABASE_URL=wrong)
    assert refused.returncode == 2
    assert "DATABASE_URL" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_server_that_does_not_answer_is_said_in_one_sentence(site):
    refused = site("serve", DATABASE_URL="postgresql://seedbed_app:x@127.0.0.1:1/seedbed")
    assert refused.returncode == 2
    assert "Traceback" not in refused.stderr
    assert "127.0.0.1" in refused.stderr
