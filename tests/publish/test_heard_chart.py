"""The picture of who is heard: its message, what it says in words, and what it does not give away."""

from seedbed.foundations.languages import say
from seedbed.lead.community.heard import shares_of, who_is_heard
from seedbed.publish.heard_chart import heard_chart

HERE = shares_of({"east": 500, "west": 300, "north": 200})
NAMES = {"east": "East End", "west": "Westbrook", "north": "North Hill"}


def picture(language="en", here=HERE, **counts):
    """The picture of so many people of each ward."""
    return heard_chart(who_is_heard(counts, here), NAMES, language, "heard")


def test_its_title_says_who_is_hardly_heard():
    assert picture(east=95, west=2, north=40).title == "Hardly heard: Westbrook"
    assert picture("cy", east=95, west=2, north=40).title == "Prin eu clywed: Westbrook"
    assert picture(east=400, west=300, north=400).title.startswith(("Hardly heard: East End", "Heard more"))
    level = picture(east=500, west=300, north=200)
    assert level.title == say("heard.picture-level", "en")


def test_its_words_say_every_line():
    said = picture(east=95, west=2, north=40).description
    assert all(name in said for name in NAMES.values())
    assert "30 of every 100 who live here. Hardly heard." in said


def test_it_is_the_same_for_every_hidden_number():
    one, other = picture(east=101, west=1, north=51), picture(east=98, west=4, north=51)
    assert (one.svg, one.description) == (other.svg, other.description)


def test_without_public_figures_nothing_is_drawn():
    assert picture(here=[], east=40, west=30) is None
