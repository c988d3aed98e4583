"""Where each priority stands along the chain: what is there of it, and what nobody has added yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal
from uuid import UUID

from django.db.models import Count, Sum

from seedbed.foundations.languages import Language
from seedbed.publish.priority_view import pounds
from seedbed_web.evidence.models import Link as Tie
from seedbed_web.plan.chain.models import PriorityLink
from seedbed_web.plan.needs.models import Statement
from seedbed_web.plan.strategy.models import Action, Measure, Money, Priority
from seedbed_web.plan.strategy.queries import list_cited
from seedbed_web.plan.strategy.standing import NOTHING, Standing
from seedbed_web.plan.strategy.things import KINDS, RAISES

Part = Literal["need", "gap", "actions", "money", "measures", "system", "families"]
PARTS: Final[tuple[Part, ...]] = ("need", "gap", "actions", "money", "measures", "system", "families")
"""The links of the chain from need to effect; `system` is the parts of the self-assessment it is to raise."""
VOICE: Final = "community voice"
SAID: Final = "finding-"
"""How the names of findings of families begin."""


@dataclass(frozen=True, slots=True)
class Along:
    """One priority: what stands at each link of the chain."""

    priority: Priority
    standing: Standing
    pounds: float | None
    measures: int
    with_target: int
    system: int
    families: int

    def money(self, language: Language) -> str:
        """The pounds behind it, as published pages write them; empty where there are none."""
        return "" if self.pounds is None else pounds(self.pounds, language)

    @property
    def there(self) -> dict[Part, bool]:
        """Which links are there."""
        return {
            "need": bool(self.priority.need_en or self.priority.need_cy),
            "gap": bool(self.priority.gap_en or self.priority.gap_cy),
            "actions": bool(self.standing.number),
            "money": self.pounds is not None,
            "measures": bool(self.measures),
            "system": bool(self.system),
            "families": bool(self.families),
        }


def list_along(
    partnership: UUID, priorities: Sequence[Priority], standings: Mapping[UUID, Standing]
) -> list[Along]:
    """Every priority, in as many questions as one would take."""
    money: dict[UUID, float] = dict(
        _by_priority(Money, partnership).annotate(all=Sum("pounds")).values_list("priority_id", "all")
    )
    measures = {
        row["priority_id"]: row
        for row in _by_priority(Measure, partnership).annotate(all=Count("pk"), aimed=Count("target"))
    }
    system, families = _joined(partnership), _voices(partnership, priorities)
    return [
        Along(
            priority=it,
            standing=standings.get(it.pk, NOTHING),
            pounds=money.get(it.pk),
            measures=measures.get(it.pk, {}).get("all", 0),
            with_target=measures.get(it.pk, {}).get("aimed", 0),
            system=len(system.get(it.pk, ())),
            families=families[it.pk],
        )
        for it in priorities
    ]


def _by_priority(model: Any, partnership: UUID) -> Any:
    return model.objects.filter(partnership_id=partnership).order_by().values("priority_id")


def _joined(partnership: UUID) -> dict[UUID, set[str]]:
    """The parts of the system that each priority, or one of its actions, is to raise."""
    found: dict[UUID, set[str]] = {}
    own = PriorityLink.objects.filter(partnership_id=partnership, kind="element")
    for key, thing in own.values_list("priority_id", "thing"):
        found.setdefault(key, set()).add(thing)
    ties = Tie.objects.filter(partnership_id=partnership, from_kind=KINDS[Action], relation=RAISES)
    raised = list(ties.values_list("from_id", "to_id"))
    actions = Action.objects.filter(partnership_id=partnership, pk__in=[key for key, _ in raised])
    of = {str(key): priority for key, priority in actions.values_list("pk", "priority_id")}
    for action, element in raised:
        if action in of:
            found.setdefault(of[action], set()).add(element)
    return found


def _voices(partnership: UUID, priorities: Sequence[Priority]) -> Counter[UUID]:
    """How often each priority says what families said: findings it is tied to, and voices its texts cite."""
    cited = {it.pk: list_cited(it) for it in priorities}
    names = {name for held in cited.values() for name in held}
    said = Statement.objects.filter(partnership_id=partnership, kind=VOICE, identifier__in=names)
    voices = set(said.values_list("identifier", flat=True))
    tied = PriorityLink.objects.filter(partnership_id=partnership, kind="finding")
    found: Counter[UUID] = Counter(tied.values_list("priority_id", flat=True))
    for key, held in cited.items():
        found[key] += sum(name in voices or name.startswith(SAID) for name in held)
    return found
