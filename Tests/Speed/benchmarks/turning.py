"""Where an answer turns, exactly and at once, beside a script that asks this program itself world by world."""

from measure import Contest, asking, python


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


def contests(program, folder, quick):
    def asked(what): return python("by asking it", "asked.py", program, what)

    yield Contest("flip", "3 factions", [
        asking(program, None, "flip prevail Taliban phase 3 at home", changes), asked("flip")], near)
    yield Contest("sweep", "1 power", [
        asking(program, None, "sweep hardliners 0..1: prevail Taliban phase 3 at home", turns), asked("sweep")], close)
    yield Contest("certain", "2 powers", [
        asking(program, None, "certain winset Afghan phase 3 at home",
               lambda rows: [rows[0]["certain"], rows[0]["possible"]]), asked("corners")])
    yield Contest("possible", "2 powers", [
        asking(program, None, "possible winset Afghan phase 3 at home",
               lambda rows: [rows[0]["certain"], rows[0]["possible"]]), asked("corners")])
