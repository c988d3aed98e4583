"""Every address of the site. Welsh pages have the same addresses after `/cy/`."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

import seedbed_web.config.library_pages  # noqa: F401  # declares what pages of libraries demand
from seedbed_web.accounts.urls import without_language
from seedbed_web.config import views
from seedbed_web.config.api import api
from seedbed_web.config.partnership_home import partnership_home
from seedbed_web.config.record import record
from seedbed_web.config.requests.navigation import HOME_OF_PARTNERSHIP
from seedbed_web.organisations.invitations.urls import of_the_letter

PARTNERSHIP = "p/<slug:partnership>/"

urlpatterns = [
    path("api/", api.urls),
    path("account/", include(without_language)),
    path("calendar/", include(("seedbed_web.lead.partnership.urls_by_link", "calendar"))),
    path("", include("seedbed_web.demo.urls")),
    *i18n_patterns(
        path("", views.home, name="home"),
        path("accessibility", views.accessibility, name="accessibility"),
        path("privacy", views.privacy, name="privacy"),
        path("cookies", views.cookies, name="cookies"),
        path("account/", include("seedbed_web.accounts.urls")),
        path("account/", include(of_the_letter)),
        path("answer/", include(("seedbed_web.lead.maturity.urls_by_link", "answering"))),
        path("voices/", include(("seedbed_web.lead.community.urls_by_link", "voices"))),
        path(PARTNERSHIP, partnership_home, name=HOME_OF_PARTNERSHIP),
        path(PARTNERSHIP + "record/", record, name="record"),
        path(PARTNERSHIP, include("seedbed_web.organisations.urls")),
        path(PARTNERSHIP, include("seedbed_web.plan.urls")),
        path(PARTNERSHIP, include("seedbed_web.lead.urls")),
        path(PARTNERSHIP, include("seedbed_web.deliver.urls")),
        path(PARTNERSHIP, include("seedbed_web.evaluate.urls")),
        path(PARTNERSHIP, include("seedbed_web.publish.urls")),
        path("", include(("seedbed_web.publish.publications.urls_pages", "published-pages"))),
        prefix_default_language=False,
    ),
    # After the pages above, because whatever else stands below /published/ is the name of a file.
    path("", include(("seedbed_web.publish.publications.urls_public", "published"))),
]

handler400 = "seedbed_web.config.errors.bad_request"
handler403 = "seedbed_web.config.errors.forbidden"
handler404 = "seedbed_web.config.errors.not_found"
handler429 = "seedbed_web.config.errors.too_many"
handler500 = "seedbed_web.config.errors.our_fault"
