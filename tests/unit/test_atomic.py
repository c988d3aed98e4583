"""Writing happens whole or not at all."""

from pathlib import Path

import pytest

from seedbed.foundations.atomic import whole_folder
from seedbed.foundations.faults import WrongUse


def names(folder):
    """What a folder holds."""
    return [path.name for path in folder.iterdir()]


def yes(_):
    """Every folder may be replaced."""
    return True


def no(_):
    """No folder may be replaced."""
    return False


@pytest.fixture
def target(tmp_path):
    """A folder with something in it."""
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "kept.txt").write_text("old")
    return folder


def test_a_new_folder_appears_only_when_it_is_whole(tmp_path):
    """While it is being written nobody sees it."""
    target = tmp_path / "deep" / "pack"
    with whole_folder(target, may_replace=no) as fresh:
        (fresh / "a.txt").write_text("new")
        assert not target.exists()
    assert (target / "a.txt").read_text() == "new"
    assert names(target.parent) == ["pack"]


def test_a_failed_write_leaves_the_old_folder(target):
    """An error on the way changes nothing and leaves nothing behind."""

    def stopped_half_way():
        with whole_folder(target, may_replace=yes) as fresh:
            (fresh / "half.txt").write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stopped_half_way()
    assert names(target) == ["kept.txt"]
    assert names(target.parent) == ["pack"]


def test_a_folder_that_is_not_ours_is_refused(target):
    """Somebody else's folder is never replaced."""
    with pytest.raises(WrongUse, match="not ours to replace"), whole_folder(target, may_replace=no):
        pytest.fail("nothing may be written")
    assert (target / "kept.txt").read_text() == "old"


def test_a_kill_between_the_two_renames_is_mended(target):
    """The next run finds the old folder set aside, puts it back, and goes on."""
    target.rename(target.with_name(".pack.previous"))
    with whole_folder(target, may_replace=yes) as fresh:
        assert (target / "kept.txt").read_text() == "old"
        (fresh / "new.txt").write_text("new")
    assert names(target) == ["new.txt"]
    assert names(target.parent) == ["pack"]


def test_a_rename_that_fails_puts_the_old_folder_back(target, monkeypatch):
    """Should the last step fail, the old folder returns to its place."""
    rename = Path.rename

    def fails_for_the_new_one(self, other):
        if self.name.startswith(".pack.") and self.name != ".pack.previous":
            raise OSError(28, "No space left on device")
        return rename(self, other)

    monkeypatch.setattr(Path, "rename", fails_for_the_new_one)
    with pytest.raises(WrongUse, match="No space left"), whole_folder(target, may_replace=yes) as fresh:
        (fresh / "new.txt").write_text("new")
    assert (target / "kept.txt").read_text() == "old"


def test_an_unwritable_place_is_said_plainly(tmp_path):
    """A file in the way of the folder, even for an administrator, gives a sentence and no traceback."""
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(WrongUse, match="could not be written"),
        whole_folder(tmp_path / "file" / "pack", may_replace=yes),
    ):
        pytest.fail("nothing may be written")
