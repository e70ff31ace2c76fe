#!/usr/bin/env python3
"""Random keys, the same for the same seed: the program must not be killed by a signal, must not hang, and must still
end at Ctrl-D. Usage: fuzz.py [--seeds FIRST COUNT] [--keys COUNT] PROGRAM [ARGUMENT...]"""

import argparse
import os
import random
import select
import sys
import tempfile
import time

import pexpect

from terminal import CTRL_C, CTRL_D, DELETE, DOWN, END, HOME, LEFT, PASTE, PASTED, RIGHT, UP, Terminal

WORDS = [
    "winset ", "prevail ", "US ", "Taliban ", "塔利班", "美国", "phase 2", "{", "}", "(", ")", "if hardliners+0.2",
    "help\r", "actors\r", "winset US ?\r", "？\r", "load ", "set hints off\r", "set hints on\r",
    "a" * 90, "美" * 50, "é", "e\u0301", "\u0301", "\u200d", "👨‍👩‍👧", "🇨🇳", "\u200b", "\u202e",
    "\u0085", "\u0096", "\ufeff", "\U0010ffff",
]
CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\x03\x04\x1a\x1c"] + ["\x7f"]
SEQUENCES = [
    UP, DOWN, LEFT, RIGHT, HOME, END, DELETE, "\x1b", "\x1b", "\x1b[5~", "\x1b[1;5C", "\x1b[1;5D", "\x1b[Z", "\x1b[",
    "\x1bO", "\x1bOA", "\x1b\r", "\x1b[200~", "\x1b[201~", "\x1b[<0;1;1M", "\x1b[?1;2c", "\x1b[999999999999999A",
    PASTE + "x\ty\n国\r\nz" + PASTED, PASTE + "row 美国\n" * 30 + PASTED, PASTE + PASTED,
]
BYTES = [b"\xff", b"\xe7\xbe", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5", b"\x80", b"\0"]
LETTERS = list("abcdefghijklmnopqrstuwxyzABCDEFGIJKLMNOPQRSTUVWXYZ0123456789$^%#@~;,._-+=|<>\"'`[] ")


def key(random, in_vi):
    kind = random.random()
    if kind < 0.06:
        return CTRL_C.encode() if random.random() < 0.3 else b"\r"
    if kind < 0.30:
        return random.choice(WORDS).encode()
    if kind < 0.50:
        return random.choice(CONTROLS).encode()
    if kind < 0.55:
        return b"\x1b" + random.choice(LETTERS).encode()
    if kind < 0.72:
        return random.choice(SEQUENCES).encode()
    if kind < 0.75:
        return random.choice(BYTES)
    if in_vi and kind < 0.78:
        return b"\x1b" + "".join(random.choice(LETTERS) for _ in range(random.randint(1, 5))).encode()
    return random.choice(LETTERS).encode()


def feed(terminal, data):
    """Types without ever waiting for the program to read; false where it no longer does."""
    child, end = terminal.child.child_fd, time.time() + 20
    while data:
        readable, writable, _ = select.select([child], [child], [], 1)
        try:
            if readable:
                terminal.raw = (terminal.raw + os.read(child, 65536))[-4000:]
            if writable:
                data = data[os.write(child, data[:256]):]
                end = time.time() + 20
        except OSError:
            return True
        if time.time() > end:
            return False
    return True


def drain(terminal, quiet=0.05, limit=20):
    """Reads until nothing comes; false where it never stops."""
    child, end = terminal.child.child_fd, time.time() + limit
    while time.time() < end:
        if not select.select([child], [], [], quiet)[0]:
            return True
        try:
            terminal.raw = (terminal.raw + os.read(child, 65536))[-4000:]
        except OSError:
            return True
    return False


def trouble(command, seed, count, trace=None):
    """What went wrong with the keys of `seed`, or None."""
    chance = random.Random(seed)
    in_vi = seed % 2 == 1
    home = tempfile.mkdtemp(prefix="twolevel-fuzz-")
    with open(home + "/.editrc", "w") as file:
        file.write("bind -v\n" if in_vi else "")
    size = {"columns": chance.choice([1, 2, 5, 10, 21, 40, 80, 300]), "rows": chance.choice([1, 2, 3, 6, 24])}
    environment = {"LANG": chance.choice(["C.UTF-8", "C", None])}
    environment.update({name: os.environ.get(name) for name in ("LD_PRELOAD", "GLIBC_TUNABLES", "ASAN_OPTIONS")})
    with Terminal(command, environment, home=home, wait=None, **size) as terminal:
        ready = time.time() + 20
        while b"\x1b[?2004h" not in terminal.raw and time.time() < ready:
            drain(terminal, 0.1)
        for number in range(count):
            data = key(chance, in_vi)
            if trace is not None:
                trace.append(data)
            if not feed(terminal, data):
                return f"hangs at key {number}"
            if chance.random() < 0.05 and not drain(terminal, 0.02):
                return f"writes without end at key {number}"
            if chance.random() < 0.01:
                rows, columns = chance.choice([1, 2, 5, 24]), chance.choice([1, 2, 8, 20, 80])
                terminal.child.setwinsize(rows, columns)
            if number % 50 == 0 and not terminal.child.isalive():
                return f"ended at key {number}, signal {terminal.child.signalstatus}: {terminal.raw[-300:]!r}"
        return ending(terminal)


def ending(terminal):
    for data in (PASTED, "\x07", "\x1b", CTRL_C, CTRL_C, CTRL_D):
        feed(terminal, data.encode())
        drain(terminal, 0.2)
    end = time.time() + 10
    while terminal.child.isalive() and time.time() < end:
        drain(terminal, 0.1)
    if terminal.child.isalive():
        return f"does not end: {terminal.raw[-300:]!r}"
    signal = terminal.child.signalstatus
    return None if signal is None else f"killed by signal {signal}: {terminal.raw[-300:]!r}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs=argparse.REMAINDER)
    parser.add_argument("--seeds", nargs=2, type=int, default=[1, 12], metavar=("FIRST", "COUNT"))
    parser.add_argument("--keys", type=int, default=2000)
    options = parser.parse_args()
    if not options.command:
        parser.error("no program")
    command = [os.path.abspath(options.command[0])] + options.command[1:]
    first, count = options.seeds
    bad = 0
    for seed in range(first, first + count):
        found = trouble(command, seed, options.keys)
        if found:
            bad += 1
            print(f"seed {seed}: {found}", flush=True)
    print(f"{count - bad} of {count} seeds passed, {options.keys} keys each")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
