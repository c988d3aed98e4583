"""Addresses: bodies, meetings, decisions."""

from __future__ import annotations

from django.urls import path

from seedbed_web.lead.partnership.bodies.views import bodies, interests, members
from seedbed_web.lead.partnership.calendar import views as calendar
from seedbed_web.lead.partnership.decisions.views import decisions, outcome
from seedbed_web.lead.partnership.meetings.views import agenda, attendance, meetings, minutes
from seedbed_web.lead.partnership.papers import views as papers

urlpatterns = [
    path("", bodies.bodies, name="bodies"),
    path("add-body/", bodies.add, name="add-body"),
    path("bodies/<slug:body>/", bodies.body, name="body"),
    path("bodies/<slug:body>/edit/", bodies.edit, name="edit-body"),
    path("bodies/<slug:body>/add-member/", members.add, name="add-member"),
    path("bodies/<slug:body>/add-meeting/", meetings.add, name="add-meeting"),
    path("members/<slug:member>/", members.member, name="member"),
    path("members/<slug:member>/edit/", members.edit, name="edit-member"),
    path("members/<slug:member>/declare/", interests.declare, name="declare-interest"),
    path("interests/", interests.interests, name="interests"),
    path("interests/<slug:interest>/edit/", interests.edit, name="edit-interest"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("meetings/<slug:meeting>/", meetings.meeting, name="meeting"),
    path("meetings/<slug:meeting>/edit/", meetings.edit, name="edit-meeting"),
    path("meetings/<slug:meeting>/attendance/", attendance.attendance, name="attendance"),
    path("meetings/<slug:meeting>/add-item/", agenda.add, name="add-item"),
    path("meetings/<slug:meeting>/order/", agenda.order, name="order-agenda"),
    path("meetings/<slug:meeting>/minutes/", minutes.minutes, name="minutes"),
    path("meetings/<slug:meeting>/minutes.pdf", minutes.minutes_pdf, name="minutes-pdf"),
    path("meetings/<slug:meeting>/minutes.md", minutes.minutes_markdown, name="minutes-markdown"),
    path("meetings/<slug:meeting>/meeting.ics", calendar.meeting_ics, name="meeting-ics"),
    path("items/<slug:item>/edit/", agenda.edit, name="edit-item"),
    path("items/<slug:item>/take-away/", agenda.take_away, name="take-away-item"),
    path("bring-in-meetings/", papers.meetings, name="bring-in-meetings"),
    path("bring-in-papers/", papers.papers, name="bring-in-papers"),
    path("bring-in-papers/papers.csv", papers.template, name="papers-template"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("decisions/", decisions.decisions, name="decisions"),
    path("add-decision/", decisions.add, name="add-decision"),
    path("decisions/<slug:decision>/", decisions.decision, name="decision"),
    path("decisions/<slug:decision>/edit/", decisions.edit, name="edit-decision"),
    path("decisions/<slug:decision>/outcome/", outcome.outcome, name="settle-decision"),
    path("decisions/<slug:decision>/take-back/", outcome.take_back, name="take-back-decision"),
]
