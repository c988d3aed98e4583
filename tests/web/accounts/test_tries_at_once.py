"""Tries that arrive together, each in a transaction that really ends."""

from concurrent.futures import ThreadPoolExecutor

from django.core.cache import cache
from django.db import connection
from django.test import Client

from seedbed_web.accounts.models import User
from seedbed_web.audit.models import Event
from seedbed_web.database.scope import Scope, working_for

SIGN_IN, CODE = "/account/sign-in", "/account/sign-in/code"
VOICE = "community-voice@fernshire.example"


def test_tries_that_are_sent_at_once_are_tries_too(real_database):
    with working_for(Scope(mode="sign-in")):
        User.objects.create_user(VOICE, "Voice of Fernshire")
    cache.clear()
    browser = Client()
    browser.post(SIGN_IN, {"email": VOICE})
    cookie = browser.cookies["seedbed_session"].value
    with ThreadPoolExecutor(8) as visitors:
        list(visitors.map(_try_a_code, [cookie] * 16))
    with working_for(Scope(mode="sign-in")):
        assert list(Event.objects.values_list("action", flat=True)) == ["sign-in code refused"] * 3


def _try_a_code(cookie):
    browser = Client()
    browser.cookies["seedbed_session"] = cookie
    try:
        browser.post(CODE, {"code": "BBBBBB"})
    finally:
        connection.close()
