"""Deleting a round that was opened by mistake: only while nobody has answered, and with all who are asked."""

from datetime import date

import pytest
from django.test import Client
from web.lead.maturity.asked import ASKED, HOME, ROUND, SIAN, events, opened, part, respondents, round_of

from seedbed_web.database.versions import StaleEdit
from seedbed_web.lead.maturity.as_seen import Gone
from seedbed_web.lead.maturity.models import Challenge, Level, Respondent, Round
from seedbed_web.lead.maturity.rounds.actions import RoundStays, close_round, delete_round

pytestmark = pytest.mark.django_db
DELETE = f"{ROUND}delete"
SEEN = {"version": "1"}


def is_there(cast):
    with cast.fernshire.seen():
        return Round.objects.exists()


def words(browser, path=DELETE):
    return browser.get(path).content.decode()


def test_a_round_that_nobody_answered_goes_with_who_is_asked_and_their_links(lead, round_, invite, cast):
    link = invite()
    said = words(lead)
    assert "name, address and link of the 1 person who is asked" in said
    assert "1 person has had a letter. The link in it stops working" in said
    answer = lead.send(DELETE, SEEN, follow=True)
    assert answer.redirect_chain == [(HOME, 302)]
    assert "The round is deleted." in answer.content.decode()
    assert not is_there(cast)
    assert respondents(cast) == []
    assert opened(link).status_code == 404


def test_the_record_says_that_it_was_deleted_and_names_nobody(lead, round_, invite, cast):
    invite()
    lead.send(DELETE, SEEN)
    assert events(cast, "round deleted") == [{"people": 1}]
    with cast.fernshire.seen():
        kept = Round.pgh_event_model.objects.filter(pgh_obj_id=round_.pk).latest("pgh_id")
    assert (kept.pgh_label, kept.title_en) == ("delete", "Self-assessment 2026")


def test_the_page_of_its_settings_leads_there(lead, round_):
    assert DELETE in words(lead, f"{ROUND}edit")
    assert "Nobody is asked in it yet." in words(lead)


def test_once_somebody_has_answered_it_stays_and_is_closed_instead(lead, round_, invite, cast):
    link = invite()
    asked = words(lead)
    assert "close it instead" not in asked
    Client().post(part(link), {"answer": "early"})  # while the page that asks is open
    answer = lead.send(DELETE, SEEN)
    assert answer.status_code == 409
    for said in (answer.content.decode(), words(lead)):
        assert "close it instead" in said
        assert f"{ROUND}close" in said
        assert "cannot be brought back" not in said
    assert is_there(cast)
    assert len(respondents(cast)) == 1
    assert events(cast, "round deleted") == []


def test_who_finished_without_an_answer_or_wrote_but_a_comment_has_answered_too(lead, round_, invite, cast):
    link = invite()
    Client().post(part(link), {"answer": "", "comment": "I cannot say."})
    assert "close it instead" in words(lead)
    Client().post(part(link), {"answer": "", "comment": ""})
    assert "close it instead" not in words(lead)
    Client().post(f"{link}/finish")
    assert "close it instead" in words(lead)
    assert lead.send(DELETE, SEEN).status_code == 409
    assert is_there(cast)


def test_whose_answers_were_taken_out_again_no_longer_keeps_it(lead, round_, invite, cast):
    link = invite()
    Client().post(part(link), {"answer": "early"})
    Client().post(f"{link}/withdraw")
    assert lead.send(DELETE, SEEN).status_code == 302
    assert not is_there(cast)


@pytest.mark.parametrize("model", [Level, Challenge])
def test_what_was_agreed_or_challenged_in_it_keeps_it(lead, round_, cast, model):
    own = {"partnership_id": round_.partnership_id, "round": round_, "element": "strategy"}
    said = {"level": "basic", "challenged_on": date(2026, 2, 1)} if model is Challenge else {}
    with cast.fernshire.seen():
        model.objects.create(**own, **said)
    assert lead.send(DELETE, SEEN).status_code == 409
    assert is_there(cast)


def test_a_closed_round_stays_closed(lead, round_, cast):
    with cast.fernshire.seen():
        Round.objects.update(closed_on=date(2026, 2, 1))
    for answer in (lead.get(DELETE), lead.send(DELETE, SEEN)):
        assert "It has closed." in answer.content.decode()
    assert is_there(cast)


def test_who_deletes_what_somebody_else_changed_meanwhile_is_asked_again(lead, round_, cast):
    lead.send(f"{ROUND}edit", ASKED | {"title_en": "The right one", "version": "1"})
    answer = lead.send(DELETE, SEEN)
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "Somebody else changed this meanwhile" in said
    assert "The right one" in said
    assert 'name="version" value="2"' in said
    assert is_there(cast)
    assert lead.send(DELETE, {"version": "2"}).status_code == 302


@pytest.mark.parametrize("version", ["", "x", "9"])
def test_nothing_is_deleted_that_nobody_has_seen(lead, round_, cast, version):
    assert lead.send(DELETE, {"version": version}).status_code == 409
    assert is_there(cast)


def test_deleted_twice_it_is_said_that_it_is_gone(lead, round_, cast):
    lead.send(DELETE, SEEN)
    for answer in (lead.get(DELETE), lead.send(DELETE, SEEN)):
        assert answer.status_code == 404
        said = answer.content.decode()
        assert "This round is not there any more" in said
        assert f'href="{HOME}"' in said
    assert len(events(cast, "round deleted")) == 1


def test_gone_or_answered_between_looking_and_deleting_it_is_left_as_it_is(round_, cast):
    by = cast.fernshire.people["early-years-lead"].pk
    with cast.fernshire.seen():
        with pytest.raises(StaleEdit):
            delete_round(round_=round_, version=2, by=by)
        close_round(round_=round_, by=by, today=date(2026, 2, 1))
        with pytest.raises(RoundStays):
            delete_round(round_=round_, version=2, by=by)
        Round.objects.update(closed_on=None)
        delete_round(round_=round_, version=2, by=by)
        with pytest.raises(Gone):
            delete_round(round_=round_, version=2, by=by)


@pytest.mark.parametrize("role", ["analyst", "commissioner", "viewer", "peer-validator"])
def test_only_who_runs_it_deletes_it(sign_in, round_, cast, role):
    browser = sign_in(role)
    assert browser.get(DELETE).status_code == 403
    assert browser.send(DELETE, SEEN).status_code == 403
    assert is_there(cast)


def test_of_two_rounds_only_the_one_that_is_meant_goes(lead, round_, cast):
    other = round_of(cast, identifier="other")
    with cast.fernshire.seen():
        Respondent.objects.create(
            partnership_id=other.partnership_id, round=other, identifier="r-001", sector="NHS"
        )
    lead.send(DELETE, SEEN)
    with cast.fernshire.seen():
        assert [it.identifier for it in Round.objects.all()] == ["other"]
        assert Respondent.objects.count() == 1


def test_a_round_of_another_partnership_is_nowhere(round_, sign_in, cast):
    other = sign_in(place="saltmarsh").send(DELETE.replace("fernshire", "saltmarsh"), SEEN)
    assert other.status_code == 404
    assert is_there(cast)


def test_the_page_that_asks_names_the_round_in_the_readers_language_and_nobody_who_is_asked(
    lead, round_, invite
):
    invite()
    said = words(lead, f"/cy{DELETE}")
    assert "Hunanasesiad 2026" in said
    assert "Self-assessment 2026" not in said
    assert SIAN["name"] not in said
