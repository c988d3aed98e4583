"""Pages of a site that publishes lead to it; nothing else that is published depends on where."""

import re

import pytest

from seedbed.foundations.languages import Text
from seedbed.publish import addresses
from seedbed.publish.html import write_pages
from seedbed.publish.outlining import outlines_to_draw
from seedbed.publish.strategy_json import strategy_document

SITE = addresses.Addresses(
    Text("/published/x/moved", "/cy/published/x/moved"),
    Text("/published/x/figures/", "/cy/published/x/figures/"),
)


@pytest.fixture(scope="module")
def written(publication, tmp_path_factory):
    """The pages of each language, without a site and with one."""

    def write(given):
        root = tmp_path_factory.mktemp("pages")
        for doc in publication.docs:
            folder = root / doc.language
            folder.mkdir()
            write_pages(doc, folder, tables=(), has_pdf=False, addresses=given)
        return {f.relative_to(root).as_posix(): f.read_text(encoding="utf-8") for f in root.rglob("*.html")}

    return {"alone": write(None), "site": write(SITE)}


def test_every_page_asks_whether_figures_have_moved_in_its_own_language(written):
    assert len(written["site"]) > 20
    for name, page in written["site"].items():
        way = SITE.moved[name.split("/")[0]]
        assert page.count(f'href="{way}"') == 1, name


def test_every_item_of_evidence_has_its_permanent_link(written, publication):
    ways = re.findall(r'href="/published/x/figures/([a-z0-9-]+)"', written["site"]["en/evidence.html"])
    assert ways == [item.id for item in publication.book.items]


def test_without_a_site_pages_say_nothing_of_one_and_are_otherwise_the_same(written):
    for name, page in written["alone"].items():
        assert "/published/" not in page
        without = re.sub(
            r' <a class="govuk-link" href="/(?:cy/)?published/x/.*?</a>', "", written["site"][name]
        )
        assert without == page, name


def test_strategy_json_knows_nothing_of_addresses(publication):
    made = strategy_document(
        publication.pack,
        publication.made,
        publication.book,
        publication.docs,
        publication.ready,
        publication.as_of,
    )
    assert "/published/" not in str(made)


def test_maps_draw_the_outlines_of_the_pack_or_none(publication, fernshire):
    found, missing = outlines_to_draw(publication.pack, None)
    assert found is not None
    assert missing is None
