"""Two texts as one, word by word: what stands in both, what was added, what was removed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from seedbed.plan.strategy.differences.shapes import Piece, PieceKind, Pieces

LONGEST: Final = 1_000_000
"""Words and spaces of one text times those of the other, in one run of changed lines: about 500 words each.
Beyond it the run is said to be written anew, as a reader would say too, for time grows in proportion."""
_WORD: Final = re.compile(r"\s+|[£−-]?\d[\d,]*(?:\.\d+)?%?|[^\W_]+(?:[’'_-][^\W_]+)*|.", re.DOTALL)
"""A run of spaces; a number with its sign; a word, with apostrophes and hyphens inside it; or one mark."""
FEW: Final = 2
"""Words that two sentences share by chance, such as “of the”."""
TIMES: Final = 3

Change = tuple[PieceKind, Sequence[str]]
Shared = Callable[[Piece, Sequence[Piece], Sequence[Piece]], bool]


def compare(before: str, after: str) -> Pieces:
    """Two texts as pieces in the order of reading; what was removed stands before what took its place.

    The pieces that are the same or removed make the first text, the pieces that are the same or added make
    the second, exactly. Lines that stand in both are set aside first; within the others, words are compared
    by the longest run that stands in both (`difflib`, without its guess about frequent words).

    Limits: of two equal runs of words the first is taken, so that a word may be marked where a reader would
    have marked its neighbour. A paragraph that was moved is removed in one place and added in another.

    >>> [(piece.kind, piece.words) for piece in compare("We walk to school.", "We run to school.")]
    [('same', 'We '), ('removed', 'walk'), ('added', 'run'), ('same', ' to school.')]
    """
    if before == after:
        return (Piece("same", after),) if after else ()
    lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return _joined(part for change in _changes(*lines) for part in _within(change))


def before_of(pieces: Iterable[Piece]) -> str:
    """The first text, put together again."""
    return "".join(piece.words for piece in pieces if piece.kind != "added")


def after_of(pieces: Iterable[Piece]) -> str:
    """The second text, put together again."""
    return "".join(piece.words for piece in pieces if piece.kind != "removed")


def _changes(
    before: Sequence[str], after: Sequence[str]
) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i, j, m, n in matcher.get_opcodes():
        yield tag, before[i:j], after[m:n]


def _within(change: tuple[str, Sequence[str], Sequence[str]]) -> Iterator[Change]:
    """The words of a run of lines: compared where lines took the place of others."""
    tag, before, after = change
    if tag == "equal":
        yield "same", before
        return
    old, new = _words(before), _words(after)
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    inside = old[first : len(old) - last], new[first : len(new) - last]
    yield "same", old[:first]
    yield from _between(*inside)
    yield "same", old[len(old) - last :]


def _between(old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    """The words between what two runs begin and end with alike."""
    if not old or not new or len(old) * len(new) > LONGEST:
        yield from (("removed", old), ("added", new))
        return
    for inner, gone, came in _changes(old, new):
        if inner == "equal":
            yield "same", gone
        else:
            yield from (("removed", gone), ("added", came))


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words two runs begin with alike."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))


def _words(lines: Sequence[str]) -> list[str]:
    return _WORD.findall("".join(lines))


def _joined(parts: Iterable[Change]) -> Pieces:
    """Neighbours of one kind as one piece; what two changes share by chance is counted to them."""
    held = (change for change in parts if change[1])
    runs = [Piece(kind, "".join(w for _, words in run for w in words)) for kind, run in groupby(held, _kind)]
    return tuple(_folded(_folded(runs, _is_space), _is_chance))


def _kind(change: Change) -> PieceKind:
    return change[0]


def _folded(pieces: Sequence[Piece], shared: Shared) -> list[Piece]:
    """The pieces, each that two changes only share counted to both, and what then is one change as one."""
    made: list[Piece] = []
    change: list[Piece] = []
    for number, piece in enumerate(pieces):
        after = pieces[number + 1 : number + 3]
        if piece.kind != "same" or (change and after and shared(piece, change, after)):
            change.append(piece)
        else:
            made += [*_one_change(change), piece]
            change = []
    return [piece for piece in (*made, *_one_change(change)) if piece.words]


def _is_space(piece: Piece, _before: Sequence[Piece], _after: Sequence[Piece]) -> bool:
    """Whether nothing but spaces and marks stands between two changes of one line."""
    return "\n" not in piece.words and _count(piece.words) == 0


def _is_chance(piece: Piece, before: Sequence[Piece], after: Sequence[Piece]) -> bool:
    """Whether a word or two stand in both texts by chance: many others changed before and after them."""
    held = _count(piece.words)
    beside = min(max(_count(it.words) for it in run if it.kind != "same") for run in (before, after))
    return "\n" not in piece.words and held <= FEW and held * TIMES < beside


def _count(words: str) -> int:
    return sum(word[0].isalnum() for word in _WORD.findall(words))


def _one_change(run: Sequence[Piece]) -> list[Piece]:
    return [Piece("removed", before_of(run)), Piece("added", after_of(run))] if run else []
