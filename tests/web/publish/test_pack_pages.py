"""Taking the pack out and bringing one in, as people do it in a browser."""

import csv
import io
import json
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from seedbed.foundations.tables import read_table
from seedbed_web.audit.models import Event
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.pack.changes import EVERY_TABLE
from seedbed_web.publish.pack.models import PackFile, WaitingPack
from seedbed_web.publish.pack.queries import get_contents, list_pack_files
from seedbed_web.publish.pack.titles import TITLES
from seedbed_web.publish.pack.zipped import LARGEST_ZIP, read_zip, write_zip

pytestmark = pytest.mark.django_db

PACK = "/p/fernshire/pack/"
BRING = "/p/fernshire/pack/bring-in"


def upload(files):
    return {"pack": SimpleUploadedFile("fernshire.zip", write_zip(files, "fernshire"), "application/zip")}


@pytest.fixture
def files(few_figures):
    return dict(few_figures)


@pytest.fixture
def filled(cast, files):
    """Fernshire with its pack."""
    with cast.fernshire.seen():
        bring_in_pack(partnership=cast.fernshire.id, files=files, by=None)
    return cast.fernshire


def stands_in(page):
    return re.search(rb'name="stands" value="(\w+)"', page.content)[1].decode()


def test_what_every_table_holds_is_there_to_be_said_in_welsh():
    assert {table.title for table in EVERY_TABLE} == set(TITLES)


def test_the_page_says_what_is_in_the_pack(filled, sign_in):
    page = sign_in("early-years-lead").get(PACK)
    assert page.status_code == 200
    for words in (b"actions.csv", b"Take the pack out", b"Bring a pack in"):
        assert words in page.content


@pytest.mark.parametrize("with_answers", [True, False])
@pytest.mark.parametrize("has_brought", [True, False])
def test_what_is_in_the_pack_is_counted_as_it_would_be_taken_out(cast, files, has_brought, with_answers):
    own = cast.fernshire
    with own.seen():
        if has_brought:
            bring_in_pack(partnership=own.id, files=files, by=None)
        taken = list_pack_files(own.id, with_answers=with_answers)
        held = get_contents(own.id, with_answers=with_answers)
    tables = [table for table in EVERY_TABLE if table.file in taken]
    assert {it.file: it.rows for it in held.tables} == {
        table.file: len(read_table(table, taken[table.file])[0]) for table in tables
    }
    assert held.others == len(taken) - len(tables)


@pytest.mark.parametrize("has_brought", [True, False])
def test_files_that_are_asked_for_alone_are_what_they_are_among_the_others(cast, files, has_brought):
    own = cast.fernshire
    with own.seen():
        if has_brought:
            bring_in_pack(partnership=own.id, files=files, by=None)
        every = list_pack_files(own.id)
        for path in ("area.toml", "figures.csv", "findings.csv", "survey.csv", "nothing.csv"):
            wanted = {path: every[path]} if path in every else {}
            assert list_pack_files(own.id, only=[path]) == wanted
        assert list_pack_files(own.id, with_answers=False, only=["survey.csv"]) == {}


def test_the_page_reads_no_answers_and_no_texts_to_count_them(filled, sign_in):
    browser = sign_in("early-years-lead")
    browser.get(PACK)
    with CaptureQueriesContext(connection) as asked:
        browser.get(PACK)
    read = [query["sql"] for query in asked if '"content"' in query["sql"]]
    assert len(read) == 1
    assert "figures.csv" in read[0]
    assert "text/" not in read[0]
    assert not any('"lead_answer"."comment"' in query["sql"] for query in asked)


def test_who_may_not_bring_one_in_is_not_offered_it(filled, sign_in):
    assert b"Bring a pack in" not in sign_in("analyst").get(PACK).content


def test_taking_it_out_gives_the_pack_and_is_noted(filled, files, sign_in):
    page = sign_in("early-years-lead").get(f"{PACK}take-out")
    assert page["Content-Type"] == "application/zip"
    assert page["Content-Disposition"] == 'attachment; filename="fernshire.zip"'
    assert "no-store" in page["Cache-Control"]
    assert read_zip(page.content) == files
    with filled.seen():
        event = Event.objects.filter(action="pack taken out").get()
    assert (event.actor_id, event.detail["files"]) == (filled.people["early-years-lead"].pk, len(files))


def test_what_single_people_answered_is_left_out_for_whom_it_is_not_for(filled, files, sign_in):
    browser = sign_in("researcher")
    taken = read_zip(browser.get(f"{PACK}take-out").content)
    left_out = files.keys() - taken.keys()
    assert "survey.csv" in left_out
    assert left_out <= {table.file for table in EVERY_TABLE if table.personal}
    described = {held["path"] for held in json.loads(taken["datapackage.json"])["resources"]}
    assert described == {path for path in taken if path.endswith(".csv")}
    assert "survey.csv" not in browser.get(PACK).content.decode()


def test_a_pack_that_was_handed_on_without_answers_takes_none_away(filled, files, sign_in):
    browser = sign_in("administrator")
    taken = browser.get(f"{PACK}take-out").content
    sent = browser.send(BRING, {"pack": SimpleUploadedFile("pack.zip", taken)})
    report = browser.get(sent["Location"])
    assert "survey.csv" not in report.content.decode()
    browser.send(sent["Location"], {"stands": stands_in(report)})
    with filled.seen():
        assert list_pack_files(filled.id).keys() == files.keys()
        assert rows_of("survey.csv", list_pack_files(filled.id)) == rows_of("survey.csv", files)


def rows_of(file, packed):
    return sorted(csv.reader(io.StringIO(packed[file].decode())))


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        (PACK, {"early-years-lead", "analyst", "commissioner", "researcher", "administrator"}),
        (f"{PACK}take-out", {"early-years-lead", "analyst", "commissioner", "researcher", "administrator"}),
        (BRING, {"early-years-lead", "administrator"}),
    ],
)
def test_only_who_may_sees_a_page(cast, sign_in, path, allowed):
    answers = {role: sign_in(role).get(path).status_code for role in cast.fernshire.people}
    assert {role for role, status in answers.items() if status == 200} == allowed
    assert {status for role, status in answers.items() if role not in allowed} == {403}
    assert sign_in(place="saltmarsh").get(path).status_code == 404


def test_a_pack_is_checked_shown_and_brought_in(cast, files, sign_in):
    browser = sign_in("early-years-lead")
    sent = browser.send(BRING, upload(files))
    assert sent.status_code == 302
    report = browser.get(sent["Location"])
    assert b"What the pack would change" in report.content
    with cast.fernshire.seen():
        assert not PackFile.objects.exists()
    done = browser.send(sent["Location"], {"stands": stands_in(report)})
    assert (done.status_code, done["Location"]) == (302, PACK)
    assert b"The pack has been brought in" in browser.get(PACK).content
    with cast.fernshire.seen():
        assert list_pack_files(cast.fernshire.id) == files
        assert not WaitingPack.objects.exists()
        event = Event.objects.filter(action="pack brought in").get()
    assert event.actor_id == cast.fernshire.people["early-years-lead"].pk


def test_the_report_counts_what_would_change(filled, files, sign_in, edit):
    files["priorities.csv"] = edit(files["priorities.csv"], ",Talking by two,", ",Talking by three,")
    files["notes.md"] = b"A new text\n"
    browser = sign_in("administrator")
    report = browser.get(browser.send(BRING, upload(files))["Location"])
    rows = re.findall(
        r'<th scope="row"[^>]*>([^<]+)</th>((?:<td[^>]*>[^<]*</td>\s*)+)', report.content.decode()
    )
    counts = {name: re.findall(r">(\d+)<", cells) for name, cells in rows if re.search(r">\d+<", cells)}
    assert counts["priorities.csv"] == ["0", "1", "0"]
    assert counts["Other files"] == ["1", "0", "0"]


def test_a_faulty_pack_is_listed_and_not_kept(filled, files, sign_in):
    files["actions.csv"] = files["actions.csv"].replace(b"2025-10-01", b"1.10.2025", 1)
    page = sign_in("early-years-lead").send(BRING, upload(files))
    assert page.status_code == 422
    for words in (
        b"The pack cannot come in",
        b"actions.csv",
        b"1.10.2025",
        b"a date such as",
        b"cannot come in",
    ):
        assert words in page.content
    with filled.seen():
        assert not WaitingPack.objects.exists()


def test_what_a_pack_says_is_text_and_never_markup(filled, files, sign_in):
    files["actions.csv"] = files["actions.csv"].replace(b"2025-10-01", b"<script>alert(1)</script>", 1)
    page = sign_in("early-years-lead").send(BRING, upload(files))
    assert b"<script>alert" not in page.content
    assert b"&lt;script&gt;alert" in page.content


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"not a zip", b"not a zip file"),
        (b"", b"The file is empty"),
        (bytes(LARGEST_ZIP + 1), b"larger than 20 MB"),
        (None, b"Choose the zip file"),
    ],
)
def test_what_is_no_pack_is_asked_for_again(cast, sign_in, content, words):
    sent = {} if content is None else {"pack": SimpleUploadedFile("pack.zip", content)}
    page = sign_in("early-years-lead").send(BRING, sent)
    assert page.status_code == 422
    assert words in page.content
    assert b"There is a problem" in page.content


def test_a_pack_of_another_area_is_refused_with_both_names(filled, files, sign_in, edit):
    files["area.toml"] = edit(files["area.toml"], "X06000001", "X06000002")
    page = sign_in("early-years-lead").send(BRING, upload(files))
    assert page.status_code == 422
    assert b"X06000002" in page.content


def test_a_pack_waits_for_its_own_person_alone_and_not_for_ever(filled, files, sign_in):
    browser = sign_in("early-years-lead")
    waiting = browser.send(BRING, upload(files))["Location"]
    assert sign_in("administrator").get(waiting).status_code == 404
    elsewhere = waiting.replace("/p/fernshire/", "/p/saltmarsh/")
    assert sign_in(place="saltmarsh").get(elsewhere).status_code == 404
    with filled.seen():
        WaitingPack.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert browser.get(waiting).status_code == 404


def test_a_second_pack_takes_the_place_of_the_first_that_waits(filled, files, sign_in):
    browser = sign_in("early-years-lead")
    first = browser.send(BRING, upload(files))["Location"]
    second = browser.send(BRING, upload(files))["Location"]
    assert browser.get(first).status_code == 404
    assert browser.get(second).status_code == 200


def test_nothing_that_was_changed_meanwhile_is_overwritten_unseen(filled, files, sign_in):
    browser = sign_in("early-years-lead")
    waiting = browser.send(BRING, upload(files))["Location"]
    stands = stands_in(browser.get(waiting))
    with filled.seen():
        Priority.objects.filter(identifier="talking-by-two").update(title_en="Talking sooner")
    page = browser.send(waiting, {"stands": stands})
    assert page.status_code == 409
    assert b"Somebody has changed something" in page.content
    with filled.seen():
        assert Priority.objects.get(identifier="talking-by-two").title_en == "Talking sooner"
    again = browser.send(waiting, {"stands": stands_in(page)})
    assert again.status_code == 302
    with filled.seen():
        assert Priority.objects.get(identifier="talking-by-two").title_en == "Talking by two"


def test_in_welsh_the_pages_are_there_too(filled, sign_in):
    page = sign_in("early-years-lead").get(f"/cy{PACK}")
    assert page.status_code == 200
    assert b'lang="cy"' in page.content
