"""What Fernshire has published: published like anything else, once, when the demo is loaded."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from seedbed.publish.site import Step
from seedbed_web.organisations.models import Partnership
from seedbed_web.publish.publications.actions import enter_publication, finish_publication
from seedbed_web.publish.publications.publishing import Asked, make
from seedbed_web.publish.publications.queries import list_publications, what_to_publish


def publish_fernshire(partnership: UUID, as_of: date, step: Step) -> None:
    """Publishes the draft of Fernshire, within the transaction that loads it."""
    if list_publications(partnership).exists():
        return
    held = enter_publication(partnership=partnership, version="", as_of=as_of, asked_as="", by=None)
    slug = Partnership.objects.get(pk=partnership).slug
    made = make(Asked(held, slug, *what_to_publish(held)), step)
    finish_publication(partnership=partnership, publication=held.pk, made=made, by=None)
