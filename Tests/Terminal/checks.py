"""Checks that are counted, each with what was seen where it fails."""

import sys

failures, names = [], []


def check(name, holds, seen=""):
    names.append(name)
    if not holds:
        failures.append(name)
        print(f"FAIL {name}\n     saw {seen!r}", flush=True)


def finish(what="checks passed"):
    """Says how many hold, and ends with a status that says whether all do."""
    print(f"{len(names) - len(failures)} of {len(names)} {what}")
    sys.exit(1 if failures else 0)
