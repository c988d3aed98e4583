"""One's own account."""

import pytest

from seedbed_web.accounts.models import User
from seedbed_web.database.scope import Scope, working_for

pytestmark = pytest.mark.django_db
ACCOUNT = "/account/"


def test_the_page_says_what_is_known(sign_in):
    words = sign_in("analyst").get(ACCOUNT).content.decode()
    assert "Analyst of Fernshire" in words
    assert "analyst@fernshire.example" in words
    assert "authenticator app" in words
    assert "Sign out everywhere" in words
    assert "If you want to leave" in words


def test_name_and_language_are_changed(sign_in, cast):
    person = cast.fernshire.people["analyst"]
    answer = sign_in("analyst").send(ACCOUNT, {"name": "Gwen Dafydd", "language": "cy"})
    assert answer["Location"] == "/cy/account/"
    with working_for(Scope(user=person.pk)):
        changed = User.objects.get(pk=person.pk)
    assert (changed.name, changed.language) == ("Gwen Dafydd", "cy")


@pytest.mark.parametrize("faulty", [{"name": ""}, {"language": "fr"}, {"name": "x" * 151}])
def test_a_faulty_form_is_shown_again(sign_in, faulty):
    answer = sign_in("analyst").send(ACCOUNT, {"name": "Gwen", "language": "en"} | faulty)
    assert answer.status_code == 422
    assert "There is a problem" in answer.content.decode()


def test_the_address_cannot_be_changed(sign_in, cast):
    sign_in("analyst").send(ACCOUNT, {"name": "Gwen", "language": "en", "email": "other@elsewhere.example"})
    with working_for(Scope(mode="sign-in")):
        assert not User.objects.filter(email="other@elsewhere.example").exists()


def test_signing_out_everywhere_is_not_done_by_a_link(sign_in):
    assert sign_in("analyst").get("/account/sign-out-everywhere").status_code == 405
