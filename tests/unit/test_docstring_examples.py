"""Examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import seedbed.deliver.linkage
import seedbed.foundations
import seedbed.standards

PACKAGES = (seedbed.foundations, seedbed.standards, seedbed.deliver)
MODULES = [m.name for p in PACKAGES for m in pkgutil.walk_packages(p.__path__, f"{p.__name__}.")]


@pytest.mark.parametrize("name", MODULES)
def test_examples_give_what_they_say(name):
    """Whoever copies an example gets the printed answer."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_formulas_have_examples():
    """Intervals, rounding and disclosure each show one."""
    shown = {n.rpartition(".")[2] for n in MODULES if doctest.testmod(importlib.import_module(n)).attempted}
    assert {"intervals", "numbers", "rule", "tables", "evidence", "nhs_number", "upn"} <= shown
