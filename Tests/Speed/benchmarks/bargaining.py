"""Which agreements of three are efficient, and where two would settle: negmas on the same domain.

Each actor has one faction, so that what an agreement is worth to it is worth to the actor, and both can ratify whatever
is worth its reserve.
"""

import json

import boards
from measure import Contest, asking, python, written


def domain(folder, issues, sides):
    """The files of one domain: for this program, and for negmas."""
    made = boards.boards(issues, 1, sides)
    stem = f"bargaining-{sides}-{issues}"
    return written(folder, f"{stem}.game", boards.case(made)), written(folder, f"{stem}.txt", boards.numbers(made))


def worths(agreement):
    """What an agreement is worth to each side, in whole numbers, which is all that there are here."""
    return tuple(int(side["worth"]) for side in agreement["sides"])


def points(printed):
    """The worths that negmas tells, which are whole floating-point numbers, each combination once."""
    return {tuple(map(int, point)) for point in json.loads(printed)}


def pareto(program, folder, issues):
    case, numbers = domain(folder, issues, 3)
    return Contest("efficient agreements of three", f"2^{issues} options", [
        asking(program, case, "pareto A B C phase 1", lambda rows: set(map(worths, rows[0]["efficient"]))),
        python("negmas", "negotiate.py", "pareto", numbers, answer=points)])


def bargain(program, folder, issues, solution):
    """Of several with the same least gain this program tells the best in the second least; they are among negmas's."""
    case, numbers = domain(folder, issues, 2)
    return Contest(f"{solution} point of two", f"2^{issues} options", [
        asking(program, case, f"bargain A B phase 1 by {solution}",
               lambda rows: set(map(worths, rows[0]["agreements"]))),
        python("negmas", "negotiate.py", solution, numbers, answer=points)],
        same=lambda own, others: own and own <= others)


def contests(program, folder, quick):
    for issues in [10, 12] if quick else [10, 14, 17]:
        yield pareto(program, folder, issues)
    for solution in ["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"]:
        for issues in [10, 12] if quick else [10, 14, 17]:
            yield bargain(program, folder, issues, solution)
