"""`seedbed plan return`: a draft to standard output, and clear words where it cannot be made."""

import json
import shutil

import pytest

from seedbed.synthetic.fernshire import write_fernshire


@pytest.fixture(scope="module")
def fernshire(as_of, tmp_path_factory):
    folder = tmp_path_factory.mktemp("returned")
    write_fernshire(folder, as_of)
    return folder


def drafted(run, pack, *more, name="best-start-local-plan"):
    return run("plan", "return", pack, "--for", name, *more)


def test_the_draft_is_markdown_unless_said_otherwise(run, fernshire, as_of):
    result = drafted(run, fernshire, "--as-of", as_of)
    assert result.code == 0
    assert result.out.startswith("# Best Start local plan: Fernshire\n")
    assert result.err == ""


def test_the_same_pack_and_day_give_the_same_draft(run, fernshire, as_of):
    first, second = (drafted(run, fernshire, "--as-of", as_of).out for _ in range(2))
    assert first == second


def test_it_speaks_welsh(run, fernshire, as_of):
    held = json.loads(drafted(run, fernshire, "--format", "json", "--language", "cy", "--as-of", as_of).out)
    assert held["title"] == "Cynllun lleol Dechrau Gorau"


def test_a_return_that_is_none_or_of_the_other_nation_is_refused(run, fernshire):
    unknown, other = drafted(run, fernshire, name="nothing"), drafted(run, fernshire, name="flying-start")
    assert (unknown.code, other.code) == (2, 2)
    assert "there are: best-start-local-plan" in unknown.err
    assert "asked for in Wales" in other.err


def test_a_table_that_is_broken_is_a_fault_and_a_text_that_is_not_there_is_missing(run, fernshire, tmp_path):
    broken = shutil.copytree(fernshire, tmp_path / "broken")
    (broken / "text" / "vision.en.md").unlink()
    (broken / "text" / "vision.cy.md").unlink()
    result = drafted(run, broken)
    assert result.code == 0
    assert "Missing: write this section of the strategy" in result.out
    (broken / "money.csv").write_bytes(b"\xff")
    assert drafted(run, broken).code == 1


def test_a_pack_that_cannot_be_read_is_a_fault_of_the_pack(run, tmp_path):
    (tmp_path / "area.toml").write_text("not = [toml", encoding="utf-8")
    assert drafted(run, tmp_path).code == 1
    assert drafted(run, tmp_path / "nowhere").code == 2
