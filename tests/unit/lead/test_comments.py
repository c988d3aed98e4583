"""What people wrote is read without names; an organisation stands there where it gives nobody away."""

from seedbed.lead.maturity.assessment import assess, latest
from seedbed.lead.maturity.comments import Comment, comments
from seedbed.lead.maturity.group_rows import GROUP_HEADINGS, as_group_rows


def survey(people, **more):
    """Rows of a survey: (respondent, organisation, may it be named, comment)."""
    return {
        "survey": [
            {"round": "2026", "respondent": name, "organisation": organisation, "sector": "NHS",
             "element": "strategy", "answer": "early", "comment": words, "may_name_organisation": may} | more
            for name, organisation, may, words in people
        ]
    }  # fmt: skip


FIVE = [(f"r-{n}", "Trust", "yes", f"comment {9 - n}") for n in range(5)]


def test_the_order_is_that_of_the_alphabet_and_not_of_people():
    found = comments(survey(FIVE), "2026", "strategy")
    assert [one.words for one in found] == sorted(words for *_, words in FIVE)


def test_an_organisation_of_five_is_named_where_the_writer_agreed():
    people = [*FIVE[:4], ("r-9", "Trust", "no", "do not name us"), ("r-10", "Trust", None, "not asked")]
    named = {one.words: one.organisation for one in comments(survey(people), "2026", "strategy")}
    assert named["comment 9"] == "Trust"
    assert named["do not name us"] == named["not asked"] == ""


def test_an_organisation_of_four_is_not_named_though_its_people_agreed():
    people = [*FIVE[:4], ("r-9", "Another", "yes", "alone")]
    assert {one.organisation for one in comments(survey(people), "2026", "strategy")} == {""}


def test_people_count_for_their_organisation_in_the_round_and_not_in_another():
    tables = survey([*FIVE[:4], ("r-9", "Another", "no", "x")])
    tables["survey"].append(survey([("r-20", "Trust", "yes", "old")], round="2025")["survey"][0])
    assert {one.organisation for one in comments(tables, "2026", "strategy")} == {""}


def test_nothing_is_shown_where_fewer_than_five_answered():
    assert comments(survey(FIVE[:4]), "2026", "strategy") == ()
    assert comments(survey(FIVE), "2026", "outcomes") == ()


def test_empty_texts_and_other_columns():
    people = [*FIVE[:4], ("r-9", None, "yes", "   ")]
    assert len(comments(survey(people), "2026", "strategy")) == 4
    assert comments(survey(people), "2026", "strategy", "seen_in") == ()
    seen = survey(FIVE, seen_in="the folder")
    assert comments(seen, "2026", "strategy", "seen_in")[0] == Comment("the folder", "Trust")


def test_the_spreadsheet_has_a_row_for_everybody_and_for_each_sector(rows):
    given = [("2026", sector, "strategy", "early") for sector in ["council"] * 6 + ["NHS"] * 5 + ["parents"]]
    tables = rows(given, [("2026", "strategy", "still divided")])
    every = as_group_rows(assess(tables, latest(tables), "England"))
    made = [row for row in every if row["element"] == "strategy"]
    assert [row["group"] for row in made] == ["everybody", "council", "NHS", "parents"]
    assert [row["answered"] for row in made] == [12, 6, None, None]
    assert [row["not_shown_because"] for row in made] == [None, None, "too small", "too small"]
    assert {row["agreed_level"] for row in made} == {"still divided"}
    assert set(made[0]) == set(GROUP_HEADINGS)
