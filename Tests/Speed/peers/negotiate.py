"""Pareto-efficient agreements and bargaining points with negmas, one party a board: worths beyond one's reserve.

Prints what was asked as JSON: how many agreements are efficient, or the worths at the points of a solution, as sets
where several are equally good. negmas computes each on the Pareto frontier, whose making is timed with it.
"""

import json
import sys
import time

from negmas import make_issue
from negmas.preferences import LinearAdditiveUtilityFunction
from negmas.preferences.ops import kalai_points, max_welfare_points, nash_points, pareto_frontier

POINTS = {"nash": nash_points, "egalitarian": kalai_points, "utilitarian": max_welfare_points}

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
if wanted == "pareto":
    answer = len(frontier)
else:
    answer = sorted({point for point, _ in POINTS[wanted](utilities, frontier, issues=issues)})
seconds = time.perf_counter() - start
print(json.dumps(answer))
print(seconds)
