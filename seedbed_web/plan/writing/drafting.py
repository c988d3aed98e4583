"""What writers may ask of a form besides saving it: to see what it would show, and to put a citation in.

Both work without scripts: the form comes back as it was sent, and nothing is saved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from django import forms
from django.http import QueryDict

from seedbed.foundations.languages import Language
from seedbed.publish.blocks import Block, Run, runs
from seedbed.publish.citing import Item
from seedbed_web.organisations.queries import Place
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs.citable import Citable
from seedbed_web.plan.writing.citing import find_cited, list_to_cite
from seedbed_web.plan.writing.reading import cited_in, read_blocks

LOOK, PUT = "look", "put"
"""The buttons of a form that do not save it."""
WHAT, WHERE = "citation", "where"
Kind = Literal["text", "lines"]
"""Markdown of a section, or a text that its page shows as one paragraph."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a text would show, the evidence it cites, and the names it cites that lead nowhere."""

    blocks: Sequence[Block]
    runs: Sequence[Run]
    items: Sequence[Item]
    unknown: Sequence[str]


@dataclass(frozen=True, slots=True)
class Picker:
    """What can be cited and into which texts: names of fields with their labels; what is chosen already."""

    citable: Sequence[Citable]
    targets: Sequence[tuple[str, str]]
    chosen: str
    where: str


def preview(place: Place, words: str, language: Language, kind: Kind) -> Preview:
    """A text as its published page shows it."""
    names = cited_in([words])
    items = find_cited(place.id, names)

    def resolve(name: str) -> tuple[str, int]:
        item = items.get(name)
        return (item.value[language], item.number) if item else (f"[{name}]", 0)

    whole = read_blocks(words, items, language) if kind == "text" else []
    lines = runs(words, resolve) if kind == "lines" else ()
    return Preview(whole, lines, tuple(items.values()), [it for it in names if it not in items])


def is_drafting(request: MemberRequest) -> bool:
    """Whether a form was sent for something else than saving."""
    return request.method == "POST" and (LOOK in request.POST or PUT in request.POST)


def drafted(request: MemberRequest, targets: Iterable[tuple[str, str]]) -> QueryDict:
    """What was sent, with the citation that was asked for at the end of the text that was named."""
    sent = request.POST.copy()
    where, what = sent.get(WHERE, ""), sent.get(WHAT, "")
    if PUT in sent and what and where in {name for name, _label in targets}:
        before = sent.get(where, "").rstrip()
        sent[where] = f"{before} {{{what}}}".lstrip()
    return sent


def opened_on(form: forms.Form, sent: QueryDict) -> None:
    """Makes an unbound form hold what was sent, so that it is shown again without faults."""
    for name in form.fields:
        key = form.add_prefix(name)
        form.initial[name] = sent.get(key, "")


def picker(
    request: MemberRequest, targets: Sequence[tuple[str, str]], sent: QueryDict | None, language: Language
) -> Picker:
    """What can be cited; `?cite=gld-2025` in the address of a form chooses it already."""
    citable = list_to_cite(request.place.id, language)
    asked = sent if sent is not None else QueryDict()
    wish = asked.get(WHAT) or request.GET.get("cite", "")
    if wish and wish not in {it.name for it in citable}:
        known = find_cited(request.place.id, [wish]).values()
        citable = [*(Citable(it.id, _words(it, language)) for it in known), *citable]
    where = asked.get(WHERE, "") or targets[0][0]
    return Picker(citable, targets, wish, where)


def _words(item: Item, language: Language) -> str:
    said = item.statement[language] or item.statement.en
    return " – ".join(filter(None, (said, item.value[language])))


def previews(
    place: Place, fields: Iterable[tuple[str, Language]], sent: QueryDict | None, kind: Kind
) -> dict[str, Any]:
    """What the texts of a form would show, by the name of the field; empty where nobody asked."""
    if sent is None or LOOK not in sent:
        return {}
    return {name: preview(place, sent.get(name, ""), language, kind) for name, language in fields}


def language_of(name: str) -> Language:
    """The language of a field that ends with it, such as `need_cy`."""
    return "cy" if name.endswith("_cy") else "en"
