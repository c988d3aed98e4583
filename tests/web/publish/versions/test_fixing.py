"""A version is the draft with every figure, as publishing would write it, and never changes."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from web.publish.versions.conftest import FIGURE, FIXED, PATH, table

from seedbed.plan.strategy.fixed_versions import digest_of
from seedbed.plan.strategy.tables import FIGURES
from seedbed.publish.site import publish
from seedbed_web.audit.models import Event
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.strategy.models import Money, Priority, Strategy
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.zipped import read_zip
from seedbed_web.publish.versions.models import Making, Version
from seedbed_web.publish.versions.queries import check_version

pytestmark = pytest.mark.django_db
FOLDER = "versions/for-agreement/"


def of_version(files):
    return {path: content for path, content in files.items() if path.startswith("versions/for-agreement")}


def test_a_version_has_its_document_its_pack_and_a_note(fixing, fixed):
    files = of_version(fixing.files())
    assert sorted(files) == [f"{FOLDER}README.md", f"{FOLDER}pack.zip", f"{FOLDER}strategy.json"]
    assert fixed.digest == digest_of(files[f"{FOLDER}strategy.json"])
    note = files[f"{FOLDER}README.md"].decode()
    assert fixed.digest in note
    assert "2026-11-10" in note
    assert "I’w gytuno" in note


def test_the_document_is_what_publishing_writes_of_the_pack_beside_it(fixing, fixed, tmp_path):
    """`seedbed publish` of the version's own pack, as of its day."""
    files = of_version(fixing.files())
    place = tmp_path / "pack"
    put_files(read_zip(files[f"{FOLDER}pack.zip"]), place)
    pack = _sound(place)
    publish(pack, tmp_path / "site", outlines=None, as_of=FIXED, with_pdf=False, step=lambda _: None)
    assert (tmp_path / "site" / "strategy.json").read_bytes() == files[f"{FOLDER}strategy.json"]


def _sound(place: Path):
    from seedbed.publish.pack_tables import publication_faults

    pack, faults = publication_faults(place, FIXED)
    assert faults == []
    return pack


def test_the_pack_of_a_version_holds_no_versions_and_no_remarks(fixing, fixed):
    again = fixing.fix(title_en="Again")
    names = read_zip(fixing.files()[f"versions/{again.identifier}/pack.zip"])
    assert [name for name in names if name.startswith("versions/")] == []
    assert not {"versions.csv", "sign-offs.csv", "remarks.csv", "survey.csv"} & names.keys()


def test_whatever_is_changed_afterwards_the_bytes_stay(fixing, fixed, cast):
    before = of_version(fixing.files())
    place = cast.fernshire
    with fixing.seen():
        Priority.objects.filter(identifier="talking").update(need_en="Nobody talks.", title_en="Other")
        Money.objects.update(pounds=1)
        Strategy.objects.update(title_en="Another name")
        Partnership.objects.filter(pk=place.id).update(name_en="Elsewhere")
        PackFile.objects.filter(path="text/vision.en.md").update(content=b"Other words.\n")
        PackFile.objects.filter(path="figures.csv").update(content=table(FIGURES, FIGURE | {"value": 62.4}))
    assert of_version(fixing.files()) == before
    with fixing.seen():
        assert check_version(fixed).stands
    changed = fixing.fix(title_en="Afterwards", day=date(2026, 11, 12))
    held = json.loads(fixing.files()[f"versions/{changed.identifier}/strategy.json"])
    assert held["priorities"][0]["need"]["en"] == "Nobody talks."
    assert held["evidence"][0]["figure"]["value"] == 62.4
    assert of_version(fixing.files()) == before


@pytest.mark.parametrize("way", ["update", "delete"])
def test_the_database_itself_refuses_to_change_a_file_of_a_version(fixing, fixed, way):
    with fixing.seen():
        held = PackFile.objects.filter(path=f"{FOLDER}strategy.json")
        with pytest.raises(DatabaseError, match="Cannot update or delete"), transaction.atomic():
            held.update(content=b"{}") if way == "update" else held.delete()
        with transaction.atomic():
            PackFile.objects.filter(path="figures.csv").update(content=b"id\n")


def test_a_citation_to_a_withdrawn_figure_blocks_and_says_what_mends_it(fixing, sign_in):
    with fixing.seen():
        PackFile.objects.filter(path="figures.csv").update(content=table(FIGURES))
        Priority.objects.update(need_cy="")
    trouble = fixing.fix()
    assert {(it["code"], it["found"], it["item"]) for it in trouble} >= {
        ("citation-unresolved", "{gld-2025}", "talking")
    }
    with fixing.seen():
        assert not Version.objects.exists()
        making = Making.objects.get()
    page = sign_in().get(f"{PATH}making/{making.pk}/").content.decode()
    assert "{gld-2025} is cited, and there is no such evidence any more" in page
    assert "/plan/priorities/talking/edit/" in page
    assert "Nothing has been changed" in page


def test_asking_twice_for_the_same_making_makes_one_version(fixing):
    from seedbed_web.publish.versions.actions import ask_to_fix, make

    with fixing.seen():
        asked = ask_to_fix(
            partnership=fixing.company.id, by=fixing.by, day=FIXED, values={"title_en": "Once"}
        )
        first = make(making=asked.pk, by=fixing.by)
        second = make(making=asked.pk, by=fixing.by)
        assert first.made == second.made
        assert Version.objects.count() == 1
        assert Event.objects.filter(action="version fixed").count() == 1


def test_a_title_that_is_taken_gets_a_number_and_reserved_words_are_not_names(fixing, fixed):
    assert fixing.fix().identifier == "for-agreement-2"
    assert fixing.fix(title_en="Fix").identifier == "fix-2"


def test_the_form_asks_for_a_name_queues_the_work_and_leads_to_its_page(fixing, sign_in):
    lead = sign_in()
    assert lead.send(f"{PATH}fix/", {"title_en": ""}).status_code == 400
    answer = lead.send(f"{PATH}fix/", {"title_en": "For the board"})
    with fixing.seen():
        making = Making.objects.get()
    assert answer["Location"] == f"{PATH}making/{making.pk}/"
    page = lead.get(answer["Location"]).content.decode()
    assert "The version is being fixed" in page
    assert "Look again" in page
    from seedbed_web.publish.versions.actions import make

    with fixing.seen():
        make(making=making.pk, by=fixing.by)
    assert lead.get(answer["Location"])["Location"] == f"{PATH}for-the-board/"


def test_a_new_version_is_in_the_list_with_its_day_and_its_page_checks_it(fixing, fixed, sign_in):
    reader = sign_in("viewer")
    listed = reader.get(PATH).content.decode()
    assert "For agreement" in listed
    assert "10 November 2026" in listed
    page = reader.get(f"{PATH}for-agreement/").content.decode()
    assert "Checked just now: the files are what they were." in page
    assert fixed.digest in page
    assert "Nobody was asked yet" in page


def test_a_version_whose_file_was_changed_from_outside_is_shown_as_changed(fixing, fixed, sign_in):
    with fixing.seen():
        Version.objects.update(digest="0" * 64)
    page = sign_in("viewer").get(f"{PATH}for-agreement/").content.decode()
    assert "Not what it was: strategy.json" in page


def test_files_are_given_out_as_they_are_and_the_pack_only_to_those_who_may_take_packs(
    fixing, fixed, sign_in
):
    files = of_version(fixing.files())
    reader, analyst = sign_in("viewer"), sign_in("analyst")
    assert reader.get(f"{PATH}for-agreement/files/strategy.json").content == files[f"{FOLDER}strategy.json"]
    assert reader.get(f"{PATH}for-agreement/files/pack.zip").status_code == 404
    assert reader.get(f"{PATH}for-agreement/pack").status_code == 403
    assert analyst.get(f"{PATH}for-agreement/pack").content == files[f"{FOLDER}pack.zip"]
    with fixing.seen():
        assert Event.objects.filter(action="version taken out").count() == 1
