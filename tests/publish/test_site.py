"""A site as a whole: put in place whole or not at all, the same each time, every link alive."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from seedbed.foundations.faults import WrongUse
from seedbed.publish import pdf as pdf_module

LOADING = {
    ("link", "href"),
    ("img", "src"),
    ("script", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("use", "href"),
    ("image", "href"),
}


class Links(HTMLParser):
    """What a page loads, points to, and can be pointed at."""

    def __init__(self, file):
        super().__init__()
        self.anchors, self.points, self.loads, self.ids = [], [], [], []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        self.ids += [held["id"]] if "id" in held else []
        for name, value in attrs:
            if (tag, name) in LOADING or name in ("xlink:href", "srcset", "poster", "background"):
                self.loads.append(value)
            elif name == "href":
                self.points.append((value, held))


def digest(folder):
    return {
        str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in sorted(folder.rglob("*"))
        if p.is_file()
    }


def pages(site):
    return {page: Links(page) for page in sorted(site.rglob("*.html"))}


def test_every_link_and_anchor_leads_somewhere(site):
    every = pages(site)
    dead = []
    for page, links in every.items():
        for href, _ in links.points + [(load, {}) for load in links.loads]:
            parts = urlsplit(href)
            if parts.scheme:
                continue
            path, anchor = urldefrag(href)
            target = (page.parent / unquote(path)).resolve() if path else page
            if not target.is_file() or (
                anchor and target.suffix == ".html" and anchor not in every[target].ids
            ):
                dead.append((page.name, href))
    assert dead == []


def test_nothing_is_loaded_from_elsewhere_and_paths_are_relative(site):
    for page, links in pages(site).items():
        assert not [
            load
            for load in links.loads
            if load != "data:," and (urlsplit(load).scheme or load.startswith("/"))
        ], page
        assert not [href for href, _ in links.points if href.startswith("/")], page
    for style in site.rglob("*.css"):
        loaded = re.findall(r"(?:url\(|@import)\s*[\"']?([^)\"';]+)", style.read_text(encoding="utf-8"))
        assert all((style.parent / name).is_file() for name in loaded), style.name


def test_no_identifier_stands_twice_on_a_page(site):
    for page, links in pages(site).items():
        twice = {name for name in links.ids if links.ids.count(name) > 1}
        assert not twice, f"{page.name}: {twice}"


def test_the_language_switch_goes_to_the_same_page(site):
    for page, links in pages(site).items():
        (href,) = [href for href, held in links.points if held.get("hreflang")]
        other = (page.parent / href).resolve()
        assert other.name == page.name
        assert other.is_file()
        assert (other.parent == site) == (page.parent != site)


def test_both_languages_have_the_same_pages(site):
    assert {p.name for p in site.glob("*.html")} == {p.name for p in (site / "cy").glob("*.html")}


def test_two_processes_give_the_same_bytes_pdf_included(run, fernshire, as_of, tmp_path):
    for name in ("one", "two"):
        ended = run("publish", fernshire, "--out", tmp_path / name, "--as-of", as_of)
        assert ended.code == 0, ended.err
        assert ended.out.strip() == str(tmp_path / name)
    assert (tmp_path / "one" / "strategy.pdf").stat().st_size > 50_000
    assert digest(tmp_path / "one") == digest(tmp_path / "two")


def test_a_failing_pdf_leaves_the_last_good_site_as_it_was(fernshire, put_out, tmp_path, monkeypatch):
    site = put_out(fernshire, tmp_path / "site", pdf=False, maps=False)
    before = digest(site)

    def fail(*_):
        raise RuntimeError("the printer is on fire")

    monkeypatch.setattr(pdf_module, "write_pdf", fail)
    with pytest.raises(RuntimeError):
        put_out(fernshire, site, maps=False)
    assert digest(site) == before
    assert [p.name for p in tmp_path.iterdir()] == ["site"]


def test_publishing_again_leaves_nothing_of_what_was_removed(pack, put_out, tmp_path):
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    pack.bare()
    pack.write("priorities", pack.rows("priorities")[:1])
    kept = pack.rows("priorities")[0]["id"]
    for table in ("actions", "money", "measures"):
        pack.write(table, [row for row in pack.rows(table) if row["priority"] == kept])
    left = {row["id"] for row in pack.rows("actions")}
    pack.write("level-actions", [row for row in pack.rows("level-actions") if row["action"] in left])
    pack.each("suggestions", priority="")
    put_out(pack.path, site, pdf=False, maps=False)
    assert [p.name for p in site.glob("priority-*.html")] == [f"priority-{kept}.html"]
    assert not (site / "heard.html").exists()


@pytest.mark.parametrize("held", ["index.html", "strategy.json", "notes.txt"])
def test_a_folder_that_is_not_ours_is_refused_and_left_alone(held, fernshire, put_out, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / held).write_text("{}", encoding="utf-8")
    with pytest.raises(WrongUse, match="not ours to replace"):
        put_out(fernshire, mine, pdf=False, maps=False)
    assert (mine / held).read_text(encoding="utf-8") == "{}"


def test_a_file_in_the_way_is_refused_and_left_alone(run, fernshire, as_of, tmp_path):
    (tmp_path / "site").write_text("mine", encoding="utf-8")
    ended = run("publish", fernshire, "--out", tmp_path / "site", "--no-pdf", "--as-of", as_of)
    assert (ended.code, len(ended.err.strip().splitlines())) == (2, 1), ended.err
    assert (tmp_path / "site").read_text(encoding="utf-8") == "mine"


def test_without_pdf_nothing_points_to_one(fernshire, put_out, tmp_path):
    site = put_out(fernshire, tmp_path / "site", pdf=False, maps=False)
    assert not list(site.rglob("*.pdf"))
    assert not [page for page in site.rglob("*.html") if ".pdf" in page.read_text(encoding="utf-8")]


def test_without_outlines_there_are_no_maps_and_the_page_says_so(fernshire, put_out, tmp_path):
    site = put_out(fernshire, tmp_path / "site", pdf=False, maps=False)
    page = (site / "neighbourhoods.html").read_text(encoding="utf-8")
    assert 'class="sb-chart"' not in page
    assert "Old Quay" in page
    assert "Contains OS data" not in page


def test_invented_outlines_are_nobody_else_s(site):
    """Only what comes from the Office for National Statistics is attributed to it."""
    for page in site.rglob("*.html"):
        assert "Contains OS data" not in page.read_text(encoding="utf-8"), page.name


def test_outlines_from_public_data_are_attributed(run, made_pack, public_data, as_of, tmp_path):
    ended = run(
        "publish", made_pack, "--out", tmp_path / "site", "--no-pdf", "--as-of", as_of, data=public_data
    )
    assert ended.code == 0, ended.err
    assert "Contains OS data" in (tmp_path / "site" / "neighbourhoods.html").read_text(encoding="utf-8")


def test_figures_that_have_moved_are_told_but_those_of_the_pack_are_printed(
    run, made_pack, public_data, as_of, tmp_path
):
    pack = tmp_path / "pack"
    shutil.copytree(made_pack, pack)
    lines = (pack / "figures.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.startswith("gld-2025,"))
    assert ",61.6," in lines[at]
    lines[at] = lines[at].replace(",61.6,", ",61.9,")
    (pack / "figures.csv").write_text("".join(lines), encoding="utf-8")
    ended = run("publish", pack, "--out", tmp_path / "site", "--no-pdf", "--as-of", as_of, data=public_data)
    assert ended.code == 0, ended.err
    assert "moved since: gld-2025 was 61.9, is now 61.6" in ended.err
    page = (tmp_path / "site" / "needs.html").read_text(encoding="utf-8")
    shown = page[page.index('id="gld"') :]
    assert "61.9%" in shown[: shown.index("</dl>")]
    assert "61.6%" not in shown[: shown.index("</dl>")]
    held = json.loads((tmp_path / "site" / "strategy.json").read_text(encoding="utf-8"))
    assert next(item for item in held["evidence"] if item["id"] == "gld-2025")["figure"]["value"] == 61.9


def test_nothing_is_published_without_the_styles(fernshire, put_out, tmp_path, monkeypatch):
    monkeypatch.setattr("seedbed.publish.drawing.ASSETS", tmp_path / "nowhere")
    with pytest.raises(WrongUse, match="make assets"):
        put_out(fernshire, tmp_path / "site", pdf=False, maps=False)
    assert not (tmp_path / "site").exists()


def test_publishing_loads_no_statistics_package(fernshire, as_of, tmp_path):
    code = (
        "import sys\n"
        "pack, out, day = sys.argv[1:]\n"
        "sys.argv = ['seedbed', 'publish', pack, '--out', out, '--as-of', day]\n"
        "from seedbed.cli import main\n"
        "try:\n    main()\nexcept SystemExit as ended:\n    assert not ended.code, ended.code\n"
        "assert not {'scipy', 'statsmodels', 'pandas', 'matplotlib'} & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, fernshire, tmp_path / "site", str(as_of)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
