"""Evidence that is no published figure: added, changed, and taken away only when nothing cites it."""

import pytest

from seedbed_web.audit.models import Event
from seedbed_web.lead.maturity.models import Level
from seedbed_web.plan.needs.models import Statement

pytestmark = pytest.mark.django_db
PAGE = "/p/fernshire/plan/needs/statements/"
NEW = {
    "name": "Grandparents on play", "kind": "community voice",
    "statement_en": "Grandparents asked for a place to play.",
    "statement_cy": "Gofynnodd neiniau a theidiau am le i chwarae.", "source": "Parents’ forum", "url": "",
    "dated-day": "27", "dated-month": "3", "dated-year": "2026",
}  # fmt: skip


def held(fernshire, name):
    """A statement as it stands; None where there is none."""
    with fernshire.seen():
        return Statement.objects.filter(identifier=name).first()


def test_the_list_names_source_and_day_and_what_rests_on_it(fernshire, sign_in):
    text = sign_in("viewer").get(PAGE).text
    assert "Parents at four playgroups said" in text
    assert "{parents-on-talking}" in text
    assert "Used in:" in text
    assert "Add evidence" not in text
    assert "Add evidence" in sign_in("early-years-lead").get(PAGE).text


def test_evidence_is_added_with_a_name_by_which_texts_cite_it(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    answer = browser.send(f"{PAGE}add/", NEW)
    assert answer["Location"].endswith("/plan/evidence/grandparents-on-play/")
    row = held(fernshire, "grandparents-on-play")
    assert (row.kind, str(row.dated), row.source) == ("community voice", "2026-03-27", "Parents’ forum")
    assert "Grandparents asked for a place to play." in browser.get(answer["Location"]).text
    with fernshire.seen():
        assert Event.objects.filter(action="statement added").exists()


@pytest.mark.parametrize("name", ["gld 2025", "parents on talking", "!!!"])
def test_a_name_that_evidence_has_or_that_no_citation_can_hold_is_refused(fernshire, sign_in, name):
    answer = sign_in("early-years-lead").send(f"{PAGE}add/", NEW | {"name": name})
    assert answer.status_code == 400


def test_a_statement_without_a_source_or_with_a_citation_of_nothing_is_refused(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    assert "cannot be cited" in browser.send(f"{PAGE}add/", NEW | {"source": ""}).text
    assert "names no figure" in browser.send(f"{PAGE}add/", NEW | {"statement_en": "See {nothing}."}).text
    assert held(fernshire, "grandparents-on-play") is None


def test_changing_is_noted_and_two_editors_lose_nothing(fernshire, sign_in):
    browser, row = sign_in("early-years-lead"), held(fernshire, "parents-on-talking")
    sent = NEW | {"version": str(row.version), "statement_en": "Parents said something else."}
    assert browser.send(f"{PAGE}parents-on-talking/edit/", sent).status_code == 302
    assert held(fernshire, "parents-on-talking").statement_en == "Parents said something else."
    answer = browser.send(f"{PAGE}parents-on-talking/edit/", sent | {"statement_en": "Second."})
    assert answer.status_code == 409
    assert "Second." in answer.text
    assert "Parents said something else." in answer.text


def test_what_is_cited_stays_and_the_page_says_by_what(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    page = browser.get(f"{PAGE}parents-on-talking/take-away/")
    assert "It stays, because it is cited." in page.text
    assert "/plan/priorities/talking-by-two/" in page.text
    assert browser.send(f"{PAGE}parents-on-talking/take-away/").status_code == 400
    assert held(fernshire, "parents-on-talking") is not None


def test_what_only_a_later_part_cites_stays_too(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(f"{PAGE}add/", NEW)
    with fernshire.seen():
        level = Level.objects.first()
        Level.objects.filter(pk=level.pk).update(rationale_en="As {grandparents-on-play} says.")
    page = browser.get(f"{PAGE}grandparents-on-play/take-away/")
    assert "What the partnership agreed on for each element, and why" in page.text
    assert browser.send(f"{PAGE}grandparents-on-play/take-away/").status_code == 400


def test_what_nothing_cites_can_be_taken_away(fernshire, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(f"{PAGE}add/", NEW)
    assert "Nothing cites it." in browser.get(f"{PAGE}grandparents-on-play/take-away/").text
    assert browser.send(f"{PAGE}grandparents-on-play/take-away/").status_code == 302
    assert held(fernshire, "grandparents-on-play") is None
    with fernshire.seen():
        assert Event.objects.filter(action="statement taken away").exists()
