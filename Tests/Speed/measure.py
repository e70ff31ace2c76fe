"""Rivals who answer the same question, timed in turns once their answers are equal.

Each runs as a process of its own. Its first run is not timed by us: it gives the answer that is compared and the peak
of memory, and warms what there is to warm. Then all take turns, so that a busy machine slows all of them, and medians
count.
"""

import json
import operator
import os
import re
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

HERE = Path(__file__).parent
PEERS = HERE / "peers"
PYTHON = HERE.parent.parent / ".build" / "speed" / "venv" / "bin" / "python"
LONGEST = 900  # seconds until a rival is given up
SLOW = 15  # seconds from which on one run of a rival has to do
SHORT = 0.1  # seconds up to which a contest takes five times as many turns, since starting alone varies as much
WORDS = ["question", "size", "peer", "who", "path", "peak of memory"]  # columns that begin at the left


class NoAnswer(Exception):
    """A rival failed, or said something else than an answer; the text is what it said."""


@dataclass
class Rival:
    """Who answers, how it is asked, and how what it prints is read."""

    name: str
    command: list
    answer: Callable[[str], object]
    own_clock: Callable[[str], float] | None = None  # where a peer counts only its work, without start and imports
    given: str = os.devnull  # the file that is its standard input


@dataclass
class Contest:
    """One question of one size, and all who answer it; the first is this program."""

    question: str
    size: str
    rivals: list
    same: Callable[[object, object], bool] = operator.eq
    work: tuple | None = None  # how much is done in a run, and in which unit: (50, "MB")
    runs: int | None = None  # turns, where it takes other than usual


@dataclass
class Result:
    """What one rival took: the median of its turns in seconds, and its peak of memory in MB."""

    name: str
    seconds: float
    megabytes: float
    times: list = field(default_factory=list)


def run(rival, measured=False):
    """What a rival printed, its seconds, and its peak in MB where that is measured."""
    command = [str(word) for word in rival.command]
    with open(rival.given, "rb") as given, tempfile.NamedTemporaryFile("r") as peak:
        if measured:
            command = ["/usr/bin/time", "-q", "-f", "%M", "-o", peak.name, *command]
        start = time.perf_counter()
        # No limit of time is given to `communicate`: with one it looks for the end of the process in steps of half a
        # millisecond and more, which is as long as some of the processes take.
        with subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            late = threading.Timer(LONGEST, process.kill)
            late.start()
            output, errors = process.communicate()
            seconds = time.perf_counter() - start
            late.cancel()
        if LONGEST <= seconds:
            raise NoAnswer(f"no answer within {LONGEST} s")
        megabytes = int(peak.read().split()[-1]) / 1024 if measured else 0
    printed = output.decode()
    if process.returncode not in (0, 10, 20, 30):  # clingo's: 10, 20 and 30 say what it found
        said = (errors.decode() or printed).strip().splitlines() or [f"exit status {process.returncode}"]
        raise NoAnswer(said[0])
    return printed, rival.own_clock(printed) if rival.own_clock else seconds, megabytes


def answered(rival):
    """The answer of a rival's first run, and what that took."""
    printed = ""
    try:
        printed, seconds, megabytes = run(rival, measured=True)
        return rival.answer(printed), Result(rival.name, seconds, megabytes)
    except NoAnswer as nothing:
        raise NoAnswer(f"{rival.name}: {nothing}") from nothing
    except (KeyError, ValueError, IndexError, TypeError, StopIteration) as unread:
        raise NoAnswer(f"{rival.name} is not understood: {printed.strip()[:200]!r} ({unread!r})") from unread


def agreeing(contest):
    """The rivals whose answer is that of the first, each with what its first run took, and complaints of the others.

    Raises NoAnswer where the first has none.
    """
    first, result = answered(contest.rivals[0])
    found, complaints = [(contest.rivals[0], result)], []
    for rival in contest.rivals[1:]:
        try:
            answer, result = answered(rival)
            if not contest.same(first, answer):
                raise NoAnswer(f"answers differ: {contest.rivals[0].name} {first!r:.300}, {rival.name} {answer!r:.300}")
            found.append((rival, result))
        except NoAnswer as nothing:
            complaints.append(str(nothing))
    return found, complaints


def race(contest, turns):
    """The results of all rivals whose answers are equal, the first one's first, and complaints of the others."""
    rivals, complaints = agreeing(contest)
    short = max(result.seconds for _, result in rivals) < SHORT
    for _ in range(contest.runs or turns * (5 if short else 1)):
        for rival, result in rivals:
            if result.seconds < SLOW:
                result.times.append(run(rival)[1])
    for _, result in rivals:
        result.seconds = statistics.median(result.times or [result.seconds])
    return [result for _, result in rivals], complaints


def rows(printed):
    """The rows of this program's last answer as JSON."""
    return json.loads(printed.strip().splitlines()[-1])["rows"]


def asking(program, case, query, answer, name="twolevel"):
    """This program, asked one query about a case, or about its first case where none is named."""
    words = [program, *([case] if case else []), "-c", f"{query} as json"]
    return Rival(name, words, lambda printed: answer(rows(printed)))


def python(name, script, *words, answer=json.loads):
    """A peer in Python, which prints its own time in a second line: imports are not held against it."""
    def first(printed): return answer(printed.splitlines()[0])
    def clock(printed): return float(printed.splitlines()[1])
    return Rival(name, [PYTHON, PEERS / script, *words], first, clock)


def clingo(encoding, *words, answer):
    """Clingo, by its own clock, which begins where it reads the encoding."""
    def clock(printed): return float(re.search(r"^Time +: ([0-9.]+)s", printed, re.M)[1])
    return Rival("clingo", [PYTHON, "-m", "clingo", PEERS / encoding, *words], answer, clock)


def compiled(source, folder):
    """A peer in C, compiled as one would."""
    made = Path(folder) / Path(source).stem
    subprocess.run(["gcc", "-O2", "-o", made, PEERS / source], check=True)
    return made


def written(folder, name, text):
    """A file of the benchmark."""
    path = Path(folder) / name
    path.write_text(text)
    return path


def table(head, lines, markdown=False):
    """Columns as plain text or Markdown: words to the left, numbers to the right."""
    cells = [head, *lines]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    left = [word in WORDS for word in head]

    def line(words):
        padded = [word.ljust(width) if to_left else word.rjust(width)
                  for word, width, to_left in zip(words, widths, left)]
        return "| " + " | ".join(padded) + " |" if markdown else "  ".join(padded).rstrip()

    rule = ["| " + " | ".join("-" * width for width in widths) + " |"] if markdown else []
    return "\n".join([line(head), *rule, *map(line, lines)])


def seconds(value):
    """A time in words that one can compare at a glance."""
    return f"{value * 1000:.2f} ms" if value < 0.1 else f"{value:.2f} s"
