#!/usr/bin/env python3
"""What Tab does behind the program's name, tried in real shells on a terminal. Usage: completions.py PROGRAM

The program installs itself below a fresh folder, where each shell finds its completions by itself. A shell that is not
on this machine is passed over."""

import os
import shutil
import subprocess
import sys
import tempfile

from checks import check, finish
from terminal import CTRL_U, ENTER, TAB, Terminal

PROMPT = "shell>"
FILES = ["treaty.game", "lesson.tlq", "notes.txt", "my case.game", "sub/more.tlq"]
# What is typed behind the program's name before Tab, and what stands there then; where two spellings are as good, both.
COMPLETIONS = [
    ("--form", ["--format", "--format="]),
    ("--keep", ["--keep-going"]),
    ("--format j", ["--format json"]),
    ("--format=mark", ["--format=markdown"]),
    ("--completions z", ["--completions zsh"]),
    ("-c prev", ["-c prevail"]),
    ("--command timel", ["--command timeline"]),
    ("-c 'prev", ["-c 'prevail", "-c 'prevail'"]),
    ("tre", ["treaty.game"]),
    ("--quiet less", ["--quiet lesson.tlq"]),
    ("no", ["no", "notes.txt"]),  # the Z shell offers any file where no case and no script begins so
    ("su", ["sub/"]),
    ("sub/", ["sub/more.tlq"]),
    ("my", ["my\\ case.game"]),
    ("--output no", ["--output notes.txt"]),
    ("--install su", ["--install sub/"]),
    ("lin", ["lint"]),
    ("ne", ["new"]),
    ("lint tre", ["lint treaty.game"]),
    ("-- --form", ["-- --form"]),
]


def bash(prefix, home):
    library = "/usr/share/bash-completion/bash_completion"
    setup = f"source {library if os.path.exists(library) else prefix + '/share/bash-completion/completions/twolevel'}"
    return ["bash", "--norc", "--noprofile", "-i"], setup + "; bind 'set bell-style none'"


def zsh(prefix, home):
    return ["zsh", "-f", "-i"], (
        f"fpath=({prefix}/share/zsh/site-functions $fpath); autoload -U compinit; compinit -u -d {home}/.zcompdump; "
        "unsetopt beep")


def fish(prefix, home):
    return ["fish", "-i", "-C", f"function fish_prompt; echo -n '{PROMPT} '; end; set -g fish_greeting"], (
        "set -g fish_autosuggestion_enabled 0")




def completed(terminal, start):
    """The line behind the program's name after Tab."""
    terminal.type(CTRL_U + f"twolevel {start}" + TAB, 0.15)
    wanted = f"{PROMPT} twolevel "
    terminal.until(lambda: terminal.line().startswith(wanted), 2)
    return terminal.line().removeprefix(wanted).rstrip()


def try_shell(shell, prefix, folder):
    home = tempfile.mkdtemp(prefix="twolevel-shell-")
    command, setup = shell(prefix, home)
    if not shutil.which(command[0]):
        return
    environment = {
        "PATH": f"{prefix}/bin:{os.environ['PATH']}", "PS1": f"{PROMPT} ", "XDG_DATA_HOME": f"{prefix}/share",
        "XDG_DATA_DIRS": f"{prefix}/share:/usr/local/share:/usr/share"}
    with Terminal(command, env=environment, columns=140, rows=40, home=home, wait=PROMPT) as terminal:
        terminal.type(f"cd {folder}{ENTER}{setup}{ENTER}clear{ENTER}", 0.5)
        for start, wanted in COMPLETIONS:
            seen = completed(terminal, start)
            check(f"{command[0]}: {start}", seen in wanted, seen)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    prefix, folder = (tempfile.mkdtemp(prefix="twolevel-") for _ in range(2))
    subprocess.run([sys.argv[1], "--install", prefix], check=True, stdout=subprocess.DEVNULL)
    for file in FILES:
        os.makedirs(os.path.dirname(os.path.join(folder, file)), exist_ok=True)
        open(os.path.join(folder, file), "w").close()
    for shell in (bash, zsh, fish):
        try_shell(shell, prefix, folder)
    for made in (prefix, folder):
        shutil.rmtree(made)
    finish("completions are right")


if __name__ == "__main__":
    main()
