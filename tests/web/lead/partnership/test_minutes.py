"""Minutes as a page, Markdown and a tagged PDF; with names only for who may, and told in the record."""

import io

import pikepdf
import pytest
from web.lead.partnership.board import HELD, LEAD

from seedbed_web.audit.models import Event
from seedbed_web.lead.partnership.models import AgendaItem, Attendance, BoardAction, Decision

pytestmark = pytest.mark.django_db
MARCH = f"{LEAD}meetings/board-march/"


@pytest.fixture
def written(board):
    """A meeting with something of everything."""
    own = {"partnership_id": board.company.id}
    with board.company.seen():
        Attendance.objects.create(**own, meeting=board.held, member=board.seats["chair"], attended="present")
        Attendance.objects.create(**own, meeting=board.held, member=board.seats["nhs"], attended="deputy")
        AgendaItem.objects.filter(pk=board.items["speech"].pk).update(
            minutes_en="They said *a lot*.\n\n- one\n- two <b>", minutes_cy="Dywedwyd llawer.",
            led_by="Head of speech", paper_url="https://democracy.example/1",
        )  # fmt: skip
        Decision.objects.create(
            **own, identifier="go", title_en="Go ahead", state="ratified", decided_on=HELD,
            meeting=board.held, ratified_by=board.board, ratified_on=HELD,
            text_en="With {parents-said} and {gone-2020}.",
        )  # fmt: skip
        BoardAction.objects.create(
            **own, identifier="ask", title_en="Ask families", state="not started", meeting=board.held,
            owner=board.company.organisations["council"], due=HELD,
        )  # fmt: skip
    return board


@pytest.mark.parametrize("way", ["minutes/", "minutes.md"])
def test_page_and_markdown_say_the_same(written, sign_in, way):
    text = sign_in("viewer").get(MARCH + way).text
    for words in (
        "Early Years Board, 5 March 2026", "The meeting was quorate.", "2 of 2 voting seats",
        "The chair", "Brought by Head of speech", "https://democracy.example/1",
        "Go ahead", "Ask families", "Fernshire Council",
    ):  # fmt: skip
        assert words in text


def test_markdown_says_what_was_written_and_no_more(written, sign_in):
    text = sign_in("viewer").get(f"{MARCH}minutes.md").text
    assert "They said *a lot*." in text
    assert "- two \\<b\\>" in text
    assert "\n\n\n" not in text


def test_welsh_minutes_are_welsh(written, sign_in):
    text = sign_in("viewer").get(f"/cy{MARCH}minutes.md").text
    for words in (
        "Bwrdd y Blynyddoedd Cynnar, 5 Mawrth 2026",
        "Dywedwyd llawer.",
        "Roedd cworwm yn y cyfarfod.",
    ):
        assert words in text


@pytest.mark.parametrize(("prefix", "language"), [("", "en"), ("/cy", "cy")])
def test_the_pdf_is_tagged_and_knows_its_language(written, sign_in, prefix, language):
    answer = sign_in("viewer").get(f"{prefix}{MARCH}minutes.pdf")
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.content)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang).startswith(language)
        assert str(
            document.docinfo["/Title"]
            if "/Title" in document.docinfo
            else document.open_metadata()["dc:title"]
        )


EVERY_KIND = """# Head

One **two** `three` [four](https://a.example) [five](javascript:alert(1)).

### Deep

- a
  - b

1. c

> said

| a | b |
|---|---|
| 1 | 2 |

```
code
```
"""


@pytest.mark.parametrize("field", ["notes", "minutes", "text"])
def test_whatever_markdown_people_write_can_be_set(written, sign_in, field):
    with written.company.seen():
        Decision.objects.filter(identifier="go").update(text_en=EVERY_KIND if field == "text" else "")
        AgendaItem.objects.update(minutes_en=EVERY_KIND if field == "minutes" else "")
        type(written.held).objects.filter(pk=written.held.pk).update(
            notes_en=EVERY_KIND if field == "notes" else ""
        )
    browser = sign_in("viewer")
    assert browser.get(f"{MARCH}minutes.pdf")["Content-Type"] == "application/pdf"
    for way in ("minutes/", "minutes.md"):
        text = browser.get(MARCH + way).text
        assert "https://a.example" in text
        assert 'href="javascript:' not in text
        assert "[five](" not in text if way == "minutes.md" else True


def test_a_character_that_cannot_be_set_is_named_and_nothing_breaks(written, sign_in):
    with written.company.seen():
        AgendaItem.objects.filter(pk=written.items["speech"].pk).update(minutes_en="Well done 🎉")
    answer = sign_in("viewer").get(f"{MARCH}minutes.pdf", follow=True)
    assert answer.status_code == 200
    assert "“🎉” cannot be printed" in answer.text


@pytest.mark.parametrize("way", ["minutes/", "minutes.md", "minutes.pdf"])
def test_names_are_for_who_may_change_the_meeting_and_taking_them_is_noted(written, sign_in, way):
    assert sign_in("analyst").get(f"{MARCH}{way}?names=yes").status_code == 403
    assert sign_in().get(f"{MARCH}{way}?names=yes").status_code == 200
    with written.company.seen():
        assert Event.objects.filter(action="meeting minutes taken out with names").count() == 1


def test_without_that_choice_no_name_stands_there_even_for_who_may(written, sign_in):
    browser = sign_in()
    assert "Cadi Example" not in browser.get(f"{MARCH}minutes.md").text
    assert "The chair: Cadi Example" in browser.get(f"{MARCH}minutes.md?names=yes").text


def test_a_meeting_of_which_nothing_is_written_has_minutes_too(board, sign_in):
    browser = sign_in("viewer")
    for way in ("minutes/", "minutes.md", "minutes.pdf"):
        assert browser.get(f"{LEAD}meetings/board-next/{way}").status_code == 200
    assert (
        "Nobody has written down who was there." in browser.get(f"{LEAD}meetings/board-next/minutes.md").text
    )
