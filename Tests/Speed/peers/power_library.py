"""Both power indices of one body by the library powerindex, in floating point: Banzhaf's, then Shapley-Shubik's."""

import json
import sys
import time

import powerindex

quota, *weights = map(int, sys.argv[1:])
game = powerindex.Game(quota, weights=weights)
start = time.perf_counter()
game.calc_banzhaf()
game.calc_shapley_shubik()
seconds = time.perf_counter() - start
print(json.dumps([game.banzhaf, game.shapley_shubik]))
print(seconds)
