"""Where a site that publishes answers what fixed pages cannot: whether figures have moved since."""

from __future__ import annotations

from dataclasses import dataclass

from seedbed.foundations.languages import Language, Text


@dataclass(frozen=True, slots=True)
class Addresses:
    """Pages of the site to which every published page leads.

    `moved` says which figures have moved since; `figures` ends in a slash and stands before the name of a
    figure. Whoever publishes into a folder has none, and the pages then lead nowhere but to each other.
    """

    moved: Text
    figures: Text

    def of_figure(self, name: str, language: Language) -> str:
        """The permanent address of one figure or statement.

        >>> Addresses(Text("/moved", "/cy/moved"), Text("/f/", "/cy/f/")).of_figure("gld-2025", "cy")
        '/cy/f/gld-2025'
        """
        return f"{self.figures[language]}{name}"
