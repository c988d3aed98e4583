"""Refusals and faults: the right status, plain words in the right language, the number of the request."""

import re

import pytest
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import OperationalError
from django.http import HttpResponse, HttpResponseNotAllowed
from django.test import Client
from django.urls import path

from seedbed_web.access.declare import everybody, signed_in
from seedbed_web.config import errors, urls
from seedbed_web.config.requests import transaction
from seedbed_web.design.refusals import REFUSALS

pytestmark = pytest.mark.django_db


@everybody
def raises(request, kind):
    raise {"400": BadRequest, "403": PermissionDenied, "500": ValueError, "503": OperationalError}[kind](
        "secret"
    )


@everybody
def refuses(request, status):
    return errors.refused(request, status)


@everybody
def wordless(request):
    return HttpResponseNotAllowed(["POST"])


@everybody
def limited(request):
    return HttpResponse(status=429)


@signed_in
def changes(request):
    return HttpResponse("changed")


urlpatterns = [
    path("raises/<kind>", raises),
    path("cy/raises/<kind>", raises),
    path("refuses/<int:status>", refuses),
    path("wordless", wordless),
    path("limited", limited),
    path("changes", changes),
    *urls.urlpatterns,
]
handler400, handler403, handler404, handler500 = (
    urls.handler400,
    urls.handler403,
    urls.handler404,
    urls.handler500,
)


@pytest.fixture
def browser(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


def heading(response):
    return re.search(r"<h1[^>]*>(.*?)</h1>", response.content.decode())[1].replace("&#39;", "'")


@pytest.mark.parametrize("kind", ["400", "403", "500", "503"])
def test_a_fault_is_told_in_plain_words_with_the_number_of_the_request(browser, kind):
    response = browser.get(f"/raises/{kind}")
    page = response.content.decode()
    assert response.status_code == int(kind)
    assert heading(response) == str(REFUSALS[kind].title)
    assert f"<strong>{response['X-Request-Number']}</strong>" in page
    assert "secret" not in page
    assert 'lang="en"' in page


def test_a_fault_of_ours_is_told_in_welsh_where_the_page_is_welsh(browser):
    response = browser.get("/cy/raises/500")
    assert response.status_code == 500
    assert heading(response) == "Mae'n ddrwg gennym, mae problem gyda Seedbed"
    assert '<html lang="cy"' in response.content.decode()


def test_a_page_that_is_not_there_is_not_found_in_both_languages(browser):
    assert heading(browser.get("/nowhere")) == "Page not found"
    welsh = browser.get("/cy/nowhere")
    assert (welsh.status_code, heading(welsh)) == (404, "Heb ddod o hyd i'r dudalen")


@pytest.mark.parametrize("status", [409, 413, 429])
def test_refusals_of_our_own_have_words_and_keep_their_status(browser, status):
    response = browser.get(f"/refuses/{status}")
    assert (response.status_code, heading(response)) == (status, str(REFUSALS[str(status)].title))


def test_a_status_that_nobody_foresaw_has_words_too(browser):
    assert heading(browser.get("/refuses/418")) == str(REFUSALS["400"].title)
    assert heading(browser.get("/refuses/507")) == str(REFUSALS["500"].title)


def test_an_empty_refusal_gets_words_and_keeps_what_its_headers_said(browser):
    response = browser.get("/wordless")
    assert (response.status_code, response["Allow"]) == (405, "POST")
    assert heading(response) == "This address only takes forms"
    assert heading(browser.get("/limited")) == "Too many tries"
    assert browser.get("/wordless", headers={"accept": "application/json"}).content == b""


def test_without_a_database_the_page_says_so_and_when_to_come_back(browser, monkeypatch):
    def no_database(*_):
        raise OperationalError("connection refused")

    monkeypatch.setattr(transaction.transaction, "atomic", no_database)
    response = browser.get("/cy/accessibility")
    assert (response.status_code, response["Retry-After"]) == (503, "30")
    assert heading(response).startswith("Mae'n ddrwg gennym, ni ellir cyrraedd Seedbed")


def test_a_fault_in_the_page_of_faults_still_leaves_words_in_both_languages(browser, monkeypatch):
    monkeypatch.setattr("seedbed_web.config.errors.refusal", lambda reason: object())
    monkeypatch.setattr("seedbed_web.config.errors.engines", {})
    response = browser.get("/raises/500")
    page = response.content.decode()
    assert response.status_code == 500
    assert "Sorry" in page
    assert "Mae'n ddrwg gennym" in page
    assert response["X-Request-Number"] in page


def test_a_form_from_elsewhere_is_refused_in_words(settings):
    response = Client(enforce_csrf_checks=True).post("/cy/account/sign-in", {"email": "a@example.org"})
    assert (response.status_code, heading(response)) == (403, "Mae'r ffurflen hon wedi dyddio")


def test_a_form_without_its_key_is_refused_in_words(sign_in, settings):
    settings.ROOT_URLCONF = __name__
    response = sign_in("viewer").post("/changes")
    assert (response.status_code, heading(response)) == (400, "This form carries no key")


def test_a_member_who_may_not_see_a_page_keeps_the_way_around(sign_in, settings):
    settings.ROOT_URLCONF = __name__
    response = sign_in("viewer").get("/raises/403")
    assert response.status_code == 403
    assert "Sign out" in response.content.decode()


def test_a_name_that_the_site_does_not_answer_to_is_refused_without_asking_who(browser):
    response = browser.get("/", headers={"host": "elsewhere.example"})
    assert (response.status_code, heading(response)) == (400, "We cannot make sense of this request")
