"""Where an answer turns, exactly and at once, beside a script that asks this program itself world by world."""

import random

from measure import Contest, asking, python, written

OPTIONS = 12


def changes(rows):
    """What flips the answer, by faction and direction."""
    return {f"{row['faction']} {sign}": abs(row[way]["changeDecimal"])
            for row in rows for way, sign in [("up", "+"), ("down", "-")] if row[way]}


def near(own, other):
    return own.keys() == other.keys() and all(abs(own[key] - other[key]) < 1e-8 for key in own)


def turns(rows):
    return sorted({row["toDecimal"] for row in rows[:-1]})


def close(own, steps):
    """Whether each turn lies within two steps, since a tie at a step is an answer of its own."""
    return all(any(abs(turn - step) <= 0.002 for step in steps) for turn in own)


def both(rows):
    """The options that are in the win-set wherever, and somewhere."""
    return [rows[0]["certain"], rows[0]["possible"]]


def doubtful(folder, factions):
    """A board on which each power lies in an interval, and every faction accepts options at random."""
    dice = random.Random(factions)
    lines = [f"issue deal: {', '.join(f'v{option}' for option in range(OPTIONS))}", "actor A {", "  phase 1 {"]
    lines += [f"    option {option + 1}: deal=v{option}" for option in range(OPTIONS)] + ["    rule majority"]
    for number in range(factions):
        power, doubt = dice.randint(10, 30), dice.randint(1, 6)
        ranked = " = ".join(map(str, sorted(dice.sample(range(1, OPTIONS + 1), OPTIONS // 2))))
        lines.append(f"    faction f{number} power {power} [{power - doubt}, {power + doubt}] "
                     f"{{ prefers {ranked} > no-deal }}")
    return written(folder, f"doubtful-{factions}.game", "\n".join(lines + ["  }", "}"]) + "\n")


def contests(program, folder, quick):
    yield Contest("flip", "3 factions", [
        asking(program, None, "flip prevail Taliban phase 3 at home", changes),
        python("by asking it", "asked.py", "flip", program)], near)
    yield Contest("sweep", "1 power", [
        asking(program, None, "sweep hardliners 0..1: prevail Taliban phase 3 at home", turns),
        python("by asking it", "asked.py", "sweep", program)], close)
    for factions in [4] if quick else [4, 10]:
        case = doubtful(folder, factions)
        for verb in ["certain", "possible"]:
            yield Contest(verb, f"{factions} powers", [
                asking(program, case, f"{verb} winset A phase 1 at home", both),
                python("by asking it", "asked.py", "corners", program, case)])
