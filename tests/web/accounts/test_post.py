"""Letters go when what they speak of is settled, and nobody waits for them."""

import logging
import smtplib

import pytest
from django.core.mail import EmailMessage
from django.db import transaction

from seedbed_web.accounts import post
from seedbed_web.accounts.letters import address, write


@pytest.fixture
def home(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path / "letters"
    settings.SEEDBED_HAS_POST = False
    return settings.EMAIL_FILE_PATH


def letter():
    return EmailMessage("Subject", "Words", "from@seedbed.example", ["to@fernshire.example"])


class Postmen:
    """Takes note instead of delivering."""

    def __init__(self):
        self.given = []

    def submit(self, call, letters):
        self.given.append((call, letters))


def test_without_a_mail_server_letters_are_files_for_their_owner(home):
    post.deliver([letter()])
    [file] = home.iterdir()
    assert "Words" in file.read_text(encoding="utf-8")
    assert home.stat().st_mode & 0o077 == 0


def test_a_mail_server_that_fails_is_logged_without_saying_whose_letter(home, settings, monkeypatch, caplog):
    settings.SEEDBED_HAS_POST = True

    def fail(*_):
        raise smtplib.SMTPServerDisconnected("to@fernshire.example is not wanted")

    monkeypatch.setattr(post.Smtp, "send_messages", fail)
    with caplog.at_level(logging.ERROR):
        post.deliver([letter()])
    [line] = caplog.records
    assert line.fault == "SMTPServerDisconnected"
    assert "fernshire" not in str(line.__dict__)


def test_any_other_fault_is_logged_too(home, monkeypatch, caplog):
    """Nobody waits for the thread, so that a fault it keeps to itself is lost."""

    def fail(*_):
        raise UnicodeError("to@fernshire.example")

    monkeypatch.setattr(post.Folder, "send_messages", fail)
    post.deliver([letter()])
    [line] = caplog.records
    assert line.fault == "UnicodeError"
    assert "fernshire" not in str(line.__dict__)


def test_letters_wait_for_the_end_of_the_transaction(real_database, monkeypatch):
    postmen = Postmen()
    monkeypatch.setattr(post, "POSTMEN", postmen)
    with transaction.atomic():
        assert post.InBackground().send_messages([letter()]) == 1
        assert postmen.given == []
    assert [call for call, _ in postmen.given] == [post.deliver]


def test_what_is_undone_sends_no_letter(real_database, monkeypatch):
    postmen = Postmen()
    monkeypatch.setattr(post, "POSTMEN", postmen)
    with transaction.atomic():
        post.InBackground().send_messages([letter()])
        transaction.set_rollback(True)
    assert postmen.given == []


def test_a_subject_stays_one_line():
    made = write(
        "account/email/login_code", "to@fernshire.example", "en", {"code": "BDF\r\nBcc: other@x.example"}
    )
    assert "\n" not in made.subject
    assert made.extra_headers["Auto-Submitted"] == "auto-generated"


def test_addresses_in_letters_are_whole(settings):
    settings.SEEDBED_URL = "https://seedbed.fernshire.example/"
    assert address("mfa_index", "cy") == "https://seedbed.fernshire.example/cy/account/proof"
