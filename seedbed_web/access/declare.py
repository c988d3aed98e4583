"""What a page demands of who asks for it: declared beside the page, enforced for every request.

A page that declares nothing is refused, and a test names it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, TypeVar

from seedbed_web.access.permissions import Permission

View = TypeVar("View", bound=Callable[..., Any])


class Who(Enum):
    """Who may ask, before any permission is looked at."""

    EVERYBODY = "everybody"
    LINK = "whoever holds the link"
    SIGNING_IN = "whoever is signing in"
    SIGNED_IN = "whoever has signed in"
    MEMBER = "a member of the partnership that the address names"


@dataclass(frozen=True, slots=True)
class Access:
    """What one page demands."""

    who: Who
    permission: Permission | None = None
    by_programs: bool = False
    """Asked by programs: refusals are JSON, and the page keeps the words of its address."""


def _declared(access: Access) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.seedbed_access = access  # type: ignore[attr-defined]  # read by `access_of`
        return view

    return mark


def permitted(permission: Permission) -> Callable[[View], View]:
    """The page is for members whom a role allows this."""
    return _declared(Access(Who.MEMBER, permission))


everybody: Final = _declared(Access(Who.EVERYBODY))
by_link: Final = _declared(Access(Who.LINK))
"""The page is for whoever holds a link that cannot be guessed; the page itself looks the link up."""
signing_in: Final = _declared(Access(Who.SIGNING_IN))
signed_in: Final = _declared(Access(Who.SIGNED_IN))

OF_LIBRARIES: dict[str, Access] = {}
"""Pages that a library brings, by the name of their address: `config/library_pages.py` fills it."""


def access_of(view: Any, name: str | None) -> Access | None:
    """What a page demands: declared on it, or for a page of a library by name; None when nothing is."""
    return getattr(view, "seedbed_access", None) or OF_LIBRARIES.get(name or "")
