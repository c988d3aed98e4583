"""A row in every table, whatever its fields are called: what an upgrade must not lose."""

import datetime
from uuid import uuid4

from django.db import models
from django.utils import timezone

OURS = ("accounts", "access", "audit", "organisations", "evidence", "plan", "lead", "publish", "demo")
VALUES = (
    (models.BooleanField, lambda: False),
    (models.DateTimeField, timezone.now),
    (models.DateField, datetime.date.today),
    (models.EmailField, lambda: f"{uuid4()}@fernshire.example"),
    (models.UUIDField, uuid4),
    (models.JSONField, dict),
    (models.BinaryField, lambda: b"x"),
    (models.IntegerField, lambda: 1),
    (models.FloatField, lambda: 1.0),
    (models.DecimalField, lambda: 1),
    ((models.CharField, models.TextField), lambda: "x"),
)


def fill(apps, using):
    """Puts a row into each table of ours that has none, as the owner; gives the tables that have one."""
    made = {}
    for label in OURS:
        for model in apps.get_app_config(label).get_models() if label in apps.app_configs else ():
            _row_of(model, made, using)
    return [model._meta.db_table for model in made]


def _row_of(model, made, using):
    if model not in made:
        made[model] = model._base_manager.using(using).first()
    if made[model] is None:
        fields = [it for it in model._meta.concrete_fields if not isinstance(it, models.AutoField)]
        values = {it.name: _value(it, made, using) for it in fields}
        made[model] = model._base_manager.using(using).create(**values)
    return made[model]


def _value(field, made, using):
    if field.is_relation:
        return None if field.null else _row_of(field.related_model, made, using)
    if field.choices:
        return field.choices[0][0]
    return next(make() for kind, make in VALUES if isinstance(field, kind))
