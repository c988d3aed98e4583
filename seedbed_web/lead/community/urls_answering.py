"""Addresses: findings, assets, proposals, participation."""

from __future__ import annotations

from django.urls import URLPattern, path

from seedbed_web.lead.community.assets import views as assets
from seedbed_web.lead.community.findings import views as findings
from seedbed_web.lead.community.participation import views as participation
from seedbed_web.lead.community.proposals import views as proposals

urlpatterns: list[URLPattern] = [
    path("findings/", findings.findings, name="findings"),
    path("add-finding/", findings.add, name="add-finding"),
    path("findings/<slug:finding>/", findings.finding, name="finding"),
    path("findings/<slug:finding>/edit/", findings.edit, name="edit-finding"),
    path("assets/", assets.assets, name="assets"),
    path("offer-asset/", assets.offer, name="offer-asset"),
    path("assets/<slug:asset>/edit/", assets.edit, name="edit-asset"),
    path("assets/<slug:asset>/answer/", assets.answer, name="answer-asset"),
    path("proposals/", proposals.proposals, name="proposals"),
    path("propose/", proposals.add, name="propose"),
    path("proposals/<slug:proposal>/", proposals.proposal, name="proposal"),
    path("proposals/<slug:proposal>/write/", proposals.write, name="write-on-proposal"),
    path("proposals/<slug:proposal>/take/<uuid:draft>/", proposals.take, name="take-wording"),
    path("proposals/<slug:proposal>/edit/", proposals.edit, name="edit-proposal"),
    path("proposals/<slug:proposal>/answer/", proposals.answer, name="answer-proposal"),
    path("who-decided/", participation.participation, name="participation"),
    path("who-decided/<slug:priority>/", participation.edit, name="edit-participation"),
]
