"""Commands on a home where nothing is yet: they make what they need, or say that there is nothing."""

import pytest
from web.postgres import new_home
from web.served import seedbed


@pytest.fixture
def home():
    with new_home() as home:
        yield home


def test_a_partnership_is_made_before_the_site_was_ever_served(home):
    made = seedbed(home, "site", "new-partnership", "blackpool", "--name", "Blackpool", "--area", "Blackpool")
    assert made.returncode == 0, made.stderr
    invited = seedbed(home, "site", "invite", "a@b.example", "--partnership", "blackpool")
    assert invited.returncode == 0, invited.stderr
    assert invited.stdout.startswith("http")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("back-up", "FILE"), "there is nothing to back up"),
        (("verify-audit",), "not prepared"),
        (("export", "blackpool", "--out", "FOLDER"), "there is no partnership 'blackpool'"),
        (("forget-second-factors", "a@b.example"), "nobody has an account"),
    ],
)
def test_where_nothing_is_that_is_said(home, tmp_path, words, said):
    told = [str(tmp_path / word) if word.isupper() else word for word in words]
    refused = seedbed(home, "site", *told)
    assert refused.returncode == 2
    assert said in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
