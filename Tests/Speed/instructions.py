"""Instructions of the hottest paths, which no busy neighbour changes, beside those kept in instructions.txt."""

import os
import re
import subprocess
from pathlib import Path

import boards
import webs
from measure import HERE, written
from script import script

KEPT = HERE / "instructions.txt"
ALLOWED = 1.05  # times what is kept; threads and addresses alone move a count by less than a hundredth
HEAD = ["path", "instructions", "kept", "change"]


def paths(folder):
    """What is counted: from start to answer, questions no two of which are alike, a big board, a fixpoint, and draws."""
    board = written(folder, "instructions-board.game", boards.case(boards.boards(16, 10, 1)))
    web = written(folder, "instructions-web.game", webs.case(webs.web(100, 50)))
    distinct = written(folder, "instructions-distinct.tlq", "".join(line + "\n" for line in script(3000, 1, "distinct")))
    return {
        "start to answer": ["-c", "winset US phase 2"],
        "3,000 distinct questions": [distinct],
        "win-set of 2^16 options": [board, "-c", "winset A phase 1 at home as json"],
        "two-level win-set among 100 boards": [web, "-c", "winset A7 phase 1 as json"],
        "chance, 10^5 draws": ["-c", "chance prevail Taliban phase 3 at home draws 100000"],
    }


def count(program, words):
    """How many instructions one run takes; nothing where the program fails."""
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *words],
        capture_output=True, text=True, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"})
    found = re.search(r"Collected : (\d+)", done.stderr)
    return int(found[1]) if found and done.returncode == 0 else None


def kept():
    """The counts of old, by path."""
    lines = [line.rpartition(":") for line in KEPT.read_text().splitlines() if line and not line.startswith("#")]
    return {path: int(number.replace(",", "")) for path, _, number in lines}


def renewed(counts):
    """Writes all counts anew; what could not be counted stays as it was."""
    head = [line for line in KEPT.read_text().splitlines() if line.startswith("#")]
    lines = [f"{path}: {number:,}" for path, number in {**kept(), **counts}.items()]
    KEPT.write_text("\n".join(head + lines) + "\n")


def counted(program, folder, renew=False):
    """The rows of the table, and what to say where a path takes more than is allowed."""
    bare = Path(folder) / "bare"
    subprocess.run(["strip", "-o", bare, program], check=True)  # valgrind stumbles over what debuggers are told
    old, rows, worse, counts = kept(), [], [], {}
    for path, words in paths(folder).items():
        now, before = count(bare, words), old.get(path)
        if now is None:
            rows.append([path, "no answer", f"{before:,}" if before else "", ""])
            continue
        counts[path] = now
        change = f"{(now / before - 1) * 100:+.1f} %" if before else "new"
        rows.append([path, f"{now:,}", f"{before:,}" if before else "", change])
        if before and now > before * ALLOWED:
            worse.append(f"SLOWER: {path} takes {change} instructions beyond those in {KEPT.name}")
    if renew:
        renewed(counts)
    return rows, worse
