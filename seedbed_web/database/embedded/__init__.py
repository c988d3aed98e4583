"""PostgreSQL without an administrator: a server of our own while Seedbed runs, its data in Seedbed's home.

    with running(home()) as server:
        ...  # server.owner_url, server.app_url

It listens on 127.0.0.1 alone and trusts nobody without a password. It is our child: it ends when the `with`
block does. One that a killed Seedbed left behind is found and stopped before the next is started. Linux and
macOS; elsewhere set DATABASE_URL.
"""

from seedbed_web.database.embedded.launcher import attached, is_running, running
from seedbed_web.database.embedded.server import Server

__all__ = ["Server", "attached", "is_running", "running"]
