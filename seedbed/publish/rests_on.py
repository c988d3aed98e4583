"""What something rests on, put so that a reader who follows no mark learns it all the same."""

from __future__ import annotations

from collections.abc import Iterator

from seedbed.foundations.languages import Language
from seedbed.publish.blocks import Run, runs
from seedbed.publish.citing import Book


def rests_on(text: str, book: Book, language: Language) -> tuple[Run, ...]:
    """A text with its citations; where it holds citations alone, what each stands for in full.

    A mark alone would leave the reader with a number.
    """
    found = runs(text, book.resolve(language))
    if any(run.text.strip() for run in found if not run.cite):
        return found
    said = {item.id: item.statement[language] or item.statement.en for item in book.items}
    spelled = [part for run in found if run.cite in said for part in _spelled(run, said[run.cite or ""])]
    return tuple(spelled[:-1])


def _spelled(run: Run, statement: str) -> Iterator[Run]:
    """The statement, the value where it is a figure, and the mark; a space after it."""
    yield Run(f"{statement}: " if run.text else statement)
    yield run
    yield Run(" ")
