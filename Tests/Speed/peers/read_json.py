"""The same facts read by Python's json, whose parser is written in C, and the first board's win-set."""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    board = json.load(file)["actors"]["A0"]
support = {option: 0 for option in board["options"]}
for faction in board["factions"].values():
    for option in faction["accepts"]:
        support[str(option)] += faction["power"]
total = sum(faction["power"] for faction in board["factions"].values())
print(json.dumps([int(option) for option in support if 2 * support[option] > total]))
