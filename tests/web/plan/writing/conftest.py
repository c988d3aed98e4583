"""What is written of Fernshire's strategy: two sections, one of them in both languages."""

import pytest
from django.utils import timezone

from seedbed_web.plan.writing.actions import Written, write_section

VISION = "Every child talks by two. Today it is {gld-2025}."


@pytest.fixture
def write(cast):
    """Writes a section as somebody of Fernshire: `write("vision", en="…", cy="…")`."""

    def written(section, *, role="early-years-lead", versions=(0, 0), **texts):
        place = cast.fernshire
        held = {
            language: Written(words, versions[["en", "cy"].index(language)])
            for language, words in texts.items()
        }
        with place.seen():
            return write_section(partnership=place.id, section=section, by=place.people[role].pk, texts=held)

    return written


@pytest.fixture
def in_wales(cast):
    """Fernshire, for once in Wales."""
    from seedbed_web.organisations.models import Partnership

    with cast.fernshire.seen():
        Partnership.objects.filter(pk=cast.fernshire.id).update(nation="Wales")


@pytest.fixture
def later(monkeypatch):
    """Makes the clock go on by a day at each call, since a test is one moment to the database."""
    from datetime import timedelta

    held = {"now": timezone.now()}

    def go_on():
        held["now"] += timedelta(days=1)
        monkeypatch.setattr("seedbed_web.plan.writing.actions.timezone.now", lambda: held["now"])

    return go_on
