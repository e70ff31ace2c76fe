"""Writes a committee as a case file: so many voters, each with a weight from 1 to the largest, under a majority.

    python3 Tests/Speed/committee.py VOTERS LARGEST SEED > committee.game

The same three numbers give the same file, whatever the version of Python: the weights come from SplitMix64 (Steele, Lea
and Flood 2014), as those of the tests do.
"""

import sys

voters, largest, seed = map(int, sys.argv[1:])
state = seed


def word():
    """The next 64 random bits."""
    global state
    state = (state + 0x9E3779B97F4A7C15) % 2**64
    mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 % 2**64
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % 2**64
    return mixed ^ mixed >> 31


weights = [1 + word() % largest for _ in range(voters)]
factions = "\n".join(
    f"    faction f{number}, {weight} in seats {{ prefers 1 > no-deal }}" for number, weight in enumerate(weights))
print(f"""\
case "A committee of {voters}"
body seats
issue bill: yes, no

actor Committee {{
  phase 1 {{
    option 1: bill=yes
    option 2: bill=no
    no-deal 2
    rule majority of seats
{factions}
  }}
}}""")
