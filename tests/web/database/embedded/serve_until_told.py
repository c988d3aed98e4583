"""A command that keeps a server until a signal ends it, as `serve` does. Says its process and address."""

import signal
import sys
from pathlib import Path

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded import running


def leave(number, frame):
    sys.exit(128 + number)


signal.signal(
    signal.SIGINT, signal.default_int_handler
)  # a shell's background jobs inherit that it is ignored
signal.signal(signal.SIGTERM, leave)
signal.signal(signal.SIGHUP, leave)
try:
    with running(Path(sys.argv[1]), durable="--careless" not in sys.argv) as server:
        print(server.pid, server.owner_url, flush=True)
        while True:
            signal.pause()
except WrongUse as wrong:
    sys.exit(str(wrong))
except KeyboardInterrupt:
    sys.exit(130)
