"""Adopting: somebody agreed, an impact was assessed, and what is adopted has the words that were agreed."""

import json
from datetime import date

import pytest
from django.db import DatabaseError, transaction
from web.publish.versions.conftest import ADOPTED, FIGURE, FIXED, PATH, day_of, table

from seedbed.plan.strategy.differences.compare import differences
from seedbed.plan.strategy.fixed_versions import digest_of
from seedbed.plan.strategy.tables import FIGURES
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.readiness.models import Impact
from seedbed_web.plan.strategy.models import Action, Priority, Strategy
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.versions.actions import CannotAdopt, missing_duties, why_not_adopted
from seedbed_web.publish.versions.contents import published_bytes
from seedbed_web.publish.versions.models import Making
from seedbed_web.publish.versions.queries import get_document, get_pack_to_publish

pytestmark = pytest.mark.django_db
PAGE = f"{PATH}for-agreement/"
FOLDER = "versions/for-agreement/"


def record(fixing):
    return fixing.files()["area.toml"].decode()


@pytest.fixture
def agreed(fixing, fixed):
    fixing.answers(fixed, council="agreed", health_trust="agreed with a condition", parents="not agreed")
    return fixed


@pytest.fixture
def adopted(fixing, agreed):
    fixing.adopt(agreed, "council", "health-trust")
    return fixing.version()


def test_nobody_adopts_what_nobody_agreed_to(fixing, fixed):
    with pytest.raises(CannotAdopt, match="nobody agreed"):
        fixing.adopt(fixed, "council")
    fixing.answers(fixed, parents="not agreed", council="asked")
    with pytest.raises(CannotAdopt, match="nobody agreed"):
        fixing.adopt(fixed, "parents")


def test_those_who_did_not_agree_cannot_be_named_as_adopting_it(fixing, agreed):
    with pytest.raises(CannotAdopt):
        fixing.adopt(agreed, "council", "parents")


def test_an_impact_assessment_comes_first_and_the_page_leads_to_it(fixing, agreed, sign_in):
    with fixing.seen():
        Impact.objects.all().delete()
        assert why_not_adopted(agreed, ["council"]) == "no impact assessment"
    lead = sign_in()
    page = lead.get(f"{PAGE}adopt/").content.decode()
    assert "<li>equality</li>" in page
    assert "/plan/readiness/" in page
    assert "Adopt the version" not in page
    lead.send(f"{PAGE}adopt/", day_of("on", 20, 11, 2026))
    with fixing.seen():
        assert not Making.objects.filter(kind="adopting").exists()


def test_in_wales_all_four_duties_are_asked_for(fixing, agreed):
    with fixing.seen():
        Partnership.objects.filter(pk=fixing.company.id).update(nation="Wales")
        assert missing_duties(fixing.company.id) == ["socio-economic", "children's rights", "welsh language"]


def test_what_is_adopted_has_the_words_and_figures_that_were_agreed(fixing, adopted):
    files = fixing.files()
    fixed = json.loads(files[f"{FOLDER}strategy.json"])
    held = json.loads(files[f"{FOLDER}adopted/strategy.json"])
    assert (fixed["status"], held["status"], held["adopted_on"]) == ("draft", "adopted", "2026-11-20")
    assert held["statement"]["en"] == (
        "Adopted on 20 November 2026 by Fernshire Council, Fernshire Health Trust."
    )
    found = differences(fixed, held)
    assert [fact.name for fact in found.record.facts if fact.is_changed] == ["status", "adopted_on"]
    assert found.number == 0
    assert adopted.adopted_digest == digest_of(files[f"{FOLDER}adopted/strategy.json"])


def test_adopting_leaves_the_files_that_were_signed_and_adds_two(fixing, agreed):
    before = {path: held for path, held in fixing.files().items() if path.startswith(FOLDER)}
    fixing.adopt(agreed, "council")
    after = {path: held for path, held in fixing.files().items() if path.startswith(FOLDER)}
    assert after.keys() - before.keys() == {f"{FOLDER}adopted/strategy.json", f"{FOLDER}adopted/README.md"}
    assert {path: after[path] for path in before} == before
    with fixing.seen(), pytest.raises(DatabaseError), transaction.atomic():
        PackFile.objects.get(path=f"{FOLDER}adopted/strategy.json").delete()


def test_publishing_the_pack_of_an_adopted_version_gives_its_document(fixing, adopted):
    with fixing.seen():
        files, day = get_pack_to_publish(adopted)
        assert day == ADOPTED
        assert published_bytes(files, day) == get_document(adopted)


def test_publishing_the_pack_of_a_version_that_waits_gives_its_document(fixing, fixed):
    with fixing.seen():
        files, day = get_pack_to_publish(fixed)
        assert day == FIXED
        assert published_bytes(files, day) == get_document(fixed)


def test_the_strategy_and_the_record_of_the_pack_say_so(fixing, adopted):
    with fixing.seen():
        assert Strategy.objects.get().adopted_on == ADOPTED
    assert "on = 2026-11-20" in record(fixing)
    assert 'partners = ["council", "health-trust"]' in record(fixing)
    assert adopted.adopted_by == "council health-trust"


def test_the_exported_pack_publishes_as_adopted_until_something_is_changed(fixing, adopted, sign_in):
    """Then it is a draft again, and says so; the state of an action changes nothing that was promised."""
    with fixing.seen():
        Action.objects.update(state="done")
    assert "on = 2026-11-20" in record(fixing)
    with fixing.seen():
        Priority.objects.update(title_en="Talking by three")
    assert "2026-11-20" not in record(fixing)
    assert "partners = []" in record(fixing)
    page = sign_in("viewer").get(PATH).content.decode()
    assert "Adopted: “For agreement”, on 20 November 2026." in page
    assert "The draft has changed since." in page
    with fixing.seen():
        Priority.objects.update(title_en="Talking by two")
    assert "on = 2026-11-20" in record(fixing)


def test_a_figure_that_moves_makes_a_new_draft_too(fixing, adopted):
    with fixing.seen():
        PackFile.objects.filter(path="figures.csv").update(content=table(FIGURES, FIGURE | {"value": 62.4}))
    assert "2026-11-20" not in record(fixing)


def test_the_changes_since_are_counted_once_somebody_has_looked(fixing, adopted, sign_in):
    with fixing.seen():
        Priority.objects.update(title_en="Talking by three")
    reader = sign_in("viewer")
    reader.get(f"{PATH}differences/?before=for-agreement&after=draft")
    assert "The draft has 1 change since." in reader.get(PATH).content.decode()


def test_an_adopted_version_is_adopted_once_and_no_answer_changes(fixing, adopted, sign_in):
    with pytest.raises(CannotAdopt, match="adopted already"):
        fixing.adopt(adopted, "council")
    lead = sign_in()
    assert lead.get(f"{PAGE}note/parents/").status_code == 404
    assert lead.get(f"{PAGE}ask/").status_code == 404
    page = lead.get(PAGE).content.decode()
    assert "Adopted by" in page
    assert "Not agreed" in page


def test_the_form_says_plainly_who_did_not_agree(fixing, agreed, sign_in):
    lead = sign_in()
    page = lead.get(f"{PAGE}adopt/").content.decode()
    assert "Parents of Fernshire" in page
    assert "Whose condition is met" in page
    answer = lead.send(f"{PAGE}adopt/", day_of("on", 20, 11, 2026))
    with fixing.seen():
        making = Making.objects.get(kind="adopting")
    assert making.values == {"partners": ["council"]}
    assert answer["Location"] == f"{PATH}making/{making.pk}/"


def test_it_is_adopted_on_a_day_after_it_was_fixed_and_not_to_come(fixing, agreed, sign_in):
    lead = sign_in()
    for year in (2020, 2099):
        assert lead.send(f"{PAGE}adopt/", day_of("on", 1, 1, year)).status_code == 400


def test_a_version_with_an_empty_place_is_not_adopted_and_the_place_is_named(fixing, small_pack, sign_in):
    fixing.brings(small_pack | {"text/vision.en.md": b"[to write: what should be different]\n"})
    version = fixing.fix()
    fixing.answers(version, council="agreed")
    making = fixing.adopt(version, "council")
    assert making.state == "refused"
    page = sign_in().get(f"{PATH}making/{making.pk}/").content.decode()
    assert "A place in the text is still empty." in page
    assert "text/vision.en.md" in page
    with fixing.seen():
        assert Strategy.objects.get().adopted_on is None


def test_a_second_adoption_takes_the_place_of_the_first_and_both_stand(fixing, adopted):
    with fixing.seen():
        Priority.objects.update(title_en="Talking by three")
    second = fixing.fix(title_en="Second", day=date(2026, 11, 21))
    fixing.answers(second, parents="agreed")
    fixing.adopt(second, "parents", day=date(2026, 11, 22))
    assert "on = 2026-11-22" in record(fixing)
    files = fixing.files()
    assert json.loads(files[f"{FOLDER}adopted/strategy.json"])["adopted_on"] == "2026-11-20"
    assert json.loads(files["versions/second/adopted/strategy.json"])["adopted_on"] == "2026-11-22"
