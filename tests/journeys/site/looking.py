"""What is looked at on a page: every accessibility rule, at two widths, and that nothing scrolls sideways."""

from dataclasses import dataclass

WIDE, NARROW = 1280, 320
RULES = {
    "resultTypes": ["violations"],
    # everything in WCAG 2.2 AA and good practice; the size of targets is off unless asked for
    "rules": {"target-size": {"enabled": True}},
}
# Width and culprits in one breath, so that a page that is still being laid out is not told half of each.
# Words may stand out of a box that does not, so the words are measured too.
BEYOND = """async width => {
    await document.fonts.ready;
    const wide = document.documentElement.scrollWidth;
    const words = e => { const all = document.createRange(); all.selectNodeContents(e); return all; };
    const right = e => Math.max(...[e, words(e)].map(it => it.getBoundingClientRect().right));
    return wide <= width ? [] : [`${wide} px`, ...[...document.querySelectorAll('body *')]
        .filter(e => right(e) > width && !e.closest('.sb-table'))
        .slice(0, 3).map(e => e.tagName + '.' + e.className)]
}"""


@dataclass(frozen=True)
class Looker:
    """The accessibility rules, put into any page."""

    script: str

    def faults(self, page, widths=(WIDE, NARROW)):
        """What is wrong with a page at each of several widths; nothing, as it should be, is {}."""
        found = {}
        before = page.viewport_size
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            if wrong := self.violations(page) + too_wide(page, width):
                found[width] = wrong
        page.set_viewport_size(before)
        return found

    def violations(self, page):
        """Rules that a page breaks as it stands, each with where."""
        if page.evaluate("typeof axe === 'undefined'"):
            page.evaluate(self.script)
        found = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
        return [(rule["id"], [node["html"][:160] for node in rule["nodes"][:3]]) for rule in found]


def too_wide(page, width):
    """What stands out of the window, where the page scrolls sideways."""
    beyond = page.evaluate(BEYOND, width)
    return [("scrolls sideways", beyond)] if beyond else []
