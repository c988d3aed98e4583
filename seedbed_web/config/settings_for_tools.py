"""The settings, for tools that read the code without running it: they need no database and no secret."""

from __future__ import annotations

import os

os.environ.setdefault("SEEDBED_SECRET_KEY", "not a secret: tools read the code and sign nothing")
os.environ.setdefault("SEEDBED_AUDIT_KEY", "not a secret: tools read the code and sign nothing")

from seedbed_web.config.settings import *  # noqa: F403  # the variables above come first
