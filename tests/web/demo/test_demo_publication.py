"""What Fernshire has published in the demo: a publication like any other, made once, at its old address."""

import json
from datetime import date

import pytest
from django.test import Client

from seedbed_web.database.scope import Scope, working_for
from seedbed_web.demo import actions
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.publications import making
from seedbed_web.publish.publications.models import Publication

pytestmark = pytest.mark.django_db
AS_OF = date(2026, 11, 23)


def quick(pack, out, *, step, as_of, **_):
    """Instead of the library, which takes its time: two files."""
    step("Writing pages")
    out.mkdir(parents=True)
    (out / "index.html").write_text(f"Fernshire, made on {as_of}")
    made = {
        "title": {"en": "Growing up", "cy": "Tyfu"},
        "area": {"name": {"en": "F", "cy": "Rh"}, "nation": "England"},
        "as_of": as_of.isoformat(), "adopted_on": None, "schema_version": "1.3", "made_with": "seedbed 0",
        "evidence": [],
    }  # fmt: skip
    (out / "strategy.json").write_text(json.dumps(made))


def rows():
    with working_for(Scope(partnership=actions.key_of_partnership("fernshire"))):
        return list(Publication.objects.all()), Partnership.objects.get(slug="fernshire")


def test_loading_the_demo_publishes_fernshire_at_its_address(settings, tmp_path, monkeypatch):
    settings.SEEDBED_DEMO, settings.SEEDBED_HOME = True, tmp_path
    monkeypatch.setattr(making, "publish", quick)
    said = []
    assert actions.load_demo(as_of=AS_OF, step=said.append)
    [row], place = rows()
    assert (row.state, row.folder, row.as_of, row.is_current) == ("done", "fernshire/1", AS_OF, True)
    assert place.published_at is not None
    assert Client().get("/published/fernshire/").content == b"Fernshire, made on 2026-11-23"
    assert Client().get("/").content.count(b"/published/fernshire/") == 1
    assert Client().get("/published/saltmarsh-and-wold/").status_code == 404
    assert "Writing pages" in said
    # a later version of the demo leaves alone what visitors have published since
    monkeypatch.setattr(actions, "VERSION", actions.VERSION + 1)
    assert actions.load_demo(as_of=AS_OF, step=said.append)
    assert len(rows()[0]) == 1
