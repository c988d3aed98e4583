"""The last change of figures can be taken back whole, unless a text rests on what would be gone."""

from web.publish.figures.conftest import TABLE

from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.strategy.models import Measure, Priority
from seedbed_web.publish.figures.files import list_held, put_files
from seedbed_web.publish.figures.models import FigureEvent, KeptFile
from seedbed_web.publish.pack.first import first_files

PATHS = ["area.toml", "comparators.csv", "figures.csv", "places.csv", "sources.csv"]
NEWER = b"Area,Year,Group,Count,Total\nFernshire,2024/25,All,140,200\n"
LAST = "first-visits-on-time-2025"


def files_of(bringing):
    with bringing.place.seen():
        return list_held(bringing.place.id, PATHS)


def a_priority(bringing, need):
    with bringing.place.seen():
        return Priority.objects.create(
            partnership_id=bringing.place.id,
            identifier="talking",
            order=1,
            title_en="Talking by two",
            need_en=need,
        )


def test_undoing_brings_back_every_byte_and_is_an_event_itself(analyst):
    before = files_of(analyst)
    analyst.brings(TABLE)
    answer = analyst.undoes(1)
    assert answer["Location"] == "/p/fernshire/plan/figures/events/2/"
    assert files_of(analyst) == before
    assert analyst.figures(LAST) == {}
    page = analyst.shown(answer["Location"])
    assert "First visits on time, 2024/25: was 65.0%, no longer here" in page
    assert "Undo this change" not in page


def test_changes_are_undone_one_after_another_the_last_first(analyst):
    before = files_of(analyst)
    analyst.brings(TABLE)
    between = files_of(analyst)
    analyst.brings(NEWER)
    assert "Undo this change" not in analyst.shown("/p/fernshire/plan/figures/events/1/")
    analyst.undoes(1)
    assert analyst.figures(LAST)[LAST].value == 70.0
    analyst.undoes(2)
    assert files_of(analyst) == between
    analyst.undoes(1)
    assert files_of(analyst) == before
    analyst.undoes(1)
    with analyst.place.seen():
        kinds = list(FigureEvent.objects.order_by("number").values_list("kind", flat=True))
    assert kinds == ["brought", "brought", "undone", "undone"]


def test_what_a_text_cites_is_not_undone_away(analyst):
    analyst.brings(TABLE)
    a_priority(analyst, f"Only {{{LAST}}} are seen on time.")
    answer = analyst.undoes(1)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This cannot be undone yet" in page
    assert 'href="/p/fernshire/plan/strategy/priorities/talking/"' in page or "Talking by two" in page
    assert LAST in page
    assert analyst.figures(LAST)[LAST].value == 65.0
    with analyst.place.seen():
        assert list(FigureEvent.objects.values_list("number", "undone")) == [(1, False)]


def test_a_citation_of_what_would_only_move_stands_in_no_way(analyst):
    analyst.brings(TABLE)
    a_priority(analyst, f"Only {{{LAST}}} are seen on time.")
    analyst.brings(NEWER)
    assert analyst.undoes(2).status_code == 302
    assert analyst.figures(LAST)[LAST].value == 65.0


def test_a_measure_that_starts_from_a_figure_keeps_it(analyst):
    analyst.brings(TABLE)
    talking = a_priority(analyst, "Talking.")
    with analyst.place.seen():
        Measure.objects.create(
            partnership_id=analyst.place.id, identifier="visits", priority=talking, title_en="Visits on time",
            baseline=LAST, indicator="first-visits-on-time", target=80.0,
        )  # fmt: skip
    assert analyst.undoes(1).status_code == 409
    page = analyst.shown(analyst.brings(NEWER))
    assert "Measures and targets that these figures touch" in page
    assert "Visits on time" in page
    assert "70.0%" in page
    assert "80" in page


def test_nothing_is_undone_over_what_came_since(analyst):
    analyst.brings(TABLE)
    held = files_of(analyst)
    with analyst.place.seen():
        put_files(analyst.place.id, {"figures.csv": held["figures.csv"] + b"\n"})
    assert "Undo this change" not in analyst.shown("/p/fernshire/plan/figures/events/1/")
    analyst.undoes(1)
    assert files_of(analyst)["figures.csv"] == held["figures.csv"] + b"\n"


def test_a_pack_whose_record_became_a_file_meanwhile_keeps_every_table(analyst):
    """Files that were not there at first are then as a pack begins, and not gone."""
    with analyst.place.seen():
        put_files(analyst.place.id, {"figures.csv": None, "sources.csv": None})
    analyst.brings(TABLE)
    with analyst.place.seen():
        begun = first_files(Partnership.objects.get(pk=analyst.place.id), ["X06000001"])
        put_files(analyst.place.id, begun | list_held(analyst.place.id, ["figures.csv", "sources.csv"]))
    assert analyst.undoes(1)["Location"].endswith("/events/2/")
    assert analyst.rows() == {}
    assert files_of(analyst)["figures.csv"] == begun["figures.csv"]


def test_without_the_files_from_before_nothing_is_undone(analyst):
    analyst.brings(TABLE)
    held = files_of(analyst)
    with analyst.place.seen():
        KeptFile.objects.all().delete()
    analyst.undoes(1)
    assert files_of(analyst) == held
