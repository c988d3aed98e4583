"""Fields of forms: the right component for each, faults that can be found, nothing of a person's lost."""

import pytest
from django import forms
from django.utils.translation import override
from web.design.conftest import fixtures, shape

from seedbed_web.design.days import DayField
from seedbed_web.design.faults import faults_of

STATES = [("open", "Open"), ("done", "Done")]


class Everything(forms.Form):
    name = forms.CharField(label="Name", max_length=20, help_text="As <b>it</b> is known")
    note = forms.CharField(label="Note", widget=forms.Textarea, max_length=100, required=False)
    story = forms.CharField(label="Story", widget=forms.Textarea)
    starts = DayField(label="First day")
    state = forms.ChoiceField(label="State", choices=[("", "---------"), *STATES])
    whole = forms.ChoiceField(label="Whole", choices=STATES, widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="I agree")
    several = forms.MultipleChoiceField(label="Several", choices=STATES, widget=forms.CheckboxSelectMultiple)
    places = forms.IntegerField(label="Places")
    pack = forms.FileField(label="Pack")
    version = forms.IntegerField(widget=forms.HiddenInput)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("name", '<input class="govuk-input" id="id_name" name="name" type="text" value="x &lt;y&gt;"'),
        ("note", 'data-module="govuk-character-count" data-maxlength="100"'),
        ("story", '<textarea class="govuk-textarea" id="id_story" name="story"'),
        ("starts", 'name="starts-month" type="text" value="4"'),
        ("state", '<option value="done" selected>Done</option>'),
        ("whole", 'id="id_whole-2" name="whole" type="radio" value="done" checked'),
        ("agreed", 'name="agreed" type="checkbox" value="on" checked'),
        ("several", 'id="id_several" name="several" type="checkbox" value="open" checked'),
        ("places", 'type="text" value="12" inputmode="numeric"'),
        ("pack", 'class="govuk-file-upload" id="id_pack" name="pack" type="file"'),
        ("version", '<input type="hidden" name="version" value="3"'),
    ],
)
def test_each_field_is_shown_as_its_component_with_what_was_written(draw, name, part):
    written = {
        "name": "x <y>",
        "starts-day": "1",
        "starts-month": "4",
        "starts-year": "2026",
        "state": "done",
        "whole": "done",
        "agreed": "on",
        "several": ["open"],
        "places": "12",
        "version": "3",
    }
    form = Everything(written, {"pack": object()})
    form._errors = {}  # as it was before anybody judged it
    assert part in draw("{{ field(form[name]) }}", form=form, name=name)


def test_a_text_of_several_lines_comes_back_as_it_was_written(draw):
    text = "First\n  second, moved in\n\nthird"
    form = Everything({"note": text, "story": text})
    for name in ("note", "story"):
        assert f">{text}</textarea>" in draw("{{ field(form[name]) }}", form=form, name=name)


def test_help_is_text_and_cannot_bring_markup(draw):
    assert "As &lt;b&gt;it&lt;/b&gt; is known" in draw('{{ field(form["name"]) }}', form=Everything())


def test_what_need_not_be_filled_in_says_so(draw):
    assert "Note (optional)" in draw('{{ field(form["note"]) }}', form=Everything())
    assert "optional" not in draw('{{ field(form["name"]) }}', form=Everything())


def test_every_fault_leads_to_its_field(draw):
    form = Everything({"starts-day": "1"})
    page = draw(
        "{{ errors(form) }}{% for it in form.visible_fields() %}{{ field(it) }}{% endfor %}", form=form
    )
    faults = faults_of([form])
    assert faults[2] == {"text": "First day: the date must include a month", "href": "#id_starts-day"}
    for fault in faults[:-1]:  # the last is of a hidden field, which nobody can go to
        assert f'id="{fault["href"][1:]}"' in page
        assert f'<a href="{fault["href"]}">{fault["text"]}</a>' in page


def test_words_that_a_form_chose_stand_alone_in_the_list():
    class Chosen(forms.Form):
        name = forms.CharField(error_messages={"required": "Enter the name"})

        def clean(self):
            self.add_error("name", "No place is called that")

    texts = [it["text"] for it in faults_of([Chosen({})])]
    assert texts == ["Enter the name", "No place is called that"]


def test_a_form_without_faults_has_no_summary_and_may_be_absent(draw):
    assert draw("{{ errors(form, none) }}", form=Everything()) == ""


def test_faults_of_the_whole_form_and_of_sets_of_forms_are_listed_too():
    many = forms.formset_factory(Everything, min_num=1, validate_min=True, extra=0)
    set_of_forms = many({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-name": ""})
    assert {"text": "Name: this must be filled in", "href": "#id_form-0-name"} in faults_of([set_of_forms])
    form = Everything({})
    form.add_error(None, "These do not go together")
    assert faults_of([form])[0] == {"text": "These do not go together"}


def test_a_faulty_page_says_so_in_its_title(draw):
    source = "{% if has_faults() %}Error{% endif %}"
    assert draw(source, form=Everything({})) == "Error"
    assert draw(source, form=Everything()) == ""
    assert draw(source, other_name=Everything({})) == "Error"


def test_components_speak_welsh(draw):
    form = Everything({"starts-day": "1", "note": "x"})
    with override("cy"):
        page = draw('{{ errors(form) }}{{ field(form["starts"]) }}{{ field(form["note"]) }}', form=form)
    for words in ("Mae problem", "Gwall:", "Diwrnod", "Blwyddyn", "(dewisol)", "Gallwch roi hyd at 100 nod"):
        assert words in page
    for words in ("There is", "Error", "You have", "characters ", ">Day", "Year"):
        assert words not in page
    assert 'data-i18n.characters-under-limit.few="Mae gennych %{count} nod ar ôl"' in page


@pytest.mark.parametrize(
    "name", ["hint", "error", "with hint text and error message", "with full width override", "id"]
)
def test_the_select_is_what_gov_uk_frontend_draws(draw, name):
    fixture = fixtures("select")[name]
    params = dict(fixture["options"])
    params["id"] = params.get("id") or params["name"]
    params["items"] = [
        {"group": "", "text": it["text"], "value": it["value"], "selected": it.get("selected", False)}
        for it in params.get("items", [])
    ]
    expected = [it for it in shape(fixture["html"]) if it != ("disabled", None)]
    drawn = shape(draw("{{ select(params) }}", params=params))
    assert drawn == [_enabled(it) for it in expected]


def _enabled(part):
    return tuple(it for it in part if it != ("disabled", None)) if isinstance(part, tuple) else part


def test_groups_of_choices_stay_groups(draw):
    class Grouped(forms.Form):
        where = forms.ChoiceField(choices=[("North", [("a", "Alder")]), ("South", [("b", "Birch")])])

    drawn = shape(draw('{{ field(form["where"]) }}', form=Grouped()))
    assert drawn.index(("optgroup", ("label", "North"))) < drawn.index("Alder")
    assert drawn.index("Alder") < drawn.index(("optgroup", ("label", "South")))


def test_a_form_carries_its_keys(draw):
    page = draw("{{ form_keys() }}", csrf_input="(csrf)")
    assert "(csrf)" in page
    assert '<input type="hidden" name="once" value="KEY">' in page


def test_filters_ask_without_changing_anything(draw):
    page = draw('{% call filters(clear="/list") %}{{ field(form["state"]) }}{% endcall %}', form=Everything())
    assert 'method="get"' in page
    assert "csrf" not in page
    assert '<a class="govuk-link" href="/list">Clear</a>' in page
