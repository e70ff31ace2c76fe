"""Many queries in one script: win-sets at home of the first case, beside sqlite3, which computes them in SQL.

One script asks nine questions again and again, as a program may notice; the other supposes another power each time.

Scripts of questions of all kinds, no two alike or of 20,000 kinds in disorder, have for their peer this program itself,
with some hundreds of them again and again: the ratio says what it costs that less can be read back.

The answers to the short script are compared one by one. Those to the long one go to /dev/null, which is said of both.
"""

import json
import re
import subprocess
import sys
from fractions import Fraction

from measure import HERE, PEERS, Contest, Rival, written


def listed(program, verb):
    """What the program itself says of all factions or options."""
    done = subprocess.run([program, "-c", f"{verb} as json"], capture_output=True, check=True)
    return json.loads(done.stdout)["rows"]


def accepted(ranking):
    """The options that a ranking, best first, puts no lower than no deal."""
    before, at, _ = ranking.partition("no-deal")
    behind = re.match(r"(?: *= *\d+)*", _)[0]
    return list(map(int, re.findall(r"\d+", before + behind))) if at else []


def tables(program):
    """The first case as SQL; powers in millionths, so that they are whole."""
    lines = ["create table faction(actor, phase, name, power);", "create table accepts(actor, phase, name, option);",
             "create table reversion(actor, phase, option);"]
    for row in listed(program, "factions"):
        key = f"'{row['actor']}', {row['phase']}, '{row['name']}'"
        lines.append(f"insert into faction values({key}, {int(Fraction(row['power']) * 10**6)});")
        lines += [f"insert into accepts values({key}, {option});" for option in accepted(row["ranking"])]
    for row in listed(program, "options"):
        if row["reversion"]:
            lines.append(f"insert into reversion values('{row['actor']}', {row['phase']}, {row['option']});")
    return "\n".join(lines) + "\n" + (PEERS / "winset.sql").read_text()


def winsets(printed):
    """This program's answers, one a line."""
    return [json.loads(line)["rows"][0]["winset"] for line in printed.splitlines()]


def options(printed):
    """Those of sqlite3, as a list of rows each."""
    return [[int(word) for word in line.split(",") if word] for line in printed.splitlines()]


def silent(rival):
    """The same without its answers."""
    command = ["sh", "-c", 'exec "$@" > /dev/null', "sh", *rival.command]
    return Rival(rival.name, command, lambda printed: "not read", given=rival.given)


def repeated(number, board):
    """The same few questions again and again."""
    actor, phase, _ = board
    return (f"winset {actor} phase {phase} at home\n",
            f"select group_concat(option) from winset where actor = '{actor}' and phase = {phase};\n")


def supposing(number, board):
    """Each question with another power of the board's first faction, so that none is asked twice."""
    actor, phase, faction = board
    power = number * 999_983 % 10**6  # a prime number of millionths further each time
    own, other = repeated(number, board)
    return (f"{own.strip()} if {faction}=0.{power:06}\n",
            f"update faction set power = {power} where actor = '{actor}' and phase = {phase} and name = '{faction}';\n"
            + other)


def contests(program, folder, quick):
    first = {(row["actor"], row["phase"]): row["name"] for row in reversed(listed(program, "factions"))}
    boards = [(*board, faction) for board, faction in first.items()]
    sql = tables(program)
    for name, asked in [("the same win-sets", repeated), ("win-sets supposing a power", supposing)]:
        for count in [900, 9000] if quick else [9000, 900_000]:
            pairs = [asked(number, boards[number % len(boards)]) for number in range(count)]
            own = written(folder, "script.tlq", "format json\n" + "".join(own for own, _ in pairs))
            other = written(folder, "script.sql", sql + "".join(other for _, other in pairs))
            rivals = [Rival("twolevel", [program, own], winsets),
                      Rival("sqlite3", ["sqlite3", ":memory:"], options, given=other)]
            if count > 9000 or quick and count > 900:
                rivals = list(map(silent, rivals))
            yield Contest(f"script of {name}", f"{count:,} queries", rivals, work=(count, "queries"), runs=3)
    count = 10_000 if quick else 1_000_000
    few = ours("few", "twolevel, some hundreds again and again", program, folder, count)
    for mix, name in [("distinct", "distinct questions"), ("many", "questions of 20,000 kinds")]:
        yield Contest(f"script of {name}", f"{count:,} queries", [ours(mix, "twolevel", program, folder, count), few],
                      work=(count, "queries"), runs=3)


def ours(mix, name, program, folder, count):
    """This program with so many questions of that mix."""
    words = [sys.executable, HERE / "script.py", str(count), "1", mix]
    lines = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout
    return silent(Rival(name, [program, written(folder, f"{mix}.tlq", lines)], winsets))
