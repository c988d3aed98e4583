"""Results: only of what has closed, for every member, with nothing small in them."""

import pytest
from web.lead.community.asked import ONE, a_consultation, a_theme, answered, asked, today

from seedbed_web.lead.community.models import Coding, Reply

pytestmark = pytest.mark.django_db
RESULTS = ONE + "results/"


@pytest.fixture
def closed(cast):
    """Sixty people: how they come, who helped, and three wards."""
    with cast.fernshire.seen():
        hub = a_consultation(cast.fernshire, closed_on=today(), link=None)
        answered(hub, 26, how="1", helped="1 2", easy="2", ward="E05000001", ethnicity="white")
        answered(hub, 14, how="2", helped="1", easy="2", ward="E05000001", ethnicity="white", channel="paper")
        answered(hub, 17, how="1", easy="5", ward="E05000002", ethnicity="asian", language="cy")
        answered(hub, 3, how="3", easy="5", ward="E05000002", ethnicity="black", channel="event")
        return hub


def test_while_it_is_open_there_are_none(cast, sign_in):
    with cast.fernshire.seen():
        answered(a_consultation(cast.fernshire), 30, how="1")
    page = sign_in().get(RESULTS)
    assert "There are no results yet." in page.text
    assert "30" not in page.text.split("<main")[1]
    assert sign_in().get(ONE + "results.csv").status_code == 404


def test_every_member_sees_what_was_answered_with_number_and_day(sign_in, closed):
    page = sign_in("viewer").get(RESULTS).text
    assert "About 60 people answered" in page
    assert "These are the people who answered, not everybody" in page
    assert "75% (45)" in page  # 43 of 60 came on foot
    assert "25% (15)" in page
    assert "hidden, because it is small" in page


def test_what_is_small_stands_nowhere_in_the_table(sign_in, closed):
    rows = sign_in("viewer").get(ONE + "results.csv").text.splitlines()
    assert rows[1].startswith("How do you get there?,On foot,45,75,60,")
    assert rows[3].startswith("How do you get there?,By car,*,*,60,")


def test_answers_set_apart_are_shown_where_it_is_safe_and_refused_where_not(cast, sign_in, closed):
    page = sign_in("viewer").get(RESULTS + "?by=place").text
    assert "E05000001 (about 40 people)" in page
    assert "Questions with several answers are not set apart." in page
    refused = sign_in("viewer").get(RESULTS + "?by=ethnicity").text
    assert "cannot be shown safely" in refused
    assert sign_in("viewer").get(RESULTS + "?by=respondent").status_code == 200


def test_fewer_than_ten_people_have_no_results(cast, sign_in):
    with cast.fernshire.seen():
        answered(a_consultation(cast.fernshire, closed_on=today()), 9, how="1")
    page = sign_in().get(RESULTS).text
    assert "Fewer than ten people answered" in page
    assert "(" not in page.split("<h1")[1].split("<footer")[0].replace("(CSV)", "").split("</h1>")[1][:200]


def test_themes_are_counted_by_people_once_everything_is_read(cast, sign_in, closed):
    with cast.fernshire.seen():
        words = answered(closed, 24, change="More buses.")
        late, rare = a_theme(closed, "late", "Help comes late"), a_theme(closed, "rare", "A rare thing")
        for number, reply in enumerate(words):
            theme = late if number < 15 else rare if number < 18 else None
            if theme:
                Coding.objects.create(partnership_id=reply.partnership_id, reply=reply, theme=theme)
        Reply.objects.filter(pk__in=[it.pk for it in words[:23]]).update(is_read=True)
    page = sign_in("viewer").get(RESULTS).text
    assert "Not everything has been read yet" in page
    assert "Help comes late" not in page
    with cast.fernshire.seen():
        Reply.objects.filter(pk=words[23].pk).update(is_read=True)
    page = sign_in("viewer").get(RESULTS).text
    assert "60% (15)" in page
    assert page.index("Help comes late") < page.index("A rare thing")
    assert "More buses." not in page


def test_two_answers_to_a_question_with_one_are_none(cast, sign_in, closed):
    with cast.fernshire.seen():
        answered(closed, 20, how="1 2")
    assert "75% (45)" in sign_in().get(RESULTS).text


def test_one_answer_more_or_less_among_the_hidden_changes_nothing_on_the_page(cast, sign_in, closed):
    pages = []
    for _ in range(2):
        pages.append(
            sign_in("viewer").get(RESULTS).text.split("What people answered")[1].split("Who answered,")[0]
        )
        with cast.fernshire.seen():  # one who came by car came on foot after all
            reply = Reply.objects.filter(question=asked(closed)["how"], answer="3").first()
            Reply.objects.filter(pk=reply.pk).update(answer="1")
    assert pages[0] == pages[1]
