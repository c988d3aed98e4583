"""The models of Publish, gathered from its parts."""

from seedbed_web.publish.pack.models import PackFile, WaitingPack

__all__ = ["PackFile", "WaitingPack"]
