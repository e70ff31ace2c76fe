"""What one big board ratifies, and what two of them ratify alike, by the number of binary issues."""

import re

import boards
from measure import PEERS, Contest, Rival, asking, clingo, compiled, python, written


def models(printed):
    """How many stable models clingo counted."""
    return int(re.search(r"^Models +: (\d+)$", printed, re.M)[1])


def count(found):
    """How many there are: a number, or on small boards all of them."""
    return found if isinstance(found, int) else len(found)


def winset(rows):
    """The number of options that the one board ratifies."""
    return count(rows[0].get("ratified", rows[0].get("winset")))


def agreements(rows):
    """Likewise of what both ratify."""
    return count(rows[0].get("count", rows[0].get("agreements")))


def contest(program, folder, issues, sides):
    made = boards.boards(issues, 10, sides)
    stem = f"ratified-{sides}-{issues}"
    case = written(folder, f"{stem}.game", boards.case(made))
    facts = written(folder, f"{stem}.lp", boards.facts(made))
    numbers = written(folder, f"{stem}.txt", boards.numbers(made))
    if sides == 1:
        own = asking(program, case, "winset A phase 1 at home", winset)
    else:
        own = asking(program, case, "overlap A B phase 1", agreements)
    rivals = [
        own,
        clingo("ratified.lp", facts, "0", "--quiet=2", "--configuration=trendy", answer=models),
        Rival("C, gcc -O2", [compiled("ratified.c", folder), numbers], int),
        python("numpy", "ratified.py", numbers),
        Rival("SWI-Prolog", ["swipl", "-O", PEERS / "ratified.pl", facts], int),
    ]
    return Contest(("win-set of a board", "agreements of two")[sides - 1], f"2^{issues} options", rivals)


def contests(program, folder, quick):
    for sides in [1, 2]:
        for issues in [10, 14] if quick else [10, 14, 18, 20]:
            yield contest(program, folder, issues, sides)


def growth(program, folder, quick):
    def one(question, issues, factions):
        made = boards.boards(issues, factions, 1)
        case = written(folder, f"growth-{issues}-{factions}.game", boards.case(made))
        size = f"2^{issues} options" if question == "options" else f"{factions} factions"
        return Contest(f"win-set by {question}", size, [asking(program, case, "winset A phase 1 at home", winset)])

    for issues in range(10, 15 if quick else 25, 2):
        yield one("options", issues, 10)
    for factions in [2, 4, 8, 16, 32, 64]:
        yield one("factions", 12 if quick else 16, factions)
