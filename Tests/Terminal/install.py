#!/usr/bin/env python3
"""What an installation leaves behind, tried on the disk. Usage: install.py PROGRAM

It also looks at the manual page with what formatters there are, and runs executable scripts by their first line."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile

from checks import check, finish

FILES = [
    "bin/twolevel", "share/bash-completion/completions/twolevel", "share/fish/vendor_completions.d/twolevel.fish",
    "share/man/man1/twolevel.1", "share/zsh/site-functions/_twolevel"]
MOST_MEGABYTES = 10
CASE = "samples/us-federal/bill.game"

program = os.path.abspath(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)


def run(*words, env=None, limit=None, **options):
    def restrict():
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    return subprocess.run(
        words, capture_output=True, text=True, timeout=60, preexec_fn=restrict if limit else None,
        env=dict(os.environ, **(env or {})), **options)


def files(folder):
    return sorted(
        os.path.relpath(os.path.join(path, name), folder) for path, _, names in os.walk(folder) for name in names)


def folders(folder):
    return sorted(os.path.join(path, name) for path, names, _ in os.walk(folder) for name in names)


def all_is_installed(prefix):
    done = run(program, "--install", prefix)
    check("an installation succeeds", done.returncode == 0 and done.stderr == "", done)
    check("all files are there, and nothing else", files(prefix) == sorted(FILES), files(prefix))
    check("each is told", all(f"{prefix}/{file}\n" in done.stdout for file in FILES), done.stdout)
    check("that it is not on PATH, too", "is not on your PATH" in done.stdout, done.stdout)
    again = run(f"{prefix}/bin/twolevel", "--install", prefix + "/", env={"PATH": f"/bin:{prefix}/bin"})
    check("what is installed installs itself again", again.returncode == 0, again)
    check("that it is on PATH is told", "is on your PATH" in again.stdout, again.stdout)
    check("nothing is left of the way there", files(prefix) == sorted(FILES), files(prefix))
    answer = run(f"{prefix}/bin/twolevel", "-c", "winset US phase 2")
    check("it answers", "{1}" in answer.stdout, answer)


def an_answer_takes_little_memory(*programs):
    """What lies together on a disk comes into memory in parts of up to 2 MB, so that a function of a start which lies
    apart costs as much: Tests/Speed/order.py puts them together again."""
    for one in programs:
        with tempfile.NamedTemporaryFile("r") as peak:
            run("/usr/bin/time", "-f", "%M", "-o", peak.name, one, "-c", "winset US phase 2")
            megabytes = int(peak.read().split()[-1]) / 1024
        check(f"{one} answers within 10 MB", megabytes < MOST_MEGABYTES, f"{megabytes:.1f} MB")


def nothing_of_others_is_lost(prefix):
    foreign = os.path.join(prefix, FILES[-1])
    with open(foreign, "w") as file:
        file.write("# my own\n")
    os.remove(os.path.join(prefix, FILES[1]))
    for ending in (".old", ".new"):
        with open(os.path.join(prefix, FILES[0] + ending), "w") as file:
            file.write("mine\n")
    before = {file: os.stat(os.path.join(prefix, file)).st_ino for file in files(prefix)}
    done = run(program, "--install", prefix)
    check("another's file is a complaint", done.returncode == 1 and foreign in done.stderr, done)
    after = {file: os.stat(os.path.join(prefix, file)).st_ino for file in files(prefix)}
    check("nothing is changed then", before == after, (before, after))
    with open(foreign, "w") as file:
        file.write("# written by twolevel 99.0.0\n")
    done = run(program, "--install", prefix)
    check("nor is a later version replaced", done.returncode == 1 and "99.0.0" in done.stderr, done)
    with open(foreign, "w") as file:
        file.write("# written by twolevel 0.0.1\n")
    done = run(program, "--install", prefix)
    check("an earlier one is", done.returncode == 0 and set(FILES) < set(files(prefix)), done)
    for ending in (".old", ".new"):
        with open(os.path.join(prefix, FILES[0] + ending)) as file:
            check(f"{ending} is left alone", file.read() == "mine\n")
        os.remove(os.path.join(prefix, FILES[0] + ending))
    check("and nothing is left over", files(prefix) == sorted(FILES), files(prefix))


def obstacles_are_told():
    place = tempfile.mkdtemp(prefix="twolevel-")
    file = os.path.join(place, "file")
    open(file, "w").close()
    cases = [("no folder", place + "/none", None), ("a file", file, None), ("nothing", "", None)]
    for name, prefix, limit in cases + [("no room", place, 1 << 16), ("no room for pages", place, 1 << 10)]:
        done = run(program, "--install", prefix, limit=limit)
        said = done.stderr.startswith("twolevel: I cannot install") and done.stderr.count("\n") == 1
        check(f"{name}: a complaint", done.returncode == 1 and said and done.stdout == "", done)
        check(f"{name}: nothing half done", files(place) == ["file"] and folders(place) == [], files(place))
    if os.getuid() != 0:
        os.chmod(place, 0o500)
        done = run(program, "--install", place)
        check("not writable: a complaint", done.returncode == 1 and "permission" in done.stderr, done)
        os.chmod(place, 0o700)
    os.makedirs(os.path.join(place, "share/man/man1/twolevel.1"))
    done = run(program, "--install", place)
    check("a folder in the way is told", done.returncode == 1 and "man1" in done.stderr, done)
    check("and nothing else done", files(place) == ["file"], files(place))
    os.rmdir(os.path.join(place, "share/man/man1/twolevel.1"))
    os.rmdir(os.path.join(place, "share/man/man1"))
    open(os.path.join(place, "share/man/man1"), "w").close()
    done = run(program, "--install", place)
    check("a file instead of a folder is told", done.returncode == 1 and "man1" in done.stderr, done)
    check("and the program is taken back", files(place) == ["file", "share/man/man1"], files(place))
    shutil.rmtree(place)


def the_manual_is_well_formed(prefix):
    page = f"{prefix}/share/man/man1/twolevel.1"
    for command in (["mandoc", "-T", "lint"], ["groff", "-man", "-ww", "-z"], ["man", "--warnings", "-l"]):
        if shutil.which(command[0]):
            done = run(*command, page, env={"MANPAGER": "cat", "LC_ALL": "C.UTF-8"})
            is_minimal = "minimized" in done.stdout
            check(f"{command[0]} has nothing to say", done.returncode == 0 and done.stderr == "", done.stderr)
            quiet = command[0] != "mandoc" or done.stdout == ""
            check(f"{command[0]} prints no complaint", quiet, done.stdout)
            check("man shows the page", command[0] != "man" or is_minimal or "QUERIES" in done.stdout, done.stdout)


def scripts_run_by_their_first_line(prefix):
    place = tempfile.mkdtemp(prefix="twolevel-")
    shutil.copy(CASE, os.path.join(place, "case.game"))
    path = {"PATH": f"{prefix}/bin:{os.environ['PATH']}"}

    def script(name, *lines):
        with open(os.path.join(place, name), "w") as file:
            file.write("\n".join(lines) + "\n")
        os.chmod(os.path.join(place, name), 0o755)
        return f"./{name}"

    def check_script(name, holds, words):
        done = run(*words, env=path, cwd=place)
        check(f"{name}", holds(done), done)

    plain = script("plain.tlq", "#!/usr/bin/env twolevel", "winset US phase 2")
    check_script("a script runs", lambda done: "{1}" in done.stdout and done.returncode == 0, [plain])
    check_script("with options", lambda done: done.stdout.startswith("{"), [plain, "--format", "json"])
    check_script("with a query behind", lambda done: "troops" in done.stdout, [plain, "-c", "issues"])
    quiet = script("quiet", "#!/usr/bin/env -S twolevel --quiet case.game", "", "actors")
    check_script(
        "a script brings its case along", lambda done: "United States" in done.stdout and "Taliban" not in done.stdout, [quiet])
    wrong = script("wrong.tlq", "#!/usr/bin/env twolevel", "winset US phase 2", "  winset Nobody")
    check_script("a line that fails is told with its file", lambda done: "wrong.tlq:3" in done.stderr, [wrong])
    check_script("and its status", lambda done: done.returncode == 1, [wrong])
    shutil.rmtree(place)


def main():
    prefix = tempfile.mkdtemp(prefix="twolevel-")
    all_is_installed(prefix)
    an_answer_takes_little_memory(program, f"{prefix}/{FILES[0]}")
    nothing_of_others_is_lost(prefix)
    obstacles_are_told()
    the_manual_is_well_formed(prefix)
    scripts_run_by_their_first_line(prefix)
    shutil.rmtree(prefix)
    finish()


if __name__ == "__main__":
    main()
