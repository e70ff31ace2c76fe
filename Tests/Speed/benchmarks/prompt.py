"""From start to prompt, and from a key to its echo, beside sqlite3's prompt; fails only where one is missing."""

import os
import statistics
import tempfile
import time

from measure import Result

LINE = "winset US phase 2"


def started(command, prompt):
    """A program at its prompt, and how long that took."""
    import pexpect
    variables = {"HOME": tempfile.mkdtemp(), "TERM": "xterm", "LANG": "C.UTF-8", "PATH": os.environ["PATH"]}
    start = time.perf_counter()
    child = pexpect.spawn(str(command), env=variables, dimensions=(30, 100))
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


def results(program, folder, quick):
    """Question, size, and the results of both."""
    rivals = {"twolevel": (program, b"twolevel>"), "sqlite3": ("sqlite3", b"sqlite>")}
    starts, keys = ({name: [] for name in rivals} for _ in range(2))
    for run in range(30 if quick else 100):
        for name, (command, prompt) in rivals.items():
            child, seconds = started(command, prompt)
            starts[name].append(seconds)
            if run % 10 == 0:
                keys[name] += echoes(child)
            child.close(force=True)
    for question, times in [("start to prompt", starts), ("key to echo", keys)]:
        yield question, "a terminal", [Result(name, statistics.median(times[name]), 0) for name in rivals]
