"""The models of Publish, gathered from its parts."""

from seedbed_web.publish.figures.models import FigureEvent, KeptFile, WaitingFigures
from seedbed_web.publish.pack.models import PackFile, WaitingPack
from seedbed_web.publish.publications.models import Publication
from seedbed_web.publish.versions.models import Making, SignOff, Version

__all__ = [
    "FigureEvent",
    "KeptFile",
    "Making",
    "PackFile",
    "Publication",
    "SignOff",
    "Version",
    "WaitingFigures",
    "WaitingPack",
]
