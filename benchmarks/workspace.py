"""How quickly the pages on which a strategy is written open, beside the least that Django can do.

    python benchmarks/workspace.py [--users 20] [--rounds 10]

Starts the demo, gives Fernshire's strategy 12 priorities, 120 actions and 400 citations in its texts, and
asks for the pages that people write on. Held, in the same minutes, against one bare page that reads the same
texts, priorities and actions.
"""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from itertools import cycle, islice
from pathlib import Path

from site_pages import Page, add_actions, bare, demo, enlarge, sign_in, table, take_turns

PRIORITIES, ACTIONS, CITATIONS = 12, 120, 400


def grow(place, by):
    """A large strategy: priorities, actions, and citations shared out among texts."""
    from seedbed_web.plan.strategy.queries import list_priorities

    for n in range(PRIORITIES - len(list_priorities(place))):
        _add_priority(place, by, n)
    add_actions(place, by, ACTIONS)
    _cite(place, by)
    assert _cited(place) >= CITATIONS, _cited(place)
    assert len(list_priorities(place)) == PRIORITIES


def _add_priority(place, by, n):
    from seedbed_web.plan.strategy.actions import add_priority

    values = {"title_en": f"What matters in place {n}", "title_cy": f"Yr hyn sy'n bwysig yn lle {n}"}
    add_priority(partnership=place, by=by, values=values | {"need_en": "Much.", "need_cy": "Llawer."})


def _cite(place, by):
    """Adds citations to every section in English, and to the need of every priority."""
    from seedbed.plan.strategy.tables import SECTIONS
    from seedbed_web.plan.strategy.actions import change_priority
    from seedbed_web.plan.strategy.queries import list_priorities
    from seedbed_web.plan.writing.actions import Written, write_section
    from seedbed_web.plan.writing.citing import list_to_cite
    from seedbed_web.plan.writing.queries import get_section

    names = cycle(it.name for it in list_to_cite(place, "en"))
    there = [*list_priorities(place), *SECTIONS]
    each = -(-(CITATIONS - _cited(place)) // len(there))
    for it in there:
        more = "\n\n".join(f"This is known, too {{{name}}}." for name in islice(names, each))
        if isinstance(it, str):
            row = get_section(place, it)["en"]
            texts = {"en": Written(f"{row.words.strip()}\n\n{more}", row.version)}
            write_section(partnership=place, section=it, by=by, texts=texts)
        else:
            values = {"need_en": f"{it.need_en}\n\n{more}"}
            change_priority(priority=it, version=it.version, by=by, values=values)


def _cited(place):
    """How many citations the texts hold."""
    from seedbed.foundations.evidence import CITATION
    from seedbed_web.plan.strategy.queries import list_priorities
    from seedbed_web.plan.writing.queries import list_narrative

    texts = [row.words for rows in list_narrative(place).values() for row in rows.values()]
    texts += [text for it in list_priorities(place) for text in (it.need_en, it.gap_en, it.learning_en)]
    return sum(len(CITATION.findall(text)) for text in texts)


def compare(users, rounds, folder, stack):
    """The whole table."""
    home = folder / "home"
    pid, port, links = stack.enter_context(demo(home))
    address = enlarge(home / "demo", grow)
    bare_pid, bare_port = stack.enter_context(bare(address))
    cookies = [sign_in(port, links[n % len(links)]) for n in range(users)]
    plan = "/p/fernshire/plan/"
    pages = [
        Page("the strategy", port, plan, pid),
        Page("every section, 400 citations", port, f"{plan}writing/", pid),
        Page("one priority", port, f"{plan}priorities/talking-by-two/", pid),
        Page("readiness", port, f"{plan}readiness/", pid),
        Page("bare Django, the same rows", bare_port, "/workspace", bare_pid),
    ]
    take_turns(pages, cookies, rounds)
    table(pages, against=pages[-1])


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--users", type=int, default=20)
    options.add_argument("--rounds", type=int, default=10)
    chosen = options.parse_args()
    print(f"{PRIORITIES} priorities, {ACTIONS} actions, {CITATIONS} citations; {chosen.users} users at once;")
    print(
        f"{os.cpu_count()} processors, Python {sys.version.split()[0]}, load before {os.getloadavg()[0]:.1f}."
    )
    print("Milliseconds; times: p50 against bare Django with the same rows.\n")
    with tempfile.TemporaryDirectory(prefix="seedbed-bench-") as name, ExitStack() as stack:
        Path(name).chmod(0o755)  # root's PostgreSQL runs as somebody else
        compare(chosen.users, chosen.rounds, Path(name), stack)


if __name__ == "__main__":
    main()
