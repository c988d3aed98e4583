"""A round's report in the language of the page: the library's report over what the site has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.lead.maturity.comments import Comment, comments
from seedbed.publish.maturity_report import round_report
from seedbed.publish.maturity_shapes import LinkedAction, RoundReport
from seedbed.publish.priority_view import day
from seedbed.publish.shapes import ActionView
from seedbed_web.lead.maturity.models import NextAction
from seedbed_web.lead.maturity.results.queries import Result, find_cited
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.lists import Wanted, list_wanted


def read_report(place: Place, result: Result, language: Language, today: date) -> RoundReport:
    """The report of a closed round."""
    return round_report(
        result.rows,
        result.made,
        area=Text(place.name_en, place.name_cy),
        cited=find_cited(place, result),
        actions=_actions(place.id, result, language, today),
        agreed_next=_agreed_next(place.id, result, language),
        language=language,
        as_of=today,
    )


def read_comments(result: Result, element: str) -> dict[str, tuple[Comment, ...]]:
    """What people wrote about one element, and where they say it can be seen."""
    return {name: comments(result.rows, result.id, element, name) for name in ("comment", "seen_in")}


def _actions(
    partnership: UUID, result: Result, language: Language, today: date
) -> Mapping[str, LinkedAction]:
    """Actions of the strategy that are to raise an element."""
    named = {name for view in result.made.elements for name in view.actions}
    held = list_wanted(partnership, Wanted(language=language), today).filter(identifier__in=named)
    return {
        action.identifier: LinkedAction(
            ActionView(
                action.title(language),
                action.owner.name(language) if action.owner else say("priority.no-owner", language),
                say("priority.by", language, day=day(action.ends, language)),
                say(f"state.{slug(action.state)}", language),
                slug(action.state),
            ),
            action.priority.identifier,
        )
        for action in held
    }


def _agreed_next(partnership: UUID, result: Result, language: Language) -> Mapping[str, Sequence[ActionView]]:
    """What the workshop agreed to do next, by element."""
    held = NextAction.objects.filter(partnership_id=partnership, round__identifier=result.id).exclude(
        words=""
    )
    found: dict[str, list[ActionView]] = defaultdict(list)
    for row in held.select_related("owner"):
        owner = row.owner.name(language) if row.owner else say("priority.no-owner", language)
        when = say("priority.by", language, day=day(row.due, language))
        found[row.element].append(ActionView(row.words, owner, when, "", ""))
    return found
