"""What stands around every page: landmarks, navigation, language switch, messages."""

import re
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve, reverse
from django.utils.translation import override
from web.design.conftest import shape

from seedbed_web.access.declare import access_of
from seedbed_web.config.requests.navigation import BESIDE
from seedbed_web.config.requests.shell import other_page
from seedbed_web.organisations.models import Area, Partnership

pytestmark = pytest.mark.django_db

PAGES = ["/", "/accessibility", "/privacy", "/cookies", "/nowhere"]


def page(path, client=None):
    return (client or Client()).get(path).content.decode()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("prefix", ["", "/cy"])
def test_every_page_has_landmarks_one_heading_and_the_language_it_is_in(prefix, path):
    seen = shape(page(prefix + path))
    tags = [it[0] for it in seen if isinstance(it, tuple)]
    for tag in ("header", "main", "footer", "h1"):
        assert tags.count(tag) == 1, tag
    html = next(it for it in seen if isinstance(it, tuple) and it[0] == "html")
    assert ("lang", "cy" if prefix else "en") in html
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_holds_a_script_or_a_style_of_its_own(path):
    html = page(path)
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))


def test_no_template_holds_a_script_or_a_style_of_its_own(root):
    for file in sorted((root / "seedbed_web").glob("*/jinja2/**/*.jinja")):
        text = re.sub(r"\{#.*?#\}", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text), file
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", text)), file


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/accessibility?a=1&b=2", "/cy/accessibility?a=1&b=2"),
        ("/cy/accessibility?a=1&b=2", "/accessibility?a=1&b=2"),
        ("/", "/cy/"),
        ("/cy/p/fernshire/plan/", "/p/fernshire/plan/"),
    ],
)
def test_the_switch_leads_to_the_same_page_with_the_same_questions(here, there):
    now, other = ("cy", "en") if here.startswith("/cy/") else ("en", "cy")
    with override(now):
        assert other_page(RequestFactory().get(here), other) == there


@pytest.mark.parametrize(
    ("here", "there", "words"), [("/nowhere", "/cy/", "Cymraeg"), ("/cy/nowhere", "/", "English")]
)
def test_a_page_that_is_not_there_switches_to_the_first_page(here, there, words):
    html = page(here)
    language = "en" if here.startswith("/cy/") else "cy"
    assert f'<a href="{there}" hreflang="{language}" lang="{language}">{words}</a>' in html


def test_nobody_is_offered_to_sign_in():
    html = page("/")
    assert '<a href="/account/sign-in">Sign in</a>' in html
    assert "Sign out" not in html
    assert "site-nav" not in html


def test_a_member_sees_partnership_name_steps_and_the_way_out(sign_in):
    html = page("/p/fernshire/plan/", sign_in("viewer"))
    assert '<span class="sb-header__area">Fernshire</span>' in html
    assert 'aria-current="page">Plan</a>' in html
    assert "Sign out" in html
    assert "– Fernshire – Seedbed</title>" in html


def served(cast, *areas):
    """Fernshire comes to serve some areas: code, English name, Welsh name."""
    with cast.fernshire.seen():
        Area.objects.bulk_create(
            Area(partnership_id=cast.fernshire.id, code=code, name_en=en, name_cy=cy)
            for code, en, cy in areas
        )


def areas_shown(html):
    found = re.search(r'<p class="sb-header__title site-header__areas">([^<]*)</p>', html)
    return found and found[1]


WELSH = [("W06000010", "", ""), ("W06000008", "", ""), ("W06000009", "", "")]
"""Carmarthenshire, Ceredigion, Pembrokeshire: the library knows their names by code."""


@pytest.mark.parametrize(
    ("areas", "english", "welsh"),
    [
        ([], None, None),
        ([("X06000001", "Fernshire", "")], None, None),
        ([("X06000001", "Ferns, County of", "")], None, None),
        ([("X06000001", "Oldshire", "Hen Sir")], "Oldshire", "Hen Sir"),
        ([("X06000001", "Oldshire", "")], "Oldshire", "Oldshire"),
        ([("X06000001", "X06000001", ""), ("X06000002", "X06000002", "")], None, None),
        ([("E08000035", "Fernshire", "")], "Leeds", "Leeds"),
        (
            [("X06000001", "Oldshire", "Hen Sir"), ("X06000002", "Saltcoats", "Caerhalen")],
            "Oldshire and Saltcoats",
            "Hen Sir a Chaerhalen",
        ),
    ],
)
def test_below_its_name_stand_the_areas_where_they_say_more(cast, sign_in, areas, english, welsh):
    served(cast, *areas)
    browser = sign_in("viewer")
    assert areas_shown(page("/p/fernshire/plan/", browser)) == english
    assert areas_shown(page("/cy/p/fernshire/plan/", browser)) == welsh


def test_real_authorities_have_their_own_names_whatever_the_pack_calls_them(cast, sign_in):
    served(cast, *WELSH)
    browser = sign_in("viewer")
    english = "Carmarthenshire, Ceredigion and Pembrokeshire"
    assert areas_shown(page("/p/fernshire/plan/", browser)) == english
    assert areas_shown(page("/cy/p/fernshire/plan/", browser)) == "Sir Gaerfyrddin, Ceredigion a Sir Benfro"
    with cast.fernshire.seen():
        Partnership.objects.filter(pk=cast.fernshire.id).update(name_en=english)
    assert areas_shown(page("/p/fernshire/plan/", browser)) is None


def test_the_areas_cost_one_question_and_none_where_there_is_no_partnership(cast, sign_in):
    served(cast, *WELSH)
    for path, browser, wanted in (("/p/fernshire/plan/", sign_in("viewer"), 1), ("/privacy", Client(), 0)):
        with CaptureQueriesContext(connection) as asked:
            page(path, browser)
        assert sum('FROM "organisations_area"' in query["sql"] for query in asked.captured_queries) == wanted


def test_beside_the_steps_stand_only_pages_that_the_person_may_see(sign_in):
    assert 'href="/p/fernshire/pack/">Area pack</a>' in page("/p/fernshire/plan/", sign_in("analyst"))
    html = page("/p/fernshire/plan/", sign_in("community-voice"))
    assert ">Organisations</a>" in html
    assert "Area pack" not in html
    assert ">People</a>" not in html


def test_links_beside_the_steps_ask_for_what_their_pages_ask_for():
    for name, _words, asked in BESIDE:
        view = resolve(reverse(name, kwargs={"partnership": "fernshire"})).func
        assert access_of(view, name).permission is asked


def test_a_member_of_one_partnership_is_led_there(sign_in):
    response = sign_in("viewer").get("/")
    assert response.status_code == 302
    assert response["Location"].startswith("/p/fernshire/")


def test_the_demo_says_so_on_every_page(settings):
    assert "This is the demo" not in page("/")
    settings.SEEDBED_DEMO = True
    assert "This is the demo" in page("/")
    assert "Arddangosiad yw hwn" in page("/cy/")


def test_welsh_pages_say_that_their_welsh_is_a_draft():
    assert "Drafft yw'r Gymraeg" in page("/cy/").replace("&#39;", "'")
    assert "draft that a translator" not in page("/")


def test_links_of_the_footer_lead_to_pages_in_the_same_language():
    html = page("/cy/")
    for name in ("accessibility", "privacy", "cookies"):
        assert f'href="/cy/{name}"' in html
        assert Client().get(f"/cy/{name}").status_code == 200
