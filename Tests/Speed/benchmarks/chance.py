"""In what share of worlds an answer holds, by drawing them: numpy for the one question that it was written for."""

from math import sqrt

from measure import Contest, asking, python

QUERY = "chance prevail Taliban phase 3 at home draws"


def share(rows):
    return next(row["shareDecimal"] for row in rows if row["answer"] == "moderates with 1")


def contests(program, folder, quick):
    for draws in [10**5] if quick else [10**5, 10**6]:
        # Both draw worlds of their own: their shares differ by chance, four standard deviations apart once in 16,000.
        apart = 4 * sqrt(2 * 0.25 / draws)
        yield Contest("chance of prevailing", f"{draws:,} draws", [
            asking(program, None, f"{QUERY} {draws}", share),
            python("numpy", "chance.py", draws)], lambda own, other: abs(own - other) < apart)


def growth(program, folder, quick):
    for exponent in range(3, 6 if quick else 7):
        yield Contest("chance by draws", f"10^{exponent} draws", [
            asking(program, None, f"{QUERY} {10**exponent}", share)])
