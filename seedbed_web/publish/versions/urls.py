"""Addresses of versions."""

from __future__ import annotations

from django.urls import path

from seedbed_web.publish.versions.views import differences, making, signing, versions

urlpatterns = [
    path("", versions.home, name="home"),
    path("fix/", making.fix, name="fix"),
    path("making/<uuid:making>/", making.making, name="making"),
    path("differences/", differences.differences, name="differences"),
    path("<slug:version>/", versions.version, name="version"),
    path("<slug:version>/files/<path:path>", versions.file, name="file"),
    path("<slug:version>/pack", versions.take_out, name="take-out"),
    path("<slug:version>/ask/", signing.ask, name="ask"),
    path("<slug:version>/answer/<slug:organisation>/", signing.answer, name="answer"),
    path("<slug:version>/note/<slug:organisation>/", signing.note, name="note"),
    path("<slug:version>/adopt/", making.adopt, name="adopt"),
]
