"""The keys in the demo's links: only who reads the console or sits at the machine has them."""

from __future__ import annotations

from django.utils.crypto import constant_time_compare, salted_hmac

from seedbed_web.demo.people import Person


def key_of(person: Person) -> str:
    """The key of one person's link. It follows from the secret of this Seedbed, which is random."""
    return salted_hmac("seedbed.demo.sign-in", person.link, algorithm="sha256").hexdigest()[:32]


def opens(key: str, person: Person) -> bool:
    """Whether a key is that of a person's link."""
    return constant_time_compare(key, key_of(person))
