"""What a pack says is what the data said: nothing is lost or rounded on the way through its files."""

from dataclasses import replace

from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy.pack import read_pack


def test_a_profile_from_the_pack_is_the_profile_from_the_data(made_pack, profile_of):
    """Concerns, strengths, gaps, movements and what is not known are the same, word for word."""
    pack, _ = read_pack(made_pack)
    ours, theirs = profile(pack.focus, pack.figures), profile_of("806")
    assert ours.findings == theirs.findings
    assert ours.findings
    assert ours.unknowns == theirs.unknowns
    for mine, other in zip(ours.indicators, theirs.indicators, strict=True):
        assert (mine.indicator, mine.movement_text) == (other.indicator, other.movement_text)
        assert [(g.group, g.gap, g.caution) for g in mine.gaps] == [
            (g.group, g.gap, g.caution) for g in other.gaps
        ]


def test_every_figure_comes_back_as_it_was_gathered(made_pack, gathered):
    """Values, intervals, reasons and notes; numbers to fifteen digits, all a computer keeps."""
    pack, _ = read_pack(made_pack)
    rounded = [_to_fifteen_digits(figure) for figure in gathered("806").figures]
    assert pack.figures == rounded
    assert pack.focus == gathered("806").focus


def _to_fifteen_digits(figure):
    names = ("value", "count", "denominator", "lower", "upper")
    held = {name: getattr(figure, name) for name in names}
    return replace(figure, **{n: None if v is None else float(f"{v:.15g}") for n, v in held.items()})
