"""What is said of who decided on each priority, and what nobody has said."""

import pytest

from seedbed.lead.community.participation import Stated, overview, unsaid


@pytest.mark.parametrize(
    ("stated", "lacks"),
    [
        (None, ("mode",)),
        (Stated("informed"), ("how",)),
        (Stated("consulted", "Two evenings."), ()),
        (Stated("community-led", "They ran it.", 5000.0, "The panel"), ()),
        (Stated("community-led", "They ran it.", 5000.0), ("held_by",)),
        (Stated("community-led", "They ran it.", None, "The panel"), ("budget",)),
        (Stated("community-led", "They ran it.", 0.0), ()),
        (Stated("co-produced", " ", 1.0), ("how", "held_by")),
    ],
)
def test_who_decided_and_how_must_be_said_and_money_needs_who_decides_on_it(stated, lacks):
    assert unsaid(stated) == lacks


def test_priorities_of_which_nobody_has_said_anything_are_counted():
    stated = {
        "talking": Stated("co-produced", "Together.", 20_000.0, "The panel"),
        "feeding": Stated("informed"),
        "long gone": Stated("community-led", "They ran it.", 9_000.0, "The panel"),
    }
    made = overview(["talking", "feeding", "housing"], stated)
    assert made.modes == {"co-produced": 1, "informed": 1}
    assert (made.silent, made.unfinished, made.budget) == (1, 1, 20_000.0)


def test_without_priorities_there_is_nothing_to_say():
    made = overview([], {"talking": Stated("informed")})
    assert (made.modes, made.silent, made.unfinished, made.budget) == ({}, 0, 0, 0)
