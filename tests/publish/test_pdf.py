"""The PDF as assistive technology meets it. What PDF/UA asks beyond this rests on Typst's word."""

import re

import pikepdf
import pytest


@pytest.fixture(params=["en", "cy"])
def pdf(request, site):
    """The PDF of one language."""
    folder = site if request.param == "en" else site / "cy"
    with pikepdf.open(folder / "strategy.pdf") as opened:
        yield request.param, opened


def elements(pdf):
    """Every element of the structure tree."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        node = waiting.pop()
        kids = node.get("/K")
        if isinstance(kids, pikepdf.Array):
            waiting += [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
        elif isinstance(kids, pikepdf.Dictionary):
            waiting.append(kids)
        if "/S" in node:
            yield node


def of_kind(pdf, kind):
    return [element for element in elements(pdf) if str(element.S) == f"/{kind}"]


def test_it_names_its_language_and_title(pdf, publication):
    language, opened = pdf
    doc = publication.docs[language == "cy"]
    assert str(opened.Root.Lang) == f"{language}-GB"
    with opened.open_metadata() as metadata:
        assert doc.title in metadata["dc:title"]
        assert doc.area in metadata["dc:title"]
        assert metadata["pdfuaid:part"] == "1"
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)


def test_it_is_tagged_throughout(pdf):
    _, opened = pdf
    assert bool(opened.Root.MarkInfo.Marked)
    assert len(of_kind(opened, "H1")) >= 8
    assert of_kind(opened, "Table")
    assert opened.Root.get("/Outlines") is not None


def test_every_picture_says_what_it_shows(pdf, publication):
    _, opened = pdf
    figures = of_kind(opened, "Figure")
    drawn = [view for theme in publication.docs[0].themes for view in theme.indicators if view.picture]
    assert len(figures) > len(drawn) > 10
    assert all(len(str(figure.get("/Alt", ""))) > 20 for figure in figures)


def test_every_heading_of_a_table_says_what_it_heads(pdf):
    _, opened = pdf
    headings = of_kind(opened, "TH")
    assert headings
    for heading in headings:
        attributes = heading.A if isinstance(heading.A, pikepdf.Array) else [heading.A]
        assert any(str(a.get("/Scope", "")) in ("/Column", "/Row", "/Both") for a in attributes)


def test_inter_is_its_only_font(pdf):
    _, opened = pdf
    names = {
        str(o.BaseFont) for o in opened.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o
    }
    assert names
    assert all(name.partition("+")[2].startswith("Inter") for name in names), names


def test_it_carries_no_time_and_no_machine(site, as_of):
    content = (site / "strategy.pdf").read_bytes()
    with pikepdf.open(site / "strategy.pdf") as opened:
        assert {str(value)[:10] for key, value in opened.docinfo.items() if "Date" in key} <= {
            f"D:{as_of:%Y%m%d}"
        }
    # Addresses of published pages may hold "/home/"; a path of a machine stands alone.
    assert not re.search(rb"[( ]/(?:tmp|home|root)/", content)
