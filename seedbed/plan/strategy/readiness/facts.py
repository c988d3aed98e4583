"""What a test may look at: the pack, the day, what the criterion names, and the self-assessment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import LANGUAGES, Language, Text, phrases, slug
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.definitions import Criterion, TestWords
from seedbed.plan.strategy.readiness.verdict import Verdict

PRIORITY_TEXTS: Final = ("need", "gap", "learning")


@dataclass(frozen=True, slots=True)
class ElementFacts:
    """What partners settled about one element: `cites` are the names their reason cites.

    `agreed`: a level was agreed. `divided`: it is recorded that they still differ. `weak`: the
    level is one of the lowest. `actions`: actions of the pack that the element led to.
    """

    agreed: bool = False
    divided: bool = False
    cites: tuple[str, ...] = ()
    weak: bool = False
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MaturityFacts:
    """The latest round of the self-assessment, as this check needs it.

    `found` is False when the area has held none. `names` are all elements there are; `elements`
    holds those that partners have settled something about; `evidence` are the names under which
    text may cite what it found, what was decided and what families said.
    """

    names: tuple[str, ...]
    found: bool = False
    closed_on: date | None = None
    sectors: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    elements: Mapping[str, ElementFacts] = field(default_factory=dict)
    evidence: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Voice:
    """Something by which families were heard: what they said, a consultation that they answered, a group.

    `on` is the last day it speaks of. `cited_as` is the name by which a text may cite it; None where only
    what came of it could be cited.
    """

    on: date
    cited_as: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """A file of the pack, and the rows of it that are meant, by identifier."""

    file: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one test found: its verdict, the reason, what would mend it, and where that is done."""

    test: str
    verdict: Verdict
    reason: Text
    mend: Text
    where: Where


@dataclass(frozen=True, slots=True)
class Facts:
    """What a test is given beside the pack."""

    as_of: date
    test: TestWords
    criterion: Criterion
    maturity: MaturityFacts | None
    voices: Sequence[Voice] = ()

    def limit(self, name: str) -> int:
        """A number of the test's sentences."""
        return int(self.test.limits[name])

    @property
    def since(self) -> date:
        """The first day that counts as recent."""
        return months_from(self.as_of, -self.limit("months"))

    def says(self, verdict: Verdict, where: Where, some: int = 0, of: int = 0) -> Outcome:
        """The outcome of this test, in its own words."""
        words = self.test.says.get(verdict)
        if words is None:
            words = phrases()["readiness.no-assessment" if verdict == "not known" else "readiness.no-words"]
        values = {**self.test.limits, "some": some, "of": of}
        about = self.criterion.about.get(self.test.takes or "", Text("", ""))
        reason = Text(*(words[lang].format(**values, about=about[lang]) for lang in LANGUAGES))
        return Outcome(self.test.id, verdict, reason, self.test.mend, where)

    def share(self, all_: Sequence[str], good: Iterable[str], file: str) -> Outcome:
        """Met when all are good, partly met when some are; the others are where it is mended."""
        found = set(good)
        lacking = tuple(name for name in all_ if name not in found)
        verdict: Verdict = "not met" if len(lacking) == len(all_) else "partly met" if lacking else "met"
        return self.says(verdict, Where(file, lacking), len(all_) - len(lacking), len(all_))


Test = Callable[[Pack, Facts], Outcome]


def months_from(day: date, months: int) -> date:
    """The same day some months on; the last of the month where that month is shorter.

    >>> months_from(date(2026, 8, 31), -6), months_from(date(2026, 11, 23), 12)
    (datetime.date(2026, 2, 28), datetime.date(2027, 11, 23))
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in range(day.day, 27, -1):
        try:
            return date(years, month + 1, last)
        except ValueError:
            continue
    return date(years, month + 1, day.day)


def valued(pack: Pack) -> set[str]:
    """Names of figures that have a value."""
    return {row["id"] for row in pack.rows("figures") if row["value"] is not None and row["id"]}


def known(pack: Pack, maturity: MaturityFacts | None = None) -> set[str]:
    """Everything a citation may rest on: figures that have a value, and evidence."""
    assessed = maturity.evidence if maturity else frozenset()
    return valued(pack) | {row["id"] for row in pack.rows("evidence") if row["id"]} | assessed


def cited(row: Row, *texts: str) -> set[str]:
    """Names cited in these texts of a row, in either language."""
    return {n for t in texts for lang in LANGUAGES for n in citations(row.get(f"{t}_{lang}") or "")}


def cited_by_priorities(pack: Pack, *texts: str) -> set[str]:
    """Names that any priority cites."""
    return {name for row in pack.rows("priorities") for name in cited(row, *(texts or PRIORITY_TEXTS))}


def names(rows: Iterable[Row]) -> list[str]:
    """Identifiers of rows; one that could not be read has none."""
    return [row["id"] for row in rows if row["id"]]


def sector_of(pack: Pack) -> dict[str, str]:
    """The sector of each partner."""
    return {row["id"]: slug(row["sector"]) for row in pack.rows("partners") if row["id"] and row["sector"]}


def languages_of(pack: Pack) -> tuple[Language, ...]:
    """The languages in which an area owes its readers the whole strategy."""
    return LANGUAGES if pack.area["area"]["nation"] == "Wales" else ("en",)
