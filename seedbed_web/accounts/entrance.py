"""Beginning to sign somebody in whose address is known from elsewhere, such as from an invitation."""

from __future__ import annotations

from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from django.http import HttpRequest

from seedbed_web.accounts.forms import AskForCode


def send_code(request: HttpRequest, email: str) -> bool:
    """Sends a code as if the person had asked for it on the first page, and as often as there.

    Returns:
        Whether it was sent; otherwise there were too many tries.
    """
    form = AskForCode({"email": email})
    if not form.is_valid():
        return False
    LoginCodeVerificationProcess.initiate(request=request, user=form._user, email=email)
    return True
