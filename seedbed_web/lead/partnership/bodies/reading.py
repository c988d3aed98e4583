"""The terms of reference as a page shows them: Markdown made safe by the library."""

from __future__ import annotations

from seedbed.foundations.languages import Language
from seedbed.publish.blocks import Block, blocks
from seedbed_web.lead.partnership.models import Body
from seedbed_web.organisations.edited import said_in


def read_terms(body: Body, language: Language) -> list[Block]:
    """What a body is for and what it may decide, in blocks; citations stand there as they were written."""
    return read_blocks(said_in(body, "purpose", language))


def read_blocks(markdown: str) -> list[Block]:
    """A text of many lines in blocks. Raw HTML stays text, and links lead to the web or to a mailbox."""
    return blocks(markdown, lambda name: (f"{{{name}}}", 0)) if markdown else []
