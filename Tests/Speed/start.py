"""From start to answer as one process, beside sqlite3's `select 1` in the same run: medians, their ratio, and memory.

The runs take turns, so that a busy machine slows both. Nothing is timed by the tests; this prints what it measures and
fails only where an answer is missing.
"""

import resource
import statistics
import subprocess
import sys
import time

RUNS = 300
program = sys.argv[1]
rivals = {
    "twolevel": [program, "-c", "winset US phase 2"],
    "sqlite3": ["sqlite3", ":memory:", "select 1"],
    "true": ["true"],
}


def once(command):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return time.perf_counter() - start, done.stdout


times = {name: [] for name in rivals}
for _ in range(RUNS):
    for name, command in rivals.items():
        seconds, answer = once(command)
        times[name].append(seconds)
        assert name != "twolevel" or b"{1}" in answer, answer

medians = {name: statistics.median(values) for name, values in times.items()}
for name, median in medians.items():
    print(f"{name:9} {median * 1000:6.2f} ms")
print(f"twolevel / sqlite3: {medians['twolevel'] / medians['sqlite3']:.2f}, medians of {RUNS} runs each")


# A forked child counts its parent's memory until it starts the program; `/bin/sh` is a small parent.
peak = subprocess.run(
    ["/bin/sh", "-c", 'python=$1; shift; exec "$python" -c "$@"', "sh", sys.executable,
     "import os, sys; pid = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:]); print(os.wait4(pid, 0)[2].ru_maxrss)",
     program, "-c", "winset US phase 2"],
    stdout=subprocess.PIPE, text=True, check=True).stdout.split()[-1]
print(f"peak memory of twolevel: {int(peak) / 1024:.1f} MB")
