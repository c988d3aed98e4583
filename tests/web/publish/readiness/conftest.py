"""A partnership that writes its strategy: two priorities, actions, a figure."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from seedbed_web.plan.readiness.models import Criterion, Impact
from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.publish.readiness import queries

HOME = "/p/fernshire/plan/readiness/"
ASKED = HOME + "criteria/success-factors/priorities-follow-need/"
"""A criterion that asks people."""


@dataclass
class Written:
    """What was made."""

    talking: Any
    feeding: Any
    waits: Any


@pytest.fixture(autouse=True)
def forgetful():
    """Every test looks for itself."""
    queries._kept.clear()
    queries._of_lead.clear()


@pytest.fixture
def written(cast):
    """The strategy, in the database."""
    place = cast.fernshire
    own = {"partnership_id": place.id}
    with place.seen():
        Strategy.objects.create(**own, title_en="Growing up in Fernshire", starts=2026, ends=2029)
        talking = Priority.objects.create(
            **own, identifier="talking", order=1, title_en="Talking by two", title_cy="Siarad", need_en="Few."
        )
        feeding = Priority.objects.create(
            **own, identifier="feeding", order=2, title_en="Feeding", need_en="Babies need milk."
        )
        waits = Action.objects.create(
            **own, identifier="waits", priority=talking, title_en="Shorter waits", state="under way",
            owner=place.organisations["council"], ends=timezone.localdate() + timedelta(days=30),
        )  # fmt: skip
    return Written(talking, feeding, waits)


@pytest.fixture
def own_criterion(cast):
    """A criterion of Fernshire's own."""
    with cast.fernshire.seen():
        return Criterion.objects.create(
            partnership_id=cast.fernshire.id, identifier="fathers-were-asked", set="own-ours",
            set_title_en="What we ask of ourselves", factor="partnership", title_en="Fathers were asked",
            meaning_en="About every priority.", source="Board, 3 March",
        )  # fmt: skip


@pytest.fixture
def impact(cast):
    """What was found of age."""
    with cast.fernshire.seen():
        return Impact.objects.create(
            partnership_id=cast.fernshire.id, identifier="equality-age", duty="equality", who="age",
            effect="positive", finding_en="Young parents are reached.", by="Officer, Council",
            on=timezone.localdate(),
        )  # fmt: skip


@pytest.fixture
def in_wales(cast):
    """Fernshire moves to Wales."""
    from seedbed_web.organisations.models import Partnership

    with cast.fernshire.seen():
        Partnership.objects.filter(pk=cast.fernshire.id).update(nation="Wales")
