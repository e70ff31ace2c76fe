"""The number of combinations that every side ratifies, with numpy: sums of all combinations by doubling blocks."""

import sys
import time

import numpy

start = time.perf_counter()
with open(sys.argv[1], encoding="utf-8") as file:
    issues, sides, each = map(int, file.readline().split())
    factions = [list(map(int, line.split())) for line in file]
everybody = numpy.ones(2**issues, dtype=bool)
for side in range(sides):
    members = factions[side * each:(side + 1) * each]
    support = numpy.zeros(2**issues, dtype=numpy.int32)
    for power, reserve, *worths in members:
        sums = numpy.zeros(1, dtype=numpy.int32)
        for no, yes in zip(worths[::2], worths[1::2]):
            sums = numpy.concatenate([sums + no, sums + yes])
        support[sums >= reserve] += power
    everybody &= 2 * support > sum(member[0] for member in members)
print(int(everybody.sum()))
print(time.perf_counter() - start)
