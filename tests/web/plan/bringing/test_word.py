"""Words out of files: documents of Word, text in several encodings, and what cannot be read."""

import pytest
from web.plan.bringing.documents import document, line, table

from seedbed_web.plan.bringing import word
from seedbed_web.plan.bringing.word import Unreadable, text_of_file


def reason(content):
    with pytest.raises(Unreadable) as refused:
        text_of_file(content)
    return refused.value.reason


def test_titles_texts_and_tables_of_a_word_document_are_read():
    body = line("Plan", "Heading1") + line("Priority 1: Talk", "Heading2") + line("Many wait.")
    text = text_of_file(document(body + table(("Action", "Lead"), ("Train", "A | B"))))
    assert text.split("\n") == [
        "# Plan", "", "", "## Priority 1: Talk", "", "", "Many wait.", "", "",
        "| Action | Lead |", "| --- | --- |", "| Train | A \\| B |", "",
    ]  # fmt: skip


def test_lists_of_the_reader_keep_their_depth_and_numbers():
    reader = word._Markdown()
    reader.feed("<ol><li>One<ul><li>Two</li></ul></li><li>Three</li></ol>")
    assert reader.text() == "1. One\n  - Two\n2. Three\n"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"%PDF-1.7 words", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, "old-word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked"),
        (b"PK\x03\x04 nothing more", "broken"),
        (document("<w:p>")[:400], "broken"),
        (document("<w:p><w:unclosed></w:p>"), "broken"),
        (document(line("x"), before='<!DOCTYPE w [<!ENTITY a "b">]>'), "broken"),
        (document(""), "empty"),
        (b"  \n", "empty"),
        (b"a\x00b", "not-text"),
        (b"a" * (word.LONGEST + 1), "long"),
    ],
)
def test_what_cannot_be_read_says_why(content, why):
    assert reason(content) == why


def test_a_document_that_unpacks_to_far_more_is_refused_before_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(word, "UNPACKED", 10_000)
    assert reason(document(line("x"), bomb="0" * 20_000)) == "large"


def test_text_of_older_machines_is_read_too():
    assert text_of_file("Plan – 62 o bob 100, tŷ".encode("utf-16")) == "Plan – 62 o bob 100, tŷ"
    assert text_of_file("Caf\xe9 – plan".encode("cp1252")) == "Caf\xe9 – plan"


@pytest.mark.django_db
def test_the_page_says_what_to_do_with_a_pdf_and_keeps_nothing(cast, sign_in):
    from django.core.files.uploadedfile import SimpleUploadedFile

    from seedbed_web.plan.bringing.models import BroughtPlan

    file = SimpleUploadedFile("plan.pdf", b"%PDF-1.7")
    answer = sign_in().send("/p/fernshire/plan/bring-a-plan/", {"language": "en", "file": file})
    assert answer.status_code == 400
    assert "This is a PDF" in answer.text
    with cast.fernshire.seen():
        assert not BroughtPlan.objects.exists()
