"""What one part of Lead hands on to another: a workshop's action to the partnership, and on to the strategy."""

from __future__ import annotations
