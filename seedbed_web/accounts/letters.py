"""Letters to people: plain text, in the language of who reads them."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation


def write(template: str, to: str, language: str, context: dict[str, Any]) -> EmailMessage:
    """A letter from the templates `…_subject.txt` and `…_message.txt`."""
    context = context | {"language": language}
    with translation.override(language):
        subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())
        text = render_to_string(f"{template}_message.txt", context).strip() + "\n"
    # no machine that is out of the office answers it
    headers = {"Auto-Submitted": "auto-generated"}
    return EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers=headers)


def address(name: str, language: str, **words: Any) -> str:
    """The whole address of a page, as a letter names it."""
    with translation.override(language):
        return settings.SEEDBED_URL.rstrip("/") + reverse(name, kwargs=words)
