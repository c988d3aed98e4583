"""Many new tables in one step of a migration.

Django works out every model of the site anew after each operation that changes one, so that dozens of tables
with their constraints and triggers would take half a minute. Here the models are worked out once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import CreateModel
from django.db.migrations.operations.base import Operation


class CreateModels(Operation):
    """Creates tables that point to each other or to what is there, in the order given.

    Constraints, indexes and triggers stand in the options of each model.
    """

    reversible = True

    def __init__(self, models: Sequence[CreateModel]) -> None:
        self.models = list(models)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """The operation as a migration writes it."""
        return self.__class__.__name__, [self.models], {}

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Adds the models; what was worked out before is worked out again when it is asked for."""
        state.__dict__.pop("apps", None)
        for model in self.models:
            model.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Creates the tables, and their triggers after them."""
        for model in self.models:
            model.database_forwards(app_label, schema_editor, from_state, to_state)
        for model in self.models:
            for trigger in model.options.get("triggers", ()):
                schema_editor.execute(trigger.install_sql)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        """Takes the tables away, the last first; their triggers go with them."""
        for model in reversed(self.models):
            model.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """One line for whoever runs the migration."""
        return f"Create {len(self.models)} tables"
