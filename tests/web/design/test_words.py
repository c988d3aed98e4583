"""Every word of the site in Welsh, and the catalogue in step with the pages."""

import importlib.util
import re

import pytest
from django.utils.translation import gettext, ngettext, override

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|\{\w+\}")
FORMS = 5


@pytest.fixture(scope="module")
def words(request):
    spec = importlib.util.spec_from_file_location("words", request.config.rootpath / "frontend" / "words.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def welsh(words):
    return words.read(words.catalogue("cy"))


@pytest.fixture(scope="module")
def shown(words):
    return words.gathered()


def texts(it):
    return it if isinstance(it, (tuple, list)) else (it,)


def key(message):
    return (message.context, texts(message.id)[0])


def test_the_catalogue_has_the_words_that_the_site_shows_and_no_others(shown, welsh):
    """Run `make words` when this fails, and fill in what it brought."""
    assert {key(it) for it in shown if it.id} == {key(it) for it in welsh if it.id}


def test_every_word_has_its_welsh(welsh):
    assert [key(it) for it in welsh if it.id and not all(texts(it.string))] == []


def test_nothing_waits_as_fuzzy_and_the_header_says_draft(welsh):
    assert [key(it) for it in welsh if it.fuzzy and it.id] == []
    assert "DRAFT" in welsh.header_comment


def test_what_counts_has_all_five_forms(welsh):
    assert welsh.num_plurals == FORMS
    assert [key(it) for it in welsh if isinstance(it.id, tuple) and len(it.string) != FORMS] == []


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_same_things_are_filled_in_and_nothing_else(words, language):
    for message in words.read(words.catalogue(language)):
        if not message.id or not all(texts(message.string)):
            continue
        asked = {part for text in texts(message.id) for part in PLACEHOLDER.findall(text)}
        for text in texts(message.string):
            assert set(PLACEHOLDER.findall(text)) <= asked, text
            assert not re.search(r"%(?!\(\w+\)[sd]|%)", text), text
        if language == "cy" and not isinstance(message.id, tuple):
            assert set(PLACEHOLDER.findall(message.string)) == asked, message.id


def test_plain_english_replaces_only_what_django_says(words, shown):
    in_code = {key(it) for it in shown}
    assert {key(it) for it in words.read(words.catalogue("en")) if it.id} <= in_code


def test_what_has_been_made_of_the_catalogues_is_what_they_say(words, welsh):
    """Run `make setup` when this fails."""
    with override("cy"):
        for message in welsh:
            if message.id and not isinstance(message.id, tuple) and not message.context:
                assert gettext(message.id) == message.string


@pytest.mark.parametrize(
    ("number", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 0), (6, 4), (8, 0), (11, 0)]
)
def test_numbers_take_the_form_of_our_catalogue_though_django_has_fewer(welsh, number, form):
    one, many = "You have %(left)s character remaining", "You have %(left)s characters remaining"
    with override("cy"):
        assert ngettext(one, many, number) == welsh.get(one).string[form]


def test_what_django_says_of_faults_is_said_plainly_in_both_languages():
    with override("en"):
        assert gettext("This field is required.") == "This must be filled in"
    with override("cy"):
        assert gettext("This field is required.") == "Rhaid llenwi hwn"
