"""Fernshire with a pack on the site, and a worker that does what was asked at once."""

import hashlib
import json

import pytest

from seedbed.publish import charts, drawing, maps, trajectory
from seedbed_web.database.scope import Scope
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.publications import making
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.publishing import publish_in_background

HOME = "/p/fernshire/plan/publication/"


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    settings.SEEDBED_HOME = tmp_path
    return tmp_path


@pytest.fixture(scope="session", autouse=True)
def _drawn_once():
    """Every publication here needs the same drawings: each is drawn once."""
    known = {}

    def draw(specification):
        key = json.dumps(specification, sort_keys=True)
        if key not in known:
            known[key] = drawing.draw(specification)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        for module in (charts, maps, trajectory):
            patch.setattr(module, "draw", draw)
        yield


@pytest.fixture(autouse=True)
def quickly(request, monkeypatch):
    """Publishing takes its time: what is written is real, and set as PDF, for tests that ask for it alone."""
    publish = making.publish
    if "with_pdf" in request.fixturenames:
        return
    if "really" not in request.fixturenames:
        monkeypatch.setattr(making, "publish", written_quickly)
        return

    def without_pdf(*given, with_pdf, **named):
        publish(*given, with_pdf=False, **named)

    monkeypatch.setattr(making, "publish", without_pdf)


def written_quickly(pack, out, *, as_of, step, **_):
    """Two files in place of a hundred, by the same steps."""
    for words in ("Drawing charts and maps", "Writing pages", "Setting the PDF", "Putting the site in place"):
        step(words)
    out.mkdir(parents=True)
    strategy = {
        "title": {"en": "Growing up", "cy": "Tyfu"},
        "area": {"name": {"en": "Fernshire", "cy": "Swydd Rhedyn"}, "nation": "England"},
        "as_of": as_of.isoformat(), "adopted_on": pack.adopted_on, "schema_version": "1.3",
        "made_with": "seedbed 0", "evidence": [],
    }  # fmt: skip
    (out / "index.html").write_text("Fernshire")
    (out / "strategy.json").write_text(json.dumps(strategy, default=str))


@pytest.fixture
def really():
    """Asked for by a test that wants what the library writes, but for the PDF."""


@pytest.fixture
def with_pdf():
    """Asked for by a test that wants all of it."""


@pytest.fixture
def place(cast, few_figures):
    """Fernshire of the cast, with its pack."""
    company = cast.fernshire
    with company.seen():
        bring_in_pack(partnership=company.id, files=few_figures, by=None)
    return company


@pytest.fixture
def work(place):
    """Does what was asked last, as the worker would; gives its row."""

    def call(by="early-years-lead"):
        with place.seen():
            asked = Publication.objects.first()
        scope = Scope(place.id, place.people[by].pk)
        publish_in_background.func.__wrapped__(scope, purpose="", publication=str(asked.pk))
        with place.seen():
            return Publication.objects.get(pk=asked.pk)

    return call


@pytest.fixture
def published(sign_in, work):
    """Has the draft published by the lead; gives its row."""

    def call(what="draft"):
        sign_in().send(f"{HOME}publish", {"what": what})
        return work()

    return call


@pytest.fixture
def digests(own_home):
    """Every file below a folder of publications, with its digest."""

    def call(folder="fernshire"):
        root = own_home / "publications" / folder
        return {
            path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(root.rglob("*"))
            if path.is_file()
        }

    return call
