"""What differs is said in words, word by word and figure by figure, without colour and without script."""

import pytest
from web.publish.versions.conftest import FIGURE, PATH, table

from seedbed.plan.strategy.tables import FIGURES
from seedbed_web.plan.strategy.models import Action, Money, Priority
from seedbed_web.publish.pack.models import PackFile

pytestmark = pytest.mark.django_db
PAGE = f"{PATH}differences/"


def differing(browser, before="for-agreement", after="draft", **more):
    return browser.get(PAGE, {"before": before, "after": after} | more).content.decode()


def test_a_version_and_the_draft_that_is_the_same_say_so(fixing, fixed, sign_in):
    page = differing(sign_in("viewer"))
    assert "“For agreement” and “the draft” say the same." in page
    assert "<ins" not in page


def test_changed_words_stand_as_removed_and_added_and_are_said_aloud(fixing, fixed, sign_in):
    with fixing.seen():
        Priority.objects.update(need_en="Far fewer than {gld-2025} of children do.")
    page = differing(sign_in("viewer"))
    removed = '<del class="ver-del"><span class="govuk-visually-hidden">[removed: </span>Only<span'
    added = '<ins class="ver-ins"><span class="govuk-visually-hidden">[added: </span>Far fewer than<span'
    assert removed in page
    assert added in page
    assert page.index(removed) < page.index(added)


def test_a_figure_that_moved_stands_in_the_table_and_in_the_words(fixing, fixed, sign_in):
    with fixing.seen():
        PackFile.objects.filter(path="figures.csv").update(content=table(FIGURES, FIGURE | {"value": 62.4}))
    page = differing(sign_in("viewer"))
    assert '61.6% <span aria-hidden="true">→</span>' in page
    assert "<strong>62.4%</strong>" in page
    assert "</span>61.6%<span" in page
    assert "</span>62.4%<span" in page


def test_what_was_added_removed_and_what_money_changed_is_listed(fixing, fixed, sign_in, cast):
    with fixing.seen():
        Money.objects.update(pounds=50_000)
        talking = Priority.objects.get()
        Action.objects.all().delete()
        Action.objects.create(
            partnership_id=cast.fernshire.id, identifier="visits", priority=talking, title_en="Home visits",
            state="not started",
        )  # fmt: skip
    page = differing(sign_in("viewer"))
    assert "Home visits" in page
    assert "Talking groups" in page
    assert "40,000" in page
    assert "50,000" in page


def test_only_what_changed_is_shown_until_everything_is_asked_for(fixing, fixed, sign_in):
    with fixing.seen():
        Priority.objects.update(title_en="Talking by three")
    reader = sign_in("viewer")
    assert "Words on vision.en.md." not in differing(reader)
    assert "Words on vision.en.md." in differing(reader, everything="on")


def test_two_versions_are_compared_and_an_unknown_one_is_a_fault_of_the_form(fixing, fixed, sign_in):
    with fixing.seen():
        Priority.objects.update(title_en="Talking by three")
    fixing.fix(title_en="Second")
    reader = sign_in("viewer")
    page = differing(reader, after="second")
    assert "from “For agreement” to “Second”" in page
    assert "<ins" in page
    unknown = differing(reader, after="no-such-version")
    assert "<title>Error: What differs" in unknown
    assert "<ins" not in unknown


def test_a_draft_that_could_not_be_published_says_what_to_mend(fixing, fixed, sign_in):
    with fixing.seen():
        Priority.objects.update(need_en="Only {no-such-figure} do.")
    page = differing(sign_in("viewer"))
    assert "so it cannot be set beside a version" in page
    assert "{no-such-figure} is cited" in page


def test_without_a_version_there_is_nothing_to_compare(fixing, sign_in):
    page = sign_in("viewer").get(PAGE).content.decode()
    assert "There is no version yet that the draft could be set beside." in page
