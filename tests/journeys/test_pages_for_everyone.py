"""Every page in both languages: accessibility rules, small screens, large letters, no scripts."""

import pytest

pytestmark = pytest.mark.browser
WIDTHS = (320, 1280)
WIDE = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
    .filter(e => !e.closest('.sb-table') && !e.closest('svg') && getComputedStyle(e).position !== 'absolute')
    .slice(0, 3).map(e => e.tagName + '.' + e.className)"""
FAULT = "document.querySelector('main').innerHTML += '<img src=\"data:,\"><a href=\"#x\"></a>'"


@pytest.fixture(scope="module")
def axe():
    """The accessibility rules."""
    return pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    ).Axe()


def pages(site, language):
    folder = site if language == "en" else site / language
    return sorted(folder.glob("*.html"))


def violations(axe, page):
    found = axe.run(page).response["violations"]
    return [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_no_page_breaks_any_accessibility_rule(language, site, address, visit, axe):
    page = visit(address, scripts=True)
    broken = {}
    for file in pages(site, language):
        page.goto(f"{address}{file.relative_to(site)}")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if found := violations(axe, page):
                broken[file.name, width] = found
    assert broken == {}


def test_the_rules_would_notice_a_fault(address, visit, axe):
    page = visit(address, scripts=True)
    page.evaluate(FAULT)
    assert {"image-alt", "link-name"} <= {name for name, _ in violations(axe, page)}


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways_and_none_needs_a_script(language, width, site, visit):
    page = visit(pages(site, language)[0].as_uri(), size={"width": width, "height": 640})
    wide = {}
    for file in pages(site, language):
        page.goto(file.as_uri())
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide[file.name] = page.evaluate(WIDE)
    assert wide == {}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_letters_twice_as_large_still_fit(language, site, visit):
    page = visit(pages(site, language)[0].as_uri())
    wide = {}
    for file in pages(site, language):
        page.goto(file.as_uri())
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if page.evaluate("document.documentElement.scrollWidth") > 1280:
            wide[file.name] = page.evaluate(WIDE)
    assert wide == {}


def test_every_page_works_from_a_sub_path_in_both_languages(address, site, visit):
    page = visit(address)
    for file in sorted(site.rglob("*.html")):
        page.goto(f"{address}{file.relative_to(site)}")
        assert page.locator("h1").count() == 1
        assert (
            page.evaluate("getComputedStyle(document.querySelector('.sb-header')).backgroundColor")
            == "rgb(11, 66, 80)"
        )


def test_the_letters_are_those_we_ship(site, visit):
    page = visit((site / "cy" / "index.html").as_uri(), scripts=True)
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').every(f => f.family.includes('Inter'))"
    )
    assert page.evaluate("document.fonts.check('16px Inter')")


def test_a_large_and_a_tiny_authority_fit_a_phone(run, public_data, as_of, visit, tmp_path):
    """Long ward tables, long names, and much that is absent."""
    for name in ("Kent", "City of London", "Bournemouth, Christchurch and Poole"):
        pack, site = tmp_path / f"{name} pack", tmp_path / f"{name} site"
        assert run("new", name, "--out", pack, "--as-of", as_of, data=public_data).code == 0
        assert run("publish", pack, "--out", site, "--no-pdf", "--as-of", as_of, data=public_data).code == 0
        page = visit((site / "index.html").as_uri(), size={"width": 320, "height": 640})
        for file in ("index", "needs", "neighbourhoods", "evidence", "cy/needs"):
            page.goto((site / f"{file}.html").as_uri())
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, (
                name,
                file,
                page.evaluate(WIDE),
            )
