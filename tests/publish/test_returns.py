"""Drafts of national returns: nothing made up, what is missing marked, everything with its source."""

import io
from copy import deepcopy
from datetime import date

import pikepdf
import pytest

from seedbed.foundations.indicators import indicators
from seedbed.plan.strategy.tables import SECTIONS
from seedbed.publish.returns import definitions
from seedbed.publish.returns.definitions import find_return, returns, returns_for
from seedbed.publish.returns.draft import draft_return, draft_returns
from seedbed.publish.returns.files import return_document, return_pdf
from seedbed.publish.returns.held import HELD
from seedbed.publish.returns.markdown import return_markdown

DAY = date(2026, 11, 23)
PLAN = "best-start-local-plan"


def drafted(pack, language="en", name=PLAN):
    return draft_return(pack, find_return(name), language, DAY)


def part(draft, name):
    return next(it for it in draft.parts if it.id == name)


@pytest.fixture
def pack(publication):
    """Fernshire, to be changed."""
    return deepcopy(publication.pack)


def test_every_part_names_its_source_and_only_parts_of_the_record_that_there_are():
    known = {item.id for item in indicators()}
    assert set(HELD) == set(definitions.RECORDS)
    for made in returns():
        for asked in made.parts:
            assert asked.status in definitions.STATUSES
            assert asked.source.publisher
            for fill in asked.fills:
                if fill.record in ("figures", "target", "about"):
                    assert set(fill.of) <= known
                if fill.record == "section":
                    assert set(fill.of) <= set(SECTIONS)


def test_each_nation_has_its_own():
    assert [it.id for it in returns_for("England")] == [PLAN, "family-hubs", "neighbourhood-health"]
    assert [it.id for it in returns_for("Wales")] == ["flying-start"]


@pytest.mark.parametrize(
    "changes",
    [
        {"source": "nowhere"},
        {"status": "guessed"},
        {"fills": [{"record": "dreams"}]},
        {"fills": [{"record": "none"}]},
    ],
)
def test_a_part_without_source_status_or_place_is_refused(changes):
    words = {"en": "Words", "cy": "Geiriau", "cy_status": "draft"}
    table = {
        "id": "x", "nation": "England", "order": 1, "title": words, "asked_by": words, "about": words,
        "source": {"here": {"title": words, "publisher": "Somebody"}},
        "part": [
            {"id": "p", "title": words, "asks": words, "source": "here", "status": "seen",
             "fills": [{"record": "actions"}]} | changes
        ],
    }  # fmt: skip
    with pytest.raises(ValueError, match=r"x\.toml"):
        definitions._return(table, "x.toml")


def test_what_is_written_once_stands_in_the_draft_with_its_citations_resolved(pack):
    draft = drafted(pack)
    said = return_markdown(draft)
    assert part(draft, "vision").state == "filled"
    assert "Talking by two" in said
    assert "{" not in said.replace("\\{", "")
    assert [item.number for item in draft.evidence] == list(range(1, len(draft.evidence) + 1))
    assert f"\\[{len(draft.evidence)}\\]" in said
    assert "read on 23 November 2026" in said


def test_what_is_not_there_is_marked_and_never_made_up(pack):
    pack.tables["money"] = []
    pack.texts["vision", "en"] = pack.texts["vision", "cy"] = "[to write: what will be different]"
    draft = drafted(pack)
    [vision] = [it for it in part(draft, "vision").pieces if it.record == "section"]
    [money] = [it for it in part(draft, "delivery").pieces if it.record == "money"]
    assert not vision.is_there
    assert (money.is_there, money.mend) == (False, "name the money behind the priorities")
    assert part(draft, "vision").state == "partly"
    assert "Missing: write this section of the strategy" in return_markdown(draft)


def test_a_text_that_is_half_written_says_what_is_still_to_write(pack):
    pack.texts["vision", "en"] = "We want this.\n\n[to write: and by when]"
    [vision] = [it for it in part(drafted(pack), "vision").pieces if it.record == "section"]
    assert vision.is_there
    assert vision.mend == "Still to write: and by when"


def test_a_citation_that_leads_nowhere_is_marked_and_stops_nothing(pack):
    pack.texts["vision", "en"] = "Only {nothing-like-it} do."
    [vision] = [it for it in part(drafted(pack), "vision").pieces if it.record == "section"]
    assert vision.mend == "A citation leads nowhere: nothing-like-it"


def test_an_empty_strategy_gives_a_draft_in_which_everything_is_missing(pack):
    pack.tables = {name: [] for name in pack.tables}
    pack.texts = {}
    pack.area.pop("targets", None)
    pack.area["strategy"].pop("review_on", None)
    assert {part.state for part in drafted(pack).parts} == {"missing"}


def test_what_the_record_has_no_place_for_is_to_be_written_by_hand(pack):
    draft = drafted(pack, name="family-hubs")
    branding = part(draft, "branding")
    assert branding.state == "by-hand"
    assert branding.by_hand in return_markdown(draft).replace("\\", "")
    assert part(draft, "sites").state == "partly"


def test_several_from_one_reading_are_each_what_they_would_be_alone(pack):
    asked = returns_for("England")
    together = draft_returns(pack, asked, "en", DAY)
    assert [it.evidence for it in together] == [drafted(pack, name=it.id).evidence for it in asked]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", [it.id for it in returns()])
def test_every_draft_can_be_taken_out_in_both_languages(pack, language, name):
    draft = drafted(pack, language, name)
    assert draft.title in return_markdown(draft).replace("\\", "")
    assert return_document(draft)["language"] == language
    with pikepdf.open(io.BytesIO(return_pdf(draft))) as pdf:
        assert str(pdf.Root.Lang) == f"{language}-GB"
        assert bool(pdf.Root.MarkInfo.Marked)


def test_what_people_wrote_means_nothing_to_markdown(pack):
    pack.tables["actions"][0]["title_en"] = "# <b>bold</b> | [x](y)"
    assert "\\# \\<b\\>bold\\</b\\> \\| \\[x\\](y)" in return_markdown(drafted(pack))


def test_a_draft_says_whether_anybody_adopted_what_it_rests_on(pack):
    assert "nobody has adopted" in drafted(pack).standing[1]
    pack.area["adoption"] = {"on": date(2026, 6, 1), "partners": [pack.rows("partners")[0]["id"]]}
    draft = drafted(pack)
    assert "was adopted on 1 June 2026" in draft.standing[1]
    assert part(draft, "vision").pieces[-1].is_there
