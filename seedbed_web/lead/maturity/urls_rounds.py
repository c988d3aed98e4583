"""Addresses: rounds, invitations, paper."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.maturity.inviting import views as inviting
from seedbed_web.lead.maturity.paper import views as paper
from seedbed_web.lead.maturity.rounds import deleting_views as deleting
from seedbed_web.lead.maturity.rounds import views as rounds

A_ROUND = "rounds/<slug:round>/"
A_PERSON = A_ROUND + "people/<uuid:respondent>/"

urlpatterns: list[URLPattern] = [
    path("", rounds.rounds, name="rounds"),
    path("new-round", rounds.new, name="open-round"),
    path(A_ROUND, rounds.round_page, name="round"),
    path(A_ROUND + "edit", rounds.edit, name="edit-round"),
    path(A_ROUND + "close", rounds.close, name="close-round"),
    path(A_ROUND + "delete", deleting.delete, name="delete-round"),
    path(A_ROUND + "forget", rounds.forget, name="forget-respondents"),
    path(A_ROUND + "people/", inviting.people, name="respondents"),
    path(A_ROUND + "people/add", inviting.add, name="add-respondent"),
    path(A_ROUND + "people/add-many", inviting.add_many, name="add-respondents"),
    path(A_ROUND + "people/send", inviting.send, name="send-letters"),
    path(A_ROUND + "people/remind", inviting.remind, name="send-reminders"),
    path(A_ROUND + "people/print", inviting.print_letters, name="print-letters"),
    path(A_PERSON + "edit", inviting.edit, name="edit-respondent"),
    path(A_PERSON + "again", inviting.again, name="send-letter-again"),
    path(A_PERSON + "withdraw", inviting.withdraw, name="withdraw-respondent"),
    path(A_PERSON + "answers", paper.type_in, name="type-in"),
    path(A_ROUND + "questionnaire-<str:language>.pdf", paper.questionnaire, name="questionnaire"),
]
