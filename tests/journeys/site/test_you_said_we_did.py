"""What families say and propose, and what becomes of it: a sentence for each journey."""

import re

import pytest
from journeys.conftest import PHONE
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
COMMUNITY = "/p/fernshire/lead/community"
PUBLIC = "/voices/fernshire/"


def test_a_parent_proposes_on_a_phone_in_welsh_and_sees_what_became_of_it(demo, walk, looker):
    parent = walk(demo, "community-voice", size=PHONE)
    parent.goto(f"/cy{COMMUNITY}/proposals/")
    press(parent, "Cynnig syniad")
    parent.get_by_label("Beth ddylid ei wneud?").fill("Ystafell gynnes ar brynhawn Sul")
    parent.get_by_label("Pam? Beth fyddai'n well i deuluoedd?").fill("Mae'r tŷ yn oer.")
    parent.get_by_label("Pa grŵp fyddai'n berchen arno?").select_option(label="Panel Rhieni Swydd Rhedyn")
    press(parent, "Ei gynnig")
    says(parent, "Panel Rhieni Swydd Rhedyn")
    proposal = parent.url.removeprefix(f"{demo.address}/cy")

    nurse = walk(demo, "practitioner")
    nurse.goto(proposal)
    nurse.get_by_label("A wording for why it should be done").check()
    nurse.get_by_label("Your words").fill("Babies get cold at the weekend.")
    press(nurse, "Send it")
    press(nurse, "Take this wording")
    says(nurse, "taken on")
    assert looker.faults(nurse) == {}

    lead = walk(demo, "early-years-lead")
    lead.goto(proposal)
    says(lead, "Babies get cold at the weekend.")
    press(lead, "Answer it")
    assert looker.faults(lead) == {}
    lead.get_by_label("We take it up").check()
    lead.get_by_label("What you say to those who proposed it, in Welsh").fill("Ie, o fis Ionawr.")
    press(lead, "Send the answer")
    follow(lead, lead.locator("main").get_by_role("link", name="Ystafell gynnes ar brynhawn Sul"))
    says(lead, "Proposed and owned by Fernshire Parents' Panel.")  # it is an action of the partnership now

    parent.goto(f"/cy{COMMUNITY}/proposals/")
    says(parent, "Eich rhai chi")
    says(parent, "Ie, o fis Ionawr.")
    assert looker.faults(parent) == {}


def test_what_families_said_stands_on_the_public_page_once_the_lead_has_answered_it(demo, walk, looker):
    lead, anybody = walk(demo, "early-years-lead"), walk(demo, size=PHONE)
    lead.goto(f"{COMMUNITY}/findings/")
    press(lead, "Write down what was said")
    lead.get_by_label("What was said, in English").fill("The clinic shuts before we leave work.")
    lead.get_by_label("It is decided, and will be done").check()
    lead.get_by_label("Yes, everybody may read it").check()
    press(lead, "Save")
    says(lead, "An answer must lead somewhere")
    assert looker.faults(lead) == {}
    anybody.goto(PUBLIC)
    assert "The clinic shuts" not in anybody.content()

    lead.get_by_label("Our answer, in English").fill("It opens until seven on Thursdays.")
    lead.get_by_label("The decision that answers it").select_option(index=1)
    press(lead, "Save")
    says(lead, "It opens until seven on Thursdays.")
    for language in ("", "/cy"):
        anybody.goto(f"{language}{PUBLIC}")
        says(anybody, "The clinic shuts before we leave work.")
        says(anybody, "It opens until seven on Thursdays.")
        assert looker.faults(anybody) == {}
        assert "Example" not in anybody.inner_text("main")  # nobody of the demo is named


def test_a_resident_without_an_account_offers_something_that_is_shown_once_it_is_confirmed(demo, walk):
    resident, lead = walk(demo, size=PHONE, scripts=False), walk(demo, "early-years-lead")
    resident.goto(f"{PUBLIC}assets/")
    press(resident, "Tell us of another")
    resident.get_by_label("What is it called?").fill("Soup on the green")
    resident.get_by_label("Group", exact=True).check()
    resident.get_by_label("What does it offer families?").fill("Soup for everybody, on Fridays.")
    resident.get_by_label("Which ward is it in?").select_option(index=1)
    press(resident, "Send it")
    says(resident, "We have what you told us.")
    assert resident.context.cookies() == []
    resident.goto(f"{PUBLIC}assets/")
    assert "Soup on the green" not in resident.content()

    lead.goto(f"{COMMUNITY}/assets/")
    follow(lead, lead.get_by_role("button", name=re.compile("^Confirm it.*Soup on the green")))
    says(lead, "Saved.")
    resident.goto(f"{PUBLIC}assets/")
    says(resident, "Soup on the green")
