"""Fernshire with a few figures, and tables to bring."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pytest

from seedbed.foundations.tables import write_table
from seedbed.plan.strategy.tables import FIGURES, SOURCES
from seedbed_web.organisations.models import Area
from seedbed_web.plan.needs.actions import replace_figures
from seedbed_web.plan.needs.queries import get_figures_by_name
from seedbed_web.publish.figures.files import put_files
from seedbed_web.publish.figures.queries import get_tables

TABLE = b"""Area,Year,Group,Count,Total
Fernshire,2023/24,All,120,200
Fernshire,2024/25,All,130,200
Fernshire,2024/25,Boys,0,90
Fernshire,2023/24,Boys,[c],90
"""
COLUMNS = {
    "column-0": "area",
    "column-1": "period",
    "column-2": "group",
    "column-3": "count",
    "column-4": "denominator",
    "first": "1",
    "headings": "1",
    "across": "nothing",
    "indicator": "own",
    "title": "First visits on time",
    "unit": "percent",
    "own_unit": "",
    "polarity": "high",
    "kind": "financial year",
    "area": "X06000001",
    "period": "",
    "group": "",
    "dash": "not stated by source",
}
SOURCE = {
    "title_en": "Health visiting in Fernshire",
    "title_cy": "",
    "publisher": "Fernshire Health Trust",
    "release": "2024/25",
    "licence": "own",
    "url": "",
    "protected_by": "",
}
NAMES = (
    "first-visits-on-time-2024",
    "first-visits-on-time-2025",
    "first-visits-on-time-boys-2024",
    "first-visits-on-time-boys-2025",
)


SURVEY = {
    "id": "survey",
    "title_en": "Survey of talking",
    "title_cy": "Arolwg siarad",
    "publisher": "Albion Office",
    "release": "2026",
    "licence": "OGL-UK-3.0",
    "url": "https://example.org/talking",
    "protected_by": "the office",
}


def a_figure(year, value, **changes):
    """One year's figure of the survey."""
    return {
        "id": f"gld-{year}",
        "indicator": "gld",
        "area": "X06000001",
        "period_start": date(year - 1, 9, 1),
        "period_end": date(year, 8, 31),
        "group": "all",
        "value": value,
        "count": None,
        "denominator": None,
        "lower": None,
        "upper": None,
        "unit": "percent",
        "method": "as published",
        "source": "survey",
        "retrieved": date(2025, 9, 1),
        "reason": None,
        "note": None,
    } | changes


@pytest.fixture
def place(cast):
    """Fernshire, begun on the site, with two figures of a survey."""
    company = cast.fernshire
    files = {
        "figures.csv": write_table(FIGURES.headings, [a_figure(2024, 61.0), a_figure(2025, 62.4)]),
        "sources.csv": write_table(SOURCES.headings, [SURVEY]),
    }
    with company.seen():
        Area.objects.create(partnership_id=company.id, code="X06000001", name_en="Fernshire", name_cy="")
        put_files(company.id, files)
        replace_figures(partnership=company.id, pack=get_tables(company.id))
    return company


def a_file(content, name="visits.csv"):
    held = BytesIO(content)
    held.name = name
    return held


@dataclass
class Bringing:
    """Somebody with a browser who brings tables, page by page."""

    browser: object
    place: object
    base = "/p/fernshire/plan/figures/"

    def sends(self, content, **more):
        return self.browser.send(f"{self.base}bring/", {"table": a_file(content), **more})

    def keeps(self, content, **more):
        """The address of the page of its columns."""
        answer = self.sends(content, **more)
        assert answer.status_code == 302, answer.content.decode()
        return answer["Location"]

    def says(self, content, *, columns=None, source=None):
        """The address of the last look."""
        at = self.keeps(content)
        answer = self.browser.send(at, COLUMNS | (columns or {}))
        assert answer.status_code == 302, answer.content.decode()
        answer = self.browser.send(f"{at}source/", SOURCE | (source or {}))
        assert answer.status_code == 302, answer.content.decode()
        return answer["Location"]

    def brings(self, content, **said):
        """All four pages; where that led."""
        answer = self.browser.send(self.says(content, **said))
        assert answer.status_code == 302, answer.content.decode()
        return answer["Location"]

    def shown(self, address):
        return self.browser.get(address).content.decode()

    def undoes(self, number):
        return self.browser.send(f"{self.base}events/{number}/undo/")

    def figures(self, *names):
        """Figures as pages have them."""
        with self.place.seen():
            return get_figures_by_name(self.place.id, names)

    def rows(self):
        """Rows of figures.csv as it stands, by name."""
        with self.place.seen():
            return {row["id"]: row for row in get_tables(self.place.id).rows("figures")}


@pytest.fixture
def analyst(place, sign_in):
    return Bringing(sign_in("analyst"), place)
