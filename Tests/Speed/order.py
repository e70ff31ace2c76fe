"""Writes Sources/twolevel/start.order: the functions that a start needs, which the linker then puts side by side, so that
fewer pages of the program are read and held. Run it on a release where many of them have got other names:

    /usr/bin/python3 Tests/Speed/order.py .build/release/twolevel

It says first how many of those that a start needs are known already."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What a start does not need comes behind what it needs, and does not lie between: the linker puts what no line names first.
REST = [".text.$s*", ".text._Z*", ".text.*"]
KEPT = Path(__file__).resolve().parents[2] / "Sources/twolevel/start.order"
STARTS = [["-c", "winset US phase 2"], ["-c", "prevail Taliban phase 3 if hardliners+0.2"], ["-c", "winset Tibet"]]


def needed(program, words):
    """The functions that run from start to answer, by their sections, as callgrind sees them."""
    with tempfile.NamedTemporaryFile() as trace:
        subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={trace.name}", "--demangle=no", program, *words],
            capture_output=True)
        names = re.findall(r"^c?fn=\(\d+\) (\S+?)(?:'\d+)?$", Path(trace.name).read_text(), re.M)
        return {".text." + name for name in names if not name.startswith(("0x", "("))}


def main(program):
    found = set().union(*(needed(program, words) for words in STARTS))
    known = (set(KEPT.read_text().split()) if KEPT.exists() else set()) - set(REST)
    print(f"{len(found & known):,} of {len(found):,} functions known")
    if not found:
        sys.exit("valgrind saw nothing: is it there, and was the program built for release?")
    KEPT.write_text("".join(name + "\n" for name in [*sorted(found), *REST]))


main(sys.argv[1])
