"""Which agreements of three are efficient, and where two would settle: negmas on the same domain.

Each actor has one faction, so that what an agreement is worth to it is worth to the actor, and both can ratify whatever
is worth its reserve. negmas takes for Kalai's and Smorodinsky's point the one whose gains are most equal and not the
greatest least gain; that is another question, and is left out.
"""

import boards
from measure import Contest, asking, python, written


def domain(folder, issues, sides):
    """The files of one domain: for this program, and for negmas."""
    made = boards.boards(issues, 1, sides)
    stem = f"bargaining-{sides}-{issues}"
    return written(folder, f"{stem}.game", boards.case(made)), written(folder, f"{stem}.txt", boards.numbers(made))


def pareto(program, folder, issues):
    case, numbers = domain(folder, issues, 3)
    return Contest("efficient agreements of three", f"2^{issues} options", [
        asking(program, case, "pareto A B C phase 1", lambda rows: rows[0]["agreements"]),
        python("negmas", "negotiate.py", "pareto", numbers)])


def bargain(program, folder, issues, solution):
    """Several agreements may be equally good: the one that is told must be among them."""
    case, numbers = domain(folder, issues, 2)
    return Contest(f"{solution} point of two", f"2^{issues} options", [
        asking(program, case, f"bargain A B phase 1 by {solution}",
               lambda rows: [int(rows[0]["worths"][actor]) for actor in "AB"]),
        python("negmas", "negotiate.py", solution, numbers)], same=lambda own, points: own in points)


def contests(program, folder, quick):
    for issues in [10] if quick else [10, 14, 17]:
        yield pareto(program, folder, issues)
    for solution in ["nash", "egalitarian", "utilitarian"]:
        for issues in [10] if quick else [10, 14, 17]:
            yield bargain(program, folder, issues, solution)
