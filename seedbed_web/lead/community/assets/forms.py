"""Forms about what communities have: as residents offer it, and as members write it down."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed.foundations.languages import Language, say
from seedbed.lead.community.assets import is_on_earth
from seedbed.lead.community.tables import ASSET_KINDS
from seedbed_web.design.edit_form import EditForm, Line, Paragraphs
from seedbed_web.lead.community.assets.queries import CONFIRMED, DECLINED, GONE
from seedbed_web.lead.community.ground import Ground
from seedbed_web.lead.community.models import Asset

NAME, ABOUT, URL = 120, 600, 300


class WebAddress(Line):
    """An address on the web, or nothing."""

    def clean(self, value: Any) -> str:
        """The address, which must be one that a browser opens."""
        found = str(super().clean(value) or "")
        if found and not found.startswith(("https://", "http://")):
            raise forms.ValidationError(_("The address begins with https:// – copy it from your browser"))
        return found


class OfferForm(EditForm):
    """What somebody offers, in the language of the page; nothing about who offers it is asked."""

    name = Line(
        label=_("What is it called?"),
        max_length=NAME,
        error_messages={"required": _("Enter what it is called")},
    )
    kind = forms.ChoiceField(
        label=_("What is it?"), widget=forms.RadioSelect, error_messages={"required": _("Choose what it is")}
    )
    about = Paragraphs(
        label=_("What does it offer families?"), max_length=ABOUT,
        error_messages={"required": _("Say what it offers families")},
    )  # fmt: skip
    ward = forms.ChoiceField(label=_("Which ward is it in?"), required=False)
    url = WebAddress(label=_("Where can families read more?"), max_length=URL, required=False)

    def __init__(self, data: Any = None, *, ground: Ground, language: Language) -> None:
        """Opens the form with the wards to choose from."""
        super().__init__(data)
        self._language = language
        self.fields["kind"].choices = kinds(language)  # type: ignore[attr-defined]  # a choice
        put_wards(self, ground)

    def values(self) -> dict[str, Any]:
        """The columns: what is offered in Welsh stands in both until somebody writes the English."""
        words = {name: self.cleaned_data[name] for name in ("name", "about")}
        languages = ("en", "cy") if self._language == "cy" else ("en",)
        held = {f"{name}_{language}": text for name, text in words.items() for language in languages}
        return held | {name: self.cleaned_data.get(name, "") for name in ("kind", "ward", "url")}


class AssetForm(EditForm):
    """What members say of an asset, in both languages, with its place on the map."""

    name_en = Line(
        label=_("Name in English"),
        max_length=NAME,
        error_messages={"required": _("Enter the name in English")},
    )
    name_cy = Line(label=_("Name in Welsh"), max_length=NAME, required=False)
    kind = forms.ChoiceField(
        label=_("What is it?"), widget=forms.RadioSelect, error_messages={"required": _("Choose what it is")}
    )
    about_en = Paragraphs(label=_("What it offers families, in English"), max_length=ABOUT, required=False)
    about_cy = Paragraphs(label=_("What it offers families, in Welsh"), max_length=ABOUT, required=False)
    ward = forms.ChoiceField(label=_("Ward"), required=False)
    latitude = forms.FloatField(
        label=_("Degrees north"), required=False,
        error_messages={"invalid": _("Degrees north are a number, such as 52.31")},
    )  # fmt: skip
    longitude = forms.FloatField(
        label=_("Degrees east"), required=False,
        error_messages={"invalid": _("Degrees east are a number, such as -2.94 for the west of England")},
    )  # fmt: skip
    url = WebAddress(label=_("Where families can read more"), max_length=URL, required=False)

    def __init__(
        self, data: Any = None, *, ground: Ground, language: Language, row: Asset | None = None
    ) -> None:
        """Opens the form with the wards to choose from; a ward that is known no longer stays."""
        super().__init__(data, row=row)
        self.fields["kind"].choices = kinds(language)  # type: ignore[attr-defined]  # a choice
        put_wards(self, ground, row.ward if row else "")

    def clean(self) -> dict[str, Any]:
        """A spot needs both numbers, and they must be degrees."""
        written = super().clean() or {}
        if self.errors.keys() & {"latitude", "longitude"}:
            return written
        north, east = written.get("latitude"), written.get("longitude")
        if (north is None) != (east is None):
            self.add_error(
                "longitude" if east is None else "latitude", said("A spot on the map needs both numbers")
            )
        elif north is not None and east is not None and not is_on_earth(north, east):
            self.add_error(
                "latitude", said("These two numbers are no place on Earth. Perhaps they changed places.")
            )
        return written


ANSWERS: Final = {
    CONFIRMED: _("It is there"),
    DECLINED: _("It is declined"),
    GONE: _("It is gone"),
}


class AnswerForm(EditForm):
    """One button: confirmed, declined, or gone."""

    state = forms.ChoiceField(choices=list(ANSWERS.items()))


def kinds(language: Language) -> list[tuple[str, str]]:
    """Each kind with its word."""
    return [(kind, say(f"asset.{kind}", language)) for kind in ASSET_KINDS]


def put_wards(form: forms.Form, ground: Ground, held: str = "") -> None:
    """Gives a form the wards; where none are known it does not ask."""
    names = dict(ground.names) | ({held: ground.name(held)} if held else {})
    form.fields["ward"].choices = [("", said("I do not know")), *names.items()]  # type: ignore[attr-defined]  # a choice
    if not names:
        form.fields["ward"].widget, form.fields["ward"].disabled = forms.HiddenInput(), True
