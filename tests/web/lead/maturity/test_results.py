"""The result of a closed round: disagreement first, small groups hidden, nobody named, the same numbers."""

import csv
import io
import json

import pikepdf
import pytest
from jsonschema import Draft202012Validator
from web.lead.maturity.closed import LEAD, RESULT, STRATEGY, agree, challenge_of, closed_round, example_of

from seedbed.foundations.definitions import SCHEMAS
from seedbed_web.lead.maturity.models import NextAction, Respondent, Round
from seedbed_web.lead.partnership.models import BoardAction
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.queries import list_pack_files

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(cast):
    """The round that has closed."""
    with cast.fernshire.seen():
        return closed_round(cast.fernshire)


@pytest.fixture
def viewer(sign_in):
    """Somebody who may see and nothing else."""
    return sign_in("viewer")


def page(browser, address):
    """The words of a page."""
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_people_see_most_differently_stands_first(closed, viewer):
    said = page(viewer, RESULT)
    assert said.index("parts/strategy/") < said.index("parts/outcomes/") or "parts/outcomes/" in said
    assert "Second look" in said
    assert "19 people answered" in said
    assert "close together" in said or "far apart" in said or "some way apart" in said


def test_only_the_parts_that_were_asked_about_are_there(closed, viewer):
    said = page(viewer, RESULT)
    assert "parts/strategy/" in said
    assert "Commissioning" not in said
    assert viewer.get(f"{RESULT}parts/commissioning/").status_code == 404


def test_each_sector_of_five_or_more_stands_apart_and_small_ones_do_not(closed, viewer):
    said = page(viewer, STRATEGY)
    table = said[said.index("How many gave which answer") :]
    rows = table[: table.index("</table>")]
    assert "Council" in rows
    assert "NHS" in rows
    assert "Voluntary" not in rows
    assert "Parents" not in rows
    assert "not shown apart: Voluntary sector, Parents" in said


def test_a_small_sector_beside_none_but_large_ones_takes_the_smallest_with_it(closed, cast, viewer):
    with cast.fernshire.seen():
        Respondent.objects.filter(sector="parents").delete()
    said = page(viewer, STRATEGY)
    assert "not shown apart: NHS, Voluntary sector" in said


def test_a_round_that_is_open_shows_only_that_it_is_open(closed, cast, viewer):
    with cast.fernshire.seen():
        Round.objects.filter(identifier="2026").update(closed_on=None)
    said = page(viewer, RESULT)
    assert "still open" in said
    assert "19 people" not in said
    for more in ("parts/strategy/", "report/"):
        assert viewer.get(RESULT + more).status_code == 404
    for ending in (".pdf", ".csv", ".json"):
        assert viewer.get(RESULT.rstrip("/") + ending).status_code == 404


def test_a_round_that_is_not_there_has_no_result(closed, viewer):
    assert viewer.get(f"{LEAD}rounds/2031/result/").status_code == 404


def test_comments_name_nobody_and_an_organisation_only_where_five_answered_and_the_writer_agreed(
    closed, viewer
):
    said = page(viewer, STRATEGY)
    part = said[said.index('id="comments"') : said.index('id="earlier"')]
    assert "council number 1 on strategy" in part
    assert "Fernshire Council" in part  # seven people of it answered, and they agreed
    assert "Fernshire Health Trust" not in part  # they did not agree
    assert "Old Quay voluntary" not in part  # they agreed, and are four
    assert "voluntary number 15 on strategy" in part
    assert "r-0" not in part
    assert "the council folder" in part
    written = [words.partition("<")[0] for words in part.split('site-text">')[1:]]
    assert written[:-1] == sorted(written[:-1])  # the last is where it can be seen


def test_a_validator_sees_evidence_and_answers_and_no_comment(closed, sign_in):
    said = page(sign_in("peer-validator"), STRATEGY)
    assert "How many gave which answer" in said
    assert "Because we looked." in said
    assert "on strategy" not in said
    assert "council folder" not in said
    assert "What people wrote" not in said


def test_the_agreed_level_stands_with_its_reason_and_with_the_step_since_the_round_before(closed, viewer):
    said = page(viewer, STRATEGY)
    assert "We agreed: early progress" in said
    assert "Because we looked." in said
    assert "Nobody has time." in said
    assert "Since First look: up from basic to early progress" in said
    earlier = said[said.index('id="earlier"') :]
    assert "First look" in earlier
    assert "+1" in earlier


def test_what_the_workshop_agreed_to_do_next_stands_there(closed, cast, viewer):
    with cast.fernshire.seen():
        NextAction.objects.create(
            partnership_id=cast.fernshire.id, round=closed, element="strategy", words="Ask the fathers",
            owner=cast.fernshire.organisations["council"],
        )  # fmt: skip
    assert "Ask the fathers" in page(viewer, STRATEGY)
    assert "Ask the fathers" not in page(viewer, f"{RESULT}parts/outcomes/")


def test_a_part_leads_to_the_actions_of_the_partnership_that_came_from_it(closed, cast, viewer):
    way = "/p/fernshire/lead/partnership/actions/?element=strategy"
    assert way not in viewer.get(STRATEGY).content.decode()  # while there is none
    own = {"partnership_id": cast.fernshire.id, "state": "not started"}
    with cast.fernshire.seen():
        for name, element in (("one", "strategy"), ("two", "strategy"), ("three", "outcomes")):
            BoardAction.objects.create(
                **own, identifier=name, title_en=f"Do {name}", element=element, round=closed
            )
    said = viewer.get(STRATEGY).content.decode()
    assert f'href="{way}"' in said
    assert "See the 2 actions of the partnership for this part" in said
    listed = viewer.get(way).content.decode()
    assert "Do one" in listed
    assert "Do three" not in listed


def test_the_report_is_one_page_with_both_views_and_without_comments(closed, cast, viewer):
    with cast.fernshire.seen():
        challenge_of(cast.fernshire, closed, None)
        example_of(cast.fernshire)
    said = page(viewer, f"{RESULT}report/")
    for words in (
        "Lead elsewhere",
        "Nobody could show it to us.",
        "They met every week.",
        "We agreed: early",
    ):
        assert words in said
    assert "number 1 on" not in said
    assert "Fernshire Health Trust" not in said


def test_the_pages_are_there_in_welsh(closed, viewer):
    assert "Ail olwg" in page(viewer, f"/cy{RESULT}")
    said = page(viewer, f"/cy{STRATEGY}")
    assert "Pawb" in said
    assert "Cytunwyd: cynnydd cynnar" in said


def test_the_pdf_is_tagged_and_says_what_the_report_says(closed, viewer):
    answer = viewer.get(f"{RESULT.rstrip('/')}.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert 'filename="fernshire-self-assessment-2026-en.pdf"' in answer["Content-Disposition"]
    with pikepdf.open(io.BytesIO(answer.content)) as opened:
        assert bool(opened.Root.MarkInfo.Marked)
        assert str(opened.Root.Lang).startswith("en")
        assert str(opened.docinfo["/Title"]) == "Second look: result, Fernshire"


def test_a_character_that_no_font_has_is_said_and_nothing_breaks(closed, cast, viewer):
    with cast.fernshire.seen():
        Round.objects.filter(identifier="2026").update(title_en="Second look 𓀀")
    answer = viewer.get(f"{RESULT.rstrip('/')}.pdf", follow=True)
    assert answer.redirect_chain[0][0] == RESULT
    assert "𓀀" in answer.content.decode()
    assert "cannot be printed" in answer.content.decode()


def test_the_spreadsheet_has_everybody_and_each_sector_and_no_small_one_s_numbers(closed, viewer):
    answer = viewer.get(f"{RESULT.rstrip('/')}.csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    strategy = {row["group"]: row for row in rows if row["element"] == "strategy"}
    assert strategy["everybody"]["answered"] == "19"
    assert strategy["everybody"]["did_not_know"] == "2"
    assert strategy["council"]["substantial"] == "7"
    assert strategy["voluntary"]["not_shown_because"] == "too small"
    assert strategy["voluntary"]["answered"] == strategy["voluntary"]["basic"] == ""
    assert "r-0" not in answer.content.decode()


def test_the_json_keeps_to_its_schema(closed, cast, viewer):
    with cast.fernshire.seen():
        challenge_of(cast.fernshire, closed, None)
        example_of(cast.fernshire)
    document = json.loads(viewer.get(f"{RESULT.rstrip('/')}.json").content)
    schema = json.loads((SCHEMAS / "maturity.schema.json").read_text(encoding="utf-8"))
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(document)] == []
    held = {one["element"]: one for one in document["elements"]}
    assert held["strategy"]["challenges"][0]["level"] == "basic"
    assert held["strategy"]["own_examples"][0]["id"] == "quay"


@pytest.mark.parametrize("round_", ["2025", "2026"])
def test_the_command_line_says_the_same_of_the_pack_that_is_taken_out(
    closed, cast, viewer, run, tmp_path, round_
):
    with cast.fernshire.seen():
        challenge_of(
            cast.fernshire, closed, None, answer_en="We keep it.", outcome="level kept",
            answered_on=closed.closed_on.replace(month=3, day=1),
        )  # fmt: skip
        example_of(cast.fernshire)
        agree(cast.fernshire, closed, "outcomes", "still divided", rationale_cy="Am resymau.")
        files = list_pack_files(cast.fernshire.id)
    put_files(files, tmp_path)
    ended = run("lead", "maturity", tmp_path, "--format", "json", "--round", round_)
    assert ended.code == 0, ended.err
    address = f"{LEAD}rounds/{round_}/result.json"
    assert json.loads(viewer.get(address).content) == json.loads(ended.out)


def test_another_partnership_s_round_is_nowhere(closed, sign_in):
    other = sign_in(place="saltmarsh")
    for address in (RESULT, STRATEGY, f"{RESULT.rstrip('/')}.json"):
        assert other.get(address).status_code == 404
    own = address.replace("fernshire", "saltmarsh")
    assert other.get(own).status_code == 404
