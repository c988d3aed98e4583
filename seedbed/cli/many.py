"""The same work for many areas at once: one process for each job, and no fault stops the others."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass

from seedbed.cli.manners import counted, say

Work = Callable[[str], list[str]]
"""Does one area, named by a string, and returns what must be said of it; raises what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An area that could not be done, and why, one line for each fault."""

    name: str
    reasons: tuple[str, ...]


def each(names: Sequence[str], work: Work, jobs: int, title: str) -> list[Failure]:
    """Does the work for every name, `jobs` at a time, with a progress bar.

    Args:
        names: one for each area.
        work: a function of a module, because processes are started afresh.
        jobs: processes, 1 or more.
        title: what is being done, for the bar.

    Returns:
        Those that failed, in the order of the names.
    """
    failed = dict(_failures(names, work, jobs, title))
    return [failed[name] for name in names if name in failed]


def _failures(names: Sequence[str], work: Work, jobs: int, title: str) -> Iterator[tuple[str, Failure]]:
    from rich.console import Console
    from rich.progress import track

    # Started afresh, not forked: threads of the libraries do not survive a fork.
    fresh = multiprocessing.get_context("spawn")
    count = min(jobs, len(names))
    with ProcessPoolExecutor(
        count, mp_context=fresh, initializer=share_processors, initargs=(count,)
    ) as pool:
        running = {pool.submit(attempt, work, name): name for name in names}
        console = Console(stderr=True)
        done = track(
            as_completed(running), title, len(names), console=console, disable=not console.is_terminal
        )
        for future in done:
            failure = _outcome(future, running[future])
            if failure:
                yield failure.name, failure


def share_processors(processes: int) -> None:
    """Lets the libraries of one of so many processes start threads for its share of the processors only.

    They read this when they are first used, and a user who has set it knows better.
    """
    share = max(1, (os.cpu_count() or 1) // processes)
    for name in ("POLARS_MAX_THREADS", "RAYON_NUM_THREADS"):
        os.environ.setdefault(name, str(share))


def _outcome(future: Future[tuple[list[str], tuple[str, ...]]], name: str) -> Failure | None:
    try:
        said, reasons = future.result()
    except Exception as problem:  # a process that died takes only its own areas with it
        return Failure(name, (f"its process ended ({type(problem).__name__})",))
    for line in said:
        say(f"{name}: {line}")
    return Failure(name, reasons) if reasons else None


def attempt(work: Work, name: str) -> tuple[list[str], tuple[str, ...]]:
    """One area in a worker process: what was said of it, and why it failed if it did."""
    from seedbed.foundations.faults import DataFaults, WrongUse

    try:
        return work(name), ()
    except DataFaults as problem:
        return [], tuple(str(fault) for fault in problem.faults)
    except WrongUse as problem:
        return [], (str(problem),)
    except Exception as problem:
        return [], (f"a fault of Seedbed's own ({type(problem).__name__}: {problem})",)


def report(failed: Sequence[Failure], total: int, done: str) -> None:
    """Says how it went: how many were done, and each that was not with its reasons."""
    say(f"{counted(total - len(failed), 'area', 'areas')} {done}.")
    for failure in failed:
        for reason in failure.reasons:
            say(f"{failure.name}: {reason}")
