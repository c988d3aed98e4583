"""The descriptor of a pack's tables."""

from datetime import date

from seedbed.foundations.tables import Column, Table
from seedbed.plan.strategy.tables import TABLES
from seedbed.standards.datapackage import descriptor

PARTNERS = Table("partners", "Who", (Column("id", "identifier", required=True),), ("id",))
ACTIONS = Table(
    "actions",
    "What",
    (
        Column("id", "identifier", required=True, about="short name"),
        Column("owner", "identifier", points_to=("partners", "id")),
        Column("state", "choice", choices=("open", "done")),
        Column("area", "code"),
        Column("ends", "date"),
    ),
    ("id",),
)


def test_a_table_is_described_with_types_keys_and_links():
    """Whoever has no Seedbed can read and check the tables with any Data Package tool."""
    made = descriptor("a", "A", (PARTNERS, ACTIONS), date(2026, 11, 23))
    schema = made["resources"][1]["schema"]
    fields = {field["name"]: field for field in schema["fields"]}
    assert made["created"] == "2026-11-23T00:00:00Z"
    assert schema["primaryKey"] == ["id"]
    assert schema["missingValues"] == [""]
    assert schema["foreignKeys"] == [
        {"fields": ["owner"], "reference": {"resource": "partners", "fields": ["id"]}}
    ]
    assert fields["id"] == {
        "name": "id", "type": "string", "description": "short name", "constraints": {"required": True}
    }  # fmt: skip
    assert fields["state"]["constraints"] == {"enum": ["open", "done"]}
    assert fields["area"]["constraints"] == {"pattern": r"[EWNSKJX]\d{8}"}
    assert fields["ends"]["type"] == "date"


def test_a_link_to_a_table_outside_is_left_out():
    """A descriptor never points beyond its own resources."""
    assert "foreignKeys" not in descriptor("a", "A", (ACTIONS,), date(2026, 11, 23))["resources"][0]["schema"]


def test_every_column_of_every_pack_table_says_what_it_is():
    """The descriptor is also the guide: no column goes unexplained."""
    made = descriptor("a", "A", TABLES, date(2026, 11, 23))
    unexplained = [
        (resource["name"], field["name"])
        for resource in made["resources"]
        for field in resource["schema"]["fields"]
        if not field["description"]
    ]
    assert unexplained == []
    assert [resource["path"] for resource in made["resources"]] == [table.file for table in TABLES]
