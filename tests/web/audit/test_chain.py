"""The chain names the first record that was changed, taken out or put in."""

from datetime import UTC, datetime

import pytest

from seedbed_web.audit.chain import START, Break, digest, first_break

KEY = b"a key that lies elsewhere"


def chain(length):
    previous, records = START, []
    for number in range(1, length + 1):
        record = {
            "partnership_id": None, "number": number, "at": datetime(2026, 1, 1, tzinfo=UTC),
            "actor_id": None, "action": f"step {number}", "subject_kind": "", "subject_id": "",
            "purpose": "", "detail": {"a": [1, 2]},
        }  # fmt: skip
        tied = digest(record, previous, KEY)
        records.append(record | {"previous": previous, "digest": tied})
        previous = tied
    return records


def test_an_untouched_chain_holds():
    assert first_break(chain(5), KEY) is None
    assert first_break([], KEY) is None


@pytest.mark.parametrize("column", ["at", "actor_id", "action", "subject_id", "purpose", "detail"])
def test_a_changed_record_is_named(column):
    records = chain(5)
    records[2] = records[2] | {column: datetime(2027, 1, 1, tzinfo=UTC) if column == "at" else "another"}
    assert first_break(records, KEY) == Break(3, "changed since it was written")


def test_a_missing_record_is_named():
    records = chain(5)
    assert first_break(records[:2] + records[3:], KEY) == Break(3, "missing: the next record is number 4")


def test_a_record_taken_out_with_the_numbers_closed_up_is_named():
    records = chain(5)
    closed = records[:2] + [r | {"number": r["number"] - 1} for r in records[3:]]
    assert first_break(closed, KEY).number == 3


def test_a_whole_chain_forged_with_another_key_is_named():
    assert first_break(chain(3), b"the key of somebody else") == Break(1, "changed since it was written")
