"""Who decided on each priority: said once, changed by version, shown with what is missing."""

from html import unescape

import pytest
from web.lead.community.said import COMMUNITY

from seedbed_web.lead.community.models import Participation
from seedbed_web.plan.strategy.models import Priority

pytestmark = pytest.mark.django_db

LIST = f"{COMMUNITY}/who-decided/"
ONE = f"{LIST}talking/"
SAID = {
    "mode": "co-produced", "how_en": "Five evenings.", "how_cy": "", "budget": "20000",
    "held_by_en": "The panel", "held_by_cy": "", "version": 0,
}  # fmt: skip


def text(response):
    return unescape(response.content.decode())


def test_who_decided_is_said_and_stands_on_the_page_of_the_priority(cast, said, sign_in):
    assert "Nobody has said who decided" in text(sign_in("viewer").get(LIST))
    assert sign_in("analyst").send(ONE, SAID).status_code == 302
    with cast.fernshire.seen():
        row = Participation.objects.get()
        assert (row.priority, row.mode, row.budget, row.version) == ("talking", "co-produced", 20_000, 1)
        assert row.changed_by == cast.fernshire.people["analyst"]
    for path in (LIST, "/p/fernshire/plan/priorities/talking/"):
        page = text(sign_in("viewer").get(path))
        for words in ("Co-produced", "Five evenings.", "£20,000", "The panel"):
            assert words in page


def test_priorities_of_which_nobody_has_said_are_counted(cast, said, sign_in):
    with cast.fernshire.seen():
        Priority.objects.create(
            partnership_id=cast.fernshire.id, identifier="feeding", title_en="Feeding", need_en="x", order=2
        )
    sign_in().send(ONE, SAID)
    page = text(sign_in("viewer").get(LIST))
    assert "<strong>1</strong>of which nobody has said" in page
    assert "<strong>1</strong>Co-produced" in page
    assert "Communities decide on £20,000 together." in page


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"mode": ""}, "Choose who decided"),
        ({"held_by_en": ""}, "Say who decides on the money"),
        ({"budget": ""}, "Say how much money it is"),
        ({"budget": "-1"}, "The money is 0 pounds or more"),
        ({"budget": "much"}, "Enter the money as a number of pounds"),
    ],
)
def test_money_and_who_decides_on_it_go_together(changes, words, cast, said, sign_in):
    answer = sign_in().send(ONE, SAID | changes)
    assert answer.status_code == 400
    assert words in text(answer)
    with cast.fernshire.seen():
        assert Participation.objects.count() == 0


def test_two_who_say_it_first_at_once_are_shown_both(cast, said, sign_in):
    sign_in().send(ONE, SAID)
    second = sign_in("analyst").send(ONE, SAID | {"mode": "informed", "how_en": "By letter."})
    assert second.status_code == 409
    assert {"Five evenings.", "By letter."} <= set(text(second).replace("<", ">").split(">"))
    with cast.fernshire.seen():
        assert Participation.objects.get().mode == "co-produced"
    again = sign_in("analyst").send(ONE, SAID | {"mode": "informed", "version": 1})
    assert again.status_code == 302
    with cast.fernshire.seen():
        assert (Participation.objects.get().mode, Participation.objects.get().version) == ("informed", 2)


def test_of_a_priority_that_is_not_there_nothing_can_be_said(said, sign_in):
    assert sign_in().get(f"{LIST}housing/").status_code == 404
    assert sign_in("community-voice").get(ONE).status_code == 403
