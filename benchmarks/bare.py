"""The least that Django needs for a page: what `site_pages.py` holds the site against.

    BARE_DATABASE=postgresql://… uvicorn --app-dir benchmarks bare:application

`/` is a page that never changes. `/rows` reads fifty actions with their priorities from the database of the
site and writes them into a plain template, `/workspace` every text of the strategy with every priority and
action: no sign-in, no languages, no citations looked up, no components, nothing kept apart.
"""

import os
from urllib.parse import urlsplit

import django
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.db import connection
from django.http import HttpResponse
from django.template import engines
from django.urls import path

ROWS = """
SELECT a.title_en, p.title_en, o.name_en, a.ends, a.state FROM plan_action a
JOIN plan_priority p ON p.id = a.priority_id LEFT JOIN organisations_organisation o ON o.id = a.owner_id
ORDER BY a.ends, a.identifier LIMIT 50
"""
WORKSPACE = """
SELECT section, words, '', '', '' FROM plan_narrative WHERE language = 'en' UNION ALL
SELECT p.title_en, p.need_en, a.title_en, a.ends::text, a.state FROM plan_priority p
LEFT JOIN plan_action a ON a.priority_id = p.id
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Actions</title></head><body>
<h1>Actions</h1><table>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table></body></html>"""

_at = urlsplit(os.environ["BARE_DATABASE"])
settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="signs nothing",
    TEMPLATES=[{"BACKEND": "django.template.backends.jinja2.Jinja2"}],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.postgresql", "NAME": _at.path[1:], "USER": _at.username,
            "PASSWORD": _at.password, "HOST": _at.hostname, "PORT": _at.port,
            "OPTIONS": {"pool": {"min_size": 1, "max_size": 20}},
        }
    },
)  # fmt: skip
django.setup()


def constant(_):
    return HttpResponse("<!DOCTYPE html><title>Bare</title><p>Nothing is worked out for this page.")


def rows(_):
    return HttpResponse(_page.render({"rows": _read(ROWS)}))


def workspace(_):
    return HttpResponse(_page.render({"rows": _read(WORKSPACE)}))


def _read(query):
    with connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()


_page = engines["jinja2"].from_string(PAGE)
urlpatterns = [path("", constant), path("rows", rows), path("workspace", workspace)]
application = get_asgi_application()
