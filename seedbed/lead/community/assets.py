"""What the community has and offers: when it must be looked at again, and where a map may put it."""

from __future__ import annotations

from datetime import date, timedelta
from math import cos, pi, radians, sin
from typing import Final

CHECKED_FOR: Final = timedelta(days=365)
"""How long a look at an asset counts. Places close and groups move; our own rule, not a published one."""
RING: Final = 6
"""Marks on the first ring around a spot; every further ring takes as many more."""
Spot = tuple[float, float]
"""Degrees north and degrees east."""


def is_unchecked(state: str, checked_on: date | None, today: date) -> bool:
    """Whether a confirmed asset has not been looked at for a year.

    What nobody has confirmed yet, or what is gone, is not called unchecked: it is not shown as there at all.

    Example:
        >>> is_unchecked("confirmed", date(2025, 11, 22), date(2026, 11, 23))
        True
    """
    return state == "confirmed" and (checked_on is None or today - checked_on > CHECKED_FOR)


def is_on_earth(latitude: float, longitude: float) -> bool:
    """Whether two numbers are degrees that a map of Britain's projection can show."""
    return -89 <= latitude <= 89 and -180 <= longitude <= 180


def spread_out(spots: list[Spot], apart: float) -> list[Spot]:
    """The same spots, those that would cover each other set on rings around where they are.

    Formula: of n marks on one spot the first stays; the others stand evenly on rings of 6, 12, 18 … at
    once, twice, three times `apart` degrees of latitude, the first of each ring to the north.

    Args:
        spots: where each mark belongs.
        apart: degrees between neighbouring rings; spots that are the same when rounded to it count as one.

    Returns:
        Where each mark is drawn, in the order of `spots`.

    Limits: a mark may be drawn as far from its place as it has neighbours there, so that the drawing says
    roughly where something is and the list beside it says exactly.
    """
    held: dict[tuple[int, int], int] = {}
    drawn = []
    for latitude, longitude in spots:
        cell = (round(latitude / apart), round(longitude / apart))
        place = held[cell] = held.get(cell, -1) + 1
        ring, turn = _on_ring(place)
        east = sin(turn) * ring * apart / max(0.01, cos(radians(latitude)))
        drawn.append((latitude + cos(turn) * ring * apart, longitude + east))
    return drawn


def _on_ring(place: int) -> tuple[int, float]:
    """The ring of the nth mark of a spot, 0 for the spot itself, and its angle from the north."""
    ring, before = 0, 1
    while place >= before:
        ring += 1
        before += RING * ring
    first = before - RING * ring
    return ring, 2 * pi * (place - first) / (RING * ring) if ring else 0.0
