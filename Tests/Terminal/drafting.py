#!/usr/bin/env python3
"""What somebody can rely on who makes a case with ‘new’, tried on a terminal. Usage: drafting.py PROGRAM"""

import os
import subprocess
import sys
import tempfile

from checks import check, finish
from terminal import CTRL_C, CTRL_D, ENTER, Terminal

program = ""


def start(path, *more, **options):
    return Terminal([program, "new", path, *more], wait="]:", columns=100, rows=24, **options)


def answered(terminal, *answers):
    for answer in answers:
        terminal.type(answer + ENTER)
    return terminal


def asked(path, query):
    done = subprocess.run([program, path, "-c", query], capture_output=True, text=True)
    return done.stdout + done.stderr


def questions_make_a_case(folder):
    path = os.path.join(folder, "answered.game")
    with start(path) as terminal:
        check("the first question has an answer to take", "title of the case [A treaty]:" in terminal.line(), terminal.line())
        answered(terminal, "撤军", "美国", 'the "other" side', "troops", "withdraw", "withdraw")
        check("two outcomes of one name are told", terminal.sees("there are two of this name"), terminal.text())
        answered(terminal, "stay", "总统、State", "Pentagon", "", "", "2/3")
        check("it says what comes next", terminal.sees("lint"), terminal.text())
        check("and ends well", terminal.ends() == 0, terminal.ends())
    said = asked(path, "expect winset 美国: {1}")
    check("what was answered can be asked", said == "", said)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    check("names stand as they were answered", "actor 美国 {" in text and "faction 总统 power" in text, text)
    check("quotation marks inside a name are kept", 'actor “the "other" side” {' in text, text)
    check("so does the rule", "rule 2/3" in text, text)


def enter_takes_what_there_is(folder):
    path = os.path.join(folder, "entered.game")
    with start(path) as terminal:
        answered(terminal, *[""] * 11)
        check("eleven times Enter makes a case", terminal.ends() == 0, terminal.text())
    plain = os.path.join(folder, "plain.game")
    with Terminal([program, "new", plain, "--plain"], wait=None) as terminal:
        check("--plain asks nothing", terminal.ends() == 0, terminal.text())
    with open(path) as one, open(plain) as other:
        check("and writes the same", one.read() == other.read())
    said = asked(plain, "expect winset Home: {1}")
    check("which answers at once", said == "", said)


def giving_up_leaves_nothing(folder):
    for name, key in [("Ctrl-C", CTRL_C), ("Ctrl-D", CTRL_D)]:
        path = os.path.join(folder, "given-up.game")
        with start(path) as terminal:
            answered(terminal, "A", "B")
            terminal.type(key)
            check(f"{name} at a question ends it", terminal.ends() == 1, terminal.ends())
            check(f"{name} says so", "nothing is written" in terminal.text(), terminal.text())
        check(f"{name} leaves no file", not os.path.exists(path))


def nothing_is_overwritten(folder):
    path = os.path.join(folder, "mine.game")
    with open(path, "w") as file:
        file.write("mine")
    for command in ([program, "new", path], [program, "new", path, "--plain"]):
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        check("a file that is there is refused", done.returncode == 1 and "exists already" in done.stderr, done.stderr)
    with open(path) as file:
        check("and left alone", file.read() == "mine")
    link = os.path.join(folder, "link.game")
    os.symlink("nowhere", link)
    done = subprocess.run([program, "new", link], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    check("a link that leads nowhere is one, too", done.returncode == 1, done.stderr)


def main():
    global program
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="twolevel-new-") as folder:
        for part in (questions_make_a_case, enter_takes_what_there_is, giving_up_leaves_nothing, nothing_is_overwritten):
            part(folder)
    finish()


if __name__ == "__main__":
    main()
