"""A big case from its file to a first answer, beside the same facts as JSON in Python and as tables in sqlite3.

Python's json shows what it costs to take such a text apart into values, with a parser in C and nothing checked;
sqlite3's `.import` what it costs to take lines into tables. Both read less, since neither has places in the source,
names that must be known, or mistakes to tell. MB are those of the case file. A case like the first, mostly
texts with their places, is read without a peer.
"""

import json
import random
import shutil
import subprocess
import sys

from measure import HERE, PEERS, PYTHON, Contest, Rival, asking, written

FACTIONS, OPTIONS = 5, 10


def facts(megabytes):
    """Actors with a board each: what their options settle, and who accepts what; some 820 bytes of case file each."""
    dice = random.Random(megabytes)
    actors = {}
    for number in range(megabytes * 1_000_000 // 820):
        options = {str(option): {f"t{number}": f"v{option}", f"s{number}": dice.choice(["yes", "no"])}
                   for option in range(1, OPTIONS + 1)}
        factions = {f"f{faction}": {"power": dice.randint(1, 99), "accepts": dice.sample(range(1, OPTIONS + 1), 5)}
                    for faction in range(FACTIONS)}
        actors[f"A{number}"] = {"options": options, "factions": factions}
    return {"actors": actors}


def case(facts):
    lines = ['case "a big case"']
    for number, (actor, board) in enumerate(facts["actors"].items()):
        lines.append(f"issue t{number}: {', '.join(f'v{option}' for option in board['options'])}")
        lines.append(f"issue s{number}: yes, no")
        lines += [f"actor {actor} {{", "  phase 1 {", "    rule majority"]
        for option, terms in board["options"].items():
            settled = ", ".join(f"{issue}={value}" for issue, value in terms.items())
            lines.append(f"    option {option}: {settled}")
        for name, faction in board["factions"].items():
            ranked = " > ".join(map(str, faction["accepts"]))
            lines.append(f"    faction {name} power {faction['power']} {{ prefers {ranked} > no-deal }}")
        lines += ["  }", "}"]
    return "\n".join(lines) + "\n"


def tables(folder, stem, facts):
    """The script that imports the same facts into sqlite3, and asks the same of them."""
    boards = facts["actors"].items()
    rows = {
        "settles": (f"{actor},1,{option},{issue},{value}" for actor, board in boards
                    for option, terms in board["options"].items() for issue, value in terms.items()),
        "faction": (f"{actor},1,{name},{faction['power']}" for actor, board in boards
                    for name, faction in board["factions"].items()),
        "accepts": (f"{actor},1,{name},{option}" for actor, board in boards
                    for name, faction in board["factions"].items() for option in faction["accepts"]),
    }
    lines = ["create table settles(actor, phase integer, option integer, issue, value);",
             "create table faction(actor, phase integer, name, power integer);",
             "create table accepts(actor, phase integer, name, option integer);",
             "create table reversion(actor, phase, option);", ".mode csv"]
    for name, content in rows.items():
        path = written(folder, f"{stem}-{name}.csv", "\n".join(content) + "\n")
        lines.append(f".import {path} {name}")
    asked = "select json_group_array(option) from winset where actor = 'A0' and phase = 1;\n"
    return written(folder, f"{stem}.sql", "\n".join(lines) + f"\n.mode list\n.read {PEERS / 'winset.sql'}\n{asked}")


def like_the_first(megabytes):
    words = [sys.executable, HERE / "big_case.py", str(megabytes)]
    return subprocess.run(words, stdout=subprocess.PIPE, check=True).stdout


def on_one_processor(rival):
    """The same, held to one processor: what is read per core is nothing that several of them share."""
    if not shutil.which("taskset"): return []
    return [Rival(f"{rival.name}, one processor", ["taskset", "-c", "0", *rival.command], rival.answer)]


def contests(program, folder, quick):
    megabytes = 2 if quick else 50
    known = facts(megabytes)
    file = written(folder, "big.game", case(known))
    text = written(folder, "big.json", json.dumps(known))
    sql = tables(folder, "big", known)
    size = file.stat().st_size / 1e6
    own = asking(program, file, "winset A0 phase 1 at home", lambda rows: rows[0]["winset"])
    yield Contest("reading a case", f"{size:.0f} MB", [
        own, *on_one_processor(own),
        Rival("Python's json", [PYTHON, PEERS / "read_json.py", text], json.loads),
        Rival("sqlite3 .import", ["sqlite3", ":memory:"], json.loads, given=sql)], work=(size, "MB"), runs=3)
    text = like_the_first(megabytes)
    file = written(folder, "big.game", text.decode())
    own = asking(program, file, "winset Actor1 phase 1 at home", lambda rows: rows[0]["winset"])
    yield Contest("reading a case like the first", f"{len(text) / 1e6:.0f} MB", [own, *on_one_processor(own)],
        work=(len(text) / 1e6, "MB"), runs=3)


def growth(program, folder, quick):
    for megabytes in [0.5, 1] if quick else [1, 2, 4, 8]:
        text = like_the_first(megabytes)
        file = written(folder, f"events-{megabytes}.game", text.decode())
        events = text.count(b"\nevent ")
        yield Contest("timeline by events", f"{events:,} events", [
            asking(program, file, "timeline Actor1", lambda rows: len(rows))])
