"""Criteria of the partnership's own on the site."""

import pytest
from django.utils import timezone

from seedbed_web.plan.readiness.models import Criterion, Judgement
from seedbed_web.publish.pack.queries import list_pack_files

from .conftest import HOME

pytestmark = pytest.mark.django_db
ADD = HOME + "own/add/"


def filled(**changes):
    return {
        "title_en": "Fathers were asked", "title_cy": "", "meaning_en": "About every priority.",
        "meaning_cy": "", "factor": "partnership", "test": "", "source": "Board, 3 March", "url": "",
        "set_title_en": "What we ask of ourselves", "set_title_cy": "", "version": 0,
    } | changes  # fmt: skip


def rows(cast):
    with cast.fernshire.seen():
        return list(Criterion.objects.filter(partnership_id=cast.fernshire.id))


def test_a_criterion_is_added_and_the_strategy_held_against_it(cast, written, sign_in):
    browser = sign_in()
    made = browser.send(ADD, filled())
    assert made.url == HOME + "criteria/own-what-we-ask-of-ourselves/fathers-were-asked/"
    page = browser.get(HOME).text
    assert "What we ask of ourselves" in page
    assert "0 met, 0 partly, 0 not, 1 nobody has judged yet" in page
    with cast.fernshire.seen():
        assert b"Fathers were asked" in list_pack_files(cast.fernshire.id)["criteria.csv"]


def test_a_second_one_joins_the_set_of_the_same_name(cast, written, sign_in):
    browser = sign_in()
    browser.send(ADD, filled())
    browser.send(ADD, filled(title_en="Owners", test="every-priority-has-owner"))
    browser.send(ADD, filled(title_en="Wales", set_title_en="Wales"))
    first, second, third = rows(cast)
    assert first.set == second.set
    assert third.set == "own-wales"  # no name of a set of the library
    assert second.test == "every-priority-has-owner"


def test_a_test_that_needs_an_element_cannot_be_chosen(cast, written, sign_in):
    assert sign_in().send(ADD, filled(test="element-agreed-with-evidence")).status_code == 400
    assert rows(cast) == []


@pytest.mark.parametrize("lacking", ["title_en", "meaning_en", "factor", "source", "set_title_en"])
def test_what_is_missing_is_asked_for(lacking, cast, written, sign_in):
    assert sign_in().send(ADD, filled(**{lacking: ""})).status_code == 400
    assert rows(cast) == []


def test_moving_to_another_set_takes_the_answer_along(cast, written, own_criterion, sign_in):
    with cast.fernshire.seen():
        Judgement.objects.create(
            partnership_id=cast.fernshire.id, set="own-ours", criterion="fathers-were-asked", verdict="met",
            by="Chair", on=timezone.localdate(), reason_en="They were.",
        )  # fmt: skip
    browser = sign_in()
    form = filled(version=1, set_title_en="Of the board")
    assert browser.send(HOME + "own/fathers-were-asked/edit/", form).status_code == 302
    page = browser.get(HOME + "criteria/own-of-the-board/fathers-were-asked/")
    assert "They were." in page.text


def test_two_editors_lose_nothing(cast, written, own_criterion, sign_in):
    address = HOME + "own/fathers-were-asked/edit/"
    sign_in().send(address, filled(version=1, title_en="Theirs"))
    page = sign_in("analyst").send(address, filled(version=1, title_en="Mine"))
    assert page.status_code == 409
    assert rows(cast)[0].title_en == "Theirs"


def test_taking_it_away_takes_its_answer_too(cast, written, own_criterion, sign_in):
    browser, address = sign_in(), HOME + "own/fathers-were-asked/take-away/"
    assert browser.get(address).status_code == 200
    with cast.fernshire.seen():
        Judgement.objects.create(
            partnership_id=cast.fernshire.id, set="own-ours", criterion="fathers-were-asked", verdict="met",
            by="Chair", on=timezone.localdate(), reason_en="They were.",
        )  # fmt: skip
    assert browser.send(address).url == HOME
    assert rows(cast) == []
    with cast.fernshire.seen():
        assert not Judgement.objects.exists()
