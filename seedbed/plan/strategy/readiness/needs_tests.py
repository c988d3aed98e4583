"""Tests of what is known about need: figures, small areas, gaps, suggestions and local evidence."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from seedbed.foundations.figures import ALL
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.facts import (
    Facts,
    Outcome,
    Test,
    Where,
    cited,
    cited_by_priorities,
    names,
)

SERVICE_KINDS: Final = ("resource", "coverage", "outcome", "effect")
RESULT_KINDS: Final = ("outcome", "effect")
FIGURES: Final = Where("figures.csv")
FINDINGS: Final = Where("findings.csv")


def needs_profile_present(pack: Pack, facts: Facts) -> Outcome:
    """Recent figures for the area itself, for all children, on enough indicators."""
    own = pack.area["area"]["ons_code"]
    found = {
        row["indicator"]
        for row in pack.rows("figures")
        if row["area"] == own and row["group"] == ALL and row["value"] is not None
        and row["period_end"] and facts.since < row["period_end"] <= facts.as_of
    }  # fmt: skip
    enough = len(found) >= facts.limit("indicators")
    return facts.says("met" if enough else "partly met" if found else "not met", FIGURES, len(found))


def small_areas_present(pack: Pack, facts: Facts) -> Outcome:
    """Needs shown for small areas."""
    codes = {row["code"] for row in pack.rows("places")}
    covered: dict[str, set[str]] = defaultdict(set)
    for row in pack.rows("figures"):
        if row["area"] in codes and row["value"] is not None:
            covered[row["indicator"]].add(row["area"])
    most = max(map(len, covered.values()), default=0)
    if not codes:
        return facts.says("not met", Where("places.csv"))
    enough = 100 * most >= facts.limit("percent") * len(codes)
    return facts.says("met" if enough else "partly met", Where("places.csv"), most, len(codes))


def gaps_shown_and_addressed(pack: Pack, facts: Facts) -> Outcome:
    """A priority with an owned action cites, under its gap, a figure for a group or a small area."""
    shown = _gap_figures(pack)
    owned = {row["priority"] for row in pack.rows("actions") if row["owner"] and row["state"] != "stopped"}
    taken_up = any(cited(row, "gap") & shown for row in pack.rows("priorities") if row["id"] in owned)
    if not shown:
        return facts.says("not met", FIGURES)
    return facts.says("met" if taken_up else "partly met", Where("priorities.csv"))


def _gap_figures(pack: Pack) -> set[str]:
    own = pack.area["area"]["ons_code"]
    small = {row[name] for row in pack.rows("places") for name in ("code", "ward_code")}
    return {
        row["id"]
        for row in pack.rows("figures")
        if row["value"] is not None
        and (row["area"] in small or (row["area"] == own and row["group"] not in (None, ALL)))
    }


def suggestions_decided(pack: Pack, facts: Facts) -> Outcome:
    """Each suggestion accepted, as a named priority, or declined."""
    rows = [row for row in pack.rows("suggestions") if row["id"]]
    if not rows:
        return facts.says("not known", Where("suggestions.csv"))
    decided = [r for r in rows if r["state"] == "declined" or (r["state"] == "accepted" and r["priority"])]
    touched = any(row["state"] in ("accepted", "declined") for row in rows)
    if touched and not decided:
        return facts.says("partly met", Where("suggestions.csv", tuple(names(rows))), 0, len(rows))
    return facts.share(names(rows), names(decided), "suggestions.csv")


def local_evidence_from_families(pack: Pack, facts: Facts) -> Outcome:
    """What families said, recorded as evidence or as a finding and cited by a priority.

    A consultation that they answered, or a group, is something by which they were heard; it cannot be cited.
    """
    cited_ = cited_by_priorities(pack)
    recorded = used_evidence(pack, facts, ("community voice",), cited_)
    if recorded.verdict == "met" or not facts.voices:
        return recorded
    recent = {voice.cited_as for voice in facts.voices if facts.since < voice.on <= facts.as_of}
    return facts.says("met" if recent & cited_ else "partly met", FINDINGS)


def local_evidence_from_services(pack: Pack, facts: Facts) -> Outcome:
    """What local services know, recorded and cited by a priority."""
    return used_evidence(pack, facts, SERVICE_KINDS, cited_by_priorities(pack))


def used_evidence(pack: Pack, facts: Facts, kinds: tuple[str, ...], where_cited: set[str]) -> Outcome:
    """Met when recent evidence of these kinds is cited, partly met when there is only an entry."""
    rows = [row for row in pack.rows("evidence") if row["kind"] in kinds]
    recent = {r["id"] for r in rows if r["dated"] and facts.since < r["dated"] <= facts.as_of}
    used = recent & where_cited
    return facts.says("met" if used else "partly met" if rows else "not met", Where("evidence.csv"))


TESTS: Final[dict[str, Test]] = {
    "needs-profile-present": needs_profile_present,
    "small-areas-present": small_areas_present,
    "gaps-shown-and-addressed": gaps_shown_and_addressed,
    "suggestions-decided": suggestions_decided,
    "local-evidence-from-families": local_evidence_from_families,
    "local-evidence-from-services": local_evidence_from_services,
}
