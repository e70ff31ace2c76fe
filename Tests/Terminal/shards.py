#!/usr/bin/env python3
"""Draws that are split into parts, each made by a process of its own. Usage: shards.py PROGRAM

What README.md shows for GNU parallel and for Slurm is done as it stands there, and what it adds up to is held, byte by
byte, against the answer to the same query in one process. The array of Slurm is played by GNU parallel, which sets the
variable that a job of the array would find."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from checks import check, finish

program = os.path.abspath(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
FORMATS = ["text", "json", "csv", "markdown"]


def blocks():
    """The commands that README.md shows for this, and the script of a Slurm array."""
    with open("README.md", encoding="utf-8") as file:
        text = file.read().split("## More draws than one machine", 1)[1].split("\n## ", 1)[0]
    return re.findall(r"```sh\n(.*?)```", text, re.DOTALL)


def run(words, place, **env):
    path = f"{place}/bin:{os.environ['PATH']}"
    return subprocess.run(
        words, cwd=place, env=dict(os.environ, PATH=path, PARALLEL="--will-cite", **env), capture_output=True, text=True,
        timeout=300)


def with_program():
    place = tempfile.mkdtemp(prefix="twolevel-")
    os.mkdir(f"{place}/bin")
    os.symlink(program, f"{place}/bin/twolevel")
    return place


def adds_up(name, place, script):
    """Whether the parts that `script` made add up, in every format, to the query that it asks without its shards."""
    query = re.search(r"chance [^\"]*?(?= shard )", script).group()
    for format in FORMATS:
        whole = run(["twolevel", "--format", format, "-c", query], place)
        merged = run(["twolevel", "--format", format, "-c", "merge part-*.json"], place)
        check(f"{name}: a whole answer as {format}", whole.returncode == 0 and len(whole.stdout) > 100, whole)
        check(f"{name}: the parts add up to it as {format}", merged.stdout == whole.stdout, merged)


def parallel_adds_up(script):
    place = with_program()
    done = run(["sh", "-e", "-c", script], place)
    check("parallel: all is well", done.returncode == 0 and done.stderr == "", done)
    parts = [name for name in os.listdir(place) if name.startswith("part-")]
    check("parallel: there are as many parts as jobs", len(parts) == 8, parts)
    adds_up("parallel", place, script)
    os.remove(f"{place}/part-5.json")
    done = run(["twolevel", "-c", "merge part-*.json"], place)
    check("a part that is missing is told", done.returncode == 1 and "part 5 of 8 is missing" in done.stderr, done)
    shutil.rmtree(place)


def slurm_adds_up(script):
    place = with_program()
    with open(f"{place}/chance.sh", "w", encoding="utf-8") as file:
        file.write(script)
    first, last = re.search(r"#SBATCH --array=(\d+)-(\d+)", script).groups()
    done = run(["parallel", "SLURM_ARRAY_TASK_ID={} sh -e chance.sh", ":::"] + list(map(str, range(int(first), int(last) + 1))), place)
    check("slurm: all is well", done.returncode == 0 and done.stderr == "", done)
    adds_up("slurm", place, script)
    shutil.rmtree(place)


def main():
    if not shutil.which("parallel"):
        sys.exit("GNU parallel is not on this machine: .ci/setup --tests installs it")
    parallel, slurm = blocks()
    parallel_adds_up(parallel)
    slurm_adds_up(slurm)
    finish()


if __name__ == "__main__":
    main()
