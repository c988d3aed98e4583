"""What can be wrong with questions, answers and what people found in them; no answer is ever repeated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.row_faults import Rows, backwards, fault_in, out_of_bounds
from seedbed.foundations.tables import Row, Table
from seedbed.lead.community.questions import POINTS, options_of
from seedbed.lead.community.record import ETHNIC_GROUPS
from seedbed.lead.community.tables import CODINGS, CONSULTATIONS, QUESTIONS, REPLIES, RESPONSES

WITH_OPTIONS: Final = ("one", "several")
FEWEST_OPTIONS: Final = 2


def consultation_faults(rows: Rows) -> list[Fault]:
    """Every fault of consultations, questions, answers and codings."""
    return [
        *backwards(rows, CONSULTATIONS, "opened_on", "closed_on"),
        *out_of_bounds(rows, QUESTIONS, "place", 1),
        *_options(rows), *_responses(rows), *_replies(rows), *_codings(rows),
    ]  # fmt: skip


def consultations_to_come(rows: Rows, today: date) -> Iterator[Fault]:
    """Consultations that close after the day of publication: how many answer is not known yet."""
    for row in rows.get("consultations", ()):
        if row["closed_on"] and row["closed_on"] > today:
            expected = f"a day up to {today.isoformat()}, or nothing while it is open"
            yield fault_in(CONSULTATIONS, row, "closed_on", "closes-in-future", expected)


def fits(answer: str, kind: str, options: int) -> bool:
    """Whether an answer fits a question: numbers of options, a point of the scale, or words.

    >>> fits("1 3", "several", 3), fits("1 3", "one", 3), fits("6", "scale", 0)
    (True, False, False)
    """
    if kind == "text":
        return True
    chosen = answer.split()
    known = set(POINTS) if kind == "scale" else {str(number) for number in range(1, options + 1)}
    one_only = kind != "several" and len(chosen) != 1
    return not one_only and len(set(chosen)) == len(chosen) and set(chosen) <= known


def unknown_ward(table: Table, row: Row, column: str, rows: Rows) -> Iterator[Fault]:
    """A ward that is none of the area's, where these are known."""
    wards = {place["ward_code"] for place in rows.get("places", ())}
    if wards and row[column] and row[column] not in wards:
        yield fault_in(table, row, column, "points-nowhere", "a ward_code of places.csv")


def _options(rows: Rows) -> Iterator[Fault]:
    for row in rows.get("questions", ()):
        english, welsh = options_of(row["options_en"]), options_of(row["options_cy"])
        if row["kind"] in WITH_OPTIONS and len(english) < FEWEST_OPTIONS:
            expected = f"two or more options separated by |, because its kind is '{row['kind']}'"
            yield fault_in(QUESTIONS, row, "options_en", "options-needed", expected)
        elif row["kind"] and row["kind"] not in WITH_OPTIONS and (english or welsh):
            column = "options_en" if english else "options_cy"
            expected = f"nothing, because its kind is '{row['kind']}'"
            yield fault_in(QUESTIONS, row, column, "options-unwanted", expected)
        elif welsh and len(welsh) != len(english):
            expected = f"as many options as in English, {len(english)}"
            yield fault_in(QUESTIONS, row, "options_cy", "options-differ", expected)


def _responses(rows: Rows) -> Iterator[Fault]:
    asked = {row["id"]: row for row in rows.get("consultations", ())}
    for row in rows.get("consultation-responses", ()):
        if row["respondent"] and not any(c.isdigit() for c in row["respondent"]):
            expected = "a made-up name with a figure in it, such as c-014, never a person's name"
            yield fault_in(RESPONSES, row, "respondent", "maybe-a-name", expected)
        if row["ethnicity"] and row["ethnicity"] not in ETHNIC_GROUPS:
            expected = f"one of: {', '.join(ETHNIC_GROUPS)}"
            yield fault_in(RESPONSES, row, "ethnicity", "not-a-choice", expected)
        yield from unknown_ward(RESPONSES, row, "ward", rows)
        yield from _in_its_days(row, asked.get(row["consultation"]))


def _in_its_days(row: Row, asked: Row | None) -> Iterator[Fault]:
    if asked is None or row["received_on"] is None:
        return
    first, last = asked["opened_on"], asked["closed_on"]
    if (first and row["received_on"] < first) or (last and row["received_on"] > last):
        expected = f"a day from {first} to {last}" if last else f"a day from {first} on"
        yield fault_in(RESPONSES, row, "received_on", "outside-its-days", expected)


def _replies(rows: Rows) -> Iterator[Fault]:
    questions = {row["id"]: row for row in rows.get("questions", ())}
    people = {(row["consultation"], row["respondent"]) for row in rows.get("consultation-responses", ())}
    for row in rows.get("consultation-answers", ()):
        if row["respondent"] and (row["consultation"], row["respondent"]) not in people:
            expected = "a respondent of that consultation in consultation-responses.csv"
            yield fault_in(REPLIES, row, "respondent", "points-nowhere", expected)
        question = questions.get(row["question"])
        if question is None:
            continue
        if question["consultation"] != row["consultation"]:
            expected = f"a question of {row['consultation']}"
            yield fault_in(REPLIES, row, "question", "of-another-consultation", expected)
        elif row["answer"] and not _fits(row["answer"], question):
            yield fault_in(REPLIES, row, "answer", "answer-does-not-fit", _wanted(question))


def _fits(answer: str, question: Row) -> bool:
    return question["kind"] is None or fits(answer, question["kind"], len(options_of(question["options_en"])))


def _wanted(question: Row) -> str:
    if question["kind"] == "scale":
        return f"a number from {POINTS[0]} to {POINTS[-1]}"
    most = len(options_of(question["options_en"]))
    some = "one number" if question["kind"] == "one" else "different numbers"
    return f"{some} from 1 to {most}"


def _codings(rows: Rows) -> Iterator[Fault]:
    kinds = {row["id"]: row["kind"] for row in rows.get("questions", ())}
    themes = {row["id"]: row["consultation"] for row in rows.get("themes", ())}
    said = {
        (row["consultation"], row["respondent"], row["question"])
        for row in rows.get("consultation-answers", ())
    }
    for row in rows.get("theme-codings", ()):
        if (row["consultation"], row["respondent"], row["question"]) not in said:
            expected = "an answer that stands in consultation-answers.csv"
            yield fault_in(CODINGS, row, "respondent", "points-nowhere", expected)
        if kinds.get(row["question"]) not in (None, "text"):
            yield fault_in(CODINGS, row, "question", "not-words", "a question that is answered in words")
        own = themes.get(row["theme"])
        if own and own != row["consultation"]:
            yield fault_in(
                CODINGS, row, "theme", "of-another-consultation", f"a theme of {row['consultation']}"
            )
