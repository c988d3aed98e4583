"""The file that names identity providers."""

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed_web.config.identity import identities

WHOLE = """
[[provider]]
id = "fernshire"
name_en = "Fernshire Council"
server_url = "https://login.fernshire.example/"
client_id = "seedbed"
client_secret = "hush"
verified_domains = ["fernshire.example"]
"""


def read(tmp_path, words, environ=None):
    (tmp_path / "identity.toml").write_text(words, encoding="utf-8")
    return identities(tmp_path, environ or {})


def test_without_a_file_there_are_none(tmp_path):
    assert identities(tmp_path, {}) == []


def test_a_provider_is_read(tmp_path):
    [app] = read(tmp_path, WHOLE)
    assert (app["provider_id"], app["name"], app["secret"]) == ("fernshire", "Fernshire Council", "hush")
    assert app["settings"]["server_url"] == "https://login.fernshire.example"
    assert app["settings"]["name_cy"] == "Fernshire Council"
    assert app["settings"]["verified_email"] == ["fernshire.example"]


def test_the_secret_may_come_from_the_environment(tmp_path):
    words = WHOLE.replace('client_secret = "hush"\n', "")
    [app] = read(tmp_path, words, {"SEEDBED_IDENTITY_FERNSHIRE_SECRET": "other"})
    assert app["secret"] == "other"


def test_another_file_may_be_named(tmp_path):
    file = tmp_path / "elsewhere.toml"
    file.write_text(WHOLE, encoding="utf-8")
    assert len(identities(tmp_path / "home", {"SEEDBED_IDENTITY": str(file)})) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[[provider]", "cannot be read"),
        (WHOLE.replace('client_id = "seedbed"\n', ""), "lacks client_id"),
        (WHOLE.replace('client_secret = "hush"\n', ""), "SEEDBED_IDENTITY_FERNSHIRE_SECRET"),
        (WHOLE.replace('id = "fernshire"', 'id = "Fern shire"'), "small letters"),
        (WHOLE.replace("https://", "http://"), "https://"),
    ],
)
def test_a_faulty_file_is_refused(tmp_path, words, said):
    with pytest.raises(WrongUse, match=said):
        read(tmp_path, words)


def test_a_named_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(WrongUse, match="cannot be read"):
        identities(tmp_path, {"SEEDBED_IDENTITY": str(tmp_path / "missing.toml")})
