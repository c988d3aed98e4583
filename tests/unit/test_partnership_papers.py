"""Lists of papers from a committee system, held against agendas."""

from datetime import date

import pytest

from seedbed.lead.partnership.papers import TEMPLATE, Item, Paper, compare, is_kept, read_papers

BODIES = {"board": "board", "y bwrdd": "board"}
HEAD = "date,body,item,title,url\n"


def read(text):
    return read_papers(text, "papers.csv", BODIES)


def paper(row, title, url="", item=1):
    return Paper(row, date(2026, 3, 5), "board", item, title, url)


def test_the_template_is_a_list_without_fault():
    found = read(TEMPLATE)
    assert (found.faults, len(found.papers)) == ([], 2)


def test_a_byte_order_mark_other_columns_and_empty_rows_do_no_harm():
    found = read("\ufeffUrl,Title,Item,Body,Date,Author\nhttps://a/1,Speech,2,Y Bwrdd,05/03/2026,x\n,,,,,\n")
    assert found.faults == []
    assert found.papers == [Paper(2, date(2026, 3, 5), "board", 2, "Speech", "https://a/1")]


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("5 March,board,1,Speech,", "date", "not-a-day"),
        ("05/03/26,board,1,Speech,", "date", "not-a-day"),
        ("2026-03-05,cabinet,1,Speech,", "body", "unknown-body"),
        ("2026-03-05,board,one,Speech,", "item", "not-a-place"),
        ("2026-03-05,board,0,Speech,", "item", "not-a-place"),
        ("2026-03-05,board,²,Speech,", "item", "not-a-place"),
        ("2026-03-05,board,1,,", "title", "no-title"),
        ("2026-03-05,board,1,Speech,http://a/1", "url", "not-https"),
        ("2026-03-05,board,1,Speech,javascript:alert(1)", "url", "not-https"),
        ("2026-03-05,board,1,Speech and, language,https://a/1", None, "row-too-long"),
    ],
)
def test_a_fault_names_row_and_column(row, column, code):
    found = read(f"{HEAD}2026-03-05,board,1,Welcome,\n{row}\n")
    assert (3, column, code) in [(it.row, it.column, it.code) for it in found.faults]
    assert [it.title for it in found.papers] == ["Welcome"]


def test_every_fault_of_a_row_is_told():
    assert [it.column for it in read(f"{HEAD}x,y,z,,ftp://a\n").faults] == [
        "date",
        "body",
        "item",
        "title",
        "url",
    ]


def test_a_missing_column_is_told_once_and_nothing_is_read():
    found = read("date,body,title\n2026-03-05,board,Speech\n")
    assert [(it.column, it.code) for it in found.faults] == [("item", "column-missing")]
    assert found.papers == []


def test_a_paper_that_stands_twice_is_a_fault():
    found = read(HEAD + "2026-03-05,board,1,Speech,\n" * 2)
    assert [(it.row, it.code) for it in found.faults] == [(3, "row-twice")]


@pytest.mark.parametrize("text", ["", '"', 'date,body,item,title\n"2026', "\x00"])
def test_what_is_no_table_is_a_fault_and_no_crash(text):
    assert read(text).faults


@pytest.mark.parametrize("url", ["https://", "https:///a", "https://[", "//a/1", "https://a b"])
def test_only_whole_https_addresses_are_kept(url):
    assert not is_kept(url)


def test_reading_the_same_list_again_changes_nothing():
    papers = [paper(2, "Speech", "https://a/1"), paper(3, "Speech", "https://a/2"), paper(4, "Welcome")]
    agenda = [Item(str(it.row), it.item, it.title, it.url) for it in reversed(papers)]
    assert {it.kind for it in compare(papers, agenda)} == {"same"}


def test_a_new_title_is_known_by_its_address_and_a_new_address_by_its_title():
    agenda = [Item("a", 1, "Speech", "https://a/1"), Item("b", 1, "Money", "")]
    renamed, linked = compare([paper(2, "Talking", "https://a/1"), paper(3, "money", "https://a/3")], agenda)
    assert (renamed.item.key, renamed.fields) == ("a", ("title",))
    assert (linked.item.key, linked.fields) == ("b", ("title", "url"))


def test_a_row_without_an_address_leaves_the_one_that_is_there():
    assert compare([paper(2, "Speech")], [Item("a", 1, "Speech", "https://a/1")])[0].kind == "same"


def test_an_item_at_the_same_place_with_another_title_is_not_overwritten():
    assert compare([paper(2, "Speech")], [Item("a", 1, "Money", "")])[0].kind == "new"
