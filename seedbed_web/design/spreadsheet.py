"""Tables that people open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Final

from django.http import HttpResponse

from seedbed_web.design.file_to_keep import file_to_keep

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # the wide ones too
"""What a spreadsheet would take for a formula."""


def table_to_keep(name: str, headings: Iterable[str], rows: Iterable[Iterable[str]]) -> HttpResponse:
    """A CSV file that keeps its letters in any spreadsheet and runs nothing there.

    Args:
        name: of the file.
        headings: of the columns.
        rows: cells in words.
    """
    # spreadsheets take the file for UTF-8 by its first letter
    response = file_to_keep("\ufeff", "text/csv; charset=utf-8", name)
    table = csv.writer(response)
    table.writerow(headings)
    table.writerows([_harmless(cell) for cell in row] for row in rows)
    return response


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
