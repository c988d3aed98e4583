"""A partnership that has written some of its strategy, of which returns are drafted."""

import pytest

from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.publish.returns import queries

HOME = "/p/fernshire/plan/returns/"


@pytest.fixture(autouse=True)
def forgetful():
    """Every test reads for itself."""
    queries._kept.clear()


@pytest.fixture
def written(cast):
    """A strategy with one priority and one action."""
    place = cast.fernshire
    own = {"partnership_id": place.id}
    with place.seen():
        Strategy.objects.create(**own, title_en="Growing up in Fernshire", starts=2026, ends=2029)
        talking = Priority.objects.create(
            **own, identifier="talking", order=1, title_en="Talking by two", title_cy="Siarad erbyn dwy",
            need_en="Few talk {nothing-like-it}.", need_cy="Ychydig sy’n siarad.",
        )  # fmt: skip
        Action.objects.create(
            **own, identifier="waits", priority=talking, title_en="Shorter waits", state="under way",
            owner=place.organisations["council"],
        )  # fmt: skip
    return talking
