"""Who was heard and what was done about it, as the pages show it: no answer of anybody, no small number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from seedbed.foundations.disclosure import protect_count
from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.community.findings import Said, is_owing
from seedbed.lead.community.record import (
    Consultation,
    Finding,
    Participation,
    VoiceGroup,
    consultations,
    findings,
    participation,
    voice_groups,
)
from seedbed.lead.partnership.tables import RESPONSIBLE
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.lead_shapes import AskedView, CommunityPage, FindingAnswer, GroupView, WhoseView
from seedbed.publish.partnership_view import is_current, names_of
from seedbed.publish.priority_view import day, pounds, words
from seedbed.publish.responsible_view import gaps_of, part_words, parts_of, priority_titles

Names = Mapping[str, str]
STATES: Final = {"done": "we-did", "decided": "we-decided", "not yet": "not-yet", "to answer": "to-answer"}


def community_page(pack: Pack, language: Language, as_of: date) -> CommunityPage | None:
    """Who was heard in one language; None where there is nothing to show."""
    said = [made for made in findings(pack.tables) if made.published]
    asked = asked_by(pack, as_of)
    groups = [g for g in voice_groups(pack.tables) if is_current(g.starts, g.ends, as_of)]
    if not (said or asked or groups):
        return None
    names = names_of(pack, "voice-groups", language)
    return CommunityPage(
        findings_about=_findings_about(said, language),
        findings=tuple(_finding(made, pack, language) for made in _newest_first(said)),
        asked=tuple(_asked(made, names, language) for made in asked),
        groups=tuple(_group(group, names, language) for group in groups),
        rounded=say("community.rounded", language),
    )


def asked_by(pack: Pack, as_of: date) -> list[Consultation]:
    """Consultations that had opened by a day, the newest first."""
    return [made for made in consultations(pack.tables) if made.opened_on <= as_of]


def whose_view(pack: Pack, language: Language) -> dict[str, WhoseView]:
    """Of each priority, who has which part and who decided; nothing where neither is written down."""
    held = participation(pack.tables)
    if not held and not pack.rows("responsibilities"):
        return {}
    titles = priority_titles(pack, language)
    return {name: _whose(pack, name, held.get(name), language) for name in titles}


def _whose(pack: Pack, priority: str, said: Participation | None, language: Language) -> WhoseView:
    parts = parts_of(pack, priority, language) if pack.rows("responsibilities") else {}
    mode = ""
    if pack.rows("participation"):
        mode = say(f"community-mode.{said.mode}" if said else "community.no-mode", language)
    return WhoseView(
        parts=tuple((part_words(part, language), parts[part]) for part in RESPONSIBLE if parts.get(part)),
        gaps=tuple(gap[:1].upper() + gap[1:] for gap in gaps_of(pack, priority, language)),
        mode=mode,
        how=words(said.how, language) if said else "",
        budget=_budget(said, language),
    )


def _budget(said: Participation | None, language: Language) -> str:
    if said is None or not said.budget:
        return ""
    held_by = words(said.held_by, language)
    key = "budget" if held_by else "budget-nobody-named"
    return say(f"community.{key}", language, pounds=pounds(said.budget, language), held_by=held_by)


def _newest_first(said: list[Finding]) -> list[Finding]:
    return sorted(said, key=lambda made: made.found_on, reverse=True)


def _findings_about(said: list[Finding], language: Language) -> str:
    if not said:
        return ""
    owing = sum(is_owing(as_said(made)) for made in said)
    key = "some-owing" if owing else "all-answered"
    left = say(f"community.{key}", language, number=owing)
    return say("community.said-did-about", language, count=len(said), owing=left)


def as_said(made: Finding) -> Said:
    """A finding as far as its answer goes."""
    linked = bool(made.decision or made.action)
    return Said(made.found_on, made.state, made.answer.en or made.answer.cy, linked, made.answered_on)


def heard_in(pack: Pack, made: Finding, language: Language) -> str:
    """The consultation or the group in which it was said; families, where neither is named."""
    asked = names_of(pack, "consultations", language, "title").get(made.consultation or "")
    group = names_of(pack, "voice-groups", language).get(made.group or "")
    return asked or group or say("community.families", language)


def _finding(made: Finding, pack: Pack, language: Language) -> FindingAnswer:
    where = heard_in(pack, made, language)
    action = next((row for row in pack.rows("actions") if row["id"] == made.action), None)
    decision = names_of(pack, "decisions", language, "title").get(made.decision or "", "")
    title = names_of(pack, "actions", language, "title").get(made.action or "", "")
    return FindingAnswer(
        id=made.id, said=words(made.said, language),
        where=say("community.said-in", language, source=where, day=day(made.found_on, language)),
        state=say(f"community.{STATES[made.state]}", language), state_id=slug(made.state),
        answer=words(made.answer, language) or say("community.nothing-yet", language),
        priority=action["priority"] if action else None,
        action=say("community.see-action", language, title=title) if title else "",
        decision=say("community.see-decision", language, title=decision) if decision else "",
    )  # fmt: skip


def _asked(made: Consultation, groups: Names, language: Language) -> AskedView:
    first = day(made.opened_on, language)
    if made.closed_on:
        when = say("community.asked-between", language, first=first, last=day(made.closed_on, language))
    else:
        when = say("community.asked-since", language, first=first)
    group = groups.get(made.group or "")
    by = say("community.asked-by", language, group=group) if group else ""
    people = answered(made.people, language) if made.closed_on else ""
    return AskedView(words(made.title, language), words(made.about, language), f"{when} {by}".strip(), people)


def answered(people: int, language: Language) -> str:
    """About how many answered, as it may be said in public."""
    if not people:
        return say("community.answered-nobody", language)
    shown = protect_count(people)
    key = "answered-about" if shown else "answered-few"
    return say(f"community.{key}", language, count=_whole(shown))


def _whole(shown: float | None) -> int:
    return int(shown or 0)


def _group(group: VoiceGroup, names: Names, language: Language) -> GroupView:
    return GroupView(
        names[group.id], say(f"group-kind.{slug(group.kind)}", language), words(group.about, language),
        words(group.meets, language), _people(group, language),
    )  # fmt: skip


def _people(group: VoiceGroup, language: Language) -> str:
    if not group.people:
        return ""
    shown = protect_count(group.people)
    if shown is None:
        return say("community.people-few", language)
    if group.counted_on is None:
        return say("community.people-uncounted", language, count=_whole(shown))
    return say("community.people-about", language, count=_whole(shown), day=day(group.counted_on, language))
