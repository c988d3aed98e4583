"""Publishing from the site: the same bytes as the command line, whole or not at all, with its progress."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from seedbed_web.audit.models import Event
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.publications import actions, making
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.publishing import publish_in_background
from seedbed_web.publish.publications.words import STEP_WORDS

pytestmark = pytest.mark.django_db
HOME = "/p/fernshire/plan/publication/"


def rows(place):
    with place.seen():
        return list(Publication.objects.all())


def done(place):
    with place.seen():
        return [event.action for event in Event.objects.order_by("number")]


@pytest.mark.usefixtures("really")
def test_a_lead_publishes_the_draft_and_everybody_reads_it(place, published, nobody, sign_in):
    row = published()
    assert (row.state, row.is_current, row.folder, row.trouble) == ("done", True, "fernshire/1", [])
    assert (row.asked_as, row.steps_done) == ("early-years-lead", making.STEPS - 2)
    page = nobody.get("/published/fernshire/")
    assert page.status_code == 200
    assert "In one minute" in page.content.decode()
    with place.seen():
        assert Partnership.objects.get(pk=place.id).published_at is not None
    home = sign_in("viewer").get(HOME).content.decode()
    assert "http://127.0.0.1:8000/published/fernshire/" in home
    assert "Early years lead" in home
    assert done(place)[-2:] == ["publication asked for", "published"]


@pytest.mark.usefixtures("with_pdf")
def test_the_exported_pack_gives_the_very_strategy_json_by_the_command_line(place, published, run, own_home):
    row = published()
    with place.seen():
        files = list_pack_files(place.id)
    (own_home / "pack").mkdir()
    put_files(files, own_home / "pack")
    ended = run("publish", own_home / "pack", "--out", own_home / "site", "--as-of", row.as_of)
    assert ended.code == 0, ended.err
    ours = own_home / "publications" / row.folder
    assert (ours / "strategy.json").read_bytes() == (own_home / "site" / "strategy.json").read_bytes()
    for name in ("strategy.pdf", "cy/strategy.pdf", "data/actions.csv"):
        assert (ours / name).read_bytes() == (own_home / "site" / name).read_bytes()
    # the pages alone lead to the site that published them
    assert "/published/fernshire/moved" in (ours / "index.html").read_text()
    assert "/cy/published/fernshire/moved" in (ours / "cy" / "index.html").read_text()
    assert "/published/fernshire/figures/" in (ours / "evidence.html").read_text()
    assert "/published/" not in (own_home / "site" / "index.html").read_text()


def test_a_second_run_of_what_is_done_changes_nothing(place, published, work, digests):
    first, before = published(), digests()
    assert work() == first
    assert digests() == before
    assert done(place).count("published") == 1


def test_old_drafts_go_but_the_last_three_and_their_rows_stay(place, published, own_home):
    for _ in range(5):
        published()
    folder = own_home / "publications" / "fernshire"
    assert sorted(path.name for path in folder.iterdir()) == ["3", "4", "5"]
    assert [(row.number, row.folder, row.is_current) for row in rows(place)] == [
        (5, "fernshire/5", True), (4, "fernshire/4", False), (3, "fernshire/3", False), (2, "", False),
        (1, "", False),
    ]  # fmt: skip


def test_faults_are_listed_with_the_page_that_mends_them_and_nothing_changes(
    place, published, digests, sign_in, nobody
):
    published()
    before = digests()
    with place.seen():
        Priority.objects.filter(identifier="talking-by-two").update(need_en="Look: {no-such-figure-2025}.")
    row = published()
    assert (row.state, row.is_current, row.folder) == ("failed", False, "")
    [trouble] = row.trouble
    assert (trouble["code"], trouble["file"], trouble["item"]) == (
        "citation-unresolved", "priorities.csv", "talking-by-two",
    )  # fmt: skip
    assert digests() == before
    assert nobody.get("/published/fernshire/").status_code == 200
    page = sign_in().get(HOME).content.decode()
    assert "{no-such-figure-2025}" in page
    assert 'href="/p/fernshire/plan/priorities/talking-by-two/edit/"' in page
    assert done(place)[-1] == "publication failed"


def test_a_fault_of_our_own_is_said_without_its_words_and_the_log_has_it(place, sign_in, work, monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError("secret")

    monkeypatch.setattr(making, "publish", broken)
    sign_in().send(f"{HOME}publish", {"what": "draft"})
    with pytest.raises(ZeroDivisionError):
        work()
    [row] = rows(place)
    assert row.state == "failed"
    page = sign_in().get(HOME).content.decode()
    assert "A fault of Seedbed’s own kept it from being published" in page
    assert "secret" not in page
    assert work().state == "failed"  # tried again by the queue: nothing happens


def test_one_thing_is_published_at_a_time(place, sign_in):
    browser = sign_in()
    browser.send(f"{HOME}publish", {"what": "draft"})
    answer = browser.send(f"{HOME}publish", {"what": "draft"})
    assert answer.status_code == 302
    assert len(rows(place)) == 1
    assert "Something is being published already" in browser.get(HOME).content.decode()


def test_what_stands_still_for_long_is_given_up_and_somebody_may_publish_again(place, published, sign_in):
    sign_in().send(f"{HOME}publish", {"what": "draft"})
    with place.seen():
        Publication.objects.update(touched_at=timezone.now() - timedelta(minutes=31), state="running")
    row = published()
    assert (row.number, row.state) == (2, "done")
    assert [(row.number, row.state) for row in rows(place)] == [(2, "done"), (1, "failed")]


def test_progress_is_a_bar_with_words_and_a_link_for_who_has_no_script(place, sign_in):
    browser = sign_in()
    browser.send(f"{HOME}publish", {"what": "draft"})
    page = browser.get(HOME).content.decode()
    assert "Waiting for its turn" in page
    assert 'max="6" value="0"' in page
    assert "See how far it is" in page
    assert 'name="what"' not in page
    with place.seen():
        [row] = Publication.objects.all()
        actions.begin_publication(partnership=place.id, publication=row.pk)
        actions.note_step(partnership=place.id, publication=row.pk, step="Writing pages", steps_done=3)
    assert browser.get(f"{HOME}progress").json() == {
        "state": "running", "done": 3, "of": 6, "words": "Writing pages",
    }  # fmt: skip
    assert browser.get(f"/cy{HOME}progress").json()["state"] == "running"


@pytest.mark.usefixtures("really")
def test_every_step_is_noted_in_its_own_transaction(place, sign_in, work, monkeypatch):
    noted = []
    note = actions.note_step

    def keep(**named):
        noted.append((named["step"], named["steps_done"]))
        note(**named)

    monkeypatch.setattr(actions, "note_step", keep)
    sign_in().send(f"{HOME}publish", {"what": "draft"})
    work()
    # without the PDF, which is a step of its own
    assert [number for _, number in noted] == list(range(making.STEPS - 1))
    assert [step for step, _ in noted if step not in STEP_WORDS] == []


def test_a_draft_is_withdrawn_and_the_address_says_that_there_is_nothing(place, published, sign_in, nobody):
    published()
    browser = sign_in()
    assert "Withdraw the draft" in browser.get(f"{HOME}withdraw/").content.decode()
    browser.send(f"{HOME}withdraw/")
    page = nobody.get("/published/fernshire/")
    assert page.status_code == 404
    assert "<h1" in page.content.decode()
    assert nobody.get("/published/fernshire/strategy.json").status_code == 404
    assert done(place)[-1] == "publication withdrawn"
    assert "Nothing is published now" in browser.get(HOME).content.decode()
    assert browser.send(f"{HOME}withdraw/").status_code == 302  # nothing left to withdraw
    assert done(place).count("publication withdrawn") == 1


@pytest.mark.parametrize("role", ["viewer", "analyst", "practitioner", "commissioner"])
def test_who_may_not_adopt_sees_the_page_and_publishes_nothing(role, place, sign_in):
    browser = sign_in(role)
    assert "Publish now" not in browser.get(HOME).content.decode()
    assert browser.send(f"{HOME}publish", {"what": "draft"}).status_code == 403
    assert rows(place) == []


def test_a_form_without_a_choice_is_shown_again(place, sign_in):
    answer = sign_in().send(f"{HOME}publish", {})
    assert answer.status_code == 400
    assert "Choose what you want to publish" in answer.content.decode()
    assert sign_in().send(f"{HOME}publish", {"what": "version:nothing"}).status_code == 400
    assert rows(place) == []


def test_the_job_takes_identifiers_only(place, sign_in):
    sign_in().send(f"{HOME}publish", {"what": "draft"})
    with place.seen(), connection.cursor() as cursor:
        cursor.execute("SELECT args FROM procrastinate_jobs WHERE task_name = 'publish the strategy'")
        [(args,)] = cursor.fetchall()
        args = json.loads(args) if isinstance(args, str) else args
        [row] = Publication.objects.all()
    assert args == {
        "partnership": str(place.id), "by": str(place.people["early-years-lead"].pk),
        "purpose": "publishing the strategy", "publication": str(row.pk),
    }  # fmt: skip
    assert publish_in_background.name == "publish the strategy"
