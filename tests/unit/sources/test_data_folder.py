"""One folder for every area of a process, for as long as its files stay as they are."""

import os

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed.sources.folder import data_folder


def test_areas_share_what_was_read_until_a_file_changes(tmp_path):
    """What was worked out from a file is never used for another one in its place."""
    file = tmp_path / "table.parquet"
    file.write_bytes(b"one")
    first = data_folder(tmp_path)
    assert data_folder(tmp_path) is first
    assert first.once("sum", lambda: 1) == data_folder(tmp_path).once("sum", lambda: 2) == 1
    file.write_bytes(b"two")
    os.utime(file, ns=(1, 1))
    assert data_folder(tmp_path) is not first
    assert data_folder(tmp_path).once("sum", lambda: 2) == 2


def test_a_folder_that_is_not_there_is_refused_as_ever(tmp_path):
    with pytest.raises(WrongUse, match="there is no folder"):
        data_folder(tmp_path / "nowhere")
