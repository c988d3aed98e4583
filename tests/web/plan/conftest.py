"""A small plan of Fernshire: two priorities, four actions, what they rest on, and what is measured."""

import html
import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.template.backends.jinja2 import Template
from django.test.signals import template_rendered
from django.utils import timezone

from seedbed.plan.strategy.pack import Pack
from seedbed_web.plan.needs.actions import replace_figures
from seedbed_web.plan.needs.models import Statement
from seedbed_web.plan.strategy.actions import link_all_that_is_cited
from seedbed_web.plan.strategy.models import Action, Measure, Priority, Strategy

AREA = "X06000001"
SOURCE = {
    "id": "survey", "title_en": "Survey of talking", "title_cy": "Arolwg siarad",
    "publisher": "Albion Office", "release": "2026", "licence": "OGL-UK-3.0", "url": "https://example.org/talking",
    "protected_by": "the office",
}  # fmt: skip


def figure_row(year, value, **changes):
    """One year's figure of the survey."""
    return {
        "id": f"gld-{year}", "indicator": "gld", "area": AREA, "period_start": date(year - 1, 9, 1),
        "period_end": date(year, 8, 31), "group": "all", "value": value, "count": None, "denominator": None,
        "lower": None, "upper": None, "unit": "percent", "method": "as published", "source": "survey",
        "retrieved": date(2026, 11, 1), "reason": None, "note": None,
    } | changes  # fmt: skip


STATEMENT = {
    "id": "parents-said", "kind": "community voice",
    "statement_en": "Parents said that nobody had told them.",
    "statement_cy": "", "source": "Parents' forum", "url": None, "dated": date(2026, 3, 1),
}  # fmt: skip
MEASURE = {
    "id": "good-level", "priority": "talking", "title_en": "Children with a good level at five",
    "title_cy": "Plant â lefel dda yn bump", "indicator": "gld", "baseline": "gld-2025", "target": 70.0,
    "target_on": date(2029, 8, 31),
}  # fmt: skip


@pytest.fixture(autouse=True)
def contexts(monkeypatch):
    """Answers know what their page was given, as those of Django's own templates do."""
    render = Template.render

    def noted(self, context=None, request=None):
        template_rendered.send(sender=self, template=self, context=dict(context or {}))
        return render(self, context, request)

    monkeypatch.setattr(Template, "render", noted)


def texts_of(page):
    """The words of a page without its tags, each space once."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.text)).split())


@dataclass
class Plan:
    """What was made."""

    strategy: Strategy
    talking: Priority
    feeding: Priority
    actions: dict


@pytest.fixture
def pack():
    """What a pack would know."""
    area = {
        "area": {"ons_code": AREA, "name_en": "Fernshire", "name_cy": "Swydd Rhedyn", "nation": "England"}
    }
    figures = [figure_row(2024, 61.0), figure_row(2025, 62.4)]
    tables = {"figures": figures, "sources": [dict(SOURCE)], "evidence": [STATEMENT], "measures": [MEASURE]}
    return Pack(Path(), area, tables)


@pytest.fixture
def plan(cast, pack):
    """The plan, in the database."""
    place = cast.fernshire
    own = {"partnership_id": place.id}
    today = timezone.localdate()
    with place.seen():
        strategy = Strategy.objects.create(
            **own, title_en="Growing up in Fernshire", title_cy="Tyfu i fyny", starts=2026, ends=2029
        )
        talking = Priority.objects.create(
            **own, identifier="talking", order=1, title_en="Talking by two", title_cy="Siarad erbyn dwy",
            need_en="Only {gld-2025} do {parents-said}.", need_cy="Dim ond {gld-2025}.", gap_en="Too few.",
        )  # fmt: skip
        feeding = Priority.objects.create(
            **own, identifier="feeding", order=2, title_en="Feeding", need_en="Babies need milk."
        )
        held = {
            "groups": _action(
                place, talking, "groups", "Talking groups", "under way", today + timedelta(days=7)
            ),
            "waits": _action(place, talking, "waits", "Shorter waits", "behind", today - timedelta(days=40)),
            "visits": _action(
                place, talking, "visits", "Visits", "done", today - timedelta(days=90), "council"
            ),
            "milk": _action(place, feeding, "milk", "Milk", "not started", None, None),
        }
        replace_figures(partnership=place.id, pack=pack)
        Statement.objects.create(**own, **_row(STATEMENT), url="")
        Measure.objects.create(**own, **_row(MEASURE) | {"priority": talking})
        link_all_that_is_cited(partnership=place.id, by=None)
    return Plan(strategy, talking, feeding, held)


def _row(held):
    """A row of a pack's table as a row here has it."""
    named = {name: value for name, value in held.items() if name not in ("id", "url")}
    return named | {"identifier": held["id"]}


def _action(place, priority, name, title, state, ends, owner="health-trust"):
    return Action.objects.create(
        partnership_id=place.id, identifier=name, priority=priority, title_en=title, state=state, ends=ends,
        owner=place.organisations.get(owner),
    )  # fmt: skip
