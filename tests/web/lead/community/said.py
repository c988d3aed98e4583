"""What Fernshire's community said, has and proposes, for tests; `said` is a fixture."""

from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.utils import timezone

from seedbed_web.lead.community.models import Asset, Consultation, Finding, Proposal, Theme, VoiceGroup
from seedbed_web.lead.partnership.models import Decision
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.strategy.models import Action, Priority, Strategy

SPRING = date(2026, 3, 1)
COMMUNITY = "/p/fernshire/lead/community"


@dataclass
class Voices:
    """What was made, by the name the pack would give it."""

    consultation: Consultation
    theme: Theme
    group: VoiceGroup
    decision: Decision
    priority: Priority
    action: Action
    findings: dict = field(default_factory=dict)


def finding(company, name, **values):
    """A finding; unless said otherwise it is unanswered and for members only."""
    given = {"said_en": f"Said {name}.", "found_on": SPRING, "state": "to answer"} | values
    return Finding.objects.create(partnership_id=company.id, identifier=name, **given)


def asset(company, name, **values):
    """An asset, offered unless said otherwise."""
    given = {"kind": "place", "name_en": f"Asset {name}", "offered_on": SPRING, "state": "offered"} | values
    return Asset.objects.create(partnership_id=company.id, identifier=name, **given)


def proposal(company, name, role="community-voice", **values):
    """A proposal of one of the cast."""
    given = {"title_en": f"Proposal {name}", "proposed_on": SPRING, "state": "proposed"} | values
    person = company.people[role]
    return Proposal.objects.create(
        partnership_id=company.id, identifier=name, proposed_by=person, changed_by=person, **given
    )


def publish(company):
    """The partnership has published."""
    Partnership.objects.filter(pk=company.id).update(published_at=timezone.now())


@pytest.fixture
def said(cast):
    """A consultation with a theme, a group, a decision, a priority with an action, and one finding."""
    place, own = cast.fernshire, {"partnership_id": cast.fernshire.id}
    with place.seen():
        asked = Consultation.objects.create(
            **own, identifier="listening", title_en="Listening in spring", opened_on=SPRING,
            closed_on=SPRING + timedelta(days=30),
        )  # fmt: skip
        theme = Theme.objects.create(**own, identifier="hours", title_en="Opening hours", consultation=asked)
        group = VoiceGroup.objects.create(
            **own, identifier="panel", kind="parents' panel", name_en="Parents of Fernshire panel",
            partner=place.organisations["parents"],
        )  # fmt: skip
        decision = Decision.objects.create(
            **own,
            identifier="open-early",
            title_en="Open at eight",
            state="ratified",
            decided_on=date(2026, 6, 1),
        )
        Strategy.objects.create(**own, title_en="Strategy", starts=2026, ends=2029)
        talking = Priority.objects.create(
            **own, identifier="talking", order=1, title_en="Talking by two", title_cy="Siarad", need_en="Need"
        )
        groups = Action.objects.create(
            **own, identifier="talking-groups", priority=talking, title_en="Talking groups", state="under way"
        )
        made = Voices(asked, theme, group, decision, talking, groups)
        made.findings["opens-early"] = finding(place, "opens-early", consultation=asked, theme=theme)
    return made
