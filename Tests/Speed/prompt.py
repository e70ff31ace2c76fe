"""From start to prompt, and from a key to its echo, beside sqlite3's prompt in the same run: medians and their ratios.

The runs take turns, so that a busy machine slows both. Nothing is timed by the tests; this prints what it measures and
fails only where a prompt or an echo is missing. Needs pexpect.
"""

import os
import statistics
import sys
import tempfile
import time

import pexpect

RUNS = 100
LINE = "winset US phase 2"
rivals = {"twolevel": ([sys.argv[1]], b"twolevel>"), "sqlite3": (["sqlite3"], b"sqlite>")}


def started(command, prompt):
    """A program at its prompt, and how long that took."""
    variables = {"HOME": tempfile.mkdtemp(), "TERM": "xterm", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    start = time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], env=variables, dimensions=(30, 100))
    child.delaybeforesend = None
    seen = b""
    while prompt not in seen:
        seen += child.read_nonblocking(4096, 5)
    return child, time.perf_counter() - start


def echoes(child):
    """How long each key of a line took to its echo."""
    time.sleep(0.05)
    times = []
    for key in LINE.encode():
        start = time.perf_counter()
        os.write(child.child_fd, bytes([key]))
        seen = b""
        while bytes([key]) not in seen:
            seen += child.read_nonblocking(4096, 5)
        times.append(time.perf_counter() - start)
        time.sleep(0.005)
    return times


starts = {name: [] for name in rivals}
keys = {name: [] for name in rivals}
for run in range(RUNS):
    for name, (command, prompt) in rivals.items():
        child, seconds = started(command, prompt)
        starts[name].append(seconds)
        if run < RUNS // 10:
            keys[name] += echoes(child)
        child.close(force=True)

for what, times in [("start to prompt", starts), ("key to echo", keys)]:
    own, other = (statistics.median(times[name]) * 1000 for name in ["twolevel", "sqlite3"])
    print(f"{what}: twolevel {own:.2f} ms, sqlite3 {other:.2f} ms, ratio {own / other:.2f}")
