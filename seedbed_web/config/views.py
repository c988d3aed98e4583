"""The first page, and the page that tells a supervisor that the site lives."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from seedbed_web.access.declare import everybody
from seedbed_web.organisations.queries import list_places


@everybody
def health(request: HttpRequest) -> JsonResponse:
    """Whether the site can reach its database."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "well"})


@everybody
def home(request: HttpRequest) -> HttpResponse:
    """The partnerships of who has signed in, or what Seedbed is."""
    places = list_places(request.user.pk) if request.user.is_authenticated else []
    return render(request, "design/front.jinja", {"places": places})
