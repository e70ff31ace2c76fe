"""Queries a second in long scripts: of one query, of some hundreds, and of queries none of which is like another.
Usage: throughput.py PROGRAM [OTHER], with the ratio to another program.

It counts the seconds that the processor works for the program, since others may work on the machine at the same time. The
answers of both programs must be the same.
"""

import hashlib
import os
import subprocess
import sys
import tempfile

from script import script

COUNTS = {"same": 200_000, "few": 200_000, "distinct": 20_000}
SEED = 1
programs = sys.argv[1:]


def measured(program, path):
    """The seconds of work, the peak of memory in MB, and a digest of the answers."""
    run = subprocess.Popen([program, path], stdout=subprocess.PIPE)
    digest = hashlib.sha256()
    while block := run.stdout.read(1 << 20):
        digest.update(block)
    _, status, used = os.wait4(run.pid, 0)
    assert status == 0, f"{program} ended with {status}"
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, digest.digest()


for mix, count in COUNTS.items():
    with tempfile.NamedTemporaryFile("w", suffix=".tlq", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in script(count, SEED, mix))
        file.flush()
        found = [measured(program, file.name) for program in programs]
    assert len({digest for _, _, digest in found}) == 1, f"the programs answer {mix} differently"
    figures = [f"{count / seconds:11,.0f} queries a second, {memory:.0f} MB" for seconds, memory, _ in found]
    ratio = f"; {found[-1][0] / found[0][0]:.1f} times as fast" if len(found) > 1 else ""
    print(f"{mix:9} {'; '.join(figures)}{ratio}")
