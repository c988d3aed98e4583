"""Style sheets and scripts: built without marks that are not ours, found under the names that pages use."""

import importlib.util
import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client


@pytest.fixture
def build(root):
    spec = importlib.util.spec_from_file_location("build_assets", root / "frontend" / "build_assets.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_script_loses_its_map_and_keeps_what_we_import(build):
    made = build.script("function initAll(){}export{initAll};\n//# sourceMappingURL=x.min.js.map\n")
    assert made == "function initAll(){}export{initAll};\n"


@pytest.mark.parametrize(
    "code", ["export{initAll};", "function start(){}export{start};\n//# sourceMappingURL=x.map"]
)
def test_a_script_that_has_changed_upstream_stops_the_build(build, code):
    with pytest.raises(build.BuildError):
        build.script(code)


@pytest.mark.django_db
def test_everything_a_page_loads_is_there():
    page = Client().get("/").content.decode()
    loaded = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert len(loaded) >= 6
    for name in loaded:
        assert finders.find(name), name
    assert finders.find("govuk/govuk-frontend.min.js")


def test_published_strategies_take_no_script_with_them(root):
    assert not list((root / "seedbed" / "publish" / "assets").rglob("*.js"))


def test_our_scripts_are_small_modules_that_load_nothing_from_elsewhere(root):
    folder = root / "seedbed_web" / "design" / "static" / "site"
    for file in folder.glob("*.js"):
        code = file.read_text(encoding="utf-8")
        assert len(code) < 9000, (
            file
        )  # the longest keeps what is typed in a workshop while the network is away
        assert "http" not in code, file


def test_the_style_sheet_keeps_focus_and_fits_paper_and_calm(root):
    css = (root / "seedbed_web" / "design" / "static" / "site" / "site.css").read_text(encoding="utf-8")
    for part in ("@media print", "prefers-reduced-motion", "forced-colors"):
        assert part in css
    assert css.count("{") == css.count("}")
