"""Authorities under every name and code people use."""

import pytest

from seedbed.foundations.areas import authorities, by_code, find_authority
from seedbed.foundations.faults import WrongUse


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("806", "806"), ("E06000002", "806"), ("e06000002", "806"), ("Middlesbrough", "806"),
        ("  middlesBROUGH council ", "806"), ("Bristol, City of", "801"), ("City of Bristol", "801"),
        ("Bristol", "801"), ("Bryste", "801"), ("Bournemouth, Christchurch & Poole", "839"),
        ("bournemouth christchurch and poole", "839"), ("Durham", "840"), ("County Durham", "840"),
        ("Hull", "810"), ("City of London", "201"), ("London Borough of Hackney", "204"),
        ("Royal Borough of Greenwich", "203"), ("St. Helens", "342"), ("Herefordshire, County of", "884"),
        ("Dorset", "838"), ("Somerset", "933"), ("Stoke on Trent", "861"), ("Telford & Wrekin", "894"),
        ("Kent County Council", "886"), ("Manchester City Council", "352"), ("Derby", "831"),
        ("City of London Corporation", "201"), ("Durham County Council", "840"), ("Derbyshire", "830"),
    ],
)  # fmt: skip
def test_codes_and_names_in_every_form_mean_the_authority(words, code):
    """Case, punctuation, '&' and forms such as 'City of' are forgiven; today's authority comes first."""
    assert find_authority(words).dfe_code == code


@pytest.mark.parametrize(
    ("words", "successors"),
    [
        ("Cumbria", ("Cumberland", "Westmorland and Furness")),
        ("909", ("Cumberland", "Westmorland and Furness")),
        ("E10000021", ("North Northamptonshire", "West Northamptonshire")),
        ("Poole", ("Bournemouth, Christchurch and Poole",)),
        ("E10000009", ("Dorset", "Bournemouth, Christchurch and Poole")),
    ],
)
def test_a_former_authority_names_its_successors(words, successors):
    """Nobody makes a strategy for an authority that is no more."""
    with pytest.raises(WrongUse, match="ended on 20") as refused:
        find_authority(words)
    assert all(name in str(refused.value) for name in successors)


@pytest.mark.parametrize(
    ("words", "near"),
    [("Midlesbrough", "Middlesbrough"), ("Wolverhamton", "Wolverhampton"), ("Kentt", "Kent")],
)
def test_a_misspelt_name_suggests_near_ones(words, near):
    """The right name is offered."""
    with pytest.raises(WrongUse, match=f"did you mean .*{near}"):
        find_authority(words)


@pytest.mark.parametrize("words", ["Atlantis", "999", "", "E99999999", "   "])
def test_what_means_nothing_is_said_in_one_sentence(words):
    """With nothing near, the forms that would do are named."""
    with pytest.raises(
        WrongUse, match=r"no authority is called .*\. A DfE code|did you mean .*\? A DfE code"
    ):
        find_authority(words)


@pytest.mark.parametrize("words", ["London", "south west", "Yorkshire and The Humber"])
def test_a_region_is_not_one_of_its_authorities(words):
    """London is a region: it must never quietly mean the City of London."""
    with pytest.raises(WrongUse, match="is a region"):
        find_authority(words)


def test_a_code_finds_current_authorities_only():
    """A former code answers with nothing, not with an authority that ended."""
    assert by_code("909") is None
    assert by_code("E06000063").name.en == "Cumberland"


def test_every_former_authority_has_successors_that_exist():
    """The chain from the old authority to today's is never broken."""
    former = [a for a in authorities() if not a.is_current]
    assert former
    assert [a.name.en for a in former if not a.replaced_by or None in map(by_code, a.replaced_by)] == []
