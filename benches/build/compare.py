#!/usr/bin/env python3
"""What a build costs, beside Hugo's build of the same plan: `make bench` runs it.

Each folder is a planpress project. Both programs build it several times, one after the other and in turn, so that a
busy machine slows both; medians are printed as a table. Read its ratios, not its seconds.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import hugo_site

TODAY = "2026-11-21"
HEAD = """| actions | planpress: processor s / wall s / MiB (pages, MB) | Hugo: processor s / wall s / MiB (pages, MB) \
| processor, planpress / Hugo | memory, planpress / Hugo |
| --- | --- | --- | --- | --- |"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("projects", nargs="+", type=Path)
    parser.add_argument("--planpress", required=True, type=Path)
    parser.add_argument("--hugo", required=True, type=Path)
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    print(HEAD)
    for project in args.projects:
        # On a memory-backed folder where there is one: a disk that others use would be measured with it.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        with tempfile.TemporaryDirectory(prefix="planpress-bench-", dir=memory) as folder:
            print(compare(project, Path(folder), args), flush=True)


def compare(project: Path, folder: Path, args: argparse.Namespace) -> str:
    """A row of the table."""
    ours, theirs = folder / "ours", folder / "hugo"
    builds = {
        "planpress": ([args.planpress.resolve(), "build", project.resolve(), "--output", ours, "--today", TODAY], ours),
        "hugo": ([args.hugo.resolve(), "--quiet", "--source", theirs], theirs / "public"),
    }
    # The first build of ours gives the plan as data, from which Hugo's site is made.
    run(*builds["planpress"])
    plan = max(ours.glob("plans/*/data/plan.json"))
    count = plan.read_text(encoding="utf-8").count('"objective":')
    hugo_site.write(plan, project / "content/pages", theirs)
    costs = {name: [] for name in builds}
    for at in range(args.runs + 1):
        for name, (command, public) in builds.items():
            cost = run(command, public)
            # The first run of each fills the caches of the system.
            if at:
                costs[name].append(cost)
    cells, medians = [], []
    for name, (_, public) in builds.items():
        processor, wall, memory = (statistics.median(it) for it in zip(*costs[name]))
        medians.append((processor, memory))
        cells.append(f"{processor:.3f} / {wall:.3f} / {memory:.0f} ({size(public)})")
    ratios = [f"{ours / theirs:.2f}" for ours, theirs in zip(*medians)]
    return f"| {count:,} | " + " | ".join(cells + ratios) + " |"


def run(command: list, public: Path) -> tuple:
    """Builds a site anew: seconds of processor time and of the clock, and the most memory in MiB."""
    shutil.rmtree(public, ignore_errors=True)
    start = os.times().elapsed
    process = subprocess.Popen([str(it) for it in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = os.times().elapsed - start
    if status:
        sys.exit(f"{command[0]} failed:\n{said.decode(errors='replace')[-2000:]}")
    return used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024


def size(public: Path) -> str:
    files = [it for it in public.rglob("*") if it.is_file()]
    pages = sum(it.suffix == ".html" for it in files)
    return f"{pages:,}; {sum(it.stat().st_size for it in files) / 1e6:.1f}"


main()
