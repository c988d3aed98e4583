"""What the server runs."""

from __future__ import annotations

import os

from django.core.asgi import get_asgi_application

from seedbed_web.config.request_size import Limited

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "seedbed_web.config.settings")
application = Limited(get_asgi_application())
