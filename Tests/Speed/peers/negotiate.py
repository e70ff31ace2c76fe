"""Pareto-efficient agreements and bargaining points with negmas, one party a board: worths beyond one's reserve.

Prints as JSON the worths of all that is efficient, or of all points of a solution. negmas computes these on the Pareto
frontier, whose making is timed with them. Its own point of Kalai and Smorodinsky is another than that of the literature
on finite sets: it makes the gains most equal, and not the smallest as large as possible. The latter stands here.
"""

import json
import sys
import time
from fractions import Fraction

from negmas import make_issue
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.ops import kalai_points, max_welfare_points, nash_points, pareto_frontier


def largest_least_part(utilities, frontier, issues):
    """Where the smallest gain, as a part of what each could gain at most, is largest; then the second smallest."""
    spans = [(int(utility.reserved_value), int(max(column))) for utility, column in zip(utilities, zip(*frontier))]

    def parts(point):
        return sorted(Fraction(int(u) - low, high - low) if high > low else 1 for u, (low, high) in zip(point, spans))

    best = max(map(parts, frontier))
    return [(point, index) for index, point in enumerate(frontier) if parts(point) == best]


POINTS = {"nash": nash_points, "egalitarian": kalai_points, "utilitarian": max_welfare_points,
          "kalai-smorodinsky": largest_least_part}

wanted, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    count, sides, _ = map(int, file.readline().split())
    parties = [list(map(int, line.split())) for line in file]

start = time.perf_counter()
issues = [make_issue(["no", "yes"], f"i{i + 1}") for i in range(count)]
utilities = [
    LinearAdditiveUtilityFunction(
        values=[dict(zip(["no", "yes"], worths[2 * i:2 * i + 2])) for i in range(count)],
        weights=[1] * count, issues=issues, reserved_value=reserve)
    for _, reserve, *worths in parties]
frontier, _ = pareto_frontier(utilities, issues=issues)
answer = frontier
if wanted != "pareto":
    answer = [point for point, _ in POINTS[wanted](utilities, frontier, issues=issues)]
seconds = time.perf_counter() - start
print(json.dumps([list(map(float, point)) for point in answer]))
print(seconds)
