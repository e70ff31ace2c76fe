"""How much of the power to decide each voter has, exactly: the Council of the European Union, and bodies up to 300."""

import re
import subprocess
import sys
from fractions import Fraction
from math import factorial

from measure import HERE, Contest, Rival, asking, compiled, python, written

COUNCIL = HERE.parent.parent / "samples" / "eu-nice" / "council.game"
VOTES = "if Council rule 255 votes of council"


def told(printed):
    """The indices of a table for readers."""
    return [Fraction(number) for number in re.findall(r"≈ ([0-9.]+)", printed)]


def fractions(rows):
    """The same as data, exact."""
    return [Fraction(row["shapleyShubik"]) for row in rows]


def swings(rows):
    return [row["swings"] for row in rows]


def both(rows):
    return [[row["swings"], str(Fraction(row["shapleyShubik"]))] for row in rows]


def near(own, floats):
    """Whether a library's floating-point shares are those of exact swings and orders, to nine places."""
    total = sum(int(count) for count, _ in own)
    exact = [[int(count) / total for count, _ in own], [float(Fraction(orders)) for _, orders in own]]
    return all(abs(a - b) < 1e-9 for one, other in zip(exact, floats) for a, b in zip(one, other))


def same(own, other):
    """The library's answer is two lists of shares, everybody else's a pair for each voter."""
    return near(own, other) if isinstance(other[0][0], float) else own == other


def council_weights(body):
    return [Fraction(number) for number in re.findall(rf"([0-9.]+) in {body} stated", COUNCIL.read_text())]


def by_size(printed):
    """What trying all coalitions found, by voter and size, as swings and Shapley-Shubik's share of all orders."""
    found = [list(map(int, line.split())) for line in printed.splitlines()]
    voters = len(found)
    orders = [factorial(size - 1) * factorial(voters - size) for size in range(1, voters + 1)]
    return [[str(sum(line)), str(Fraction(sum(a * b for a, b in zip(line, orders)), factorial(voters)))]
            for line in found]


def council(program, folder):
    """Three rules at once, of votes, states and population."""
    weights = [[int(weight) for weight in council_weights("council")], [1] * 27,
               [int(weight * 1000) for weight in council_weights("people")]]
    people = -(-sum(weights[2]) * 62 // 100)  # the least whole number of thousands that is 62 %
    text = f"27 3 255 14 {people}\n" + "\n".join(" ".join(map(str, voter)) for voter in zip(*weights))
    numbers = written(folder, "council.txt", text)
    return Contest("pivot, three rules at once", "27 voters", [
        asking(program, COUNCIL, "pivot Council", both),
        Rival("C, gcc -O2", [compiled("power.c", folder), numbers], by_size)])


def committee(folder, voters, heaviest=30):
    """The case of a body under a majority, and its weights."""
    words = [sys.executable, HERE / "committee.py", *map(str, [voters, heaviest, 1])]
    text = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout
    weights = [int(weight) for weight in re.findall(r"(\d+) in seats", text)]
    return written(folder, f"committee-{voters}-{heaviest}.game", text), weights


def contests(program, folder, quick):
    yield council(program, folder)
    votes = [255, *map(int, council_weights("council"))]
    yield Contest("pivot, both indices", "27 voters", [
        asking(program, COUNCIL, f"pivot Council {VOTES}", both),
        python("Python, exact", "power.py", "both", *votes),
        python("powerindex", "power_library.py", *votes)], same)
    for voters in [50] if quick else [50, 100]:
        case, weights = committee(folder, voters)
        votes = [sum(weights) // 2 + 1, *weights]
        yield Contest("pivot, both indices", f"{voters} voters", [
            asking(program, case, "pivot Committee", both),
            python("Python, exact", "power.py", "both", *votes),
            python("powerindex", "power_library.py", *votes)], same)
    if not quick:
        case, _ = committee(folder, 300, 10_000)
        yield Contest("pivot by shapley, to five digits", "300 voters of up to 10,000 votes", [
            Rival("twolevel", [program, case, "-c", "pivot Committee by shapley"], told),
            asking(program, case, "pivot Committee by shapley", fractions, name="twolevel, as fractions")],
            lambda own, other: all(abs(a - b) <= Fraction(1, 20_000) * b for a, b in zip(own, other, strict=True)),
            runs=1)
    case, weights = committee(folder, 300)
    yield Contest("pivot by banzhaf", "300 voters", [
        asking(program, case, "pivot Committee by banzhaf", swings),
        python("Python, exact", "power.py", "banzhaf", sum(weights) // 2 + 1, *weights)],
        lambda own, other: own == [count for count, _ in other])


def growth(program, folder, quick):
    for voters in [10, 30, 100] if quick else [10, 30, 100, 200, 300]:
        yield Contest("pivot, both indices, by voters", f"{voters} voters", [
            asking(program, committee(folder, voters)[0], "pivot Committee", both)])
    for heaviest in [10, 30] if quick else [10, 100, 1000, 10_000]:
        yield Contest("pivot of 100 voters, by weights", f"up to {heaviest:,} votes", [
            asking(program, committee(folder, 100, heaviest)[0], "pivot Committee", both)])
