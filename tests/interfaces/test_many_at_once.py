"""Several areas at once: one process a job, and a fault in one does not stop the others."""

import shutil

import pytest

from seedbed.cli.many import Failure, attempt, each
from seedbed.foundations.faults import DataFaults, Fault, WrongUse
from seedbed.synthetic.fernshire import write_fernshire


def work(name):
    """Fails in each way a name asks for."""
    if name == "faulty":
        raise DataFaults([Fault("code", "a.csv", 2, "b", "c", "d"), Fault("code", "a.csv", 3, "b", "c", "d")])
    if name == "wrong":
        raise WrongUse("used wrongly")
    if name == "broken":
        raise KeyError("ours")
    return [f"{name} was done"]


def test_every_way_to_fail_becomes_reasons():
    """Faults one by one, a wrong use in its words, a fault of ours named as such; success says its lines."""
    assert attempt(work, "good") == (["good was done"], ())
    assert [reason.partition(":")[0] for reason in attempt(work, "faulty")[1]] == [
        "a.csv, row 2, column b",
        "a.csv, row 3, column b",
    ]
    assert attempt(work, "wrong")[1] == ("used wrongly",)
    assert "a fault of Seedbed's own" in attempt(work, "broken")[1][0]


def test_failures_come_in_the_order_of_the_names(capsys):
    """Whatever the processes finish first, and the good ones are said."""
    assert each(["wrong", "good", "other"], _only_one_fails, 2, "Working") == [
        Failure("wrong", ("used wrongly",))
    ]
    assert "good: good was done" in capsys.readouterr().err


def _only_one_fails(name):
    return work(name)


@pytest.fixture
def packs(tmp_path, as_of):
    """Two good packs and one without a record."""
    folders = [tmp_path / name for name in ("first", "second", "third")]
    for folder in folders:
        folder.mkdir()
        write_fernshire(folder, as_of)
    (folders[1] / "area.toml").unlink()
    return folders


def test_a_faulty_pack_does_not_stop_the_others(run, packs, tmp_path, as_of):
    """Two sites are there, the third pack's fault is listed with its name, and the exit code is 1."""
    ended = run("publish", *packs, "--out", tmp_path / "sites", "--no-pdf", "--jobs", "2", "--as-of", as_of)
    assert ended.code == 1
    assert sorted(path.name for path in (tmp_path / "sites").iterdir()) == ["first", "third"]
    assert "2 areas published" in ended.err
    assert f"{packs[1]}: area.toml: expected the record of the area [file-missing]" in ended.err


def test_packs_of_one_name_are_refused(run, packs, tmp_path):
    """Their sites would stand in one place."""
    again = shutil.copytree(packs[0], tmp_path / "elsewhere" / "first")
    ended = run("publish", packs[0], again, "--out", tmp_path / "sites")
    assert (ended.code, ended.out) == (2, "")
    assert "same folder name" in ended.err
    assert not (tmp_path / "sites").exists()


@pytest.mark.parametrize("words", [(), ("Leeds", "--all")])
def test_new_takes_one_area_or_all(run, tmp_path, words):
    """Neither and both are wrong uses."""
    ended = run("new", *words, "--out", tmp_path / "pack")
    assert ended.code == 2
    assert "name one area, or ask for every one with --all" in ended.err
