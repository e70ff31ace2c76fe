"""What this program's answers turn on, found by asking it world by world in one process: by bisection, by steps, and by
corners of the intervals. A script of one's own would do so if `flip`, `sweep`, `certain` and `possible` were not there.
"""

import itertools
import json
import subprocess
import sys
import time
from fractions import Fraction

HALVINGS = 30  # after which a threshold below 1 is known to nine places


class Program:
    """A process that answers line by line."""

    def __init__(self, program, *case):
        self.process = subprocess.Popen([program, *case, "--format", "json"], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def rows(self, query):
        self.process.stdin.write(query + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())["rows"]

    def batch(self, queries):
        """Likewise of many queries, all at once."""
        printed = self.process.communicate("\n".join(queries) + "\n")[0]
        return [json.loads(line)["rows"] for line in printed.splitlines()]


def decimal(number):
    return f"{Fraction(number).numerator}/{Fraction(number).denominator}"


def flip(program):
    """By how much each faction must gain, or lose, before somebody else prevails; nothing where no change does it."""
    query = "prevail Taliban phase 3 at home"
    stated, found = program.rows(query)[0]["factions"], {}
    powers = {"moderates": Fraction(55, 100), "hardliners": Fraction(45, 100), "Logar": Fraction(0)}

    def changed(faction, change):
        rows = program.rows(f"{query} if {faction}={decimal(powers[faction] + change)}")
        return rows[0]["factions"] != stated

    for faction, power in powers.items():
        for sign, most in [(1, Fraction(1)), (-1, power)]:
            low, high = Fraction(0), most
            if not most or not changed(faction, sign * high):
                continue
            for _ in range(HALVINGS):
                middle = (low + high) / 2
                low, high = (low, middle) if changed(faction, sign * middle) else (middle, high)
            found[f"{faction} {'+' if sign > 0 else '-'}"] = float(high)
    return found


def sweep(program):
    """Where the answer differs from the one a thousandth before."""
    steps = range(1001)
    answers = program.batch(f"prevail Taliban phase 3 at home if hardliners={step}/1000" for step in steps)
    who = [rows[0]["factions"] for rows in answers]
    return [step / 1000 for step in steps[1:] if who[step] != who[step - 1]]


def corners(program):
    """The options in a win-set wherever and somewhere: what decides is linear in each power, so corners suffice."""
    bounds = [[f"{row['name']}={bound}" for bound in row["interval"]] for row in program.rows("factions A phase 1")]
    answers = program.batch(f"winset A phase 1 at home if {', '.join(corner)}" for corner in itertools.product(*bounds))
    winsets = [set(rows[0]["winset"]) for rows in answers]
    return [sorted(set.intersection(*winsets)), sorted(set.union(*winsets))]


asked, *program = sys.argv[1:]
start = time.perf_counter()
answer = {"flip": flip, "sweep": sweep, "corners": corners}[asked](Program(*program))
seconds = time.perf_counter() - start
print(json.dumps(answer))
print(seconds)
