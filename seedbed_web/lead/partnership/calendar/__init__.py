"""Meetings, days by which things are done and days of review, in the calendar that somebody uses already."""
