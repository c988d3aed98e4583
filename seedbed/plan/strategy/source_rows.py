"""The sources of figures as rows of a pack: who published each, where, when and under which licence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator, indicator
from seedbed.foundations.tables import Row
from seedbed.plan.needs.computed import PREFIX
from seedbed.sources.folder import DataSet, data_sets
from seedbed.sources.live.series import LiveSource


def source_rows(figures: Sequence[Figure], brought: Mapping[str, LiveSource]) -> list[Row]:
    """The sources of these figures, each once; `brought` has those of services."""
    used = list(dict.fromkeys(f.source for f in figures))
    return [_live_row(brought[name]) if name in brought else _source_row(name) for name in used]


def _live_row(source: LiveSource) -> Row:
    return dict(source.as_row())


def _source_row(name: str) -> Row:
    if name in data_sets():
        return _data_set_row(data_sets()[name])
    if name.startswith(PREFIX):
        return _computed_row(name, indicator(name.removeprefix(PREFIX)))
    item = indicator(name.removeprefix("lait-"))
    origin = item.source
    assert origin is not None  # LAIT figures come from an indicator with a source
    row = _data_set_row(data_sets()["lait"])
    publisher = origin.publisher
    if origin.compiled_by and not origin.compiled_by.startswith(publisher):
        publisher = f"{publisher}, compiled by {origin.compiled_by}"
    return row | {
        "id": name,
        "title_en": f"{origin.publication}: {item.title.en}",
        "title_cy": f"{origin.publication}: {item.title.cy}",
        "publisher": publisher,
        "protected_by": origin.publisher,
        "release": origin.updated or row["release"],
        "url": origin.url or row["url"],
    }


def _data_set_row(data_set: DataSet) -> Row:
    return {
        "id": data_set.id, "title_en": data_set.title.en, "title_cy": data_set.title.cy,
        "publisher": data_set.publisher, "release": data_set.release, "licence": data_set.licence,
        "url": data_set.url, "protected_by": data_set.publisher,
    }  # fmt: skip


def _computed_row(name: str, item: Indicator) -> Row:
    """What a computed indicator is made of: every data set with its release, under one name."""
    origin, how = item.source, item.compute
    assert origin is not None  # computed indicators name what they come from
    assert how is not None
    used = [data_sets()[data_set] for data_set in how.data_sets]
    publishers = dict.fromkeys(data_set.publisher for data_set in used)
    releases = dict.fromkeys(data_set.release for data_set in used)
    return _data_set_row(used[0]) | {
        "id": name,
        "title_en": f"{origin.publication}: {item.title.en}",
        "title_cy": f"{origin.publication}: {item.title.cy}",
        "publisher": ", ".join(publishers),
        "protected_by": ", ".join(publishers),
        "release": "; ".join(releases),
        "url": origin.url or used[0].url,
    }
