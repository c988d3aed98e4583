"""Where publications lie: put in place whole, tidied with care, and backed up without halves."""

import zipfile

from seedbed_web.config.commands.archive import pack
from seedbed_web.publish.publications.places import beside, folder_of, put_in_place, tidy


def made(name, words="new"):
    folder = folder_of(name)
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words)
    return folder


def test_what_is_written_beside_takes_the_place_of_a_try_that_was_cut_off():
    folder = made("fernshire/2", "half")
    fresh = beside(folder)
    fresh.mkdir()
    (fresh / "index.html").write_text("whole")
    put_in_place(fresh, folder)
    assert (folder / "index.html").read_text() == "whole"
    assert not fresh.exists()


def test_tidying_removes_what_is_named_and_what_was_cut_off_and_nothing_else(own_home):
    for name in ("fernshire/1", "fernshire/2", "fernshire/.3.made", "fernshire/..3.made.x1y2", "saltmarsh/1"):
        made(name)
    (own_home / "publications" / "fernshire" / "notes").mkdir()
    tidy("fernshire", ["fernshire/1", "fernshire/9"])
    assert sorted(path.name for path in folder_of("fernshire").iterdir()) == ["2", "notes"]
    assert folder_of("saltmarsh/1").is_dir()
    tidy("nowhere", [])


def test_a_back_up_leaves_out_what_is_being_made(own_home, monkeypatch, tmp_path_factory):
    monkeypatch.setenv("SEEDBED_HOME", str(own_home))
    made("fernshire/1")
    made("fernshire/.2.made")
    dump = tmp_path_factory.mktemp("dump")
    (dump / "database.dump").write_text("rows")
    pack(dump, dump / "kept.zip")
    with zipfile.ZipFile(dump / "kept.zip") as kept:
        assert "publications/fernshire/1/index.html" in kept.namelist()
        assert [name for name in kept.namelist() if "made" in name] == []
