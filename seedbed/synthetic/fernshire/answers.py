"""What Fernshire's families answered to consultations, and what people found in their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Final

from seedbed.foundations.tables import Row
from seedbed.lead.community.tables import CONSULTATIONS
from seedbed.synthetic.fernshire.days import dated
from seedbed.synthetic.fernshire.reading import dice, flat, read_data

POINTS: Final = "12345"
Drawn = tuple[str, Sequence[str]]
"""An answer as it stands in a cell, and the themes that people found in it."""


def consultation_tables(as_of: date) -> dict[str, list[Row]]:
    """Consultations, their questions and themes, who answered, and what."""
    said = read_data("consultations")
    held = {n: dated(CONSULTATIONS, flat(c) | {"id": n}, as_of) for n, c in said["consultation"].items()}
    tables: dict[str, list[Row]] = {
        "consultations": list(held.values()), "questions": [], "consultation-responses": [],
        "consultation-answers": [], "themes": [flat(t) | {"id": n} for n, t in said["theme"].items()],
        "theme-codings": [],
    }  # fmt: skip
    for name, made in said["consultation"].items():
        tables["questions"] += [_question(name, n, q) for n, q in enumerate(made["question"], start=1)]
        last = held[name].get("closed_on") or as_of
        for respondent in _respondents(name, made["people"]):
            key = {"consultation": name, "respondent": respondent}
            tables["consultation-responses"].append(
                key | _person(name, respondent, held[name]["opened_on"], last)
            )
            for question in made["question"]:
                _put(tables, key | {"question": question["id"]}, _answer(name, respondent, question))
    return tables


def _question(consultation: str, place: int, said: Mapping[str, Any]) -> Row:
    return flat(said) | {"consultation": consultation, "place": place}


def _respondents(consultation: str, people: int) -> Iterator[str]:
    """Made-up names, in no order that says anything."""
    numbers = list(range(1, people + 1))
    dice("consulted", consultation).shuffle(numbers)
    return (f"c-{number:03}" for number in numbers)


def _person(consultation: str, respondent: str, first: date, last: date) -> Row:
    """How and when somebody answered, and what they said of themselves."""
    said, roll = read_data("consultations")["people"], dice("person", consultation, respondent)
    return {
        "channel": _one_of(roll, said["channels"]),
        "received_on": first + timedelta(days=roll.randint(0, (last - first).days)),
        "language": _one_of(roll, said["languages"]),
        "ethnicity": _one_of(roll, said["ethnicity"]) if roll.random() < said["say_ethnicity"] else None,
        "ward": _one_of(roll, said["wards"]) if roll.random() < said["say_ward"] else None,
    }


def _one_of(roll: Any, shares: Mapping[str, int]) -> str:
    return str(roll.choices(list(shares), list(shares.values()))[0])


def _answer(consultation: str, respondent: str, question: Mapping[str, Any]) -> Drawn | None:
    """What somebody answered; not everybody answers everything."""
    said = read_data("consultations")["people"]
    roll = dice("answer", consultation, respondent, question["id"])
    is_text = question["kind"] == "text"
    if roll.random() >= (said["answer_words"] if is_text else said["answer_choice"]):
        return None
    if is_text:
        chosen = roll.choice(question["said"])
        return chosen["words"], chosen.get("themes", ())
    if question["kind"] == "several":
        places = [n for n, share in enumerate(question["shares"], start=1) if roll.random() * 100 < share]
        return (" ".join(map(str, places)), ()) if places else None
    points = POINTS[: len(question["shares"])]
    return roll.choices(points, question["shares"])[0], ()


def _put(tables: dict[str, list[Row]], key: Row, drawn: Drawn | None) -> None:
    if drawn is None:
        return
    answer, themes = drawn
    tables["consultation-answers"].append(key | {"answer": answer})
    tables["theme-codings"] += [key | {"theme": theme} for theme in themes]
