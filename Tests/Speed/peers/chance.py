"""In what share of worlds the Taliban's moderates prevail at home in phase 3, by drawing powers with numpy.

The three intervals are the case's; the moderates stand alone behind option 1, the others behind no deal.
"""

import json
import sys
import time

import numpy

draws = int(sys.argv[1])
start = time.perf_counter()
random = numpy.random.default_rng(1)
moderates = random.uniform(0.45, 0.65, draws)
others = random.uniform(0.35, 0.55, draws) + random.uniform(0, 0.05, draws)
share = float(numpy.mean(moderates > others))
seconds = time.perf_counter() - start
print(json.dumps(share))
print(seconds)
