"""A closed round of Fernshire: people of four sectors, agreed levels, and the round before."""

from datetime import date

from seedbed_web.lead.maturity.models import Answer, Challenge, Level, PracticeExample, Respondent, Round

LEAD = "/p/fernshire/lead/assessment/"
RESULT = f"{LEAD}rounds/2026/result/"
STRATEGY = f"{RESULT}parts/strategy/"
PEOPLE = ["council"] * 7 + ["NHS"] * 6 + ["voluntary"] * 4 + ["parents"] * 2
SAID = {"council": "substantial", "NHS": "early", "voluntary": "basic", "parents": "don't know"}


def closed_round(place):
    """The round of 2026 with its answers, after that of 2025."""
    own = {"partnership_id": place.id}
    Round.objects.create(
        **own, identifier="2025", order=1, title_en="First look", title_cy="Golwg gyntaf",
        opened_on=date(2025, 1, 6), closed_on=date(2025, 1, 31), variant="England", purpose="baseline",
    )  # fmt: skip
    held = Round.objects.create(
        **own, identifier="2026", order=2, title_en="Second look", title_cy="Ail olwg",
        opened_on=date(2026, 1, 5), closed_on=date(2026, 1, 30), variant="England", purpose="repeat",
        elements="strategy outcomes",
    )  # fmt: skip
    for number, sector in enumerate(PEOPLE, start=1):
        _answers(own, place, held, number, sector)
    for round_, level in ((Round.objects.get(identifier="2025"), "basic"), (held, "early")):
        agree(place, round_, "strategy", level)
    return held


def _answers(own, place, held, number, sector):
    person = Respondent.objects.create(
        **own, round=held, identifier=f"r-{number:03}", sector=sector,
        organisation=place.organisations["council" if sector == "council" else "health-trust"]
        if sector in ("council", "NHS") else None,
        organisation_said="" if sector in ("council", "NHS") else f"Old Quay {sector}",
        may_name_organisation=sector in ("council", "voluntary"),
    )  # fmt: skip
    for element in ("strategy", "outcomes"):
        Answer.objects.create(
            **own, respondent=person, element=element, answer=SAID[sector], order=number,
            comment=f"{sector} number {number} on {element}" if number % 2 else "",
            seen_in=f"the {sector} folder" if number == 1 else "",
        )  # fmt: skip


def agree(place, round_, element, level, **said):
    """What the partnership agreed on for one element."""
    return Level.objects.create(
        partnership_id=place.id, round=round_, element=element, agreed=level,
        agreed_on=round_.closed_on, agreed_by="The board",
        **{"rationale_en": "Because we looked.", "barriers_en": "Nobody has time.", **said},
    )  # fmt: skip


def challenge_of(place, round_, by, **said):
    """What somebody from outside challenged."""
    return Challenge.objects.create(
        partnership_id=place.id, round=round_, element="strategy", by="Lead elsewhere",
        changed_by=by, challenged_on=date(2026, 2, 10),
        **{"level": "basic", "reason_en": "Nobody could show it to us.", **said},
    )  # fmt: skip


def example_of(place, **said):
    """What worked here."""
    return PracticeExample.objects.create(
        partnership_id=place.id,
        **{"identifier": "quay", "element": "strategy", "place_en": "Old Quay", "place_cy": "Yr Hen Gei",
           "summary_en": "They met every week.", "url": "https://example.org/quay", **said},
    )  # fmt: skip
