"""Forms of the pack."""

from __future__ import annotations

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from seedbed_web.publish.pack.zipped import LARGEST_ZIP


class BringIn(forms.Form):
    """A zip file from somebody's machine."""

    pack = forms.FileField(
        label=_("Zip file of the area pack"),
        widget=forms.FileInput(attrs={"accept": ".zip,application/zip"}),
        error_messages={
            "required": _("Choose the zip file of an area pack"),
            "empty": _("The file is empty"),
        },
    )

    def clean_pack(self) -> bytes:
        """What is in the file, unless it is larger than any pack."""
        held: UploadedFile = self.cleaned_data["pack"]
        if held.size is None or held.size > LARGEST_ZIP:
            most = LARGEST_ZIP // (1024 * 1024)
            raise forms.ValidationError(_("The file is larger than %(most)s MB"), params={"most": most})
        content: bytes = held.read()
        return content


class Confirm(forms.Form):
    """That the pack shall come in, for what stood when its changes were shown."""

    stands = forms.CharField(widget=forms.HiddenInput, max_length=64)
