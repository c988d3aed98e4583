"""What the pages say is what the tables hold."""

import csv
import io
from datetime import timedelta

import pytest
from django.utils import timezone

from seedbed_web.plan.strategy.actions import change_action
from seedbed_web.plan.strategy.models import Action

pytestmark = pytest.mark.django_db


def texts(page):
    """The words of a page without its tags, each space once."""
    import re

    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_home_says_where_the_partnership_stands(plan, sign_in):
    words = texts(sign_in("viewer").get("/p/fernshire/"))
    assert "2 priorities, 4 actions; 1 is behind or past its day." in words
    assert "3 organisations; nobody answers for 1 action." in words
    assert "2 actions are under way, 1 done, 1 not started." in words
    assert "1 measure, 1 with a target." in words


def test_home_shows_what_is_due_to_the_persons_own_organisation(plan, sign_in):
    due = sign_in("practitioner").get("/p/fernshire/").context["due"]
    words = [it.thing.words for it in due]
    assert words == ["Shorter waits", "Talking groups"]  # the trust’s, the earliest first
    assert sign_in("viewer").get("/p/fernshire/").context["due"] == []  # the council's only action is done


def test_home_shows_seven_and_says_that_there_is_more(cast, plan, sign_in):
    more(cast, plan, 9, owner=cast.fernshire.organisations["health-trust"], ends=timezone.localdate())
    page = sign_in("practitioner").get("/p/fernshire/")
    assert len(page.context["due"]) == 7
    assert "There is more" in page.text


def test_who_changed_something_is_told_to_those_who_may_know_the_members(cast, plan, sign_in):
    with cast.fernshire.seen():
        analyst = cast.fernshire.people["analyst"].pk
        change_action(action=plan.actions["milk"], version=1, by=analyst, values={"state": "under way"})
    words = texts(sign_in("practitioner").get("/p/fernshire/"))
    assert "Action changed: Milk" in words
    assert "Analyst of Fernshire" in words
    for page in ("", "plan/actions/milk/"):
        assert "Analyst of Fernshire" not in sign_in("viewer").get(f"/p/fernshire/{page}").text


def test_a_citation_is_shown_as_its_figure_with_its_source(plan, sign_in):
    words = texts(sign_in("viewer").get("/p/fernshire/plan/priorities/talking/"))
    assert "Only 62.4% 1 do 2 ." in words
    assert "Albion Office" in words
    assert "Parents said that nobody had told them." in words


def test_a_citation_of_what_is_not_known_stands_as_it_was_written(cast, plan, sign_in):
    with cast.fernshire.seen():
        type(plan.feeding).objects.filter(pk=plan.feeding.pk).update(need_en="Some {gone-2020}.")
    assert "[gone-2020]" in sign_in("viewer").get("/p/fernshire/plan/priorities/feeding/").text


def test_a_measure_is_drawn_with_a_table_and_words_behind_it(plan, sign_in):
    for page in ("plan/priorities/talking/", "evaluate/"):
        answer = sign_in("viewer").get(f"/p/fernshire/{page}")
        assert 'role="img"' in answer.text
        assert "style=" not in answer.text  # the browser would refuse it
        assert all(words in texts(answer) for words in ("62.4%", "61.0%", "70.0% by 31 August 2029"))


def test_a_piece_of_evidence_leads_back_to_where_it_is_used(plan, sign_in):
    page = sign_in("viewer").get("/p/fernshire/plan/evidence/gld-2025/")
    (use,) = page.context["uses"]
    assert use.words == "Talking by two"
    assert use.notes == ("the need", "start of the measure “Children with a good level at five”")
    assert "priorities/talking/" in page.text
    assert "https://example.org/talking" in page.text


def test_counts_that_nobody_has_protected_are_kept_as_they_would_be_published(cast, pack, plan):
    from seedbed_web.plan.needs.actions import replace_figures
    from seedbed_web.plan.needs.models import Figure

    pack.tables["sources"][0]["protected_by"] = None
    pack.tables["figures"][0] |= {"unit": "children", "value": 3.0, "count": 3.0}
    with cast.fernshire.seen():
        replace_figures(partnership=cast.fernshire.id, pack=pack)
        row = Figure.objects.get(identifier="gld-2024")
    assert (row.value, row.count, row.reason) == (None, None, "suppressed")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", ["waits", "groups", "milk", "visits"]),
        ("?sort=ends", ["visits", "waits", "groups", "milk"]),
        ("?sort=-ends", ["groups", "waits", "visits", "milk"]),
        ("?sort=title", ["milk", "waits", "groups", "visits"]),
        ("?sort=-title", ["visits", "groups", "waits", "milk"]),
        ("?priority=feeding", ["milk"]),
        ("?owner=health-trust", ["waits", "groups"]),
        ("?owner=nobody", ["milk"]),
        ("?state=done", ["visits"]),
        ("?late=on", ["waits"]),
        ("?state=nonsense&owner=nobody-knows&sort=password&page=99", ["waits", "groups", "milk", "visits"]),
    ],
)
def test_the_list_is_narrowed_and_sorted_as_asked(plan, sign_in, asked, found):
    browser = sign_in("viewer")
    page = browser.get(f"/p/fernshire/plan/actions/{asked}")
    assert [row.identifier for row in page.context["page"].object_list] == found
    table = list(
        csv.reader(io.StringIO(browser.get(f"/p/fernshire/plan/actions.csv{asked}").text.lstrip("\ufeff")))
    )
    titles = {row.title_en: name for name, row in plan.actions.items()}
    assert [titles[row[0]] for row in table[1:]] == found


def test_the_table_holds_nothing_that_a_spreadsheet_would_run(cast, plan, sign_in):
    with cast.fernshire.seen():
        Action.objects.filter(identifier="milk").update(title_en="=1+1")
    answer = sign_in("viewer").get("/p/fernshire/plan/actions.csv")
    assert "'=1+1" in answer.text
    assert answer["Content-Disposition"] == 'attachment; filename="fernshire-actions.csv"'


def more(cast, plan, number, **fields):
    """Many more actions."""
    with cast.fernshire.seen():
        Action.objects.bulk_create(
            Action(
                partnership_id=cast.fernshire.id, priority=plan.talking, identifier=f"a-{n}",
                title_en=f"Action {n}", state="under way", order=n, **fields,
            )
            for n in range(number)
        )  # fmt: skip


def test_a_thousand_rows_cost_as_many_questions_as_four(cast, plan, sign_in, django_assert_num_queries):
    browser = sign_in("viewer")
    pages = {name: questions(browser, name) for name in ("", "plan/", "plan/actions/", "lead/", "evaluate/")}
    owner = cast.fernshire.organisations["council"]
    more(cast, plan, 1000, owner=owner, ends=timezone.localdate() - timedelta(days=1))
    for name, number in pages.items():
        with django_assert_num_queries(number):
            answer = browser.get(f"/p/fernshire/{name}")
        assert answer.status_code == 200
    assert len(browser.get("/p/fernshire/plan/actions/?page=3").context["page"].object_list) == 50


def questions(browser, name):
    """How many questions a page asks the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser.get(f"/p/fernshire/{name}")
    with CaptureQueriesContext(connection) as asked:
        browser.get(f"/p/fernshire/{name}")
    return len(asked)
