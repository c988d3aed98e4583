"""Several authorities that plan together, and how people name one or several of them.

A partnership has a code of its own: `J9` and seven digits worked out from its members' codes, the
same whatever the order in which they are named. The Office for National Statistics gives no such code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.foundations.areas import ENGLAND, WALES, Authority, find_authority
from seedbed.foundations.faults import WrongUse
from seedbed.foundations.languages import Text

LETTER: Final = "J9"
_VOWELS: Final = "aeiouyâêîôûŷ"
"""Without w, which before a vowel or r is a consonant: `Sir y Fflint a Wrecsam`."""
_BREATHED: Final = {"c": "Ch", "p": "Ph", "t": "Th"}
"""First letters that `a` changes."""


@dataclass(frozen=True, slots=True)
class Partnership:
    """Several authorities of one nation, by name; it answers to what an `Authority` answers to."""

    members: tuple[Authority, ...]

    @property
    def ons_code(self) -> str:
        """Code of the partnership: always the same for the same members."""
        return partnership_code([member.ons_code for member in self.members])

    @property
    def dfe_code(self) -> None:
        """The Department for Education numbers authorities, not partnerships."""
        return

    @property
    def name(self) -> Text:
        """The members' names, joined."""
        return joined([member.name for member in self.members], self.nation)

    @property
    def nation(self) -> str:
        """The nation of all members."""
        return self.members[0].nation

    @property
    def national_code(self) -> str:
        """Code of the nation, for comparison."""
        return ENGLAND if self.nation == "England" else WALES

    @property
    def region_code(self) -> str | None:
        """Code of the region, None where the members lie in several."""
        codes = {member.region_code for member in self.members}
        return codes.pop() if len(codes) == 1 else None

    @property
    def region(self) -> Text | None:
        """Name of the region, None where the members lie in several."""
        return self.members[0].region if self.region_code else None

    @property
    def districts(self) -> tuple[str, ...]:
        """Lower-tier codes of all members."""
        return tuple(code for member in self.members for code in member.districts)


Area = Authority | Partnership
"""What a strategy may be about."""


def members_of(area: Area) -> tuple[Authority, ...]:
    """The authorities of an area: itself, or the members of a partnership."""
    return area.members if isinstance(area, Partnership) else (area,)


def partnership_code(codes: Sequence[str]) -> str:
    """The code of a partnership of these authorities.

    >>> partnership_code(["W06000009", "W06000008"]) == partnership_code(["W06000008", "W06000009"])
    True
    """
    digest = hashlib.sha256("+".join(sorted(codes)).encode()).hexdigest()
    return f"{LETTER}{int(digest, 16) % 10**7:07d}"


def joined(names: Sequence[Text], nation: str) -> Text:
    """Names of areas of one nation as people say them together, in both languages; one stays as it is.

    >>> joined([Text("Conwy", "Conwy"), Text("Cardiff", "Caerdydd")], "Wales").cy
    'Conwy a Chaerdydd'
    """
    if len(names) == 1:
        return names[0]
    last = _after_a(names[-1], nation)
    return Text(
        _listed([name.en for name in names], "and"),
        _listed([*(name.cy for name in names[:-1]), last], _a(last)),
    )


def _listed(names: Sequence[str], word: str) -> str:
    return f"{', '.join(names[:-1])} {word} {names[-1]}"


def _a(name: str) -> str:
    """Welsh 'and': `ac` before a vowel."""
    return "ac" if name[0].casefold() in _VOWELS else "a"


def _after_a(name: Text, nation: str) -> str:
    """A Welsh name as it stands after `a`: `a Chaerdydd`, `a Thorfaen`. An English name stays as it is."""
    is_welsh = nation == "Wales" or name.cy != name.en
    changed = _BREATHED.get(name.cy[0].casefold()) if is_welsh and name.cy[1:2] != "h" else None
    return f"{changed}{name.cy[1:]}" if changed else name.cy


def find_areas(words: str) -> tuple[Authority, ...]:
    """The authorities that a code, a name, or several of them with commas between, mean.

    Names that hold a comma themselves, such as "Bristol, City of", are understood.

    Raises:
        WrongUse: one of them means nothing, or one is named twice.
    """
    parts = [part.strip() for part in words.replace(";", ",").split(",")]
    if len(parts) > 1 and not parts[-1]:
        parts.pop()  # a comma at the end does no harm
    if not all(parts):
        raise WrongUse(f"name an authority, or several with one comma between two, not {words!r}")
    found: list[Authority] = []
    position = 0
    while position < len(parts):
        taken, authority = _longest(parts[position:])
        found.append(authority)
        position += taken
    twice = [a.name.en for n, a in enumerate(found) if a in found[:n]]
    if twice:
        raise WrongUse(f"{twice[0]} is named twice in {words!r}")
    return tuple(found)


def _longest(parts: Sequence[str]) -> tuple[int, Authority]:
    """How many parts make up the first authority, the longest name first."""
    for taken in range(len(parts), 0, -1):
        try:
            return taken, find_authority(", ".join(parts[:taken]))
        except WrongUse:
            if taken == 1:
                raise
    raise WrongUse("name an authority")  # an empty list has no parts


def find_area(words: str) -> Area:
    """One authority, or the partnership of several.

    Raises:
        WrongUse: one of them means nothing, is named twice, or lies in another nation.
    """
    return area_of(find_areas(words))


def area_of(found: Sequence[Authority]) -> Area:
    """One authority as it is, several as a partnership, in the order of their English names.

    Raises:
        WrongUse: they lie in two nations.
    """
    if len(found) == 1:
        return found[0]
    nations = {authority.nation for authority in found}
    if len(nations) > 1:
        reason = "the two nations' indices, assessments and duties differ, and may not be put together"
        raise WrongUse(f"{' and '.join(sorted(nations))} in one partnership: {reason}; make one for each")
    return Partnership(tuple(sorted(found, key=lambda authority: authority.name.en)))
