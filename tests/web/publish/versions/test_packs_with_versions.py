"""A pack that comes in may bring versions, and changes none that stands here."""

import pytest
from web.publish.versions.conftest import PATH

from seedbed.foundations.faults import DataFaults
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.zipped import write_zip
from seedbed_web.publish.versions.guarding import ChangesAVersion
from seedbed_web.publish.versions.models import SignOff, Version

pytestmark = pytest.mark.django_db
DOCUMENT = "versions/for-agreement/strategy.json"


@pytest.fixture
def signed(fixing, fixed):
    fixing.answers(fixed, council="agreed", parents="not agreed")
    return fixed


def test_a_pack_with_its_versions_comes_in_again_and_gives_the_same(fixing, signed):
    before = fixing.files()
    fixing.brings(before)
    assert fixing.files() == before
    with fixing.seen():
        assert Version.objects.get() == signed
        assert {it.partner.identifier: it.answer for it in SignOff.objects.select_related("partner")} == {
            "council": "agreed",
            "parents": "not agreed",
        }


def test_other_words_come_in_and_the_version_stays(fixing, signed):
    files = fixing.files()
    changed = files | {"text/vision.en.md": b"Quite other words.\n"}
    fixing.brings(changed)
    assert fixing.files()[DOCUMENT] == files[DOCUMENT]
    assert fixing.files()["text/vision.en.md"] == b"Quite other words.\n"


def test_a_pack_that_lacks_a_version_is_refused_by_name(fixing, signed, small_pack):
    before = fixing.files()
    with pytest.raises(ChangesAVersion, match="the version for-agreement was fixed here and never changes"):
        fixing.brings(small_pack)
    assert fixing.files() == before


def test_a_pack_with_other_bytes_in_a_version_is_refused(fixing, signed):
    files = fixing.files()
    with pytest.raises(ChangesAVersion, match=r"README\.md has other bytes"):
        fixing.brings(files | {"versions/for-agreement/README.md": b"Something else.\n"})
    with pytest.raises(DataFaults, match="version-changed"):
        fixing.brings(files | {DOCUMENT: b"{}\n"})


def test_a_pack_whose_table_no_longer_lists_a_version_is_refused(fixing, signed):
    files = fixing.files()
    headings = files["versions.csv"].splitlines(keepends=True)[0]
    signs = files["sign-offs.csv"].splitlines(keepends=True)[0]
    with pytest.raises(ChangesAVersion, match="does not list it"):
        fixing.brings(files | {"versions.csv": headings, "sign-offs.csv": signs})


def test_a_version_that_was_fixed_elsewhere_comes_in_with_the_pack_and_stands_from_then_on(
    fixing, small_pack
):
    note = {"versions/2024/strategy.json": b"{}\n"}
    fixing.brings(small_pack | note)
    with pytest.raises(ChangesAVersion, match="2024"):
        fixing.brings(small_pack | {"versions/2024/strategy.json": b"{ }\n"})
    fixing.brings(small_pack | note)
    with fixing.seen():
        assert PackFile.objects.filter(path="versions/2024/strategy.json").count() == 1


def test_the_page_of_packs_refuses_with_the_same_words(fixing, signed, small_pack, sign_in):
    from django.core.files.uploadedfile import SimpleUploadedFile

    sent = SimpleUploadedFile("pack.zip", write_zip(small_pack, "fernshire"), "application/zip")
    answer = sign_in().send("/p/fernshire/pack/bring-in", {"pack": sent})
    assert answer.status_code == 422
    assert "the version for-agreement was fixed here and never changes" in answer.content.decode()
    with fixing.seen():
        assert Priority.objects.count() == 1
    assert sign_in("viewer").get(f"{PATH}for-agreement/").status_code == 200
