"""The command line where only the library is installed: what needs the site says so, the demo shows pages."""

import os
import subprocess
import sys

import pytest

HIDDEN = "import sys; sys.modules['django'] = None; from seedbed.cli import main; main()"
"""Django cannot be imported, as on a machine that does not have it."""


def seedbed(*words, **surroundings):
    command = [sys.executable, "-c", HIDDEN, *words]
    settled = {k: v for k, v in os.environ.items() if not k.startswith("SEEDBED_")}
    return subprocess.run(command, capture_output=True, text=True, env=settled | surroundings, timeout=60)


@pytest.mark.parametrize("command", ["serve", "site"])
def test_a_command_of_the_site_says_what_to_install(command):
    done = seedbed(command)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert "pip install '.[site]'" in done.stderr


def test_the_demo_is_the_librarys_own():
    done = seedbed("demo", SEEDBED_PORT="none")
    assert done.returncode == 2
    assert "The site is not installed, so there are only the published pages" in done.stderr
    assert "SEEDBED_PORT" in done.stderr


def test_the_rest_works():
    done = seedbed("--help")
    assert done.returncode == 0
    assert "demo" in done.stdout
