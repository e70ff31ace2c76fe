"""What actors who need each other's consent are left with: two-level win-sets as a greatest fixpoint."""

import re

import webs
from measure import PEERS, Contest, Rival, asking, clingo, written

OPTIONS = 50


def winsets(rows):
    """Everybody's two-level win-set, as pairs of an actor's number and an option's."""
    return sorted((int(row["actor"][1:]), option) for row in rows if row["level"] == "two-level"
                  for option in row["winset"])


def left(printed):
    return sorted((int(actor), int(option)) for actor, option in re.findall(r"left\((\d+),(\d+)\)", printed))


def contests(program, folder, quick):
    for actors in [100] if quick else [100, 1000]:
        web = webs.web(actors, OPTIONS)
        case = written(folder, f"web-{actors}.game", webs.case(web))
        facts = written(folder, f"web-{actors}.lp", webs.facts(web))
        yield Contest("everybody's two-level win-set", f"{actors} boards of {OPTIONS}", [
            asking(program, case, "winset phase 1", winsets),
            clingo("fixpoint.lp", facts, answer=left),
            Rival("SWI-Prolog", ["swipl", "-O", PEERS / "fixpoint.pl", facts], left)])


def growth(program, folder, quick):
    sizes = [10, 100] if quick else [10, 30, 100, 300, 1000]
    cases = {actors: written(folder, f"web-{actors}.game", webs.case(webs.web(actors, OPTIONS))) for actors in sizes}
    for actors, case in cases.items():
        yield Contest("one two-level win-set by actors", f"{actors} boards of {OPTIONS}", [
            asking(program, case, "winset A7 phase 1", lambda rows: rows[0]["winset"])])
    for actors, case in cases.items():
        yield Contest("outcome by actors", f"{actors} boards of {OPTIONS}", [
            asking(program, case, "outcome phase 1", lambda rows: len(rows[0]["coalitions"]))])
    for actors, case in cases.items():
        yield Contest("why of all win-sets by actors", f"{actors} boards of {OPTIONS}", [
            asking(program, case, "why winset phase 1", lambda rows: len(rows))], runs=3)
