"""Every page of the site as an address that can be opened, made from the addresses themselves."""

import os

SAMPLES = {
    "partnership": "fernshire",
    "priority": "talking-by-two",
    "action": "talking-groups",
    "evidence": "gld-2025",
    "finding": "three-numbers",
    "asset": "old-quay-family-centre",
    "proposal": "swings-for-wheelchairs",
    "group": "parents-panel",
    "consultation": "getting-there",
    "question": "getting-there-how",
    "round": "2026",
    "element": "strategy",
    "example": "letters-with-fathers",
    "board_action": "plan-for-waits",
    "risk": "grant-ends",
    "sponsor": "council-sponsor",
    "planning_role": "coordinator",
    "candidate": "paid-to-report-back",
    "body": "early-years-board",
    "meeting": "early-years-board-2026-10-08",
    "item": "early-years-board-2026-10-08-1",
    "member": "board-chair",
    "interest": "parent-governor",
    "decision": "weekend-group",
    "topic": "talking-and-feelings",
    "domain": "physical",
    "indicator": "gld",
    "suggestion": "look-at-gld-fsm-gap",
    "statement": "parents-on-talking",
    "section": "vision",
    "figure": "gld-2025",
    "version": "for-agreement",
    "criteria": "own-fernshire",
    "criterion": "fathers-asked",
    "duty": "equality",
    "subject": "age",
    "impact": "equality-age",
    "measure": "talking-seen-at-two",
    "money": "talking-council-2026",
    "plan": "maternity-plan",
    "return_": "best-start-local-plan",
    "quarter": "2026-q3",
    "kind": "priority",
    "thing": "talking-by-two",
    "field": "need",
    "language": "en",
}
"""Words that vary in addresses; keys that are made anew for every demo are read off its pages."""

NO_PAGES = {
    "plan:move-priority": "a button",
    "plan:writing:preview": "read by a script",
    "lead:maturity:send-letters": "a button",
    "lead:maturity:send-reminders": "a button",
    "lead:maturity:print-letters": "a button",
    "lead:maturity:send-letter-again": "a button",
    "lead:maturity:questionnaire": "a paper to keep",
    "account_sign_out_everywhere": "a button",
    "mfa_login_webauthn": "read by a script",
    "mfa_list_webauthn": "leads to the page of all second factors",
    "socialaccount_login_cancelled": "leads back to signing in",
    "openid_connect_login": "only with an identity provider",
    "openid_connect_callback": "only with an identity provider",
    "organisations:invite-again": "a button",
    "organisations:withdraw-invitation": "a button",
    "lead:maturity:result-pdf": "a file to keep",
    "lead:partnership:meeting-ics": "a file to keep",
    "lead:partnership:papers-template": "a table to keep",
    "lead:partnership:minutes-markdown": "a file to keep",
    "lead:partnership:minutes-pdf": "a file to keep",
    "calendar:feed": "read by calendars",
    "lead:maturity:result-csv": "a table to keep",
    "lead:maturity:result-json": "read by programs",
    "lead:maturity:workshop-latest": "a part of a page, read by a script",
    "lead:maturity:workshop-events": "news, read by a script",
    "lead:maturity:workshop-saved": "read by a script",
    "lead:maturity:begin-workshop": "a button",
    "lead:maturity:workshop-timer": "a button",
    "lead:maturity:workshop-undo": "a button",
    "lead:maturity:workshop-redo": "a button",
    "lead:maturity:workshop-show": "a button",
    "lead:maturity:workshop-reveal": "a button",
    "lead:community:answer-asset": "a button",
    "lead:community:write-on-proposal": "a button",
    "lead:community:take-wording": "a button",
    "lead:community:remove-question": "a button",
    "lead:community:open-consultation": "a button",
    "lead:community:withdraw-consultation-link": "a button",
    "lead:community:consultation-paper": "a paper to keep",
    "lead:community:results-csv": "a table to keep",
    "lead:partnership:board-actions-csv": "a table to keep",
    "lead:partnership:put-forward": "a button",
    "lead:partnership:remove-sponsor": "a button",
    "lead:partnership:remove-role": "a button",
    "plan:reconsider": "a button",
    "plan:actions-csv": "a table to keep",
    "plan:tracking:outcomes-csv": "a table to keep",
    "plan:tracking:actions-csv": "a table to keep",
    "plan:tracking:money-csv": "a table to keep",
    "plan:tracking:quarter-pdf": "a file to keep",
    "publish:returns:pdf": "a file to keep",
    "publish:returns:markdown": "a file to keep",
    "publish:returns:json": "read by programs",
    "plan:needs:reconsider": "a button",
    "plan:bringing:forget": "a button",
    "plan:review:answer": "a button",
    "plan:review:decide": "a button",
    "plan:review:reopen": "a button",
    "publish:take-out": "a file to keep",
    "publish:readiness:brief": "a part of a page, read by a script",
    "publish:readiness:take-back": "a button",
    "publish:versions:file": "a file to keep",
    "publish:versions:take-out": "a file to keep",
    "demo:sign-in": "signs in and leads on",
    "published:strategy": "made by the library, and looked at with it",
    "published:strategy-file": "made by the library, and looked at with it",
    "published:version": "made by the library, and looked at with it",
    "published:version-file": "made by the library, and looked at with it",
    "published:well-known": "read by programs",
    "published:schema": "read by programs",
    "published:figure-json": "read by programs",
    "published-pages:feed": "read by programs",
    "published-pages:moved-of-version": "as that of the draft; Fernshire has adopted nothing yet",
    "publish:publications:publish": "a button",
    "publish:figures:refresh": "a button",
    "publish:figures:progress": "read by a script",
    "publish:figures:undo": "a button",
    "publish:figures:forget": "a button",
    "publish:publications:progress": "a part of a page, read by a script",
}
"""Addresses at which there is nothing to look at, and why."""

ON_THE_WAY = {
    "lead:maturity:edit-round": "test_answering",
    "publish:figures:event": "test_figures",
    "publish:figures:columns": "test_figures",
    "publish:figures:source": "test_figures",
    "publish:figures:look": "test_figures",
    "lead:maturity:close-round": "test_answering",
    "lead:maturity:add-respondent": "test_answering",
    "lead:maturity:add-respondents": "test_answering",
    "lead:maturity:edit-respondent": "test_answering",
    "lead:maturity:withdraw-respondent": "test_answering",
    "lead:maturity:type-in": "test_answering",
    "answering:start": "test_answering",
    "answering:overview": "test_answering",
    "answering:element": "test_answering",
    "answering:finish": "test_answering",
    "answering:finished": "test_answering",
    "answering:withdraw": "test_answering",
    "voices:consultation": "test_consulting",
    "voices:thanks": "test_consulting",
    "lead:community:add-question": "test_consulting",
    "lead:community:read-answer": "test_consulting",
    "lead:community:black-out": "test_consulting",
    "lead:community:edit-theme": "test_consulting",
    "lead:community:merge-theme": "test_consulting",
    "account_confirm_login_code": "test_joining",
    "invitation": "test_joining",
    "mfa_authenticate": "test_joining",
    "mfa_reauthenticate": "test_joining",
    "mfa_deactivate_totp": "test_joining",
    "mfa_generate_recovery_codes": "test_joining",
    "mfa_view_recovery_codes": "test_joining",
    "mfa_edit_webauthn": "test_joining",
    "mfa_remove_webauthn": "test_joining",
    "mfa_reauthenticate_webauthn": "test_joining",
    "publish:confirm": "test_moving_a_pack",
    "lead:maturity:change-challenge": "test_validating",
    "lead:maturity:withdraw-challenge": "test_validating",
    "lead:maturity:answer-challenge": "test_validating",
    "lead:partnership:take-back-decision": "test_meetings",
    "lead:maturity:lead-workshop": "test_workshop",
    "lead:maturity:end-workshop": "test_workshop",
    "publish:versions:making": "test_versions",
    "publish:versions:answer": "test_versions",
    "publish:versions:note": "test_versions",
    "plan:tracking:edit-note": "test_tracking",
    "plan:tracking:take-away-note": "test_tracking",
    "plan:needs:accept": "test_needs",
    "plan:needs:tie": "test_needs",
    "plan:needs:decline": "test_needs",
    "plan:bringing:pieces": "test_bringing",
    "plan:bringing:preview": "test_bringing",
    "plan:bringing:made": "test_bringing",
    "plan:review:remark": "test_review",
}
"""Pages that only a journey comes to, and the one that looks at them."""


def pages_to_look_at():
    """Every other page: its name, the words in its address, and what it demands."""
    _start_django()
    from seedbed_web.access.pages import pages

    apart = NO_PAGES.keys() | ON_THE_WAY.keys()
    return [page for page in pages() if page.name not in apart and not page.name.startswith("api:")]


def opened_by(page):
    """A role that may open a page; None where nobody need be signed in."""
    from seedbed_web.access.declare import Who
    from seedbed_web.access.roles import ALLOWED

    if page.access.who in (Who.EVERYBODY, Who.SIGNING_IN) and page.name != "account_logout":
        return None
    wanted = page.access.permission
    return next(str(role) for role, allowed in ALLOWED.items() if wanted is None or wanted in allowed)


def address_of(page, samples, language):
    """Where a page is, in a language."""
    from django.urls import reverse
    from django.utils import translation

    with translation.override(language):
        return reverse(page.name, kwargs={word: samples[word] for word in page.words})


def _start_django():
    """The addresses, without a database."""
    for name in ("SEEDBED_SECRET_KEY", "SEEDBED_AUDIT_KEY"):
        os.environ.setdefault(name, "a secret of the tests, known to everybody")
    os.environ["DJANGO_SETTINGS_MODULE"] = "seedbed_web.config.settings"
    import django

    django.setup()
