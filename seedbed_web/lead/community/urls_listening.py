"""Addresses: groups, consultations, and reading what was answered."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.community.consultations import question_views as questions
from seedbed_web.lead.community.consultations import running_views as running
from seedbed_web.lead.community.consultations import views as consultations
from seedbed_web.lead.community.groups import views as groups
from seedbed_web.lead.community.reading import result_views as results
from seedbed_web.lead.community.reading import views as reading

ONE = "consultations/<slug:consultation>/"

urlpatterns: list[URLPattern] = [
    path("", groups.groups, name="groups"),
    path("add-group/", groups.add, name="add-group"),
    path("groups/<slug:group>/", groups.group, name="group"),
    path("groups/<slug:group>/edit/", groups.edit, name="edit-group"),
    path("groups/<slug:group>/heard/", groups.heard, name="group-heard"),
    path("groups/<slug:group>/describe-yourself/", groups.describe_yourself, name="describe-yourself"),
    path("consultations/", consultations.consultations, name="consultations"),
    path("add-consultation/", consultations.add, name="add-consultation"),
    path(ONE, consultations.consultation, name="consultation"),
    path(ONE + "edit/", consultations.edit, name="edit-consultation"),
    path(ONE + "add-question/", questions.add_to, name="add-question"),
    path(ONE + "questions/<slug:question>/edit/", questions.edit_question, name="edit-question"),
    path(ONE + "questions/<slug:question>/remove/", questions.remove, name="remove-question"),
    path(ONE + "preview/", consultations.preview, name="preview-consultation"),
    path(ONE + "open/", running.open_it, name="open-consultation"),
    path(ONE + "withdraw-link/", running.withdraw, name="withdraw-consultation-link"),
    path(ONE + "close/", running.close, name="close-consultation"),
    path(ONE + "type-in/", running.type_in, name="type-in-answer"),
    path(ONE + "paper-<str:language>.pdf", running.paper, name="consultation-paper"),
    path(ONE + "results/", results.results, name="results"),
    path(ONE + "results.csv", results.results_csv, name="results-csv"),
    path(ONE + "answers/", reading.answers, name="read-answers"),
    path(ONE + "answers/<uuid:reply>/", reading.answer, name="read-answer"),
    path(ONE + "answers/<uuid:reply>/black-out/", reading.black_out, name="black-out"),
    path(ONE + "add-theme/", reading.add, name="add-theme"),
    path(ONE + "themes/<slug:theme>/edit/", reading.edit, name="edit-theme"),
    path(ONE + "themes/<slug:theme>/merge/", reading.merge, name="merge-theme"),
]
