"""How the work grows with the options of a board: 6 of them, and 60, each with a faction of its own behind it.

For each question the medians of both, their ratio, and beside them the ratio of the options, 10. Nothing is timed by the
tests; this prints what it measures and fails only where an answer is missing.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5
QUESTIONS = ["prevail", "flip prevail", "possible prevail", "sweep f1 0..40: prevail", "chance prevail draws 100000"]
program = sys.argv[1]


def board(count):
    """Intervals overlap, so that many of the options can prevail; a second choice of each faction is the next one."""
    values = ", ".join(f"v{number}" for number in range(1, count + 1))
    lines = [f"issue bill: {values}, none", "actor Chamber { phase 1 {", "no-deal 999", "option 999: bill=none"]
    for number in range(1, count + 1):
        power = 10 + number * 7 % 20
        lines += [
            f"option {number}: bill=v{number}",
            f"faction f{number} power {power} [{power - 5}, {power + 5}] "
            f"{{ prefers {number} > {number % count + 1} > no-deal }}"]
    return "\n".join(lines + ["} }"]) + "\n"


def seconds(path, question):
    start = time.perf_counter()
    done = subprocess.run([program, path, "-c", f"{question}"], stdout=subprocess.PIPE, check=True)
    if not done.stdout:
        sys.exit(f"no answer to {question}")
    return time.perf_counter() - start


def main():
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{count}.game") for count in (6, 60)]
        for path, count in zip(paths, (6, 60)):
            with open(path, "w", encoding="utf-8") as file:
                file.write(board(count))
        for question in QUESTIONS:
            runs = [[seconds(path, question) for path in paths] for _ in range(RUNS)]
            few, many = (statistics.median(run[index] for run in runs) for index in (0, 1))
            print(f"{question:30} {few * 1000:8.1f} ms  {many * 1000:8.1f} ms  ratio {many / few:6.1f} of 10")


if __name__ == "__main__":
    main()
