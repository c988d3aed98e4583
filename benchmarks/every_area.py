"""Every authority at once: how long drafting and publishing all of them takes, and how much memory.

    python benchmarks/every_area.py --data DIR [--jobs 2] [--sample 4] [--keep FOLDER]

The other way, one command after another for each area, is run for a sample of areas and scaled to all
of them; its lines say so. A temporary folder holds what is made, about 2 GB, unless `--keep` names one.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

SEEDBED = [sys.executable, "-m", "seedbed"]
AIM_EACH = 240 / 153
"""Seconds of each area, drafted and published with PDF: four minutes for the 153 authorities of England."""
AIM_MEMORY = 1536


@dataclass(frozen=True)
class Run:
    """Seconds on the clock, seconds of processor, and the megabytes of the largest process."""

    seconds: float
    processor: float
    peak: int

    def __add__(self, other: "Run") -> "Run":
        return Run(self.seconds + other.seconds, self.processor + other.processor, max(self.peak, other.peak))

    def times(self, factor: float) -> "Run":
        """The same work so many times over."""
        return Run(self.seconds * factor, self.processor * factor, self.peak)


def measured(command: list[str]) -> Run:
    """One command from nothing, its own processes included."""
    began = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"failed: {' '.join(command[:6])}\n{said.read().decode()[-3000:]}")
    return Run(time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss // 1024)


def row(what: str, areas: int, run: Run, files: int | None) -> None:
    """One line of the table."""
    counted = "" if files is None else f"{files:,}"
    print(
        f"{what:<44} {areas:>5} {run.seconds:>9.1f} {run.processor:>11.1f} {run.peak:>9,} {counted:>8}",
        flush=True,
    )


def files_in(folder: Path) -> int:
    """How many files a folder holds, however deep."""
    return sum(path.is_file() for path in folder.rglob("*"))


def together(data: Path, jobs: int, folder: Path) -> tuple[Run, list[Path]]:
    """Every area with as many processes as asked for; what it took, and the packs."""
    packs, sites = folder / "packs", folder / "sites"
    options = ["--data", str(data), "--jobs", str(jobs)]
    new = measured([*SEEDBED, "new", "--all", *options, "--out", str(packs)])
    made = sorted(path for path in packs.iterdir() if path.is_dir())
    row(f"seedbed new --all --jobs {jobs}", len(made), new, files_in(packs))
    publish = measured([*SEEDBED, "publish", *map(str, made), *options, "--out", str(sites)])
    row(f"seedbed publish PACK... --jobs {jobs}, with PDF", len(made), publish, files_in(sites))
    return new + publish, made


def one_by_one(data: Path, names: list[str], folder: Path) -> Run:
    """The same for a few areas, a command each."""
    total = Run(0, 0, 0)
    for name in names:
        pack, site = str(folder / f"pack-{name}"), str(folder / f"site-{name}")
        total += measured([*SEEDBED, "new", name, "--data", str(data), "--out", pack])
        total += measured([*SEEDBED, "publish", pack, "--data", str(data), "--out", site])
    return total


def code_of(pack: Path) -> str:
    """The code of the area a pack is about."""
    import tomllib

    return str(tomllib.loads((pack / "area.toml").read_text(encoding="utf-8"))["area"]["ons_code"])


def compare(data: Path, jobs: int, sample: int, folder: Path) -> None:
    """The whole table."""
    print(f"{'what':<44} {'areas':>5} {'seconds':>9} {'processor s':>11} {'peak MB':>9} {'files':>8}")
    both, packs = together(data, jobs, folder)
    row("both", len(packs), both, None)
    each = both.seconds / len(packs)
    met = "met" if each < AIM_EACH and both.peak < AIM_MEMORY else "NOT met"
    print(f"  {each:.2f} s an area; aim under {AIM_EACH:.2f} s and {AIM_MEMORY:,} MB a process: {met}")
    if not sample:
        return
    # Spread over the alphabet, so that chance and not anybody picks them.
    few = [code_of(pack) for pack in packs[:: max(1, len(packs) // sample)][:sample]]
    alone = one_by_one(data, few, folder)
    row("one command after another for each area", len(few), alone, None)
    scaled = alone.times(len(packs) / len(few))
    row(f"  the same, scaled from {len(few)} areas", len(packs), scaled, None)
    print(f"  one by one takes {scaled.seconds / both.seconds:.1f} times as long (scaled, not measured)")


def main() -> None:
    """Reads the options and prints the table."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--data", type=Path, default=os.environ.get("SEEDBED_DATA"))
    options.add_argument("--jobs", type=int, default=2)
    options.add_argument("--sample", type=int, default=4, help="areas to do one by one; 0 for none")
    options.add_argument("--keep", type=Path, help="a folder that keeps what is made")
    chosen = options.parse_args()
    if chosen.data is None or not Path(chosen.data).is_dir():
        sys.exit("left out: no public data; name its folder with --data or SEEDBED_DATA")
    print(
        f"Once, each command a new process; {os.cpu_count()} processors, Python {sys.version.split()[0]}.\n"
    )
    if chosen.keep:
        compare(Path(chosen.data), chosen.jobs, chosen.sample, chosen.keep)
        return
    with tempfile.TemporaryDirectory(prefix="seedbed-bench-") as name:
        compare(Path(chosen.data), chosen.jobs, chosen.sample, Path(name))


if __name__ == "__main__":
    main()
