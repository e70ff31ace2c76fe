"""Runs the benchmarks and prints what they found: each question against its peers, how cost grows, and instructions.

Ends with 1 where a rival failed or an answer differs, and with --check also where a path takes more instructions than
are kept in instructions.txt.
"""

import argparse
import importlib
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

import instructions
from measure import HERE, PYTHON, NoAnswer, race, seconds, table

BENCHMARKS = [
    "start", "prompt", "ratified", "bargaining", "pivot", "chance", "fixpoint", "turning", "script", "reading"]
RELEASE = HERE.parent.parent / ".build" / "release" / "twolevel"
LIBRARIES = ["clingo", "negmas", "numpy", "powerindex"]
HEAD = ["question", "size", "twolevel", "MB", "peer", "", "MB", "ratio"]


def arguments():
    parser = argparse.ArgumentParser(description="TwoLevel beside its peers. See Tests/Speed/README.md.")
    parser.add_argument("program", nargs="?", default=RELEASE, help="what to measure, else the release build")
    parser.add_argument("--quick", action="store_true", help="small sizes and few turns")
    parser.add_argument("--only", metavar="NAME", action="append", choices=[*BENCHMARKS, "instructions"],
                        help=f"one of {', '.join(BENCHMARKS)}, instructions; may be said again")
    parser.add_argument("--turns", type=int, help="turns of each rival; 5 without it, 3 if quick")
    parser.add_argument("--markdown", action="store_true", help="tables as Markdown")
    parser.add_argument("--check", action="store_true", help="fail where instructions have grown by more than 5 %%")
    parser.add_argument("--renew", action="store_true", help="keep the instructions of this run in instructions.txt")
    return parser.parse_args()


def said(*command):
    """The first line that a command prints, or that it is not there."""
    try:
        printed = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout
        return printed.strip().splitlines()[0]
    except (OSError, IndexError):
        return f"{command[0]}: not there"


def machine(program):
    """The processor, its cores, the kernel, and the versions of all that take part."""
    model = [line.split(":")[1].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")]
    yield f"machine: {model[0] if model else platform.machine()}, {len(model) or '?'} cores, Linux {platform.release()}"
    yield "versions: " + "; ".join([
        said(program, "--version"), f"sqlite3 {said('sqlite3', '--version').split()[0]}", said("swipl", "--version"),
        said("gcc", "--version"), said("valgrind", "--version"), f"Python {platform.python_version()}"])
    if PYTHON.exists():
        names = f"from importlib.metadata import version; print(', '.join(n + ' ' + version(n) for n in {LIBRARIES}))"
        yield f"libraries: {said(PYTHON, '-c', names)}"


def line(question, size, own, peer):
    """One row: both medians, both peaks of memory, and how long this program takes as a part of what the peer takes."""
    def memory(result): return f"{result.megabytes:.1f}" if result.megabytes else ""
    return [question, size, seconds(own.seconds), memory(own), peer.name, seconds(peer.seconds), memory(peer),
            f"{own.seconds / peer.seconds:.2g}"]


class Report:
    """What was found so far, and what went wrong."""

    def __init__(self, options):
        self.options = options
        self.turns = options.turns or (3 if options.quick else 5)
        self.failures = []

    def race(self, contest):
        """The results of a contest; those who have no answer or another one are told, and left out."""
        print(f"  {contest.question}, {contest.size}", file=sys.stderr)
        try:
            results, complaints = race(contest, self.turns)
        except NoAnswer as nothing:
            results, complaints = [], [nothing]
        self.failures += [f"{contest.question}, {contest.size}: {complaint}" for complaint in complaints]
        return results

    def measured(self, module, folder):
        """The rows of one benchmark, and how much was done a second where that is said."""
        rows, rates = [], []
        if hasattr(module, "results"):
            for question, size, (own, *peers) in module.results(self.options.program, folder, self.options.quick):
                rows += [line(question, size, own, peer) for peer in peers]
            return rows, rates
        for contest in module.contests(self.options.program, folder, self.options.quick):
            results = self.race(contest)
            rows += [line(contest.question, contest.size, results[0], peer) for peer in results[1:]]
            if results and contest.work:
                much, unit = contest.work
                rates += [[contest.question, contest.size, result.name, f"{much / result.seconds:,.0f} {unit}",
                           f"{result.megabytes:,.0f} MB"
                           + (f", {result.megabytes / much:.1f} times the file" if unit == "MB" else "")]
                          for result in results]
        return rows, rates

    def grown(self, module, folder):
        """The rows of how one benchmark's cost grows: time, memory, and both beside the size before."""
        rows, before = [], None
        for contest in module.growth(self.options.program, folder, self.options.quick):
            results = self.race(contest)
            if not results:
                continue
            own, follows = results[0], before is not None and before[0] == contest.question
            rows.append([contest.question, contest.size, seconds(own.seconds), f"{own.megabytes:.1f}",
                         f"{own.seconds / before[1].seconds:.2f}" if follows else ""])
            before = contest.question, own
        return rows

    def tell(self, title, head, rows):
        if rows:
            print(f"\n{'## ' if self.options.markdown else ''}{title}\n")
            print(table(head, rows, self.options.markdown), flush=True)


def main():
    options = arguments()
    options.program = Path(options.program).resolve()
    if not options.program.exists():
        sys.exit(f"{options.program} is not there: swift build -c release")
    report = Report(options)
    print("\n".join(machine(options.program)), flush=True)
    wanted = options.only or [*BENCHMARKS, "instructions"]
    rows, rates, grown = [], [], []
    with tempfile.TemporaryDirectory(prefix="twolevel-speed-") as folder:
        for name in filter(wanted.__contains__, BENCHMARKS):
            module = importlib.import_module(f"benchmarks.{name}")
            more, faster = report.measured(module, folder)
            rows, rates = rows + more, rates + faster
            if hasattr(module, "growth"):
                grown += report.grown(module, folder)
        report.tell(f"Beside peers: medians of {report.turns} turns or more; a ratio below 1 is faster than the peer",
                    HEAD, rows)
        report.tell("Work done a second", ["question", "size", "who", "a second", "peak of memory"], rates)
        report.tell("How cost grows", ["question", "size", "time", "MB", "times the row before"], grown)
        if "instructions" in wanted:
            counted, worse = instructions.counted(options.program, folder, renew=options.renew)
            report.tell("Instructions, by callgrind", instructions.HEAD, counted)
            report.failures += worse if options.check else []
            print(*worse, sep="\n", file=sys.stderr)
    if report.failures:
        print("\nwithout a result, or worse:", *report.failures, sep="\n  ")
        sys.exit(1)


if __name__ == "__main__":
    main()
