"""A pack that holds only what the self-assessment needs, and short ways to make its rows."""

from datetime import date

import pytest


@pytest.fixture
def rows():
    """Tables as after reading: `rows(answers, levels)`, answers as (round, sector, element, answer)."""

    def make(answers=(), levels=(), links=(), chosen=None):
        asked = chosen or {}
        rounds = [
            _round("2025", date(2025, 4, 1), date(2025, 5, 30), asked.get("2025")),
            _round("2026", date(2026, 4, 1), date(2026, 5, 29), asked.get("2026")),
            _round("2027", date(2027, 4, 1), None, asked.get("2027")),
        ]
        survey = [
            {"_row": n, "round": held, "respondent": f"r-{n}", "organisation": None, "sector": sector,
             "element": element, "answer": answer, "comment": "said in confidence"}
            for n, (held, sector, element, answer) in enumerate(answers, start=2)
        ]  # fmt: skip
        agreed = [
            {"_row": n, "round": held, "element": element, "agreed": level, "rationale_en": "Because.",
             "rationale_cy": None, "evidence": None, "barriers_en": None, "barriers_cy": None,
             "agreed_on": date(2026, 6, 10), "agreed_by": None}
            for n, (held, element, level) in enumerate(levels, start=2)
        ]  # fmt: skip
        acts = [
            {"_row": n, "element": element, "action": action} for n, (element, action) in enumerate(links, 2)
        ]
        return {"rounds": rounds, "survey": survey, "levels": agreed, "level-actions": acts}

    return make


def _round(name, opened, closed, chosen):
    return {
        "_row": int(name) - 2023, "id": name, "title_en": f"Round {name}", "title_cy": None,
        "opened_on": opened, "closed_on": closed, "variant": "England",
        "purpose": None, "elements": chosen,
    }  # fmt: skip
