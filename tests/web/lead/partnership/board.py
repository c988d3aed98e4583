"""A board with seats, a group below it, two meetings, a decision that waits, and a declaration."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.utils import timezone

from seedbed_web.lead.partnership.models import AgendaItem, Body, Decision, Interest, Meeting, Member
from seedbed_web.plan.needs.models import Statement

LEAD = "/p/fernshire/lead/partnership/"
HELD = date(2026, 3, 5)
FORM = {"day": "", "month": "", "year": ""}


@dataclass
class Board:
    """What was made; rows by identifier."""

    company: object
    board: Body
    group: Body
    held: Meeting
    next: Meeting
    decision: Decision
    seats: dict = field(default_factory=dict)
    items: dict = field(default_factory=dict)
    interest: Interest = None

    def again(self, row):
        """A row as it stands by now."""
        with self.company.seen():
            return type(row).objects.get(pk=row.pk)


@pytest.fixture
def board(cast):
    """Fernshire's board."""
    company = cast.fernshire
    own = {"partnership_id": company.id}
    with company.seen():
        board = Body.objects.create(
            **own, identifier="board", kind="board", name_en="Early Years Board",
            name_cy="Bwrdd y Blynyddoedd Cynnar", quorum=2,
            purpose_en="It **decides**.\n\n- one\n- two\n\n<script>alert(1)</script>",
        )  # fmt: skip
        group = Body.objects.create(
            **own,
            identifier="talking-group",
            kind="working group",
            name_en="Talking Group",
            reports_to=board,
            order=1,
        )
        held = Meeting.objects.create(
            **own, identifier="board-march", body=board, held_on=HELD, starts_at="10:00", ends_at="12:00",
            state="held", place_en="Town hall",
        )  # fmt: skip
        coming = Meeting.objects.create(
            **own, identifier="board-next", body=board, held_on=timezone.localdate() + timedelta(days=9),
            state="planned", starts_at="14:00",
        )  # fmt: skip
        made = Board(company, board, group, held, coming, _decision(own, group))
        made.seats = {name: _seat(own, board, name, **more) for name, more in SEATS.items()}
        made.items = {
            name: AgendaItem.objects.create(
                **own, identifier=name, meeting=held, place=place, title_en=name.capitalize(), order=place
            )
            for place, name in enumerate(("welcome", "speech"), start=1)
        }
        made.interest = Interest.objects.create(
            **own, identifier="shares", member=made.seats["chair"], interest_en="Trustee of a nursery",
            declared_on=HELD,
        )  # fmt: skip
        Statement.objects.create(
            **own, identifier="parents-said", kind="community voice", statement_en="Nobody told us.",
            source="Forum", dated=HELD,
        )  # fmt: skip
    return made


SEATS = {
    "chair": {"seat": "chair", "person": "Cadi Example"},
    "nhs": {"seat": "member"},
    "parent": {"seat": "member", "ends": date(2026, 1, 31)},
    "clerk": {"seat": "secretary", "votes": "no"},
}


def _seat(own, board, name, **more):
    return Member.objects.create(**own, identifier=name, body=board, post_en=f"The {name}", **more)


def _decision(own, group):
    return Decision.objects.create(
        **own, identifier="one-directory", title_en="One directory", title_cy="Un cyfeiriadur",
        state="recommended", body=group, decided_on=HELD, evidence="Families said {parents-said}.",
    )  # fmt: skip


def days(name, day):
    """A day as the three boxes of a form send it."""
    return {f"{name}-day": day.day, f"{name}-month": day.month, f"{name}-year": day.year} if day else {}
