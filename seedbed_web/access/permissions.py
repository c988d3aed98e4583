"""Everything that somebody may be allowed to do in a partnership. One list, so that nothing hides."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One thing that a role allows."""

    SEE_PARTNERSHIP = "see the partnership, its organisations and what it plans"
    SEE_PEOPLE = "see who the members are"
    INVITE_PEOPLE = "invite people, and end a membership"
    EDIT_ORGANISATIONS = "change the organisations"
    EDIT_STRATEGY = "change the strategy and its priorities"
    EDIT_ACTIONS = "change actions and say where they stand"
    TAKE_OUT_PACK = "take the area pack out"
    BRING_IN_PACK = "bring an area pack in"
    SEE_RECORD = "see the record of who did and looked at what"
