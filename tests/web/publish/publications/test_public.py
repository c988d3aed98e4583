"""What everybody reads: published files and nothing beside them; moved figures; one figure; the feed."""

import json
from datetime import timedelta
from xml.etree import ElementTree as Xml

import pytest
from django.utils import timezone
from jsonschema import Draft202012Validator

from seedbed.foundations.definitions import SCHEMAS
from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.needs.actions import replace_figures
from seedbed_web.publish.pack.checking import check_files
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.publications.places import folder_of

pytestmark = pytest.mark.django_db
BASE = "/published/fernshire/"
ATOM = "{http://www.w3.org/2005/Atom}"
PAGES = {
    "index.html": "text/html; charset=utf-8",
    "cy/index.html": "text/html; charset=utf-8",
    "assets/seedbed.css": "text/css; charset=utf-8",
    "assets/inter.woff2": "font/woff2",
    "data/money.csv": "text/csv; charset=utf-8",
    "strategy.json": "application/json",
    "strategy.pdf": "application/pdf",
}


@pytest.fixture
def laid(cast, own_home):
    """Something published, and secrets around it: files whose content is their name."""
    (own_home / "secrets.toml").write_text("secret")

    def call(folder="fernshire/1", **values):
        number = int(folder.rsplit("/", 1)[1])
        root = folder_of(folder)
        for name in [*PAGES, "notes.txt"]:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(name)
        (root / "out.html").symlink_to(own_home / "secrets.toml")
        (root / "away").symlink_to(own_home)
        now, today = timezone.now(), timezone.localdate()
        with cast.fernshire.seen():
            Partnership.objects.filter(pk=cast.fernshire.id).update(published_at=now)
            held = {"state": "done", "is_current": True, "as_of": today, "done_at": now, "digest": "0" * 64}
            return Publication.objects.create(
                partnership_id=cast.fernshire.id, number=number, folder=folder, **held | values
            )

    return call


@pytest.mark.parametrize(("name", "kind"), PAGES.items())
def test_a_file_comes_with_its_kind(name, kind, laid, nobody):
    laid()
    page = nobody.get(f"{BASE}{name}")
    assert (page.status_code, page.content.decode(), page["Content-Type"]) == (200, name, kind)
    assert page["X-Content-Type-Options"] == "nosniff"
    assert page.get("Access-Control-Allow-Origin") == ("*" if name.endswith(".json") else None)


def test_a_folder_is_its_first_page_and_ends_in_a_slash(laid, nobody):
    laid()
    assert nobody.get(BASE).content == b"index.html"
    assert nobody.get(f"{BASE}cy/").content == b"cy/index.html"
    assert nobody.get(f"{BASE}cy")["Location"] == f"{BASE}cy/"


@pytest.mark.parametrize(
    "path",
    [
        "../secrets.toml", "../../secrets.toml", "../../../secrets.toml", "cy/../../../secrets.toml",
        "/etc/passwd", "//etc/passwd", "out.html", "away/secrets.toml", "notes.txt", "nothing.html", "data",
        "data/", "index.html\0", "\0", "..", "../2/index.html", "../../fernshire2/1/x.html", "assets/",
        "%2e%2e/secrets.toml", "a" * 300 + ".html", "/".join(["a" * 200] * 30),
    ],
)  # fmt: skip
def test_nothing_else_is_found(path, laid, nobody):
    laid()
    for base in (BASE, f"{BASE}versions/first/"):
        page = nobody.get(f"{base}{path}")
        assert page.status_code in (302, 404)
        assert b"secret" not in page.content


@pytest.mark.parametrize(
    "path", ["", "strategy.json", "moved", "figures/gld-2025", "figures/gld-2025.json", "feed.xml"]
)
def test_of_a_partnership_that_has_not_published_nothing_is_known(path, sign_in, nobody):
    assert nobody.get(f"{BASE}{path}").status_code == 404
    assert sign_in().get(f"{BASE}{path}").status_code == 404
    assert nobody.get(f"/published/nowhere/{path}").content.count(b"<h1") == 1


@pytest.mark.parametrize(
    "values",
    [
        {"is_current": False}, {"state": "running", "is_current": False}, {"state": "failed"}, {"folder": ""},
        {"is_current": False, "version_name": "first"},
    ],
)  # fmt: skip
def test_what_is_not_published_is_not_read(values, laid, cast, nobody):
    row = laid()
    with cast.fernshire.seen():
        Publication.objects.filter(pk=row.pk).update(**values)
    assert nobody.get(BASE).status_code == 404
    assert nobody.get(f"{BASE}versions/first/").status_code == 404


def test_nobody_sees_rows_of_what_is_not_published(laid, cast):
    """As the database itself has it, with no scope at all."""
    row = laid()
    assert [held.pk for held in Publication.objects.all()] == [row.pk]
    with cast.saltmarsh.seen():
        assert Publication.objects.update(digest="1") == 0
    with cast.fernshire.seen():
        Publication.objects.update(is_current=False)
    assert list(Publication.objects.all()) == []
    with cast.fernshire.seen():
        Publication.objects.update(is_current=True)
        Partnership.objects.filter(pk=cast.fernshire.id).update(published_at=None)
    assert list(Publication.objects.all()) == []


def test_where_the_address_leads_is_asked_again_and_what_a_browser_has_is_not_sent_twice(laid, nobody):
    laid()
    page = nobody.get(f"{BASE}index.html")
    assert page["Cache-Control"] == "public, no-cache"
    again = nobody.get(f"{BASE}index.html", headers={"if-none-match": page["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert nobody.get(f"{BASE}index.html", headers={"if-none-match": '"other"'}).status_code == 200


def test_an_adopted_version_keeps_its_address_for_ever(laid, nobody, cast):
    laid(adopted_on=timezone.localdate(), version_name="first", is_current=False)
    laid("fernshire/2")
    page = nobody.get(f"{BASE}versions/first/needs.html")
    assert page.status_code == 404
    page = nobody.get(f"{BASE}versions/first/cy/")
    assert page.content == b"cy/index.html"
    assert page["Cache-Control"] == "public, max-age=31536000, immutable"
    assert nobody.get(f"{BASE}versions/second/").status_code == 404


def test_a_restored_database_without_the_files_says_that_there_is_nothing(laid, nobody, own_home, sign_in):
    laid()
    (own_home / "publications").rename(own_home / "away")
    for path in ("", "moved", "feed.xml", "figures/gld-2025"):
        assert nobody.get(f"{BASE}{path}").status_code in (200, 404)
    assert nobody.get("/.well-known/early-years-strategy").json()["strategies"] == []
    assert sign_in().get("/p/fernshire/plan/publication/").status_code == 200


def errors(name, document):
    held = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator(held, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


@pytest.fixture
def moves(place, few_figures):
    """Brings a figure of another value, as a refresh would."""

    def call(name, value, days=1):
        lines = few_figures["figures.csv"].decode().splitlines(keepends=True)
        heading = lines[0].strip().split(",")
        for number, line in enumerate(lines):
            if line.startswith(f"{name},"):
                cells = line.rstrip("\n").split(",")
                cells[heading.index("value")] = value
                later = timezone.localdate() + timedelta(days=days)
                cells[heading.index("retrieved")] = later.isoformat()
                lines[number] = ",".join(cells) + "\n"
        pack = check_files(few_figures | {"figures.csv": "".join(lines).encode()}).pack
        with place.seen():
            replace_figures(partnership=place.id, pack=pack)

    return call


@pytest.mark.usefixtures("really")
def test_everything_that_is_said_of_a_publication(place, published, nobody, moves, digests, sign_in):
    """One publication for many questions, since making it takes seconds."""
    row, before = published(), digests()

    # programs find it, with its schema
    found = nobody.get("/.well-known/early-years-strategy")
    assert found["Access-Control-Allow-Origin"] == "*"
    document = found.json()
    assert errors("publications", document) == []
    [strategy] = document["strategies"]
    assert strategy["digest"] == row.digest == before["1/strategy.json"]
    assert (strategy["status"], strategy["version"], strategy["versions"]) == ("draft", None, [])
    path = strategy["strategy"].removeprefix("http://127.0.0.1:8000")
    whole = nobody.get(path).json()
    assert whole["schema_version"] == strategy["schema_version"]
    schema = nobody.get(document["strategy_schema"].removeprefix("http://127.0.0.1:8000"))
    assert schema["Content-Type"] == "application/schema+json"
    assert list(Draft202012Validator(schema.json()).iter_errors(whole)) == []
    assert nobody.get("/.well-known/early-years-strategy/needs.schema.json").status_code == 404

    # one figure has an address of its own
    page = nobody.get(f"{BASE}figures/gld-2025").content.decode()
    assert "65.7%" in page
    assert nobody.get(f"/cy{BASE}figures/gld-2025").status_code == 200
    figure = nobody.get(f"{BASE}figures/gld-2025.json")
    assert figure["Access-Control-Allow-Origin"] == "*"
    assert errors("figure", figure.json()) == []
    [held] = figure.json()["published"]
    assert held["shown"]["en"] == "65.7%"
    assert nobody.get(f"{BASE}figures/no-such-thing").status_code == 404
    assert nobody.get(f"{BASE}figures/no-such-thing.json").status_code == 404

    # nothing has moved; then something has, and nothing that was published changes
    assert "Every figure in it is still what it was" in nobody.get(f"{BASE}moved").content.decode()
    assert len(Xml.fromstring(nobody.get(f"{BASE}feed.xml").content).findall(f"{ATOM}entry")) == 1
    moves("gld-2025", "67.2")
    page = nobody.get(f"{BASE}moved").content.decode()
    assert "2024/25: 65.7%; now 67.2%" in page
    assert "1 figure has moved since" in page
    assert "2024/25: 65.7%; bellach 67.2%" in nobody.get(f"/cy{BASE}moved").content.decode()
    assert "65.7%" in nobody.get(f"{BASE}figures/gld-2025").content.decode()
    assert digests() == before
    assert "1 figure" in sign_in("viewer").get("/p/fernshire/plan/publication/").content.decode()
    feed = Xml.fromstring(nobody.get(f"{BASE}feed.xml").content)
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.find(f"{ATOM}title").text for entry in entries] == [
        "1 figure has moved since", "A draft was published: Growing up in Fernshire",
    ]  # fmt: skip
    assert "now 67.2%" in entries[0].find(f"{ATOM}summary").text
    names = [entry.find(f"{ATOM}id").text for entry in entries]
    again = Xml.fromstring(nobody.get(f"{BASE}feed.xml").content).findall(f"{ATOM}entry")
    assert names == [entry.find(f"{ATOM}id").text for entry in again]
    assert all(name.startswith("urn:uuid:") for name in names)
