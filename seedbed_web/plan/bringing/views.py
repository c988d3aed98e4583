"""Bringing a plan in, page by page: the plan, its pieces, a last look, what was made."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from seedbed.plan.strategy.bringing.assembling import assemble
from seedbed.plan.strategy.bringing.finding import find_figures
from seedbed.plan.strategy.bringing.matching import Match, match_figure
from seedbed.plan.strategy.bringing.reading import Piece
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.organisations.queries import list_organisations
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.bringing import actions, queries, words
from seedbed_web.plan.bringing.forms import BringForm, PieceForm
from seedbed_web.plan.bringing.reading import Read, figures_that_differ, names_of_owners, read, strategy_of
from seedbed_web.plan.bringing.word import LARGEST
from seedbed_web.plan.strategy.forms import StrategyForm
from seedbed_web.plan.strategy.queries import find_strategy, list_priorities
from seedbed_web.plan.writing.actions import StaleTexts
from seedbed_web.plan.writing.words import section_title

FAULTY: Final = 400
CONFLICT: Final = 409
ON_A_PAGE: Final = 20
"""Pieces, each with a form of its own."""


@permitted(Permission.EDIT_STRATEGY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def home(request: MemberRequest) -> HttpResponse:
    """Asks for the plan; one that can be read waits for its pieces to be confirmed."""
    place, sent = request.place, request.method == "POST"
    form = BringForm(
        request.POST if sent else None, request.FILES or None, initial={"language": page_language()}
    )
    if sent and form.is_valid():
        held = actions.bring_plan(
            partnership=place.id, name=form.name(), text=form.cleaned_data["markdown"],
            language=form.cleaned_data["language"], by=request.user.pk,
        )  # fmt: skip
        return redirect("plan:bringing:pieces", partnership=place.slug, brought=held.pk)
    waiting = [it for it in queries.list_brought(place.id, request.user.pk) if "made" not in it.choices]
    context = {"form": form, "waiting": waiting, "megabytes": LARGEST // (1024 * 1024)}
    return render(request, "plan/bringing_home.jinja", context, status=FAULTY if sent else 200)


@permitted(Permission.EDIT_STRATEGY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def pieces(request: MemberRequest, brought: UUID) -> HttpResponse:
    """The pieces in their order, some on a page, each with what it becomes."""
    held = queries.find_brought(request.place.id, brought, request.user.pk)
    if held is None or "made" in held.choices:
        return _gone(request, brought, held)
    if request.POST.get("all") == "guessed":
        actions.choose_as_guessed(brought=held)
        return redirect("plan:bringing:preview", partnership=request.place.slug, brought=brought)
    stands = read(held, names_of_owners(request.place.id))
    page = Paginator(stands.chosen, ON_A_PAGE).get_page(request.GET.get("page"))
    forms = _forms(request, page.object_list)
    if request.method == "POST" and _are_valid(forms):
        actions.choose(brought=held, pieces={it.chosen.piece.number: it.said() for it in forms})
        return redirect(_onward(request, brought, page))
    context = {
        "held": held, "forms": forms, "page": page, "language": page_language(), "words": words,
        "guesses": {it.piece.number: it for it in stands.guesses}, "number": len(stands.chosen),
    }  # fmt: skip
    status = FAULTY if request.method == "POST" else 200
    return render(request, "plan/bringing_pieces.jinja", context, status=status)


@permitted(Permission.EDIT_STRATEGY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: MemberRequest, brought: UUID) -> HttpResponse:
    """What would be made, and makes it when told to."""
    place, person = request.place, request.user.pk
    held = queries.find_brought(place.id, brought, person)
    if held is None or "made" in held.choices:
        return _gone(request, brought, held)
    stands = read(held, names_of_owners(place.id))
    form = _beginning(request, stands, held.choices["language"])
    status = 200
    if request.method == "POST":
        status = FAULTY
        if form is None or form.is_valid():
            values = form.values() if form else None
            try:
                actions.make_strategy(partnership=place.id, brought=brought, by=person, beginning=values)
            except actions.NotReady:
                messages.error(request, _("Nothing was made: see what stands in the way."))
            except (StaleTexts, StaleEdit):
                messages.error(
                    request, _("Nothing was made: somebody saved at the same moment. Send it again.")
                )
                status = CONFLICT
            except actions.NotThere:
                return _gone(request, brought, None)
            else:
                messages.success(request, _("The plan is in the strategy."))
                return redirect("plan:bringing:made", partnership=place.slug, brought=brought)
    return _preview(request, held, stands, form, status)


@permitted(Permission.EDIT_STRATEGY)
@never_cache
@require_safe
def made(request: MemberRequest, brought: UUID) -> HttpResponse:
    """Everything that was made, each with its page."""
    held = queries.find_brought(request.place.id, brought, request.user.pk)
    if held is None or "made" not in held.choices:
        return _gone(request, brought, held)
    rows = [(it["kind"], _title(it), _address(request, it)) for it in held.choices["made"]]
    return render(request, "plan/bringing_made.jinja", {"held": held, "rows": rows})


@permitted(Permission.EDIT_STRATEGY)
@require_POST
def forget(request: MemberRequest, brought: UUID) -> HttpResponse:
    """Throws a brought plan away now."""
    actions.forget_plan(partnership=request.place.id, brought=brought, by=request.user.pk)
    messages.success(request, _("The plan that was brought is deleted. The strategy has not changed."))
    return redirect("plan:bringing:home", partnership=request.place.slug)


def _forms(request: MemberRequest, chosen: Any) -> list[PieceForm]:
    table = queries.list_known(request.place.id)
    owners = list(list_organisations(request.place.id))
    data = request.POST if request.method == "POST" else None

    def matches(piece: Piece) -> list[Match]:
        return [match_figure(found, table) for found in find_figures(piece.text)]

    return [
        PieceForm(data, chosen=it, matches=matches(it.piece), owners=owners, language=page_language())
        for it in chosen
    ]


def _are_valid(forms: list[PieceForm]) -> bool:
    """Whether all are; each is asked, so that every fault of the page is told at once."""
    answers = [it.is_valid() for it in forms]
    return all(answers)


def _onward(request: MemberRequest, brought: UUID, page: Any) -> str:
    """The same page again, the next, or after the last one the preview."""
    named = {"partnership": request.place.slug, "brought": brought}
    here = reverse("plan:bringing:pieces", kwargs=named)
    if "stay" in request.POST:
        messages.success(request, _("Saved."))
        return f"{here}?page={page.number}"
    if page.has_next():
        return f"{here}?page={page.next_page_number()}"
    return reverse("plan:bringing:preview", kwargs=named)


def _beginning(request: MemberRequest, stands: Read, language: str) -> StrategyForm | None:
    """Asks for title and years where there is no strategy yet."""
    if find_strategy(request.place.id):
        return None
    guessed = strategy_of(stands.plan, language)
    if "title_cy" in guessed:
        guessed["title_en"] = guessed["title_cy"]
    return StrategyForm(request.POST if request.method == "POST" else None, initial=guessed)


def _preview(request: MemberRequest, held: Any, stands: Read, form: Any, status: int) -> HttpResponse:
    place, language = request.place, page_language()
    made_of = assemble(stands.chosen)
    there = {row.title_en.casefold() for row in list_priorities(place.id)}
    owners = {row.identifier: row.name(language) for row in list_organisations(place.id)}
    context = {
        "held": held, "form": form, "made_of": made_of, "owners": owners, "language": language,
        "uncitable": queries.list_unknown_citations(place.id, made_of),
        "faults": [(piece, words.FAULTS[key], _page_of(piece)) for piece, key in made_of.faults],
        "differing": [
            (piece, match, _page_of(piece))
            for piece, match in figures_that_differ(stands.chosen, queries.list_known(place.id))
        ],
        "cites": any(it.cites for it in stands.chosen),
        "sections": [(section_title(name, language), text) for name, text in made_of.sections.items()],
        "twice": [it.title for it in made_of.priorities if it.title.casefold() in there],
        "names": words.TEXTS,
    }  # fmt: skip
    return render(request, "plan/bringing_preview.jinja", context, status=status)


def _page_of(piece: Piece) -> int:
    return (piece.number - 1) // ON_A_PAGE + 1


def _title(it: dict[str, str]) -> str:
    return section_title(it["name"], page_language()) if it["kind"] == "section" else it["title"]


def _address(request: MemberRequest, it: dict[str, str]) -> str:
    place = {"partnership": request.place.slug}
    if it["kind"] == "section":
        return reverse("plan:writing:home", kwargs=place) + f"#{it['name']}"
    return reverse(f"plan:{it['kind']}", kwargs=place | {it["kind"]: it["name"]})


def _gone(request: MemberRequest, brought: UUID, held: Any) -> HttpResponse:
    """A plan that is made already leads to what was made; one that waits, to its pieces."""
    if held is not None:
        page = "made" if "made" in held.choices else "pieces"
        return redirect(f"plan:bringing:{page}", partnership=request.place.slug, brought=brought)
    messages.info(request, _("That plan does not wait any more: it was deleted, or 14 days have gone by."))
    return redirect("plan:bringing:home", partnership=request.place.slug)
