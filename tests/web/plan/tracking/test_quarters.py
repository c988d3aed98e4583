"""The report of a quarter: what it says, what history can and cannot say, and the sentences people add."""

import io
from datetime import UTC, date, datetime, timedelta
from unittest import mock

import pikepdf
import pytest
from django.utils import timezone
from web.plan.conftest import texts_of

from seedbed.plan.strategy.tracking.quarters import quarter_of
from seedbed_web.plan.strategy.models import Action
from seedbed_web.plan.tracking.models import QuarterNote
from seedbed_web.plan.tracking.queries import list_rows

HOME = "/p/fernshire/plan/tracking/"
TODAY = quarter_of(timezone.localdate())
NOW = f"{HOME}quarters/{TODAY.name}/"
SENTENCE = {"words_en": "Parents asked for evenings.", "words_cy": "", "priority": ""}


def noted(cast):
    with cast.fernshire.seen():
        return list(QuarterNote.objects.all())


def test_the_report_writes_itself(plan, sign_in):
    words = texts_of(sign_in("viewer").get(NOW))
    assert "1 of 4 actions is off track." in words
    assert "Shorter waits" in words
    assert "The quarter is not over" in words


def test_what_was_not_kept_is_said_and_not_made_up(plan, sign_in):
    words = texts_of(sign_in("viewer").get(f"{HOME}quarters/{TODAY.previous.name}/"))
    assert "was not kept: this site has known them since" in words
    assert "We do not know: what is kept here does not reach back to the quarter before." in words


def test_a_quarter_that_has_not_come_or_is_none_has_no_report(plan, sign_in):
    browser = sign_in("viewer")
    for name in (TODAY.next.name, "2026-q9", "soon"):
        assert browser.get(f"{HOME}quarters/{name}/").status_code == 404


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_pdf_is_one_tagged_page_in_the_language_of_the_page(plan, sign_in, language):
    answer = sign_in("viewer").get(("/cy" if language == "cy" else "") + NOW + "report.pdf")
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang) == f"{language}-GB"
        assert bool(pdf.Root.MarkInfo.Marked)


def test_history_shows_a_state_as_it_was(plan, cast):
    """Of each row the last state before a moment, and nothing of what was not there yet."""
    place = cast.fernshire
    with place.seen():
        row = plan.actions["groups"]
        Action.objects.filter(pk=row.pk).update(state="done")
        later = timezone.now() + timedelta(seconds=5)
        assert {it.identifier: it.state for it in list_rows(Action, place.id, later)}["groups"] == "done"
        assert list_rows(Action, place.id, datetime(2020, 1, 1, tzinfo=UTC)) == []
        row.delete()
        assert "groups" not in {it.identifier for it in list_rows(Action, place.id, later)}


def test_a_sentence_is_added_signed_by_role_and_organisation(plan, cast, sign_in):
    sign_in("practitioner").send(NOW + "add/", SENTENCE)
    [note] = noted(cast)
    assert note.quarter == TODAY.last
    assert note.by == "Practitioner, Fernshire Health Trust"
    words = texts_of(sign_in("viewer").get(NOW))
    assert "Parents asked for evenings." in words
    assert "Practitioner, Fernshire Health Trust" in words


def test_a_sentence_without_words_is_refused(plan, cast, sign_in):
    answer = sign_in("practitioner").send(NOW + "add/", SENTENCE | {"words_en": " "})
    assert answer.status_code == 400
    assert noted(cast) == []


def test_a_sentence_is_changed_by_its_writer_or_by_whoever_may_change_the_strategy(plan, cast, sign_in):
    sign_in("practitioner").send(NOW + "add/", SENTENCE)
    [note] = noted(cast)
    address = f"{HOME}notes/{note.identifier}/edit/"
    changed = SENTENCE | {"words_en": "Parents asked for mornings.", "version": note.version}
    assert sign_in("community-voice").send(address, changed).status_code == 403
    assert sign_in("practitioner").send(address, changed).status_code == 302
    again = changed | {"words_en": "Both.", "version": note.version + 1}
    assert sign_in("early-years-lead").send(address, again).status_code == 302
    assert [it.words_en for it in noted(cast)] == ["Both."]


def test_somebody_who_saved_first_is_not_overwritten(plan, cast, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(NOW + "add/", SENTENCE)
    [note] = noted(cast)
    address = f"{HOME}notes/{note.identifier}/edit/"
    browser.send(address, SENTENCE | {"words_en": "First.", "version": note.version})
    answer = browser.send(address, SENTENCE | {"words_en": "Second.", "version": note.version})
    assert answer.status_code == 409
    assert [it.words_en for it in noted(cast)] == ["First."]


def test_a_sentence_is_taken_away_after_a_question(plan, cast, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(NOW + "add/", SENTENCE)
    address = f"{HOME}notes/{noted(cast)[0].identifier}/take-away/"
    assert "Take this sentence away?" in texts_of(browser.get(address))
    assert len(noted(cast)) == 1
    browser.send(address)
    assert noted(cast) == []


def test_quarters_are_listed_since_the_strategy_began(plan, sign_in):
    words = texts_of(sign_in("viewer").get(HOME))
    first = date(plan.strategy.starts, 1, 1)
    assert f"January to March {first.year}" in words
    assert f"October to December {first.year - 1}" not in words


def test_a_word_that_the_font_lacks_is_said_and_the_page_stays(plan, cast, sign_in):
    browser = sign_in("early-years-lead")
    browser.send(NOW + "add/", SENTENCE | {"words_en": "Good 好"})
    answer = browser.get(NOW + "report.pdf")
    assert answer.status_code == 302
    assert "cannot be printed" in texts_of(browser.get(NOW))


def test_what_changed_is_told_where_history_reaches_the_quarter_before(plan, sign_in):
    """It is as if history reached back half a year, when nothing had been promised yet."""
    with mock.patch("seedbed_web.plan.tracking.reports.find_known_since") as since:
        since.return_value = timezone.now() - timedelta(days=200)
        words = texts_of(sign_in("viewer").get(NOW))
    assert "New action: Talking groups" in words
