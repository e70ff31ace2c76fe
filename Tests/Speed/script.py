"""A script of queries about the first case, as somebody who analyses it would generate one. Usage: script.py N SEED MIX

MIX is `same` (one query, again and again), `few` (some hundreds of different ones), `many` (20,000 of them) or `distinct`
(no two are alike: each supposes another number). The same arguments print the same script.
"""

import random
import sys

# Each actor's phases: the factions of its board, and how many options it has.
BOARDS = {
    "US": {1: (["withdrawal", "garrison"], 4), 2: (["withdrawal", "garrison"], 4), 3: (["withdrawal", "garrison"], 4)},
    "Afghan": {1: (["Ghani", "Abdullah"], 4), 2: (["Ghani", "Abdullah"], 4), 3: (["war", "peace"], 4)},
    "Taliban": {number: (["moderates", "hardliners"], 4) for number in [1, 2, 3]},
}
DAYS = {1: "2020-06-01", 2: "2021-04-20", 3: "2021-07-22"}


def subjects(actor, phase):
    """The questions that can be asked about an actor's board."""
    options = BOARDS[actor][phase][1]
    others = [other for other in BOARDS if other != actor]
    return ([f"winset {actor}", f"prevail {actor}"] + [f"ratify {actor} {option + 1}" for option in range(options)]
            + [f"overlap {actor} {other}" for other in others])


def plain():
    """Every question of every board: by phase or by day, at home or not, as text or as JSON."""
    for phase, day in DAYS.items():
        for moment in [f"phase {phase}", f"on {day}"]:
            for form in ["", " as json"]:
                yield f"outcome {moment}{form}"
                for actor in BOARDS:
                    for subject in subjects(actor, phase):
                        yield f"{subject} {moment}{form}"
                        yield f"{subject} {moment} at home{form}"


def supposing(random, number):
    """A question about a board on which a faction's power is another one."""
    actor = random.choice(list(BOARDS))
    phase = random.choice(list(DAYS))
    faction = random.choice(BOARDS[actor][phase][0])
    subject = random.choice(subjects(actor, phase) + [f"winset {actor}", f"prevail {actor}"] * 3 + ["outcome"])
    whose = f"{actor}." if subject == "outcome" else random.choice(["", f"{actor}."])
    home = "" if subject == "outcome" else random.choice(["", "", " at home"])
    form = random.choice(["", "", " as json"])
    return f"{subject} phase {phase}{home} if {whose}{faction}{random.choice('+=')}{number}{form}"


def script(count, seed, mix):
    chance = random.Random(seed)
    if mix == "same":
        yield from ("winset US phase 2" for _ in range(count))
    elif mix == "few":
        pool = list(plain()) + [supposing(chance, f"0.{tenths}") for tenths in range(1, 10) for _ in range(10)]
        yield from (chance.choice(pool) for _ in range(count))
    elif mix == "many":
        pool = [supposing(chance, f"0.{number:05}") for number in range(20_000)]
        yield from (chance.choice(pool) for _ in range(count))
    else:
        # A step that has no divisor in common with a million comes back to a number only after all others.
        yield from (supposing(chance, f"0.{(seed + index * 618_033) % 1_000_000:06}") for index in range(count))


if __name__ == "__main__":
    for line in script(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]):
        print(line)
