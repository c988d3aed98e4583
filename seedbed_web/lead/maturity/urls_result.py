"""Addresses: results, challenges, examples."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.maturity.examples import views as examples
from seedbed_web.lead.maturity.results import views as results
from seedbed_web.lead.maturity.validation import views as validation

A_RESULT = "rounds/<slug:round>/result"
AN_ELEMENT = A_RESULT + "/parts/<slug:element>/"

urlpatterns: list[URLPattern] = [
    path(A_RESULT + "/", results.result, name="result"),
    path(A_RESULT + "/report/", results.report, name="report"),
    path(A_RESULT + ".pdf", results.report_as_pdf, name="result-pdf"),
    path(A_RESULT + ".csv", results.result_csv, name="result-csv"),
    path(A_RESULT + ".json", results.result_json, name="result-json"),
    path(AN_ELEMENT, results.element, name="result-element"),
    path(AN_ELEMENT + "challenge/", validation.challenge, name="challenge"),
    path("challenges/<uuid:challenge>/edit/", validation.change, name="change-challenge"),
    path("challenges/<uuid:challenge>/withdraw/", validation.withdraw, name="withdraw-challenge"),
    path("challenges/<uuid:challenge>/answer/", validation.answer, name="answer-challenge"),
    path("parts/", examples.parts, name="parts"),
    path("parts/<slug:element>/", examples.part, name="next-level"),
    path("parts/<slug:element>/add-example/", examples.add, name="add-example"),
    path("examples/<slug:example>/edit/", examples.edit, name="edit-example"),
    path("examples/<slug:example>/take-away/", examples.take_away, name="take-away-example"),
]
