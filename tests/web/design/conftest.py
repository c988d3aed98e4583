"""What tests of the design share: rendering a piece of a template, and the shape of HTML."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.template import engines
from django.test import RequestFactory

COMPONENTS = Path(__file__).parents[3] / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
FORMS = (
    '{% from "design/forms.jinja" import errors, field, select, button, filters, form_keys with context %}'
)
PIECES = (
    '{% from "design/pieces.jinja" import heading, status_tag, data_table, pagination, banner, back,'
    " breadcrumbs, summary, confirmation, warning, details, tabs, nothing_yet with context %}"
)


class Shape(HTMLParser):
    """Tags with their attributes, and the words between them, without the white space."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, *sorted((name, value) for name, value in attrs if name != "href")))

    def handle_endtag(self, tag):
        self.seen.append(f"/{tag}")

    def handle_data(self, data):
        if words := " ".join(data.split()):
            self.seen.append(words)


def shape(html):
    """What HTML comes to, whatever its white space and wherever its links lead."""
    parser = Shape()
    parser.feed(html)
    parser.close()
    return parser.seen


def fixtures(component):
    """What GOV.UK Frontend says its own component looks like: options and HTML, by name."""
    file = COMPONENTS / component / "fixtures.json"
    return {it["name"]: it for it in json.loads(file.read_text(encoding="utf-8"))["fixtures"]}


@pytest.fixture
def draw():
    """Renders a few lines of a template that may use every macro."""

    def render(source, query="", **context):
        request = RequestFactory().get(f"/list?{query}")
        template = engines["jinja2"].env.from_string(FORMS + PIECES + source)
        return template.render({"request": request, "once": "KEY", "csrf_input": "", **context}).strip()

    return render
