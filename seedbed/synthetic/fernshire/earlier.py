"""What Fernshire's partners adopted in March 2025, as it was published then.

`data/versions` keeps what this made, for an adopted version never changes. To make it anew:
`python -m seedbed.synthetic.fernshire.earlier FOLDER`.
"""

from __future__ import annotations

import json
import sys
import tomllib
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from seedbed.foundations.faults import DataFaults
from seedbed.foundations.languages import LANGUAGES
from seedbed.lead.maturity.tables import TABLES as ASSESSMENT
from seedbed.plan.strategy.pack import Pack, write_pack
from seedbed.plan.strategy.tables import SCHEMA_VERSION, SECTIONS
from seedbed.plan.strategy.tables import TABLES as STRATEGY
from seedbed.synthetic.fernshire import all_figures
from seedbed.synthetic.fernshire.places import focus
from seedbed.synthetic.fernshire.reading import read_data
from seedbed.synthetic.fernshire.self_assessment import BASELINE, assessment_tables
from seedbed.synthetic.fernshire.strategy import Written, tables

RECORD: Final = """schema_version = "{version}"
made_on = {adopted_on}

[area]
ons_code = "{code}"
name_en = "{name.en}"
name_cy = "{name.cy}"
nation = "England"

[strategy]
title_en = {title[en]!r}
title_cy = {title[cy]!r}
starts = {starts}
ends = {ends}
review_on = {review_on}

[targets]
{aims}

[adoption]
on = {adopted_on}
partners = {adopted_by}
"""


def write_earlier(folder: Path) -> None:
    """Writes the pack of the earlier strategy into an empty folder."""
    held = read_data("earlier")
    day: date = held["adopted_on"]
    area_text = _record(held)
    pack = Pack(folder, tomllib.loads(area_text), declared=(*STRATEGY, *ASSESSMENT))
    known = [figure for figure in all_figures(day) if figure.period_end <= held["known_until"]]
    pack.tables = tables(_written(held), known, focus(), pack.targets, day) | assessment_tables([BASELINE])
    pack.texts = {(s, lang): held["text"][s][lang] + "\n" for s in SECTIONS for lang in LANGUAGES}
    write_pack(pack, folder, area_text=area_text, as_of=day)


def adopted_strategy() -> str:
    """The earlier strategy as it was published, made by the code that publishes."""
    from seedbed.publish.pack_tables import publication_faults
    from seedbed.publish.site import prepare
    from seedbed.publish.strategy_json import strategy_document

    day: date = read_data("earlier")["adopted_on"]
    with TemporaryDirectory() as name:
        write_earlier(Path(name))
        pack, faults = publication_faults(Path(name), day)
        if pack is None or faults:
            raise DataFaults(faults)
        made = prepare(pack, None, day)
    document = strategy_document(made.pack, made.made, made.book, made.docs, made.ready, day)
    return json.dumps(document, ensure_ascii=False, indent=1, default=str) + "\n"


def _written(held: dict[str, Any]) -> Written:
    everybody = read_data("partners")
    partners = {name: everybody[name] for name in held["partners"]}
    return Written(partners, held["priority"], held["evidence"], {})


def _record(held: dict[str, Any]) -> str:
    place = focus()
    return RECORD.format(
        **held, code=place.code, name=place.name, version=".".join(map(str, SCHEMA_VERSION)),
        aims="\n".join(f"{name} = {value}" for name, value in held["targets"].items()),
    )  # fmt: skip


if __name__ == "__main__":
    (Path(sys.argv[1]) / "strategy.json").write_text(adopted_strategy(), encoding="utf-8")
