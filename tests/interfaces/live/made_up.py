"""A service on this machine, and answers made up in the shapes of the real ones."""

import csv
import gzip
import io
import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from seedbed.foundations.figures import from_frame
from seedbed.sources.live.faults import LiveFault
from seedbed.sources.live.reading import read

TODAY = date(2026, 11, 23)
OURS, REGION, ENGLAND, OTHER = "E06000002", "E12000001", "E92000001", "E06000003"
AREAS = (OURS, ENGLAND, REGION)
CARDIFF, WALES = "W06000015", "W92000004"


@dataclass
class Answer:
    """One answer: its status, text, headings, and how it misbehaves."""

    text: str = ""
    status: int = 200
    headings: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    cut: int = 0
    packed: bool = False


@dataclass
class Service:
    """What each path answers, in turn (the last one again and again), and what was asked."""

    address: str
    answers: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headings: list[dict[str, str]] = field(default_factory=list)

    def says(self, path, *answers):
        """Sets the answers of a path."""
        self.answers[path] = [a if isinstance(a, Answer) else Answer(a) for a in answers]

    def paths(self):
        """Paths asked for, without their questions."""
        return [urlsplit(asked).path for asked in self.asked]


@contextmanager
def serving():
    """A service on this machine."""
    stop = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            service.asked.append(self.path)
            service.headings.append(dict(self.headers))
            waiting = service.answers.get(urlsplit(self.path).path, [Answer("no", 404)])
            answer = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            stop.wait(answer.delay)
            body = gzip.compress(answer.text.encode()) if answer.packed else answer.text.encode()
            self.send_response(answer.status)
            packed = {"Content-Encoding": "gzip"} if answer.packed else {}
            for name, value in ({"Content-Length": str(len(body))} | packed | answer.headings).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[: len(body) - answer.cut])

        def log_message(self, *_):
            """Says nothing."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, *_):
            """Whoever asked may have gone."""

    with Quiet(("127.0.0.1", 0), Handler) as server:
        service = Service(f"http://127.0.0.1:{server.server_address[1]}")
        worker = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        worker.start()
        yield service
        stop.set()
        server.shutdown()
        worker.join()


HEADINGS = [
    "Indicator ID", "Indicator Name", "Parent Code", "Parent Name", "Area Code", "Area Name", "Area Type",
    "Sex", "Age", "Category Type", "Category", "Time period", "Value", "Lower CI 95.0 limit",
    "Upper CI 95.0 limit", "Lower CI 99.8 limit", "Upper CI 99.8 limit", "Count", "Denominator", "Value note",
    "Recent Trend", "Compared to England value or percentiles", "Compared to percentiles",
    "Time period Sortable", "New data", "Compared to goal", "Time period range",
]  # fmt: skip
DATA = "/all_data/csv/by_indicator_id"
ABOUT = "/indicator_metadata/csv/by_indicator_id"
NAME = "Smoking status at time of delivery"


def as_csv(headings, rows):
    """A table as CSV."""
    file = io.StringIO()
    writer = csv.DictWriter(file, headings, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def row(area=OURS, period="2022/23", value="12.5", **more):
    """One row of Fingertips, its limits around its value."""
    about_it = float(value) if value.replace(".", "").isdigit() else 12.5
    plain = {
        "Indicator ID": "93085", "Indicator Name": NAME, "Area Code": area, "Sex": "Female",
        "Age": "All ages", "Time period": period, "Value": value, "Lower CI 95.0 limit": f"{about_it - 1.5}",
        "Upper CI 95.0 limit": f"{about_it + 1.6}", "Count": "200", "Denominator": "1600",
    }  # fmt: skip
    return plain | more


def fingertips(*rows):
    """A table of Fingertips."""
    return as_csv(HEADINGS, rows or (row(), row(ENGLAND, value="8.8"), row(REGION, value="12.1")))


def about(unit="%", year="Financial"):
    """What Fingertips says of an indicator."""
    return as_csv(
        ("Indicator ID", "Indicator", "Unit", "Value type", "Year type"),
        [{"Indicator ID": "93085", "Indicator": NAME, "Unit": unit, "Year type": year}],
    )


NOMIS = "/dataset/NM_203_1.data.csv"
NOMIS_HEADINGS = ("DATE_NAME", "GEOGRAPHY_CODE", "OBS_VALUE", "OBS_STATUS_NAME", "RECORD_COUNT")


def births(*rows, count=None):
    """A table of Nomis."""
    made = [dict(zip(NOMIS_HEADINGS, (*r, count or len(rows)), strict=True)) for r in rows]
    return as_csv(NOMIS_HEADINGS, made)


SET = "abc-123"
META = {
    "filters": [
        {"id": "F1", "column": "age", "label": "Age",
         "options": [{"id": "a0", "label": "Unborn"}, {"id": "a1", "label": "Under 1"},
                     {"id": "a2", "label": "1 to 4"}, {"id": "a9", "label": "Total"}]},
        {"id": "F2", "column": "sex", "label": "Sex",
         "options": [{"id": "s0", "label": "Total"}, {"id": "s1", "label": "Girls"}]},
    ],
    "indicators": [{"id": "I1", "column": "plans", "unit": "",
                    "label": "Number of children on a child protection plan on 31 March"}],
    "geographicLevels": [{"code": "LA", "label": "Local authority"}, {"code": "NAT", "label": "National"}],
    "locations": [
        {"level": {"code": "LA", "label": "Local authority"},
         "options": [{"id": "L1", "label": "Middlesbrough", "code": OURS, "oldCode": "806"}]},
        {"level": {"code": "NAT", "label": "National"},
         "options": [{"id": "N1", "label": "England", "code": ENGLAND}]},
    ],
    "timePeriods": [{"code": "FY", "label": "2023/24"}],
}  # fmt: skip


def result(value, age, *, level="LA", place="L1", sex="s0", code="FY"):
    """One result of Explore Education Statistics."""
    return {
        "timePeriod": {"code": code, "period": "2023/2024"}, "geographicLevel": level,
        "locations": {level: place}, "filters": {"F1": age, "F2": sex}, "values": {"I1": value},
    }  # fmt: skip


def page(*results, total=None, pages=1):
    """One page of results."""
    paging = {"page": 1, "pageSize": 1000, "totalResults": total or len(results), "totalPages": pages}
    return json.dumps({"paging": paging, "warnings": [], "results": results})


SW3 = "ea7f0635-c9c2-4c5c-9840-be760c1c77cd"
SW3_HEADINGS = ("Data values", "Data description", "Year", "Area", "Notes")


def figures(client, series, areas=AREAS):
    """What comes back, as figures."""
    return from_frame(read(client, series, areas, TODAY).figures)


def fault(client, series, areas=AREAS):
    """The fault that comes instead."""
    with pytest.raises(LiveFault) as raised:
        read(client, series, areas, TODAY)
    assert series.service.title in str(raised.value)
    assert "http://127.0.0.1" in str(raised.value)
    return raised.value
