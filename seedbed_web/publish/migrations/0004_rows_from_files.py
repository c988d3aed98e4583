"""What was a file of the pack that nobody edited becomes rows: money, suggestions, judgements and the narrative."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from seedbed.foundations.tables import ROW, read_table
from seedbed.plan.strategy.tables import JUDGEMENTS, MONEY, SECTIONS, SUGGESTIONS

TABLES = ((MONEY, "Money"), (SUGGESTIONS, "Suggestion"), (JUDGEMENTS, "Judgement"))
POINTS = {"priority": "Priority", "owner": "Organisation"}
LANGUAGES = ("en", "cy")


def fill(apps: Any, schema_editor: Any) -> None:
    """Makes rows of the files that each partnership has brought, in the database that is migrated."""
    alias = schema_editor.connection.alias

    def rows(app: str, model: str) -> Any:
        return apps.get_model(app, model).objects.using(alias)

    files = rows("publish", "PackFile")
    for partnership in files.values_list("partnership_id", flat=True).distinct().order_by():
        held = dict(files.filter(partnership_id=partnership).values_list("path", "content"))
        for table, name in TABLES:
            if table.file in held:
                _fill(rows, partnership, table, name, bytes(held[table.file]))
        _narratives(rows, partnership, held)


def _fill(rows: Any, partnership: Any, table: Any, name: str, content: bytes) -> None:
    made = rows("plan", name)
    fields = {field.name: field for field in made.model._meta.concrete_fields}
    found, _ = read_table(table, content)
    made.bulk_create(
        made.model(
            partnership_id=partnership,
            order=order,
            extra=_extra(row, table),
            **_values(rows, partnership, fields, row),
        )
        for order, row in enumerate(found, start=1)
        if None not in [row[key] for key in table.key]
    )


def _values(rows: Any, partnership: Any, fields: Any, row: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in row.items():
        field = "identifier" if name == "id" else name
        if field in POINTS:
            values[f"{field}_id"] = _key(rows, partnership, POINTS[field], value)
        elif field in fields:
            values[field] = "" if value is None and not fields[field].null else value
    return values


def _key(rows: Any, partnership: Any, model: str, identifier: Any) -> Any:
    app = "organisations" if model == "Organisation" else "plan"
    found = rows(app, model).filter(partnership_id=partnership, identifier=identifier)
    return found.values_list("pk", flat=True).first()


def _extra(row: Any, table: Any) -> dict[str, Any]:
    return {name: row[name] for name in row if name != ROW and name not in table.headings}


def _narratives(rows: Any, partnership: Any, held: dict[str, Any]) -> None:
    made = rows("plan", "Narrative")
    made.bulk_create(
        made.model(
            partnership_id=partnership,
            section=section,
            language=language,
            words=_words(held, section, language),
        )
        for section in SECTIONS
        for language in LANGUAGES
    )


def _words(held: dict[str, Any], section: str, language: str) -> str:
    content = bytes(held.get(f"text/{section}.{language}.md", b""))
    return content.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")


class Migration(migrations.Migration):
    dependencies = [
        ("publish", "0003_whose_rows"),
        ("plan", "0004_whose_rows"),
        ("organisations", "0003_what_nobody_removes"),
    ]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
