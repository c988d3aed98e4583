"""Sharing: agreements between agencies as data, and an answer to every request for personal data.

`vocabulary` holds the purposes, fields and law to choose from, `agreement` what an agreement is, `reading`
reads a folder of them, `request` reads what is asked, `decide` answers, `wording` says the answer to a
practitioner and to a parent, `flows` lists what flows and what is missing, `linked_data` exports.
"""
