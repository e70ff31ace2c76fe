"""Writes a case of about so many megabytes to standard output: `big_case.py MEGABYTES [SEED]`.

The same seed gives the same case. It is built like the first case, whose proportions it keeps: about half of it is
texts, and whatever is stated has its reason and the places that bear it out. Its actors, phases and events number in the
thousands where it is large; some actors have hundreds of phases, each of which changes little of the one before.
"""

import datetime
import random
import sys

size = float(sys.argv[1]) * 1e6
dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)

WORDS = """the a of and to its that which who what while before after majority minister council army party vote talks
treaty tariff base border aid troops withdrawal garrison region court press public officers farmers workers banks unions
promises refuses accepts doubts fears wants holds loses gains pays signs delays answers asks warns agrees states""".split()
SOURCES = [f"source{number}" for number in range(1, 41)]
ISSUES = {f"issue{number}": [f"choice{number}{value}" for value in "abcd"[: 2 + number % 3]] for number in range(1, 13)}
STATUSES = ["", "", " stated", " derived", " imputed", " assumed"]
FIRST_DAY = datetime.date(1900, 1, 1)


def text(low, high):
    return '"' + " ".join(dice.choices(WORDS, k=dice.randint(low, high))) + '"'


def cites(most=2):
    return "".join(
        f" cite {dice.choice(SOURCES)} {dice.choice(['I', 'II', 'III'])}({dice.randint(1, 9)}) L{dice.randint(1, 1999)}"
        for _ in range(dice.randint(1, most)))


def ground():
    return f"{dice.choice(STATUSES)} because {text(6, 18)}{cites()}"


def hundredths(number):
    return f"{number // 100}.{number % 100:02}"


def faction(name, options):
    parts = [dice.randint(1, 20) for _ in range(dice.randint(1, 4))]
    power = sum(parts)
    lines = [f"    faction {name} aka alias-of-{name} {text(2, 6)} power {hundredths(power)}"
             f" [{hundredths(max(0, power - 10))}, {hundredths(power + 10)}] imputed {{"]
    lines.append("      members " + ", ".join(f"Member{dice.randint(1, 10**6)}x{place}" for place in range(dice.randint(1, 6))))
    for place, part in enumerate(parts):
        lines.append(f"      resource means-{name}x{place} {text(3, 8)} {hundredths(part)} imputed because {text(6, 18)}{cites()}")
    ranked = dice.sample(range(1, options), dice.randint(1, options - 1))
    lines.append(f"      prefers {' > '.join(map(str, ranked))} > no-deal{ground()}")
    lines.append(f"      because {text(8, 24)}{cites()}")
    lines.append("    }")
    return lines


def board(number, names, isLike):
    count = 4
    lines = []
    if not isLike:
        for option in range(1, count + 1):
            terms = ", ".join(
                f"{issue}={'|'.join(dice.sample(ISSUES[issue], dice.randint(1, 2)))}" for issue in dice.sample(list(ISSUES), 2))
            lines.append(f"    option {option} {text(3, 8)}: {terms}{ground()}")
        lines.append(f"    no-deal {count}{ground()}")
    for name in names if not isLike else dice.sample(names, 1):
        lines += faction(name, count)
    for _ in range(dice.randint(1, 3)):
        lines.append(f"    claim prevail {dice.choice(names)}{cites(1)}")
    lines.append(f"    claim winset {dice.randint(1, count - 1)}{cites(1)}")
    lines.append(f"    note {text(12, 40)}{cites()}")
    return lines


def actor(number):
    names = [f"group{number}x{place}" for place in range(dice.randint(2, 5))]
    phases = dice.choice([1, 3, 3, 6, 12]) if number % 50 else 200
    days = 36_000 // phases
    lines = [f"actor Actor{number} aka A{number}, 国家{number} {text(2, 5)} {{", f"  rule majority{ground()}"]
    for phase in range(1, phases + 1):
        first = FIRST_DAY + datetime.timedelta(days=days * (phase - 1))
        last = FIRST_DAY + datetime.timedelta(days=days * phase - 1)
        isLike = phase > 1 and phase % 4 != 1
        like = f" like phase {phase - 1}" if isLike else ""
        if not isLike:
            names = [f"group{number}x{place}" for place in range(dice.randint(2, 5))]
        lines.append(f"  phase {phase} {first}..{last} {text(3, 8)}{like} {{")
        lines += board(phase, names, isLike) + ["  }"]
    return lines + ["}"]


def event(number, actors):
    day = FIRST_DAY + datetime.timedelta(days=dice.randint(0, 30_000))
    doer = dice.randint(1, actors)
    lines = f"event E{number} {day} {text(8, 20)} by Actor{doer}{cites()}"
    items = [f"  note {text(10, 30)}{cites()}"] if dice.random() < 0.3 else []
    if dice.random() < 0.1:
        items.append(f"  effect Actor{doer}.group{doer}x{dice.randint(0, 1)}+0.1")
        items.append(f"  because {text(6, 18)}{cites(1)}")
    return [lines + " {"] + items + ["}"] if items else [lines]


def case():
    yield [f'case "A case of {size / 1e6:g} megabytes"']
    for name in SOURCES:
        yield [f"source {name} {text(5, 12)} {{", f"  author {text(2, 2)}", f"  year {dice.randint(1900, 2025)}", "}"]
    for issue, values in ISSUES.items():
        yield [f"issue {issue} {text(3, 6)}: " + ", ".join(f"{value} {text(1, 3)}" for value in values)]
    actors = events = 0
    while True:
        actors += 1
        yield actor(actors)
        for _ in range(dice.randint(5, 25)):
            events += 1
            yield event(events, actors)


written = 0
for lines in case():
    part = "\n".join(lines) + "\n"
    written += len(part.encode())
    if written > size:
        break
    sys.stdout.write(part)
