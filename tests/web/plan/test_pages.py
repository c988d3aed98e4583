"""Every page of Plan works for who may see it, in both languages, and for nobody else."""

import pytest

pytestmark = pytest.mark.django_db

PAGES = (
    "", "plan/", "plan/writing/", "plan/priorities/talking/", "plan/priorities/feeding/", "plan/actions/",
    "plan/actions/waits/", "plan/actions/milk/", "plan/actions.csv", "plan/evidence/gld-2025/",
    "plan/evidence/parents-said/", "lead/", "deliver/", "evaluate/",
)  # fmt: skip
FORMS = {
    "plan/edit/": ("early-years-lead", "analyst", "commissioner"),
    "plan/order/": ("early-years-lead", "analyst", "commissioner"),
    "plan/add-priority/": ("early-years-lead", "analyst", "commissioner"),
    "plan/writing/vision/edit/": ("early-years-lead", "analyst", "commissioner"),
    "plan/priorities/talking/edit/": ("early-years-lead", "analyst", "commissioner"),
    "plan/priorities/talking/add-action/": ("early-years-lead", "commissioner", "practitioner"),
    "plan/actions/waits/edit/": ("early-years-lead", "commissioner", "practitioner"),
}
ROLES = ("early-years-lead", "analyst", "commissioner", "practitioner", "community-voice", "viewer")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["", "/cy"])
def test_a_page_works(plan, sign_in, page, language):
    assert sign_in("viewer").get(f"{language}/p/fernshire/{page}").status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_a_page_works_where_nothing_has_been_written(sign_in, page):
    expected = 404 if page.rstrip("/").count("/") == 2 else 200
    assert sign_in(place="saltmarsh").get(f"/p/saltmarsh/{page}").status_code == expected


@pytest.mark.parametrize("page", [*PAGES, *FORMS])
def test_nobody_of_another_partnership_finds_it(plan, sign_in, page):
    assert sign_in(place="saltmarsh").get(f"/p/fernshire/{page}").status_code == 404


@pytest.mark.parametrize("page", [*PAGES, *FORMS])
def test_who_has_not_signed_in_is_asked_to(plan, nobody, page):
    assert nobody.get(f"/p/fernshire/{page}").url.startswith("/account/sign-in")


@pytest.mark.parametrize("page", FORMS)
def test_a_form_is_there_for_the_roles_that_may_use_it_and_no_other(plan, sign_in, page):
    answers = {role: sign_in(role).get(f"/p/fernshire/{page}").status_code for role in ROLES}
    assert answers == {role: 200 if role in FORMS[page] else 403 for role in ROLES}


@pytest.mark.parametrize("page", FORMS)
def test_a_form_that_may_not_be_used_is_refused_when_sent(plan, sign_in, page):
    assert sign_in("viewer").send(f"/p/fernshire/{page}", {"title_en": "…"}).status_code == 403


@pytest.mark.parametrize(("role", "seen"), [("early-years-lead", True), ("viewer", False)])
def test_buttons_are_shown_to_who_may_use_them(plan, sign_in, role, seen):
    browser = sign_in(role)
    for page, address in (
        ("plan/", "add-priority"),
        ("plan/priorities/talking/", "priorities/talking/edit"),
        ("plan/priorities/talking/", "add-action"),
        ("plan/actions/waits/", "actions/waits/edit"),
    ):
        assert (address in browser.get(f"/p/fernshire/{page}").text) is seen
