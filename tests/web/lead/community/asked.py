"""A consultation of Fernshire with one question of each kind, and people who answer it."""

from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone

from seedbed_web.lead.community.models import Consultation, Question, Reply, Response, Theme, VoiceGroup

LEAD = "/p/fernshire/lead/community/"
ONE = LEAD + "consultations/hub/"
TOKEN = "a-link-that-cannot-be-guessed-0123456789abc"
LINK = f"/voices/c/{TOKEN}"
QUESTIONS = {
    "how": ("one", "How do you get there?", "Sut rydych chi’n cyrraedd?", "On foot | By bus | By car"),
    "helped": ("several", "Who helped?", "", "Family | Friends | Nobody"),
    "easy": ("scale", "How easy is it?", "", ""),
    "change": ("text", "What should change?", "", ""),
}


def today():
    """The day of the site."""
    return timezone.localdate()


def a_group(company, **changes):
    """Twenty parents who meet every month."""
    values = {"identifier": "panel", "kind": "parents' panel", "name_en": "Parents’ Panel", "people": 20}
    return VoiceGroup.objects.create(partnership_id=company.id, **(values | changes))


def a_consultation(company, *, link=TOKEN, **changes):
    """It is open, and asks one question of each kind."""
    values = {
        "identifier": "hub", "title_en": "How you get to the hub",
        "title_cy": "Sut rydych chi’n cyrraedd yr hyb",
        "about_en": "The council talks with the bus company.", "opened_on": today() - timedelta(days=7),
        "token": link,
    }  # fmt: skip
    made = Consultation.objects.create(partnership_id=company.id, **(values | changes))
    for place, (name, (kind, en, cy, options)) in enumerate(QUESTIONS.items(), start=1):
        Question.objects.create(
            partnership_id=company.id, consultation=made, identifier=f"{made.identifier}-{name}",
            place=place, order=place, kind=kind, text_en=en, text_cy=cy, options_en=options,
        )  # fmt: skip
    return made


def asked(consultation):
    """Its questions by the last part of their names."""
    return {it.identifier.rsplit("-", 1)[1]: it for it in consultation.questions.all()}


def sent(consultation, *, once=None, **answers):
    """What a browser sends: `how="2"`, `helped=["1", "3"]`, `change="More buses"`."""
    fields = {
        f"q-{asked(consultation)[name].pk}": value for name, value in answers.items() if name in QUESTIONS
    }
    about = {name: value for name, value in answers.items() if name not in QUESTIONS}
    return {"once": once or str(uuid4())} | fields | about


def answered(consultation, people, *, channel="online", language="en", ethnicity="", ward="", **answers):
    """So many people who gave the same answers; gives their answers in words, if there are any."""
    questions, words = asked(consultation), []
    for _ in range(people):
        response = Response.objects.create(
            partnership_id=consultation.partnership_id, consultation=consultation,
            respondent=f"c-{uuid4().int % 10**12}", channel=channel, language=language,
            received_on=date(2026, 11, 2), ethnicity=ethnicity, ward=ward,
        )  # fmt: skip
        for name, answer in answers.items():
            reply = Reply.objects.create(
                partnership_id=consultation.partnership_id, response=response, question=questions[name],
                answer=answer,
            )  # fmt: skip
            if name == "change":
                words.append(reply)
    return words


def a_theme(consultation, name, title):
    """A theme of a consultation."""
    return Theme.objects.create(
        partnership_id=consultation.partnership_id, consultation=consultation, identifier=name, title_en=title
    )
