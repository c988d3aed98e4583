"""Fixed versions: the very bytes that were fixed are published, and stay at their own address for ever."""

import json
from datetime import date

import pytest

from seedbed.foundations.languages import Text
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.publications.files import digest_of
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.queries import find_publication_of
from seedbed_web.publish.versions.contents import adopted_files, fixed_files, pack_of_version
from seedbed_web.publish.versions.models import Version

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("really")]
HOME, BASE = "/p/fernshire/plan/publication/", "/published/fernshire/"
FIXED, ADOPTED = date(2026, 11, 23), date(2026, 12, 1)
TITLE = Text("First", "Cyntaf")
PACK, DOCUMENT = "versions/first/pack.zip", "versions/first/strategy.json"


@pytest.fixture
def first(place):
    """A version that was fixed, and perhaps adopted; `tamper` changes its files before they are kept."""

    def call(*, adopted=True, tamper=lambda files: files, **noted):
        with place.seen():
            pack = pack_of_version(list_pack_files(place.id, with_answers=False))
            files = fixed_files(pack, version="first", top="fernshire-first", title=TITLE, day=FIXED)
            files = tamper(files)
            held = {"digest": digest_of(files[DOCUMENT])} | noted
            if adopted:
                partners = ["council", "health-trust"]
                added = adopted_files(
                    files[PACK], version="first", title=TITLE, day=ADOPTED, partners=partners
                )
                [document] = [content for path, content in added.items() if path.endswith(".json")]
                held |= {"adopted_on": ADOPTED, "adopted_by": " ".join(partners)}
                held["adopted_digest"] = digest_of(document)
                files |= added
            PackFile.objects.bulk_create(
                PackFile(partnership_id=place.id, path=path, content=content)
                for path, content in files.items()
            )
            return Version.objects.create(
                partnership_id=place.id, identifier="first", title_en="First", fixed_on=FIXED, **held
            )

    return call


def test_an_adopted_version_is_published_with_its_own_bytes_and_nothing_changes_them(
    place, first, published, nobody, digests, sign_in, own_home
):
    version = first()
    with place.seen():
        assert find_publication_of(place.id, "first") is None
    row = published("version:first")
    assert (row.state, row.trouble, row.digest) == ("done", [], version.adopted_digest)
    assert (row.adopted_on, row.as_of, row.is_current) == (ADOPTED, ADOPTED, True)
    with place.seen():
        assert find_publication_of(place.id, "first") == f"{BASE}versions/first/"
    before = digests()
    own = nobody.get(f"{BASE}versions/first/strategy.json")
    assert json.loads(own.content)["status"] == "adopted"
    assert own.content == nobody.get(f"{BASE}strategy.json").content
    page = nobody.get(f"{BASE}versions/first/")
    assert f"{BASE}versions/first/moved" in page.content.decode()
    assert nobody.get(f"{BASE}versions/first/moved").status_code == 200

    # whatever happens afterwards
    with place.seen():
        Priority.objects.filter(identifier="talking-by-two").update(title_en="Otherwise")
        PackFile.objects.filter(path="figures.csv").update(content=b"")
    assert nobody.get(f"{BASE}versions/first/strategy.json")["ETag"] == own["ETag"]
    assert digests() == before

    # an adopted version is never withdrawn
    assert sign_in().send(f"{HOME}withdraw/").status_code == 302
    assert nobody.get(BASE).status_code == 200
    [found] = nobody.get("/.well-known/early-years-strategy").json()["strategies"]
    assert (found["status"], found["version"], found["digest"]) == ("adopted", "first", row.digest)
    assert [it["version"] for it in found["versions"]] == ["first"]
    # published again it is led to at once, and nothing is made anew
    sign_in().send(f"{HOME}publish", {"what": "version:first"})
    with place.seen():
        assert Publication.objects.count() == 1
    assert digests() == before


def test_after_a_draft_is_withdrawn_the_address_leads_to_what_was_adopted_last(
    place, first, published, nobody, sign_in
):
    first()
    published("version:first")
    with place.seen():
        Priority.objects.filter(identifier="talking-by-two").update(title_en="Otherwise")
    published()
    assert json.loads(nobody.get(f"{BASE}strategy.json").content)["status"] == "draft"
    assert json.loads(nobody.get(f"{BASE}versions/first/strategy.json").content)["status"] == "adopted"
    held = nobody.get(f"{BASE}figures/gld-2025.json").json()["published"]
    assert [(it["version"], it["adopted_on"]) for it in held] == [(None, None), ("first", "2026-12-01")]
    sign_in().send(f"{HOME}withdraw/")
    assert json.loads(nobody.get(f"{BASE}strategy.json").content)["status"] == "adopted"


def test_a_version_out_for_agreement_is_published_as_the_draft_it_is(place, first, published, nobody):
    version = first(adopted=False)
    row = published("version:first")
    assert (row.state, row.digest, row.adopted_on) == ("done", version.digest, None)
    assert json.loads(nobody.get(f"{BASE}strategy.json").content)["status"] == "draft"
    assert nobody.get(f"{BASE}versions/first/").status_code == 404


def test_a_version_whose_files_were_changed_is_refused(place, first, published, nobody, sign_in):
    first(adopted=False, digest="0" * 64)
    row = published("version:first")
    assert (row.state, row.trouble[0]["code"]) == ("failed", "version-differs")
    assert nobody.get(BASE).status_code == 404
    assert "somebody has changed its files" in sign_in().get(HOME).content.decode()


def test_a_later_seedbed_publishes_the_strategy_json_that_was_fixed(place, first, published, nobody):
    """Its pages are made anew from the same pack; what programs read is byte for byte what was agreed."""

    def older(files):
        held = json.loads(files[DOCUMENT]) | {"made_with": "seedbed 0.0.1"}
        return files | {DOCUMENT: json.dumps(held).encode()}

    version = first(adopted=False, tamper=older)
    row = published("version:first")
    assert (row.state, row.digest) == ("done", version.digest)
    assert nobody.get(f"{BASE}strategy.json").json()["made_with"] == "seedbed 0.0.1"


def test_a_version_without_its_pack_is_not_offered(place, first, sign_in):
    first(adopted=False, tamper=lambda files: {path: files[path] for path in files if path != PACK})
    browser = sign_in()
    assert "version:first" not in browser.get(HOME).content.decode()
    assert browser.send(f"{HOME}publish", {"what": "version:first"}).status_code == 400
