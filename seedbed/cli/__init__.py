"""The command line: `seedbed DIMENSION VERB`, and the main job at the top.

What each command imports, it imports when it runs, so that `seedbed --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from seedbed.foundations.faults import DataFaults, WrongUse

DONE, FAULTS, WRONG_USE, OUR_FAULT = 0, 1, 2, 70


def main() -> None:
    """Runs the command line; a traceback never reaches a user."""
    from seedbed.cli.commands import app

    try:
        app(standalone_mode=True)
    except DataFaults as problem:
        _end(FAULTS, *map(str, problem.faults))
    except WrongUse as problem:
        _end(WRONG_USE, f"seedbed: {problem}")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as problem:
        if os.environ.get("SEEDBED_DEBUG"):
            raise
        ours = "this is a fault of Seedbed's own, not of your data"
        report = "set SEEDBED_DEBUG=1 to see where; please report it."
        _end(OUR_FAULT, f"seedbed: {ours} ({type(problem).__name__}: {problem}).", f"seedbed: {report}")


def _end(code: int, *lines: str) -> NoReturn:
    sys.stderr.writelines(f"{line}\n" for line in lines)
    sys.exit(code)
