"""From start to answer as one process, beside sqlite3's `select 1` and the least that a process can be."""

from measure import Contest, Rival

QUERY = "winset US phase 2"


def contests(program, folder, quick):
    """Each prints what it was asked for; the answers are of their own kinds and only have to be there."""
    yield Contest("start to answer", "first case", [
        Rival("twolevel", [program, "-c", QUERY], lambda printed: "{1}" in printed),
        Rival("sqlite3", ["sqlite3", ":memory:", "select 1"], lambda printed: printed == "1\n"),
        Rival("true", ["true"], lambda printed: printed == ""),
    ], same=lambda own, other: own and other, runs=50 if quick else 300)
