"""Both power indices of one body of voters, exactly: counting coalitions by weight, or by size and weight.

`count[k][w]` is the number of coalitions of k voters who weigh w, below the quota. Taking one voter out of that table
again gives the coalitions of the others, and the voter turns those that lie within its weight below the quota. Sizes
are folded into one where only Banzhaf's index is asked. Prints, voter by voter, swings and Shapley-Shubik as a
fraction.
"""

import json
import sys
import time
from fractions import Fraction
from math import factorial


def counted(weights, quota, sizes):
    """How many coalitions of each size weigh what, below the quota."""
    count = [[0] * quota for _ in range(sizes)]
    count[0][0] = 1
    for weight in weights:
        for size in reversed(range(sizes)):
            smaller, here = count[max(size - 1, 0)], count[size]
            if sizes == 1 or size > 0:
                here[weight:] = [a + b for a, b in zip(here[weight:], smaller)]
    return count


def without(count, weight):
    """The same without one voter of a weight."""
    rest = []
    for size, here in enumerate(count):
        row = here[:]
        if len(count) == 1:
            for w in range(weight, len(row)):
                row[w] -= row[w - weight]
        elif size > 0:
            row[weight:] = [a - b for a, b in zip(row[weight:], rest[size - 1])]
        rest.append(row)
    return rest


def indices(weights, quota, sizes):
    """Swings, and the Shapley-Shubik index where sizes are told apart."""
    count, found, voters = counted(weights, quota, sizes), {}, len(weights)
    for weight in set(weights):
        swings = [sum(row[max(quota - weight, 0):]) for row in without(count, weight)]
        orders = sum(n * factorial(k) * factorial(voters - k - 1) for k, n in enumerate(swings))
        found[weight] = [str(sum(swings)), str(Fraction(orders, factorial(voters))) if sizes > 1 else None]
    return [found[weight] for weight in weights]


if __name__ == "__main__":
    asked, quota, *weights = sys.argv[1:]
    weights = list(map(int, weights))
    start = time.perf_counter()
    answer = indices(weights, int(quota), 1 if asked == "banzhaf" else len(weights))
    seconds = time.perf_counter() - start
    print(json.dumps(answer))
    print(seconds)
