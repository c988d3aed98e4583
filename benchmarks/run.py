"""How long the main job takes, cold, as a user meets it, and how that compares with the nearest other tool.

    python benchmarks/run.py --data DIR [--area Middlesbrough] [--times 3]

Each line is the median of separate processes, imports included. A comparison covers one comparable part
only and says which; a tool that is not installed is named and left out.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SEEDBED = [sys.executable, "-m", "seedbed"]
AIM_BOTH, AIM_HELP = 6.0, 0.5

READ_AND_PIVOT = """
import sys, pandas
rows = pandas.read_parquet(sys.argv[1])
text = [name for name in rows.columns if rows[name].dtype == object]
own = rows[(rows[text] == sys.argv[2]).any(axis=1)]
own.groupby(text[:2]).size()
"""
DRAW = """
import sys, matplotlib
matplotlib.use("svg")
from matplotlib import pyplot
years = ["2021/22", "2022/23", "2023/24", "2024/25"]
for _ in range(22):
    figure, axes = pyplot.subplots(figsize=(3.5, 1.75))
    axes.plot(years, [57.2, 59.8, 60.6, 61.6]); axes.plot(years, [65.2, 67.2, 67.7, 68.3], "--")
    axes.fill_between(years, [55, 57, 58, 59], [66, 68, 69, 70], alpha=.5)
    figure.savefig(sys.argv[1])
    pyplot.close(figure)
"""
DRAW_OURS = """
from seedbed.publish.drawing import draw
years = ["2021/22", "2022/23", "2023/24", "2024/25"]
for _ in range(22):
    draw({"width": 260, "height": 175, "layer": [
        {"data": {"values": [{"x": x, "y": y} for x, y in zip(years, values)]}, "mark": "line",
         "encoding": {"x": {"field": "x", "type": "ordinal"}, "y": {"field": "y", "type": "quantitative"}}}
        for values in ([57.2, 59.8, 60.6, 61.6 + _ / 100], [65.2, 67.2, 67.7, 68.3], [55, 57, 58, 59])]})
"""


def once(command: list[str]) -> float:
    """Seconds of one process from nothing."""
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"failed: {' '.join(map(str, command[:6]))}\n{done.stderr[-2000:]}")
    return time.perf_counter() - began


def seconds(times: int, command: list[str]) -> float:
    """The median of several."""
    return median(once(command) for _ in range(times))


def has(python: str, modules: str) -> bool:
    """Whether an interpreter has modules."""
    return (
        subprocess.run([python, "-c", f"import {modules}"], capture_output=True, check=False).returncode == 0
    )


def row(what: str, took: float | None, says: str) -> None:
    print(f"{what:<52} {'' if took is None else f'{took:7.2f} s':>9}   {says}", flush=True)


def main_job(data: Path, area: str, times: int, folder: Path) -> float:
    """`new`, then `publish` with PDF, for one authority; the seconds of `new`."""
    new, publish = [], []
    for n in range(times):
        pack, site = str(folder / f"pack{n}"), str(folder / f"site{n}")
        new.append(once([*SEEDBED, "new", area, "--data", str(data), "--out", pack]))
        publish.append(once([*SEEDBED, "publish", pack, "--data", str(data), "--out", site]))
    both = median(a + b for a, b in zip(new, publish, strict=True))
    row(f"seedbed new {area}", median(new), "")
    row("seedbed publish, two languages with PDF", median(publish), "")
    row("both", both, f"aim under {AIM_BOTH:g} s: {'met' if both < AIM_BOTH else 'NOT met'}")
    return median(new)


def beside_pandas(python: str, data: Path, area: str, times: int, ours: float) -> None:
    """Reading the same table and picking one authority: the least that anybody would have to do."""
    what = "pandas: read the same table, pick one authority"
    if not has(python, "pandas, pyarrow"):
        row(what, None, "left out: pandas with pyarrow is not installed (see --beside)")
        return
    theirs = seconds(
        times, [python, "-c", READ_AND_PIVOT, str(data / "lait_measures_2016_2025.parquet"), area]
    )
    row(what, theirs, f"'seedbed new' takes {ours / theirs:.1f} times as long, and does all the rest as well")


def beside_matplotlib(python: str, times: int, folder: Path) -> None:
    """The same number of line charts as SVG."""
    ours = seconds(times, [sys.executable, "-c", DRAW_OURS])
    row("22 line charts as SVG, Vega-Lite (ours)", ours, "")
    what = "22 line charts as SVG, matplotlib"
    if not has(python, "matplotlib"):
        row(what, None, "left out: matplotlib is not installed (see --beside)")
        return
    theirs = seconds(times, [python, "-c", DRAW, str(folder / "chart.svg")])
    row(what, theirs, f"ours takes {ours / theirs:.1f} times as long")


def main() -> None:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--data", type=Path, default=os.environ.get("SEEDBED_DATA"), help="folder of public data"
    )
    options.add_argument("--area", default="Middlesbrough")
    options.add_argument("--beside", default=sys.executable, help="a Python that has pandas and matplotlib")
    options.add_argument("--times", type=int, default=3)
    chosen = options.parse_args()
    machine = f"{os.cpu_count()} processors, Python {sys.version.split()[0]}"
    print(f"Median of {chosen.times}, each a new process; {machine}.\n")
    took = seconds(chosen.times, [*SEEDBED, "--help"])
    row("seedbed --help", took, f"aim under {AIM_HELP:g} s: {'met' if took < AIM_HELP else 'NOT met'}")
    with tempfile.TemporaryDirectory(prefix="seedbed-bench-") as name:
        folder = Path(name)
        if chosen.data is None or not Path(chosen.data).is_dir():
            row(
                "new and publish",
                None,
                "left out: no public data; name its folder with --data or SEEDBED_DATA",
            )
        else:
            ours = main_job(Path(chosen.data), chosen.area, chosen.times, folder)
            beside_pandas(chosen.beside, Path(chosen.data), chosen.area, chosen.times, ours)
        beside_matplotlib(chosen.beside, chosen.times, folder)


if __name__ == "__main__":
    main()
