"""An answer in sentences: for whoever works with families, and for a parent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from seedbed.deliver.sharing.decide import Decision, Granted, Reason
from seedbed.deliver.sharing.vocabulary import fields, grounds, purposes
from seedbed.foundations.languages import Language, Text, say
from seedbed.foundations.numbers import number
from seedbed.foundations.partnerships import joined

MONTHS: Final = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
YEAR: Final = 365
"""Days."""


def for_practitioner(decision: Decision, names: Mapping[str, str], language: Language) -> str:
    """What may be had, by what right and until when; and what may not, each with its reason."""
    purpose = purposes()[decision.request.purpose].name[language]
    said: list[str] = []
    if decision.permitted:
        said.append(_say("yes", language, purpose=purpose, fields=_listed(decision.fields, language)))
    for one in decision.granted:
        said += _right(one, language)
    if decision.noted_no:
        said.append(_say("noted-no", language))
    for reason, those in _by_reason(decision.refused).items():
        why = _why(reason, decision, names, purpose, language)
        said.append(_say("no", language, fields=_listed(those, language), why=why))
    return " ".join(said)


def for_parent(decision: Decision, names: Mapping[str, str], language: Language) -> str:
    """The same in the words of a letter: who sees what, what for, for how long."""
    request = decision.request
    asking = {
        "organisation": names.get(request.organisation, request.organisation),
        "purpose": purposes()[request.purpose].for_parents[language],
    }
    refused = _listed(decision.refused, language)
    if not decision.permitted:
        said = [_say("parent.nothing", language, **asking, fields=refused)]
    else:
        said = [_say("parent.yes", language, **asking, fields=_listed(decision.fields, language))]
        said += [words for one in decision.granted for words in _told(one, language)]
        said += [_say("parent.no", language, fields=refused)] if decision.refused else []
    return " ".join([*dict.fromkeys(said), _say("parent.ask", language)])


def day_in_words(day: date | None, language: Language) -> str:
    """A date as people write it; nothing where there is none."""
    return f"{day.day} {say(f'month.{MONTHS[day.month - 1]}', language)} {day.year}" if day else ""


def _right(one: Granted, language: Language) -> list[str]:
    """By what right fields are had, and what comes with them."""
    by = {"basis": grounds("basis")[one.flow.basis], "route": grounds("route")[one.flow.route]}
    words = {kind: ground.name[language] for kind, ground in by.items()}
    said = [_say("by", language, agreement=one.agreement.title, **words)]
    said += [_say("ask-yes", language)] if one.needs_yes else []
    if one.gateway:
        said.append(_say("by-law", language, law=one.gateway.law))
        said += [_say("duty", language)] if one.gateway.duty else []
    said += [_say("leave-out", language)] if one.leave_out_opted else []
    return [*said, _say("keep", language, time=_time(one.flow.keep_days, language))]


def _told(one: Granted, language: Language) -> list[str]:
    rests = grounds("basis")[one.flow.basis].ends_with_no or grounds("route")[one.flow.route].ends_with_no
    said = [
        _say("parent.by", language, agreement=one.agreement.title),
        _say("parent.keep", language, time=_time(one.flow.keep_days, language)),
    ]
    return [*said, _say("parent.your-yes", language)] if rests else said


def _why(
    reason: Reason, decision: Decision, names: Mapping[str, str], purpose: str, language: Language
) -> str:
    agreement, request = decision.blocked.get(reason), decision.request
    return _say(
        f"why.{reason}", language, organisation=names.get(request.organisation, request.organisation),
        purpose=purpose, who=request.who, agreement=agreement.title if agreement else "",
        starts=day_in_words(agreement.starts if agreement else None, language),
        ends=day_in_words(agreement.ends if agreement else None, language),
    )  # fmt: skip


def _by_reason(refused: Mapping[str, Reason]) -> dict[Reason, list[str]]:
    found: dict[Reason, list[str]] = {}
    for name, reason in refused.items():
        found.setdefault(reason, []).append(name)
    return found


def _listed(those: Iterable[str], language: Language) -> str:
    """Fields by name, in the order of the vocabulary."""
    wanted = set(those)
    names = [field.name for name, field in fields().items() if name in wanted]
    names += [Text(name, name) for name in sorted(wanted - set(fields()))]
    return joined(names, "Wales")[language] if names else ""


def _time(days: int, language: Language) -> str:
    if days % YEAR:
        return _say("days", language, number=number(days))
    return _say("year" if days == YEAR else "years", language, number=number(days // YEAR))


def _say(key: str, language: Language, **values: object) -> str:
    return say(f"sharing.{key}", language, **values)
