"""Several authorities in one: how they are named, what their code is, and what is refused."""

import re

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.partnerships import find_area, find_areas, members_of, partnership_code

THREE = "Carmarthenshire, Ceredigion, Pembrokeshire"


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("806", ["E06000002"]),
        ("W06000010", ["W06000010"]),
        ("Sir Gaerfyrddin", ["W06000010"]),
        ("sir benfro, Ceredigion", ["W06000009", "W06000008"]),
        (THREE, ["W06000010", "W06000008", "W06000009"]),
        ("806; E06000001", ["E06000002", "E06000001"]),
        ("Bristol, City of", ["E06000023"]),
        ("Bournemouth, Christchurch and Poole", ["E06000058"]),
        ("Kent,", ["E10000016"]),
        (
            "Bristol, City of, Bournemouth, Christchurch and Poole, Kent",
            ["E06000023", "E06000058", "E10000016"],
        ),
    ],
)  # fmt: skip
def test_one_or_several_are_named_with_commas(words, codes):
    """A comma inside a name is understood; both languages and codes mix."""
    assert [authority.ons_code for authority in find_areas(words)] == codes


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Kent, Kent", "named twice"),
        ("E10000016, 886", "Kent is named twice"),
        ("Kent, Atlantis", "no authority is called 'Atlantis'"),
        ("886, 999", "no authority is called '999'"),
        ("886,,811", "one comma between two"),
        (", ,", "one comma between two"),
        ("", "name an authority"),
        ("E10000016, W06000015", "make one for each"),
        ("Kent, Cardiff", "England and Wales in one partnership"),
        ("Kent, London", "is a region"),
    ],
)
def test_what_is_no_partnership_is_refused_with_the_reason(words, said):
    """Nothing is guessed, and the border is not crossed."""
    with pytest.raises(WrongUse, match=re.escape(said)):
        find_area(words)


@pytest.mark.parametrize(
    ("words", "welsh"),
    [
        ("Flintshire, Wrexham", "Sir y Fflint a Wrecsam"),
        ("Gwynedd, Isle of Anglesey", "Gwynedd ac Ynys Môn"),
        ("Cardiff, Newport, Torfaen", "Caerdydd, Casnewydd a Thorfaen"),
        ("Powys, Monmouthshire", "Sir Fynwy a Phowys"),
        ("Hartlepool, Middlesbrough", "Hartlepool a Middlesbrough"),
        ("Devon, Plymouth", "Dyfnaint a Plymouth"),
    ],
)
def test_a_welsh_name_after_a_changes_as_welsh_does(words, welsh):
    """An English name that has no Welsh form stays as it is."""
    assert find_area(words).name.cy == welsh


def test_the_code_is_the_same_however_the_members_are_named():
    """It names the members, not the order; no two sets among all pairs share one."""
    made = find_area(THREE)
    assert made.ons_code == find_area("W06000009, Ceredigion, 669").ons_code == "J92388337"
    assert re.fullmatch(r"J9\d{7}", made.ons_code)
    codes = [f"E0600{n:04d}" for n in range(1, 64)]
    pairs = {partnership_code([a, b]) for a in codes for b in codes if a < b}
    assert len(pairs) == 63 * 62 // 2


def test_a_partnership_answers_as_an_authority_does():
    """Names in both languages, no number of the Department's, the districts of all."""
    made = find_area(THREE)
    assert made.name.en == "Carmarthenshire, Ceredigion and Pembrokeshire"
    assert made.name.cy == "Sir Gaerfyrddin, Ceredigion a Sir Benfro"
    assert (made.dfe_code, made.nation, made.national_code) == (None, "Wales", "W92000004")
    assert made.districts == ("W06000010", "W06000008", "W06000009")
    assert find_area("Cardiff, Swansea").name.cy == "Caerdydd ac Abertawe"


def test_a_region_is_named_only_where_all_members_lie_in_it():
    """Kent and Middlesbrough share none."""
    assert find_area("Kent, Middlesbrough").region_code is None
    assert find_area("Hartlepool, Middlesbrough").region.en == "North East"
    assert [m.dfe_code for m in members_of(find_area("806"))] == ["806"]
