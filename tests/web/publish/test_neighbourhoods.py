"""Where children live: the library's maps and tables of a pack, as a publication would show them."""

import csv
import json
import re
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from seedbed.foundations.languages import say
from seedbed_web.publish.neighbourhoods import drawn as drawing
from seedbed_web.publish.neighbourhoods.drawn import LARGEST_DRAWN, Brought, drawn
from seedbed_web.publish.neighbourhoods.queries import NEEDED
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.pack.models import PackFile

pytestmark = pytest.mark.django_db

PAGE = "/p/fernshire/plan/neighbourhoods/"
BOUNDARIES = "boundaries.geojson"


@pytest.fixture(autouse=True)
def nothing_kept():
    drawn.cache_clear()
    yield
    drawn.cache_clear()


@pytest.fixture
def holds(cast, few_figures):
    """Fernshire comes to hold its pack; the files that maps are made of are then those given here.

    They are put beside the pack's other rows, so that not every test takes thousands of figures in.
    """

    def put(files):
        own = cast.fernshire
        with own.seen():
            bring_in_pack(partnership=own.id, files=few_figures, by=None)
            for path in NEEDED:
                held = PackFile.objects.filter(path=path)
                held.update(content=files[path]) if path in files else held.delete()
        return own

    return put


def words_of(page):
    return page.content.decode().replace("&#39;", "'")


def shown_of(files):
    return drawn(Brought(str(id(files)), lambda: files))


def rows_of(html, caption):
    table = next(part for part in html.split("<table")[1:] if f">{caption}<" in part)
    cells = re.findall(
        r"<th scope=\"row\"[^>]*>([^<]+)</th>((?:\s*<td[^>]*>[^<]*</td>)+)", table.split("</table>")[0]
    )
    return {name: re.findall(r">([^<]*)</td>", rest) for name, rest in cells}


def test_every_theme_has_maps_with_words_a_key_and_the_wards_behind_it(holds, fernshire, sign_in):
    holds(fernshire)
    html = words_of(sign_in("viewer").get(PAGE))
    assert html.count('<svg xmlns="http://www.w3.org/2000/svg" class="sb-chart"') == 4
    for theme in ("children-0-4", "child-income-deprivation"):
        for kind in ("small-areas", "wards"):
            name = f"map-{theme}-{kind}-en"
            assert f'role="img" aria-labelledby="{name}-t {name}-d"' in html
            assert re.search(
                rf'<desc id="{name}-d">Map of \d+ areas\. Highest: [^<]+ Lowest: [^<]+</desc>', html
            )
    assert "9,246 children under five lived here in mid-2020." in html
    rows = rows_of(html, "Children aged 0 to 4 in mid-2020, by ward")
    assert len(rows) == 12
    assert rows["Old Quay"] == ["8", "1,079"]
    assert sum(int(children.replace(",", "")) for _, children in rows.values()) == 9246


def test_the_key_says_which_step_is_light_and_which_is_dark(holds, fernshire, sign_in):
    holds(fernshire)
    html = words_of(sign_in("viewer").get(PAGE))
    steps = re.findall(
        r"<li><svg.*?</svg>\s*(?:<span>)?([^<]+)", html.split('class="sb-key"')[1].split("</ul>")[0]
    )
    assert steps[0] == "under 61 (lightest)"
    assert steps[4] == "126 and over (darkest)"
    assert steps[5].strip() == "no figure (white)"


def test_a_drawing_brings_no_style_that_the_browser_would_refuse(holds, fernshire, sign_in):
    holds(fernshire)
    page = sign_in("viewer").get(PAGE)
    assert not re.search(r"<style|\sstyle=|\son\w+=", words_of(page))
    assert "style-src 'self'" in page["Content-Security-Policy"]


def test_what_a_number_rests_on_is_a_page_that_is_there(cast, fernshire, sign_in):
    with cast.fernshire.seen():
        bring_in_pack(partnership=cast.fernshire.id, files=fernshire, by=None)
    browser = sign_in("viewer")
    links = re.findall(r'href="(/p/fernshire/plan/evidence/[^"]+)"', words_of(browser.get(PAGE)))
    assert len(links) == 3
    assert [browser.get(link).status_code for link in links] == [200, 200, 200]


def test_in_welsh_the_same_drawing_has_welsh_words(holds, fernshire, sign_in):
    holds(fernshire)
    html = words_of(sign_in("viewer").get(f"/cy{PAGE}"))
    assert "Ble mae plant yn byw</h1>" in html
    assert "Plant 0 i 4 oed ym mhob ardal fach, canol 2020: Swydd Rhedyn</title>" in html
    shown = shown_of(fernshire)
    for english, welsh in zip(shown["en"].maps, shown["cy"].maps, strict=True):
        assert english.small_areas.svg is welsh.small_areas.svg


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "holds no boundaries"),
        (b"{", "cannot be read"),
        (b'{"features": [{"properties": {"code": "X01"}, "geometry": {"type": "Blob"}}]}', "cannot be read"),
        (b" " * (LARGEST_DRAWN + 1), "too detailed"),
    ],
)  # fmt: skip
def test_without_boundaries_that_can_be_drawn_one_sentence_says_so_above_the_tables(
    holds, fernshire, sign_in, content, words
):
    files = {path: held for path, held in fernshire.items() if path != BOUNDARIES}
    holds(files | ({} if content is None else {BOUNDARIES: content}))
    html = words_of(sign_in("viewer").get(PAGE))
    assert html.count(words) == 1
    assert "sb-chart" not in html
    assert "sb-key" not in html
    assert len(rows_of(html, "Children aged 0 to 4 in mid-2020, by ward")) == 12


@pytest.mark.parametrize(
    "ring",
    [[], [[400000, 300000], [400100, 300000], [400100, 300100], [400000, 300000]]],
    ids=["nothing", "metres of the grid"],
)
def test_outlines_that_are_nowhere_on_a_map_are_not_drawn(fernshire, ring):
    held = json.loads(fernshire[BOUNDARIES])
    held["features"][0]["geometry"] = {"type": "Polygon", "coordinates": [ring] if ring else []}
    assert shown_of(fernshire | {BOUNDARIES: json.dumps(held).encode()})["en"].lacking == "broken"


def with_cells(content, is_meant, **cells):
    """A table with some cells of the rows that are meant written anew."""
    rows = list(csv.DictReader(StringIO(content.decode())))
    made = StringIO()
    writer = csv.DictWriter(made, rows[0])
    writer.writeheader()
    writer.writerows(row | cells if is_meant(row) else row for row in rows)
    return made.getvalue().encode()


def test_counts_of_the_area_itself_are_protected_before_anything_is_drawn(fernshire):
    """Of a source that nobody protects, what is small is not told."""
    area = next(csv.DictReader(StringIO(fernshire["places.csv"].decode())))["code"]
    few = with_cells(
        fernshire["figures.csv"],
        lambda row: (row["indicator"], row["area"]) == ("children-0-4", area),
        value="3",
        count="3",
    )
    fernshire["figures.csv"] = few
    unprotected = with_cells(fernshire["sources.csv"], lambda row: True, protected_by="")
    told = [shown_of(fernshire), shown_of(fernshire | {"sources.csv": unprotected})]
    lowest = [shown["en"].maps[0].small_areas.description.split("Lowest: ")[1] for shown in told]
    assert lowest[0].startswith("Fernshire 001A, 3.")
    assert not lowest[1].startswith("Fernshire 001A")


def test_a_pack_without_small_areas_says_so(cast, sign_in):
    html = words_of(sign_in("viewer").get(PAGE))
    assert say("small-areas.none", "en") in html
    assert "Where children live</h1>" in html


def test_what_is_not_changed_is_not_drawn_again_and_what_is_changed_is(
    holds, fernshire, sign_in, monkeypatch
):
    own = holds(fernshire)
    read, profile = [], drawing.profile
    monkeypatch.setattr(drawing, "profile", lambda *given: read.append(given) or profile(*given))
    browser = sign_in("viewer")
    first = words_of(browser.get(PAGE))
    browser.get(f"/cy{PAGE}")
    assert len(read) == 1
    with own.seen(), CaptureQueriesContext(connection) as asked:
        browser.get(PAGE)
    assert not [
        query for query in asked.captured_queries if '"publish_packfile"."content" FROM' in query["sql"]
    ]
    places = fernshire["places.csv"].replace(b"Old Quay", b"New Quay")
    with own.seen():
        PackFile.objects.filter(path="places.csv").update(content=places)
    second = words_of(browser.get(PAGE))
    assert len(read) == 2
    assert ("New Quay" in first, "New Quay" in second) == (False, True)


def test_the_strategy_leads_there_and_plan_is_marked_on_the_way(holds, fernshire, sign_in):
    holds(fernshire)
    browser = sign_in("viewer")
    assert f'href="{PAGE}">Where children live</a>' in words_of(browser.get("/p/fernshire/plan/"))
    html = words_of(browser.get(PAGE))
    assert 'href="/p/fernshire/plan/" aria-current="true">Plan</a>' in html
    assert html.count('aria-current="true"') == 1
