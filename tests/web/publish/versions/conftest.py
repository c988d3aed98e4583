"""A small strategy of Fernshire that could be adopted: one priority, one cited figure, every text written."""

from dataclasses import dataclass
from datetime import date

import pytest

from seedbed.foundations.tables import write_table
from seedbed.plan.strategy.assurance_tables import IMPACTS
from seedbed.plan.strategy.impacts import duties_for
from seedbed.plan.strategy.tables import ACTIONS, FIGURES, MEASURES, MONEY, PARTNERS, PRIORITIES, SOURCES
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.pack.first import first_files
from seedbed_web.publish.pack.queries import list_pack_files
from seedbed_web.publish.versions.actions import ask_to_adopt, ask_to_fix, make
from seedbed_web.publish.versions.models import SignOff, Version

FIXED = date(2026, 11, 10)
ADOPTED = date(2026, 11, 20)
CODE = "X06000001"
VALUES = {"title_en": "For agreement", "title_cy": "I’w gytuno", "about_en": "The first.", "about_cy": ""}
PATH = "/p/fernshire/plan/versions/"
FIGURE = {
    "id": "gld-2025", "indicator": "gld", "area": CODE, "period_start": date(2024, 9, 1),
    "period_end": date(2025, 8, 31), "group": "all", "value": 61.6, "unit": "percent",
    "method": "as published", "source": "survey", "retrieved": date(2026, 11, 1),
}  # fmt: skip
SOURCE = {
    "id": "survey", "title_en": "Survey", "title_cy": "Arolwg", "publisher": "Albion Office",
    "release": "2026", "licence": "OGL-UK-3.0", "url": "https://example.org/talking",
    "protected_by": "the office",
}  # fmt: skip
PRIORITY = {
    "id": "talking", "order": 1, "title_en": "Talking by two", "title_cy": "Siarad erbyn dwy",
    "need_en": "Only {gld-2025} of children do.", "need_cy": "Dim ond {gld-2025}.",
}  # fmt: skip
ACTION = {
    "id": "groups", "priority": "talking", "title_en": "Talking groups", "owner": "council",
    "state": "under way",
}  # fmt: skip
MONEY_ROW = {
    "id": "grant", "priority": "talking", "source_en": "Grant", "starts": date(2026, 4, 1),
    "ends": date(2027, 3, 31), "pounds": 40000,
}  # fmt: skip
MEASURE = {
    "id": "good-level", "priority": "talking", "title_en": "Good level", "indicator": "gld",
    "baseline": "gld-2025", "target": 70.0, "target_on": date(2029, 8, 31),
}  # fmt: skip
JUDGED = [
    {
        "id": f"equality-{subject.id}", "duty": duty.name, "who": subject.id, "effect": "positive",
        "finding_en": "Groups are open to all.", "by": "Early years lead", "on": date(2026, 11, 5),
    }
    for duty in duties_for("England")
    for subject in duty.subjects
]  # fmt: skip


def day_of(name, day, month, year):
    """A day as a form sends it."""
    return {f"{name}-day": str(day), f"{name}-month": str(month), f"{name}-year": str(year)}


def table(shape, *rows):
    """A file of the pack."""
    return write_table(shape.headings, [{name: row.get(name) for name in shape.headings} for row in rows])


@dataclass
class Fixing:
    """What the tests do with versions, as their lead."""

    company: object

    @property
    def by(self):
        return self.company.people["early-years-lead"].pk

    def seen(self):
        return self.company.seen(self.by)

    def fix(self, day=FIXED, **values):
        """Fixes the draft as the job does; gives the version, or the faults."""
        with self.seen():
            asked = ask_to_fix(partnership=self.company.id, by=self.by, day=day, values=VALUES | values)
            made = make(making=asked.pk, by=self.by)
        return made.made or made.trouble

    def answers(self, version, **answers):
        """Partners answer, by identifier with underscores."""
        with self.seen():
            for name, answer in answers.items():
                partner = self.company.organisations[name.replace("_", "-")]
                SignOff.objects.create(
                    partnership_id=self.company.id, of=version, partner=partner, answer=answer,
                    by="Chair", on=FIXED,
                )  # fmt: skip

    def adopt(self, version, *partners, day=ADOPTED):
        """Adopts a version as the job does."""
        with self.seen():
            version.refresh_from_db()
            asked = ask_to_adopt(version=version, by=self.by, day=day, partners=partners)
            return make(making=asked.pk, by=self.by)

    def files(self):
        with self.seen():
            return list_pack_files(self.company.id, with_answers=False)

    def brings(self, files):
        with self.seen():
            return bring_in_pack(partnership=self.company.id, files=files, by=self.by)

    def version(self, name="for-agreement"):
        with self.seen():
            return Version.objects.get(partnership_id=self.company.id, identifier=name)


@pytest.fixture
def small_pack(cast):
    """The files of the strategy."""
    company = cast.fernshire
    with company.seen():
        files = first_files(Partnership.objects.get(pk=company.id), [CODE])
    for name in files:
        if name.startswith("text/"):
            files[name] = f"Words on {name.split('/')[1]}.\n".encode()
    partners = [
        {"id": it.identifier, "name_en": it.name_en, "name_cy": it.name_cy, "sector": it.sector}
        for it in company.organisations.values()
    ]
    return files | {
        "partners.csv": table(PARTNERS, *partners),
        "priorities.csv": table(PRIORITIES, PRIORITY),
        "actions.csv": table(ACTIONS, ACTION),
        "money.csv": table(MONEY, MONEY_ROW),
        "measures.csv": table(MEASURES, MEASURE),
        "figures.csv": table(FIGURES, FIGURE),
        "sources.csv": table(SOURCES, SOURCE),
        "impact-assessment.csv": table(IMPACTS, *JUDGED),
    }


@pytest.fixture
def fixing(cast, small_pack):
    """Fernshire with the strategy brought in."""
    made = Fixing(cast.fernshire)
    made.brings(small_pack)
    return made


@pytest.fixture
def fixed(fixing):
    """The strategy, fixed once."""
    return fixing.fix()
