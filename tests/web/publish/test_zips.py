"""Zip files made to do harm, and those that people's machines make."""

import io
import random
import struct
import tracemalloc
import zipfile

import pytest

from seedbed_web.publish.pack import files as limits
from seedbed_web.publish.pack import zipped
from seedbed_web.publish.pack.files import UnfitPack
from seedbed_web.publish.pack.folder import read_folder
from seedbed_web.publish.pack.zipped import read_zip, write_zip

SOUND = {"area.toml": b"x = 1\n", "text/vision.en.md": "Gŵyl\n".encode()}
LINK, DEVICE = 0o120777, 0o020666


def packed(*entries, **options):
    """A zip of (name, content) or (ZipInfo, content)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **options) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def entry(name, mode):
    made = zipfile.ZipInfo(name)
    made.external_attr, made.create_system = mode << 16, 3
    return made


@pytest.mark.parametrize(
    "name",
    [
        "../area.toml", "a/../../area.toml", "/etc/passwd", "a//b.csv", "./area.toml", "a/./b", "..",
        "C:/area.toml", "C:area.toml", "a\\b.csv", "..\\area.toml", "a\nb.csv", "a\x7fb.csv", "text/ ",
        " a.csv", "a\u202eb.csv", "con|a.csv", "x" * 301, "a/" * 160 + "b",
    ],
)  # fmt: skip
def test_a_path_that_leads_elsewhere_is_refused(name):
    with pytest.raises(UnfitPack):
        read_zip(packed(("area.toml", b""), (name, b"harm")))


def test_a_name_cut_short_by_u0000_is_refused():
    whole = packed(("area.tomlX/../x", b"harm")).replace(b"area.tomlX", b"area.toml\0")
    with pytest.raises(UnfitPack):
        read_zip(whole)


@pytest.mark.parametrize("mode", [LINK, DEVICE, 0o010666, 0o140777])
def test_links_and_devices_are_refused(mode):
    with pytest.raises(UnfitPack, match="link or a device"):
        read_zip(packed((entry("area.toml", mode), b"/etc/passwd")))


@pytest.mark.parametrize(
    "names",
    [
        ("area.toml", "AREA.toml"), ("text/G\u0175yl.md", "text/Gw\u0302yl.md"), ("a", "a/b"),
        ("straße.md", "STRASSE.md"),
    ],
)  # fmt: skip
def test_names_that_some_machines_cannot_keep_apart_are_refused(names):
    with pytest.raises(UnfitPack):
        read_zip(packed(*((name, b"") for name in names)))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_twice_is_refused():
    with pytest.raises(UnfitPack, match="twice"):
        read_zip(packed(("area.toml", b"one"), ("area.toml", b"two")))


def test_a_bomb_is_refused_before_it_has_gone_off():
    bomb = packed(*((f"{n}.csv", bytes(25_000_000)) for n in range(8)), compression=zipfile.ZIP_DEFLATED)
    assert len(bomb) < 1_000_000
    tracemalloc.start()
    with pytest.raises(UnfitPack, match="together"):
        read_zip(bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * limits.LARGEST_PACK


def test_one_file_too_large_is_refused():
    bomb = packed(("a.csv", bytes(limits.LARGEST_FILE + 1)), compression=zipfile.ZIP_DEFLATED)
    with pytest.raises(UnfitPack, match="larger than 30 MB"):
        read_zip(bomb)


def test_sizes_are_counted_and_not_believed():
    """A zip that says its file is small, in both of the places where it says so."""
    size = limits.LARGEST_FILE + 1
    bomb = packed(("a.csv", bytes(size)), compression=zipfile.ZIP_DEFLATED)
    lie = bomb.replace(struct.pack("<L", size), struct.pack("<L", 10))
    assert lie != bomb
    with pytest.raises(UnfitPack):
        read_zip(lie)


def test_too_many_files_are_refused():
    with pytest.raises(UnfitPack, match="500 files"):
        read_zip(packed(*((f"{n}.csv", b"") for n in range(501))))


def test_a_directory_of_very_many_entries_is_refused_unread(monkeypatch):
    monkeypatch.setattr(zipped.zipfile, "ZipFile", None)
    with pytest.raises(UnfitPack, match="500 files"):
        read_zip(zipped.ENTRY * 20_000)


def test_a_zip_that_is_too_large_is_refused():
    with pytest.raises(UnfitPack, match="20 MB"):
        read_zip(bytes(zipped.LARGEST_ZIP + 1))


def test_a_locked_zip_is_refused():
    whole = bytearray(packed(("area.toml", b"x")))
    at = whole.index(zipped.ENTRY)
    whole[at + 8] |= 1
    whole[6] |= 1
    with pytest.raises(UnfitPack, match="password"):
        read_zip(bytes(whole))


@pytest.mark.parametrize("method", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_a_way_of_packing_that_few_know_is_refused(method):
    with pytest.raises(UnfitPack, match="plain zip"):
        read_zip(packed(("area.toml", b"x"), compression=method))


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip", b"PK\x05\x06" + bytes(18), bytes(1000)])
def test_what_is_no_zip_is_refused_or_empty(content):
    try:
        assert read_zip(content) == {}
    except UnfitPack:
        return


def test_damage_anywhere_is_refused_or_harmless():
    """No damage ends in anything but a refusal or files as they were; never in a fault of ours."""
    sound = SOUND | {"figures.csv": random.Random(1).randbytes(400)}
    whole = write_zip(sound, "pack")
    chance, refused, changed = random.Random(20261123), 0, []
    for _ in range(3_000):
        hurt = bytearray(whole)
        for _ in range(chance.randint(1, 4)):
            hurt[chance.randrange(len(hurt))] = chance.randrange(256)
        try:
            read = read_zip(bytes(hurt[: chance.choice((len(hurt), chance.randrange(len(hurt))))]))
        except UnfitPack:
            refused += 1
            continue
        changed += [(name, content) for name, content in read.items() if sound.get(name) != content]
    assert 0 < refused < 3_000
    assert changed == []


@pytest.mark.parametrize("top", ["", "fernshire/"])
def test_files_or_their_folder_may_be_zipped_with_what_systems_leave_behind(top):
    entries = [(f"{top}{name}", content) for name, content in SOUND.items()]
    junk = [(f"__MACOSX/{top}._area.toml", b""), (f"{top}.DS_Store", b""), (f"{top}text/Thumbs.db", b"")]
    assert read_zip(packed((f"{top}text/", b""), *entries, *junk)) == SOUND


def test_our_zip_is_the_same_each_time_and_says_no_day_and_no_machine():
    made = write_zip(SOUND, "pack")
    assert made == write_zip(SOUND, "pack")
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert {(e.date_time[0], e.create_system) for e in archive.infolist()} == {(1980, 3)}
        assert archive.namelist() == ["pack/area.toml", "pack/text/vision.en.md"]


def test_a_link_in_a_folder_is_refused(tmp_path):
    (tmp_path / "area.toml").symlink_to("/etc/passwd")
    with pytest.raises(UnfitPack):
        read_folder(tmp_path)
    (tmp_path / "area.toml").unlink()
    (tmp_path / "text").symlink_to("/etc")
    with pytest.raises(UnfitPack):
        read_folder(tmp_path)


def test_hidden_files_of_a_folder_are_left_aside(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("secret")
    (tmp_path / "area.toml").write_text("x = 1")
    assert read_folder(tmp_path) == {"area.toml": b"x = 1"}
