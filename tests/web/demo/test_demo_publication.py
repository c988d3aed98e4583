"""What Fernshire has published: files of one folder, with their kinds, and nothing beside it."""

import pytest
from django.test import Client

from seedbed_web.demo.publication import find_published, folder_of_publication

pytestmark = pytest.mark.django_db

PAGES = {
    "index.html": "text/html; charset=utf-8",
    "cy/index.html": "text/html; charset=utf-8",
    "assets/seedbed.css": "text/css; charset=utf-8",
    "assets/inter.woff2": "font/woff2",
    "data/money.csv": "text/csv; charset=utf-8",
    "strategy.json": "application/json",
    "strategy.pdf": "application/pdf",
}


@pytest.fixture(autouse=True)
def published(settings, tmp_path):
    settings.SEEDBED_DEMO, settings.SEEDBED_HOME = True, tmp_path
    (tmp_path / "secrets.toml").write_text("secret")
    folder = folder_of_publication()
    for name in [*PAGES, "notes.txt"]:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    (folder / "out.html").symlink_to(tmp_path / "secrets.toml")
    return folder


@pytest.mark.parametrize(("name", "kind"), PAGES.items())
def test_a_file_comes_with_its_kind(name, kind):
    page = Client().get(f"/published/fernshire/{name}")
    assert (page.status_code, page.content.decode(), page["Content-Type"]) == (200, name, kind)
    assert page["X-Content-Type-Options"] == "nosniff"


def test_a_folder_is_its_first_page_and_ends_in_a_slash():
    assert Client().get("/published/fernshire/").content == b"index.html"
    assert Client().get("/published/fernshire/cy/").content == b"cy/index.html"
    assert Client().get("/published/fernshire/cy")["Location"] == "/published/fernshire/cy/"


@pytest.mark.parametrize(
    "path",
    [
        "../secrets.toml", "../../secrets.toml", "cy/../../../secrets.toml", "/etc/passwd", "//etc/passwd",
        "out.html", "notes.txt", "nothing.html", "data", "data/", "index.html\0", "\0", "..",
        "../fernshire2/x.html",
    ],
)  # fmt: skip
def test_nothing_else_is_found(path):
    page = Client().get(f"/published/fernshire/{path}")
    found = find_published(path)
    assert found is None or not found.file.is_file()
    assert page.status_code in (302, 404)
    assert b"secret" not in page.content


def test_before_anything_is_published_there_is_no_page(published):
    published.rename(published.with_name("away"))
    assert Client().get("/published/fernshire/").status_code == 404


@pytest.mark.parametrize("name", ["a" * 300 + ".html", "/".join(["a" * 200] * 30)])
def test_a_name_longer_than_any_files_is_not_found(name):
    assert Client().get(f"/published/fernshire/{name}").status_code == 404
