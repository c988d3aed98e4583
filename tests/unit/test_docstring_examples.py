"""Examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import seedbed.foundations

MODULES = [m.name for m in pkgutil.walk_packages(seedbed.foundations.__path__, "seedbed.foundations.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name):
    """Whoever copies an example gets the printed answer."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_formulas_have_examples():
    """Intervals, rounding and disclosure each show one."""
    shown = {n.rpartition(".")[2] for n in MODULES if doctest.testmod(importlib.import_module(n)).attempted}
    assert {"intervals", "numbers", "rule", "tables", "evidence"} <= shown
