"""How letters leave: after what they speak of is settled, and without anybody waiting for a mail server.

A letter that is sent while a page is made tells an onlooker, by the time it takes, that an address is known
here. So letters go when the transaction has ended, on threads of their own.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.filebased import EmailBackend as Files
from django.core.mail.backends.smtp import EmailBackend as Smtp
from django.db import transaction

LOG: Final = logging.getLogger("seedbed.letters")
POSTMEN: Final = ThreadPoolExecutor(max_workers=2, thread_name_prefix="letters")


class InBackground(BaseEmailBackend):
    """Hands letters to a mail server, or to a folder where there is none, when the transaction has ended."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Takes letters in; a transaction that is undone takes its letters with it."""
        transaction.on_commit(partial(POSTMEN.submit, deliver, list(email_messages)))
        return len(email_messages)


class Folder(Files):
    """Letters as files that their owner alone may read: they hold codes and links."""

    def __init__(self, *args: Any, **named: Any) -> None:
        Path(settings.EMAIL_FILE_PATH).mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(*args, **named)


def deliver(letters: Sequence[EmailMessage]) -> None:
    """Delivers letters now. A fault is logged without saying to whom; the person asks again."""
    way = Smtp() if settings.SEEDBED_HAS_POST else Folder()
    try:
        way.send_messages(letters)
    except Exception as error:  # nobody waits for this thread, so nobody else would hear of it
        LOG.error("a letter could not be sent", extra={"fault": type(error).__name__})
