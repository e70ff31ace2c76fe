"""Many queries in one script: win-sets at home of the first case, beside sqlite3, which computes them in SQL.

The answers to the short script are compared one by one. Those to the long one go to /dev/null, which is said of both.
"""

import json
import re
import subprocess
from fractions import Fraction

from measure import PEERS, Contest, Rival, written


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


def contests(program, folder, quick):
    boards = [(actor, phase) for actor in ["US", "Afghan", "Taliban"] for phase in [1, 2, 3]]
    sql = tables(program)
    for count in [1000, 10_000] if quick else [10_000, 1_000_000]:
        asked = [boards[number % len(boards)] for number in range(count)]
        own = written(folder, f"script-{count}.tlq", "format json\n" + "".join(
            f"winset {actor} phase {phase} at home\n" for actor, phase in asked))
        other = written(folder, f"script-{count}.sql", sql + "".join(
            f"select group_concat(option) from winset where actor = '{actor}' and phase = {phase};\n"
            for actor, phase in asked))
        rivals = [Rival("twolevel", [program, own], winsets),
                  Rival("sqlite3", ["sqlite3", ":memory:"], options, given=other)]
        if count > 10_000 or quick and count > 1000:
            rivals = list(map(silent, rivals))
        yield Contest("script of win-sets", f"{count:,} queries", rivals, work=(count, "queries"), runs=3)
