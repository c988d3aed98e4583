"""Whatever a service answers is figures or one fault of ours: never another error, never half a result."""

import json
import random
from dataclasses import replace

import pytest
from made_up_services import ABOUT, AREAS, DATA, META, SET, TODAY, about, births, fingertips, page, result

from seedbed.foundations.figures import from_frame
from seedbed.foundations.indicators import indicator
from seedbed.sources.live.faults import LiveFault
from seedbed.sources.live.reading import read
from seedbed.sources.live.series import series_of

QUERY = f"/v1/data-sets/{SET}/query"
BIRTHS = "/dataset/NM_203_1.data.csv"
ROUNDS = 150


def spoilt(text, chance):
    """The text with a piece cut out, doubled, or replaced."""
    start = chance.randrange(len(text))
    end = min(len(text), start + chance.randint(1, 40))
    piece = chance.choice(["", text[start:end] * 2, "0", '"', ",", "\n", "é", "null", "-1e999", "{}", "[]"])
    return text[:start] + piece + text[end:]


@pytest.fixture
def askers(service, smoking, plans):
    """A series of each kind, and the answers that make it."""
    ages = [result(str(n), f"a{n}") for n in range(3)]
    summary = service.answers[f"/v1/data-sets/{SET}"][0].text
    return {
        "fingertips": (smoking, {ABOUT: about(), DATA: fingertips()}),
        "nomis": (series_of(indicator("live-births")), {BIRTHS: births(("2022", AREAS[0], "1700", ""))}),
        "ees": (plans, {f"/v1/data-sets/{SET}": summary, f"/v1/data-sets/{SET}/meta": json.dumps(META),
                        QUERY: page(*ages)}),
    }  # fmt: skip


@pytest.mark.parametrize("name", ["fingertips", "nomis", "ees"])
def test_a_spoilt_answer_is_figures_or_one_fault(client, service, askers, name):
    """A hundred and fifty ways to spoil each, the same every time."""
    chance, (series, answers) = random.Random(name), askers[name]
    outcomes = set()
    for _ in range(ROUNDS):
        for path, text in answers.items():
            service.says(path, text)
        path = chance.choice(list(answers))
        service.says(path, spoilt(answers[path], chance))
        asking = replace(client, max_age=0.0)
        try:
            found = from_frame(read(asking, series, AREAS, TODAY).figures)
        except LiveFault as fault:
            outcomes.add(fault.code)
        else:
            outcomes.add("figures")
            assert all((figure.value is None) == (figure.reason is not None) for figure in found)
            assert all(figure.area in AREAS for figure in found)
    assert len(outcomes) > 3
