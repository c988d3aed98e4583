"""Reading groups, and who is heard in them as it may be shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from seedbed.foundations.languages import Language
from seedbed.lead.community.heard import Heard as Shown
from seedbed.lead.community.heard import Line, pooled_tenths, who_is_heard
from seedbed.lead.community.tables import CHARACTERISTICS
from seedbed.publish.citing import Item
from seedbed.publish.drawing import Picture
from seedbed.publish.heard_chart import heard_chart
from seedbed_web.lead.community.groups.here import DEPRIVATION, Area
from seedbed_web.lead.community.models import Heard, VoiceGroup

Counts = Mapping[str, Mapping[str, int]]
"""People by characteristic and category."""


@dataclass(frozen=True, slots=True)
class Named:
    """One category in words, with its line."""

    name: str
    line: Line


@dataclass(frozen=True, slots=True)
class Comparison:
    """One characteristic as a page shows it: table and picture, and the figure that it is set beside."""

    characteristic: str
    counted: bool
    shown: Shown
    rows: tuple[Named, ...]
    picture: Picture | None
    item: Item | None

    @property
    def says_something(self) -> bool:
        """Whether anything can be said of any category."""
        return any(row.line.verdict not in ("cannot tell", "not known") for row in self.rows)

    @property
    def nobody(self) -> list[str]:
        """The categories to which nobody belongs, which may be chance."""
        return [row.name for row in self.rows if row.line.cell.shown == 0]

    def names(self, verdict: str) -> list[str]:
        """The categories of which something is said."""
        return [row.name for row in self.rows if row.line.verdict == verdict]


@dataclass(frozen=True, slots=True)
class OnList:
    """A group on the list of all, and whom it hardly hears."""

    row: VoiceGroup
    hardly: tuple[str, ...]


def list_groups(partnership: UUID) -> QuerySet[VoiceGroup]:
    """Every group, in the order of the pack."""
    return VoiceGroup.objects.filter(partnership_id=partnership).select_related("partner")


def list_groups_now(partnership: UUID, today: date) -> QuerySet[VoiceGroup]:
    """The groups that still meet."""
    return list_groups(partnership).filter(Q(ends__isnull=True) | Q(ends__gte=today))


def find_group(partnership: UUID, identifier: str) -> VoiceGroup | None:
    """One group by the name the pack gives it."""
    return list_groups(partnership).select_related("changed_by").filter(identifier=identifier).first()


def get_counts(groups: Iterable[VoiceGroup]) -> dict[UUID, dict[str, dict[str, int]]]:
    """How the people of some groups describe themselves, exactly as it was entered: for the form alone."""
    found: dict[UUID, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in Heard.objects.filter(group__in=list(groups)):
        found[row.group_id][row.characteristic][row.category] = row.people
    return found


def list_on_list(partnership: UUID, area: Area, language: Language) -> list[OnList]:
    """Every group with whom it hardly hears."""
    groups = list(list_groups(partnership))
    counts = get_counts(groups)
    return [
        OnList(
            row,
            tuple(
                name
                for made in compare(counts[row.pk], area, language)
                for name in made.names("hardly heard")
            ),
        )
        for row in groups
    ]


def compare(counts: Counts, area: Area, language: Language, *, pictures: bool = False) -> list[Comparison]:
    """Each characteristic beside the area, as it may be shown.

    Args:
        counts: people by characteristic and category; what was not counted at all is said to be so.
        area: who lives here.
        language: of names and words.
        pictures: whether they are drawn too.
    """
    return [_compared(name, counts.get(name, {}), area, language, pictures) for name in CHARACTERISTICS]


def _compared(
    name: str, counts: Mapping[str, int], area: Area, language: Language, pictures: bool
) -> Comparison:
    held = pooled_tenths(counts) if name == DEPRIVATION else counts
    here = area.known[name]
    shown = who_is_heard(held, here.shares)
    rows = tuple(Named(area.name(name, line.category, language), line) for line in shown.lines)
    picture = None
    if pictures:
        short = {line.category: area.name(name, line.category, language, short=True) for line in shown.lines}
        picture = heard_chart(shown, short, language, f"heard-{name}")
    return Comparison(name, bool(counts), shown, rows, picture, here.item)
