"""Keeping a brought plan, what is chosen of its pieces, and making a strategy of it: all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.bringing.assembling import Assembled, Chosen, NewPriority, assemble
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.plan.bringing.expiring import queue_forgetting
from seedbed_web.plan.bringing.models import BroughtPlan
from seedbed_web.plan.bringing.queries import list_unknown_citations
from seedbed_web.plan.bringing.reading import names_of_owners, read
from seedbed_web.plan.strategy.actions import add_action, add_priority, begin_strategy
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.plan.strategy.queries import find_strategy
from seedbed_web.plan.writing.actions import Written, write_section
from seedbed_web.plan.writing.queries import get_section

WAITS: Final = timedelta(days=14)
NOT_STARTED: Final = "not started"
_LONGEST_NAME: Final = 120
Made = list[dict[str, str]]
"""What was made: its kind, its name in the pack or its section, and its title."""


class NotThere(Exception):  # noqa: N818  # named for what it is
    """The plan does not wait any more."""


class NotReady(Exception):  # noqa: N818  # named for what it is
    """Nothing was made: something stands in the way, or there is nothing to make."""


def bring_plan(*, partnership: UUID, name: str, text: str, language: Language, by: UUID) -> BroughtPlan:
    """Keeps the text of a plan until its pieces are confirmed."""
    BroughtPlan.objects.filter(partnership_id=partnership, expires_at__lte=timezone.now()).delete()
    held = BroughtPlan.objects.create(
        partnership_id=partnership,
        name=name[:_LONGEST_NAME],
        text=text,
        choices={"language": language, "pieces": {}},
        brought_by_id=by,
        expires_at=timezone.now() + WAITS,
    )
    queue_forgetting(held)
    return held


def choose(*, brought: BroughtPlan, pieces: Mapping[int, Mapping[str, Any]]) -> None:
    """Keeps what was chosen for some pieces; what was chosen for the others stays."""
    with transaction.atomic():
        held = BroughtPlan.objects.select_for_update().get(pk=brought.pk)
        said = held.choices.get("pieces", {}) | {str(number): dict(it) for number, it in pieces.items()}
        held.choices = held.choices | {"pieces": said}
        held.expires_at = timezone.now() + WAITS
        held.save(update_fields=["choices", "expires_at"])


def choose_as_guessed(*, brought: BroughtPlan) -> None:
    """Takes back every choice, so that each piece is what it was guessed to be."""
    with transaction.atomic():
        held = BroughtPlan.objects.select_for_update().get(pk=brought.pk)
        held.choices = held.choices | {"pieces": {}}
        held.save(update_fields=["choices"])


def forget_plan(*, partnership: UUID, brought: UUID, by: UUID) -> None:
    """Throws a brought plan away; what was made of it stays."""
    BroughtPlan.objects.filter(partnership_id=partnership, pk=brought, brought_by_id=by).delete()


def make_strategy(
    *, partnership: UUID, brought: UUID, by: UUID, beginning: Mapping[str, Any] | None = None
) -> Made:
    """Makes what was chosen, all or nothing; asked twice, it is made once. The plan's text is forgotten then.

    Args:
        partnership: whose strategy.
        brought: the plan.
        by: who asks.
        beginning: title and years, for a partnership that has no strategy yet.

    Raises:
        NotThere: the plan does not wait any more.
        NotReady: something stands in the way.
        StaleTexts: somebody saved a section meanwhile; nothing was made.
        StaleEdit: somebody began the strategy meanwhile; nothing was made.
    """
    with transaction.atomic():
        held = BroughtPlan.objects.select_for_update().filter(
            partnership_id=partnership, pk=brought, brought_by_id=by
        ).first()  # fmt: skip
        if held is None:
            raise NotThere
        if "made" in held.choices:
            return list(held.choices["made"])
        assembled = assemble(read(held, names_of_owners(partnership)).chosen)
        if assembled.faults or assembled.is_nothing or list_unknown_citations(partnership, assembled):
            raise NotReady
        if find_strategy(partnership) is None:
            if not beginning:
                raise NotReady
            begin_strategy(partnership=partnership, by=by, values=beginning)
        made = _make(partnership, assembled, held.choices["language"], by)
        held.text, held.choices = "", {"made": made}
        held.save(update_fields=["text", "choices"])
    return made


def _make(partnership: UUID, assembled: Assembled, language: Language, by: UUID) -> Made:
    owners = {row.identifier: row.pk for row in list_organisations(partnership)}
    made: Made = []
    for new in assembled.priorities:
        priority = add_priority(partnership=partnership, by=by, values=_priority(new, language))
        made.append({"kind": "priority", "name": priority.identifier, "title": new.title})
        made += [_action(priority, it, owners, language, by) for it in new.actions]
    for section, words in assembled.sections.items():
        _append(partnership, section, words, language, by)
        made.append({"kind": "section", "name": section, "title": ""})
    return made


def _priority(new: NewPriority, language: Language) -> dict[str, str]:
    """A priority says in English what need it answers; where the plan does not, it is still to be written."""
    texts = {f"{name}_{language}": words for name, words in new.texts.items()}
    return (
        {"need_en": "[to write: the need that this priority answers]"} | _titles(new.title, language) | texts
    )


def _titles(title: str, language: Language) -> dict[str, str]:
    """The English title has the words of the plan, whatever its language, until somebody translates it."""
    return {"title_en": title} | ({"title_cy": title} if language == "cy" else {})


def _action(
    priority: Priority, it: Chosen, owners: Mapping[str, UUID], language: Language, by: UUID
) -> dict[str, str]:
    values = {"owner_id": owners.get(it.owner), "ends": it.ends, "state": NOT_STARTED}
    row = add_action(priority=priority, by=by, values=_titles(it.title, language) | values)
    return {"kind": "action", "name": row.identifier, "title": it.title}


def _append(partnership: UUID, section: str, words: str, language: Language, by: UUID) -> None:
    """Puts words below what a section says already."""
    row = get_section(partnership, section).get(language)
    there = row.words.strip() if row else ""
    text = Written(f"{there}\n\n{words}".strip(), row.version if row else 0)
    write_section(partnership=partnership, section=section, by=by, texts={language: text})
