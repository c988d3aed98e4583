"""In which language a text of a row was changed last, as the database's own history has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection, models
from psycopg import sql

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.translation import changed_last

LAST = sql.SQL("max(pgh_id) FILTER (WHERE {field} IS DISTINCT FROM {before})")
BEFORE = sql.SQL("lag({field}) OVER in_order AS {before}")
WHOLE = sql.SQL("""
    SELECT pgh_obj_id, {last}
    FROM (
        SELECT pgh_obj_id, pgh_id, {fields}, {before}
        FROM {history} WHERE partnership_id = %s
        WINDOW in_order AS (PARTITION BY pgh_obj_id ORDER BY pgh_id)
    ) AS changes
    GROUP BY pgh_obj_id
""")


def last_changed(
    model: type[models.Model], partnership: UUID, texts: Sequence[str]
) -> dict[Any, dict[str, Language | None]]:
    """By the key of a row and the name of a text, such as `need`: the language changed last.

    A save of both languages changes both at once, and so does the first one.
    """
    columns = [f"{text}_{language}" for text in texts for language in ("en", "cy")]
    with connection.cursor() as cursor:
        cursor.execute(_question(model, columns), [partnership])
        rows = cursor.fetchall()
    return {
        key: {text: changed_last(held[2 * place], held[2 * place + 1]) for place, text in enumerate(texts)}
        for key, *held in rows
    }


def _question(model: type[models.Model], columns: Sequence[str]) -> sql.Composed:
    history: Any = getattr(model, "pgh_event_model")  # noqa: B009  # brought by `kept_history`
    names = [(sql.Identifier(column), sql.Identifier(f"{column}_before")) for column in columns]
    join = sql.SQL(", ").join
    return WHOLE.format(
        last=join(LAST.format(field=field, before=before) for field, before in names),
        fields=join(field for field, _before in names),
        before=join(BEFORE.format(field=field, before=before) for field, before in names),
        history=sql.Identifier(history._meta.db_table),
    )
