"""A web of actors who need each other's consent, so that what one cannot ratify takes others' options along.

Actor a settles its own issue t<a> and, with it, what two others are to do: some of its values need the consent of one
of them, some of both, and some of nobody. An option that needs another names the value of that other's own issue that
it reckons with. Three factions accept options at random; nine in ten are ratified at home, and a good half is left once
nothing drops any more. Everybody can do something that needs nobody, so that nobody falls back, and the sets that are
left are a greatest fixpoint.
"""

import random
from dataclasses import dataclass

POWERS = [3, 4, 5]  # any two of three are a majority


@dataclass
class Option:
    settles: dict  # of actors, whose issues they are, to values
    needs: list  # of actors
    accepted: list  # by which factions


def web(actors, options, seed=1988):
    """Per actor its options, numbered from 0 like the values of its issue."""
    dice = random.Random(f"{seed} {actors} {options}")

    def board(actor):
        others = dice.sample([other for other in range(actors) if other != actor], 2)
        made = []
        for value in range(options):
            needs = [] if value == 0 else others[:dice.choices([0, 1, 2], [3, 4, 3])[0]]
            settles = {actor: value} | {other: dice.randrange(options) for other in needs}
            made.append(Option(settles, needs, [value == 0 or dice.random() < 0.8 for _ in POWERS]))
        return made

    return [board(actor) for actor in range(actors)]


def case(web):
    """As a case of this program."""
    lines = ['case "a web"']
    for actor, board in enumerate(web):
        needs = [" and ".join(f"A{other}" for other in option.needs) for option in board]
        values = [f"v{value} needs {who}" if who else f"v{value}" for value, who in enumerate(needs)]
        lines.append(f"issue t{actor}: {', '.join(values)}")
    for actor, board in enumerate(web):
        lines += [f"actor A{actor} {{", "  phase 1 {"]
        for number, option in enumerate(board, 1):
            terms = ", ".join(f"t{issue}=v{value}" for issue, value in option.settles.items())
            lines.append(f"    option {number}: {terms}")
        lines.append("    rule majority")
        for faction, power in enumerate(POWERS):
            ranked = " = ".join(str(number) for number, option in enumerate(board, 1) if option.accepted[faction])
            lines.append(f"    faction f{faction} power {power} {{ prefers {ranked} > no-deal }}")
        lines += ["  }", "}"]
    return "\n".join(lines) + "\n"


def facts(web):
    """As facts of clingo and Prolog: what is ratified at home, what it settles, and whom it needs."""
    home = [(actor, number, option) for actor, board in enumerate(web) for number, option in enumerate(board, 1)
            if 2 * sum(power for power, yes in zip(POWERS, option.accepted) if yes) > sum(POWERS)]
    lines = [f"home({actor},{number})." for actor, number, _ in home]
    lines += [f"settles({actor},{number},{issue},{value})." for actor, number, option in home
              for issue, value in option.settles.items()]
    lines += [f"needs({actor},{number},{other})." for actor, number, option in home for other in option.needs]
    return "\n".join(lines) + "\n"
