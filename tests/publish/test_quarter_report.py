"""The report of a quarter is one tagged page, however much there is to say."""

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pytest

from seedbed.foundations.figures import Figures
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.model import priorities
from seedbed.plan.strategy.tracking.quarters import quarter_of
from seedbed.publish.quarter_report import QuarterNote, quarter_pdf, quarter_report
from seedbed.publish.tracking_view import outcome_view

DAY = date(2026, 11, 23)


@pytest.fixture(params=["en", "cy"])
def report(request, publication):
    """The report of Fernshire, in each language."""
    language, pack = request.param, publication.pack
    held = priorities(pack)
    figures = Figures(pack.figures)
    return quarter_report(
        quarter_of(DAY), partnership="Fernshire", language=language, as_of=DAY,
        actions=[it for one in held for it in one.actions], money=[it for one in held for it in one.money],
        outcomes=[outcome_view(it, figures, DAY, language) for one in held for it in one.measures],
        changed=["A change."] * 3,
        notes=[QuarterNote(Text("A sentence.", "Brawddeg."), "Lead, Council", DAY)],
        about=["As it stood."],
    )  # fmt: skip


def kinds(pdf):
    """How often each kind of element stands in the structure tree."""
    waiting, found = [pdf.Root.StructTreeRoot], []
    while waiting:
        node = waiting.pop()
        kids = node.get("/K", [])
        kids = kids if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
        found += [str(node.S)] if "/S" in node else []
    return found


def test_it_is_one_tagged_page_in_its_language(report):
    with pikepdf.open(io.BytesIO(quarter_pdf(report))) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang) == f"{report.language}-GB"
        found = kinds(pdf)
        assert found.count("/H1") == 1
        assert found.count("/H2") == 5
        assert found.count("/Table") == 3
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert report.title in metadata["dc:title"]


def test_it_stays_one_page_however_much_there_is_to_say(report):
    """Ten times as much, and sentences as long as a page."""
    long = "A very long sentence that somebody wrote without stopping. " * 40
    full = replace(
        report, outcomes=report.outcomes * 10, off_track=report.off_track * 10,
        changed=(long,) * 30, notes=tuple(replace(it, words=long) for it in report.notes) * 10,
    )  # fmt: skip
    with pikepdf.open(io.BytesIO(quarter_pdf(full))) as pdf:
        assert len(pdf.pages) == 1


def test_the_same_report_gives_the_same_bytes(report):
    assert quarter_pdf(report) == quarter_pdf(report)


def test_an_empty_report_is_a_page_all_the_same(report):
    empty = replace(
        report, outcomes=(), off_track=(), money=None, warnings=(), changed=(), changes_known=False, notes=()
    )
    with pikepdf.open(io.BytesIO(quarter_pdf(empty))) as pdf:
        assert len(pdf.pages) == 1
        assert kinds(pdf).count("/H2") == 1
