"""Importing this loads the site for tests, once, with secrets that everybody knows.

What it needs of the environment it takes back, so that commands which tests run find their own.
"""

import os

import django

_TOLD = {
    "DJANGO_SETTINGS_MODULE": "seedbed_web.config.settings",
    "SEEDBED_SECRET_KEY": "a secret of the tests, known to everybody",
    "SEEDBED_AUDIT_KEY": "a secret of the tests, known to everybody",
}
_before = {name: os.environ.get(name) for name in _TOLD}
os.environ |= _TOLD
django.setup()
for name, value in _before.items():
    if value is None:
        del os.environ[name]
    else:
        os.environ[name] = value
