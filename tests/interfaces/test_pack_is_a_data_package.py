"""A pack can be read and checked by anybody's Data Package tools, not only by ours."""

import shutil

import pytest

frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")


@pytest.fixture
def spoilt(made_pack, tmp_path):
    """A copy that may be changed."""
    return shutil.copytree(made_pack, tmp_path / "pack")


def report(pack):
    """What an independent validator finds, foreign keys included."""
    made = frictionless.validate(str(pack / "datapackage.json"))
    return [(task.name, error.type) for task in made.tasks for error in task.errors] + [
        e.type for e in made.errors
    ]


@pytest.mark.filterwarnings("ignore")
def test_a_new_pack_is_valid_in_every_table(made_pack):
    """Types, required cells, choices, primary and foreign keys."""
    assert report(made_pack) == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("sources.csv", "lait-gld,", "lait-gone,", ("figures", "foreign-key")),
        ("figures.csv", ",61.6,", ",high,", ("figures", "type-error")),
        ("figures.csv", "E06000002,2024-09-01", "6.00E+06,2024-09-01", ("figures", "constraint-error")),
        ("comparators.csv", ",neighbour,", ",friend,", ("comparators", "constraint-error")),
    ],
)
def test_the_descriptor_says_enough_for_others_to_find_faults(spoilt, file, old, new, found):
    """What our check finds, another tool finds too."""
    path = spoilt / file
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")
    assert found in report(spoilt)
