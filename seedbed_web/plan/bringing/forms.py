"""What is asked of somebody who brings a plan: the plan, and what each of its pieces is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.bringing.assembling import LONGEST, Chosen
from seedbed.plan.strategy.bringing.matching import Match
from seedbed.plan.strategy.bringing.reading import read_plan
from seedbed.plan.strategy.bringing.roles import ACTION, PRIORITY
from seedbed_web.design.days import DayField
from seedbed_web.design.edit_form import Line, Paragraphs
from seedbed_web.organisations.models import Organisation
from seedbed_web.plan.bringing import word, words

MOST_PIECES: Final = 1_500
NOBODY: Final = "nobody"


class BringForm(forms.Form):
    """A file, or the words themselves, and the language they are in."""

    language = forms.ChoiceField(
        label=_("Language of the plan"),
        choices=[("en", _("English")), ("cy", _("Welsh"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Say which language the plan is in")},
    )
    file = forms.FileField(
        label=_("The plan as a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".docx,.md,.markdown,.txt,text/markdown,text/plain"}),
        error_messages={
            "empty": _("There are no words in it. Choose another file, or paste the plan below.")
        },
    )
    text = Paragraphs(label=_("Or paste the plan"), required=False)

    def clean(self) -> dict[str, Any]:
        """One of the two, and no more of it than can be kept."""
        written = super().clean() or {}
        file: UploadedFile | None = written.get("file")
        if self.errors:
            return written
        if not file and not written.get("text"):
            self.add_error("file", said("Choose a file, or paste the plan below"))
            return written
        try:
            text = word.text_of_file(file.read(word.LARGEST + 1)) if file else word.fit(written["text"])
            if len(read_plan(text).pieces) > MOST_PIECES:
                raise word.Unreadable("long")
        except word.Unreadable as why:
            self.add_error("file" if file else "text", str(words.UNREADABLE[why.reason]))
        else:
            written["markdown"] = text
        return written

    def name(self) -> str:
        """What the file is called, or the plan's first words."""
        file = self.cleaned_data.get("file")
        return str(file.name) if file else " ".join(self.cleaned_data["text"].split()[:8]).lstrip("# ")


class FigureField(forms.ChoiceField):
    """What stands in place of a figure; where nothing is said, its words stay."""

    def clean(self, value: Any) -> Any:
        """What was chosen."""
        return super().clean(value or words.KEEP)


class PieceForm(forms.Form):
    """What one piece is; an action also who answers for it and by when, and its figures what they cite."""

    role = forms.ChoiceField(label=_("What it becomes"))
    title = Line(label=_("Title"), required=False)
    owner = forms.ChoiceField(label=_("Who answers for it"), required=False)
    ends = DayField(label=_("Done by"), required=False)

    def __init__(
        self, data: Any = None, *, chosen: Chosen, matches: Sequence[Match],
        owners: Iterable[Organisation], language: Language,
    ) -> None:  # fmt: skip
        """Opens the form on what was chosen or guessed."""
        shown = {
            "role": chosen.role,
            "title": chosen.title,
            "owner": chosen.owner or NOBODY,
            "ends": chosen.ends,
        }
        super().__init__(data, initial=shown, prefix=f"p{chosen.piece.number}")
        self.chosen, self.matches = chosen, matches
        self.is_titled = chosen.role in LONGEST
        self.is_action = chosen.role == ACTION
        nobody = (NOBODY, said("Nobody yet"))
        held = {
            "role": words.role_choices(language),
            "owner": [nobody, *((row.identifier, row.name(language)) for row in owners)],
        }
        for name, choices in held.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]  # these two are choices
        self.fields["role"].label = said("What piece %(number)s becomes") % {"number": chosen.piece.number}
        self._remove_what_it_has_not()
        for place, match in enumerate(matches):
            if match.candidates and not self.is_titled:
                self.fields[f"figure-{place}"] = _figure_field(match, chosen.cites.get(place), language)

    def _remove_what_it_has_not(self) -> None:
        if not self.is_titled:
            del self.fields["title"]
        if not self.is_action:
            del self.fields["owner"], self.fields["ends"]

    def reasons(self, match: Match, language: Language) -> dict[str, str]:
        """Why each figure is offered in place of what is written."""
        return {it.known.name: it.why(match.found, language) for it in match.candidates}

    def figure(self, place: int) -> Any:
        """The field of a figure, where it has one."""
        name = f"figure-{place}"
        return self[name] if name in self.fields else None

    def clean(self) -> dict[str, Any]:
        """A title is short; what is no priority and no action any more needs none."""
        written = super().clean() or {}
        most = LONGEST.get(written.get("role", ""))
        if most and len(written.get("title") or "") > most:
            self.add_error("title", said("The title must have %(most)s letters at most") % {"most": most})
        return written

    def said(self) -> dict[str, Any]:
        """What was chosen, as it is kept."""
        held = self.cleaned_data
        kept: dict[str, Any] = {"role": held["role"]}
        if self.is_titled and held["role"] in (PRIORITY, ACTION):
            kept["title"] = held["title"]
        if self.is_action and held["role"] == ACTION:
            kept["owner"] = "" if held["owner"] in ("", NOBODY) else held["owner"]
            kept["ends"] = held["ends"].isoformat() if held["ends"] else ""
        cites = {
            name.removeprefix("figure-"): value
            for name, value in held.items()
            if name.startswith("figure-") and value not in ("", words.KEEP)
        }
        return kept | ({"cites": cites} if cites else {})


def _figure_field(match: Match, cited: str | None, language: Language) -> FigureField:
    label = said("What stands in place of “%(words)s”") % {"words": match.found.words}
    kept = (words.KEEP, said("Keep “%(words)s” as it is written") % {"words": match.found.words})
    offered = [
        (it.known.name, said("Cite it: %(figure)s") % {"figure": it.label(language)})
        for it in match.candidates
    ]
    return FigureField(
        label=label, choices=[kept, *offered], initial=cited or words.KEEP, widget=forms.RadioSelect
    )
