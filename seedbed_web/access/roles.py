"""Roles, written so that a governance lead can read them as policy.

Everybody in a partnership may see what it plans. Beyond that a role allows what is listed here and nothing
else. Roles that may come to reach personal data need a second factor to sign in.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from seedbed_web.access.permissions import Permission as May


class Role(StrEnum):
    """What a person is in one partnership."""

    EARLY_YEARS_LEAD = "early-years-lead"
    ANALYST = "analyst"
    COMMISSIONER = "commissioner"
    IG_LEAD = "ig-lead"
    PRACTITIONER = "practitioner"
    COMMUNITY_VOICE = "community-voice"
    RESEARCHER = "researcher"
    PEER_VALIDATOR = "peer-validator"
    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"


EVERYBODY: Final = frozenset({May.SEE_PARTNERSHIP})

ALLOWED: Final[dict[Role, frozenset[May]]] = {
    Role.EARLY_YEARS_LEAD: EVERYBODY
    | {
        May.EDIT_FIGURES,
        May.REMARK,
        May.SIGN_OFF,
        May.ADOPT,
        May.SEE_PEOPLE,
        May.INVITE_PEOPLE,
        May.EDIT_ORGANISATIONS,
        May.EDIT_STRATEGY,
        May.EDIT_ACTIONS,
        May.RUN_ASSESSMENT,
        May.AGREE_LEVELS,
        May.EDIT_PARTNERSHIP,
        May.EDIT_COMMUNITY,
        May.READ_ANSWERS,
        May.PROPOSE,
        May.TAKE_OUT_PACK,
        May.TAKE_OUT_ANSWERS,
        May.BRING_IN_PACK,
    },
    Role.ANALYST: EVERYBODY
    | {
        May.EDIT_FIGURES,
        May.REMARK,
        May.SEE_PEOPLE,
        May.EDIT_STRATEGY,
        May.AGREE_LEVELS,
        May.EDIT_COMMUNITY,
        May.READ_ANSWERS,
        May.PROPOSE,
        May.TAKE_OUT_PACK,
    },
    Role.COMMISSIONER: EVERYBODY
    | {
        May.REMARK,
        May.SIGN_OFF,
        May.SEE_PEOPLE,
        May.EDIT_STRATEGY,
        May.EDIT_ACTIONS,
        May.AGREE_LEVELS,
        May.EDIT_PARTNERSHIP,
        May.PROPOSE,
        May.TAKE_OUT_PACK,
    },
    Role.IG_LEAD: EVERYBODY | {May.REMARK, May.SEE_PEOPLE, May.SEE_RECORD},
    Role.PRACTITIONER: EVERYBODY | {May.REMARK, May.SEE_PEOPLE, May.EDIT_ACTIONS, May.PROPOSE},
    Role.COMMUNITY_VOICE: EVERYBODY | {May.REMARK, May.PROPOSE},
    Role.RESEARCHER: EVERYBODY | {May.TAKE_OUT_PACK},
    Role.PEER_VALIDATOR: EVERYBODY | {May.REMARK, May.CHALLENGE_LEVELS},
    Role.VIEWER: EVERYBODY,
    Role.ADMINISTRATOR: EVERYBODY
    | {
        May.SEE_PEOPLE,
        May.INVITE_PEOPLE,
        May.EDIT_ORGANISATIONS,
        May.EDIT_PARTNERSHIP,
        May.TAKE_OUT_PACK,
        May.BRING_IN_PACK,
        May.SEE_RECORD,
    },
}

WITHOUT_SECOND_FACTOR: Final = frozenset({Role.COMMUNITY_VOICE})
"""Members of the community are not asked for a second factor: they reach no personal data."""


def permissions_of(roles: Iterable[str]) -> frozenset[May]:
    """What several roles allow together; a role that is no longer known allows nothing."""
    known = [ALLOWED[Role(role)] for role in roles if role in set(Role)]
    return frozenset().union(*known)


def needs_second_factor(roles: Iterable[str]) -> bool:
    """Whether one of the roles is more than a community member's."""
    return any(role not in WITHOUT_SECOND_FACTOR for role in roles)
