"""The strategy may cite what Lead knows: decisions, what families said, and the self-assessment."""

from datetime import date
from uuid import UUID

import pytest
from web.plan.conftest import texts_of
from web.plan.writing.test_sections import VISION, sent

from seedbed_web.lead.community.models import Finding
from seedbed_web.lead.partnership.models import Body, Decision
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.writing.further import way_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(cast):
    """A decision of a board and something that families said."""
    own = {"partnership_id": cast.fernshire.id}
    with cast.fernshire.seen():
        body = Body.objects.create(**own, identifier="board", name_en="The board", kind="board")
        Decision.objects.create(
            **own, identifier="one-directory", title_en="One directory", text_en="One.", body=body,
            decided_on=date(2026, 3, 1), state="ratified", ratified_by=body, ratified_on=date(2026, 3, 1),
        )  # fmt: skip
        Finding.objects.create(
            **own, identifier="opens-early", said_en="Open early.", found_on=date(2026, 2, 1), state="done",
            answer_en="We do.", published="yes",
        )  # fmt: skip
        Finding.objects.create(
            **own, identifier="not-yet-told", said_en="Open late.", found_on=date(2026, 2, 1), state="done",
        )  # fmt: skip


def test_a_decision_and_a_finding_are_cited_in_a_section_and_lead_to_their_pages(cast, plan, known, sign_in):
    text = "We decided {decision-one-directory} because families said {finding-opens-early}."
    assert sign_in().send(VISION, sent(text)).status_code == 302
    page = sign_in("viewer").get("/p/fernshire/plan/writing/")
    assert "One directory" in texts_of(page)
    way = "/p/fernshire/plan/evidence/decision-one-directory/"
    assert f'href="{way}"' in page.text
    decision = sign_in("viewer").get(way)
    assert 'href="/p/fernshire/lead/partnership/decisions/one-directory/"' in decision.text
    finding = sign_in("viewer").get("/p/fernshire/plan/evidence/finding-opens-early/")
    assert 'href="/p/fernshire/lead/community/findings/opens-early/"' in finding.text


def test_they_can_be_chosen(plan, known, sign_in):
    words = texts_of(sign_in().get(VISION))
    assert "{decision-one-directory}" in words
    assert "{finding-opens-early}" in words


def test_a_decision_that_nobody_took_cannot_be_cited(plan, known, sign_in):
    assert sign_in().send(VISION, sent("See {decision-two-directories}.")).status_code == 400


def test_what_families_said_and_nobody_published_cannot_be_cited(plan, known, sign_in):
    assert sign_in().send(VISION, sent("See {finding-not-yet-told}.")).status_code == 400


def test_figures_and_decisions_are_numbered_together_as_they_are_cited(plan, known, sign_in):
    answer = sign_in().send(
        "/p/fernshire/plan/writing/preview/",
        {"words": "{gld-2024} {decision-one-directory} {gld-2025}", "language": "en"},
    )
    assert "61.0% 1 2 62.4% 3" in texts_of(answer)


def test_a_part_of_the_system_leads_to_the_round_that_saw_it():
    place = Place(UUID(int=1), "fernshire", "Fernshire", "", "England", is_demo=False, roles=())
    way = "/p/fernshire/lead/assessment/rounds/spring-2026/result/parts/strategy/"
    assert way_to(place, "maturity-strategy-spring-2026") == way
    assert way_to(place, "maturity-nonsense-2026") == ""
    assert way_to(place, "gld-2025") == ""
