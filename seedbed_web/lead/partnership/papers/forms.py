"""Forms for files from a committee system."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as said
from django.utils.translation import gettext_lazy as _

from seedbed_web.lead.partnership.models import Body
from seedbed_web.organisations.edited import said_in

LARGEST: Final = 1_000_000
"""Characters and bytes: a council's committees of several years are a tenth of it."""


class FileForm(forms.Form):
    """A file from somebody's machine, as text."""

    file = forms.FileField(error_messages={"required": _("Choose a file"), "empty": _("The file is empty")})

    def name(self) -> str:
        """What the file is called on that machine."""
        sent: Any = self.files["file"]
        return str(sent.name or "")

    def clean_file(self) -> str:
        """The text of the file, however a spreadsheet wrote it."""
        held: UploadedFile = self.cleaned_data["file"]
        if held.size is None or held.size > LARGEST:
            raise forms.ValidationError(_("The file is larger than 1 MB. Divide it, or export fewer months."))
        content: bytes = held.read()
        for encoding in ("utf-8-sig", "cp1252"):
            try:
                words = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in words:
                return words
        raise forms.ValidationError(_("The file holds no text that can be read"))


class PapersFile(FileForm):
    """A list of papers."""

    def __init__(self, *sent: Any) -> None:
        """Opens the form."""
        super().__init__(*sent)
        self.fields["file"].label = said("List of papers (CSV)")
        self.fields["file"].widget.attrs["accept"] = ".csv,text/csv"


class MeetingsFile(FileForm):
    """A calendar of meetings, and whose they are."""

    body = forms.ChoiceField(label=_("Whose meetings these are"), required=False)

    def __init__(self, *sent: Any, bodies: Iterable[Body], language: str) -> None:
        """Opens the form with the bodies to choose from."""
        super().__init__(*sent)
        self.fields["file"].label = said("Calendar of meetings (ICS)")
        self.fields["file"].widget.attrs["accept"] = ".ics,text/calendar"
        self.fields["body"].choices = [  # type: ignore[attr-defined]  # a choice
            ("", said("Find the body in the title of each meeting")),
            *((it.identifier, said_in(it, "name", language)) for it in bodies),
        ]


class Confirm(forms.Form):
    """That what was shown shall be taken in: the file again, and what it came to when it was looked at."""

    content = forms.CharField(widget=forms.HiddenInput, max_length=2 * LARGEST, strip=False)
    name = forms.CharField(widget=forms.HiddenInput, max_length=200, required=False)
    whose = forms.SlugField(widget=forms.HiddenInput, max_length=80, required=False)
    stands = forms.CharField(widget=forms.HiddenInput, max_length=64)
