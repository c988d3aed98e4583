"""Where Seedbed keeps what it may make again."""

import sys
from pathlib import Path

import pytest

from seedbed.foundations.home import home


def test_the_environment_decides(monkeypatch, tmp_path):
    """SEEDBED_HOME, made absolute."""
    monkeypatch.setenv("SEEDBED_HOME", str(tmp_path))
    assert home() == tmp_path
    monkeypatch.setenv("SEEDBED_HOME", "here")
    assert home() == Path("here").absolute()


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="the rule of other platforms")
@pytest.mark.parametrize(("named", "ends"), [("/data", "/data/seedbed"), ("", ".local/share/seedbed")])
def test_otherwise_the_platform_does(monkeypatch, named, ends):
    """The folder for the data of programs; a relative one does not count."""
    monkeypatch.delenv("SEEDBED_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", named)
    assert str(home()).endswith(ends)
