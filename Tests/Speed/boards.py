"""Boards of one faction or many over binary issues, and how each rival wants them written.

A faction has a power, a reserve, and a worth of each value of each issue. It accepts a combination of values whose
worths add up to its reserve at least, and a combination is ratified where those who accept it hold more than half of
all power. All numbers are whole and small, so that floating point in a peer is exact, too.
"""

import random
from dataclasses import dataclass


@dataclass
class Faction:
    power: int
    reserve: int
    worths: list  # per issue: of no, of yes


def boards(issues, factions, sides, seed=1988):
    """As many boards as there are sides, each with as many factions; the same for the same numbers."""
    dice = random.Random(f"{seed} {issues} {factions} {sides}")

    def faction():
        worths = [(dice.randint(-9, 9), dice.randint(-9, 9)) for _ in range(issues)]
        mean = sum(map(sum, worths)) // 2
        return Faction(dice.randint(1, 20), mean + dice.randint(-4, 4), worths)

    return [[faction() for _ in range(factions)] for _ in range(sides)]


def case(sides):
    """As a case of this program: actors A, B and so on."""
    lines = ['case "boards"']
    lines += [f"issue i{i + 1}: no, yes" for i in range(len(sides[0][0].worths))]
    for name, side in zip("ABCDEFGH", sides):
        lines += [f"actor {name} {{", "  phase 1 {", "    options all", "    rule majority"]
        for number, faction in enumerate(side):
            worths = ", ".join(f"i{i + 1}=no {no}, i{i + 1}=yes {yes}" for i, (no, yes) in enumerate(faction.worths))
            lines.append(f"    faction f{number + 1} power {faction.power} "
                         f"{{ values {worths} reserve {faction.reserve} }}")
        lines += ["  }", "}"]
    return "\n".join(lines) + "\n"


def facts(sides):
    """As facts of clingo and Prolog, each predicate together."""
    issues = range(1, len(sides[0][0].worths) + 1)
    numbered = [(s, f, faction) for s, side in enumerate(sides, 1) for f, faction in enumerate(side, 1)]
    lines = [f"issue({i})." for i in issues]
    lines += [f"side({s})." for s in range(1, len(sides) + 1)]
    lines += [f"faction({s},{f},{faction.power},{faction.reserve})." for s, f, faction in numbered]
    lines += [f"worth({s},{f},{i},{value},{worth})." for s, f, faction in numbered
              for i, worths in enumerate(faction.worths, 1) for value, worth in zip(["no", "yes"], worths)]
    return "\n".join(lines) + "\n"


def numbers(sides):
    """As bare numbers: how many issues, sides and factions a side, and line by line a faction's power, its reserve, and
    its worths of no and yes."""
    lines = [f"{len(sides[0][0].worths)} {len(sides)} {len(sides[0])}"]
    for faction in (faction for side in sides for faction in side):
        lines.append(" ".join(map(str, [faction.power, faction.reserve, *sum(faction.worths, ())])))
    return "\n".join(lines) + "\n"
