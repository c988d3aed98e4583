"""The command line: `seedbed DIMENSION VERB`, and the main job at the top.

What each command imports, it imports when it runs, so that `seedbed --help` answers at once.
"""

from __future__ import annotations

import os
import sys

from seedbed.foundations.faults import DataFaults, WrongUse

DONE, FAULTS, WRONG_USE, OUR_FAULT = 0, 1, 2, 70


def main() -> None:
    """Runs the command line; a traceback never reaches a user."""
    from seedbed.cli.commands import app

    try:
        app(standalone_mode=True)
    except DataFaults as problem:
        for fault in problem.faults:
            print(fault, file=sys.stderr)
        sys.exit(FAULTS)
    except WrongUse as problem:
        print(f"seedbed: {problem}", file=sys.stderr)
        sys.exit(WRONG_USE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as problem:
        if os.environ.get("SEEDBED_DEBUG"):
            raise
        print(f"seedbed: this is a fault of Seedbed's own, not of your data ({type(problem).__name__}: {problem}).", file=sys.stderr)
        print("seedbed: set SEEDBED_DEBUG=1 to see where; please report it.", file=sys.stderr)
        sys.exit(OUR_FAULT)
