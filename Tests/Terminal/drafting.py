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
        check("the first question is asked", "title of the case" in terminal.text(), terminal.text())
        check("with an answer to take", "[A treaty]:" in terminal.line(), terminal.line())
        answered(terminal, "?")
        check("? explains it, with an example", "For example:" in terminal.text(), terminal.text())
        check("and it is asked again", "[A treaty]:" in terminal.line(), terminal.line())
        answered(terminal, "撤军", "back")
        check("back returns to it, with what was answered", "[撤军]:" in terminal.line(), terminal.line())
        answered(terminal, "", "美国", 'the "other" side', "troops", "withdraw", "withdraw")
        check("two outcomes of one name are told", terminal.sees("there are two of this name"), terminal.text())
        check("without a word of lines", "line" not in terminal.text(), terminal.text())
        answered(terminal, "stay", "总统、State")
        check("how nobody is said stands in the question", "against it inside 美国 (- for nobody)" in terminal.text())
        answered(terminal, "Pentagon", "most of them")
        check("what is no rule is told by examples", terminal.sees("majority, two thirds"), terminal.text())
        answered(terminal, "two thirds", "", "-", "")
        check("it says what comes next", terminal.sees("lint"), terminal.text())
        check("and ends well", terminal.ends() == 0, terminal.ends())
    said = asked(path, "expect winset 美国: {1}")
    check("what was answered can be asked", said == "", said)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    check("names stand as they were answered", "actor 美国 {" in text and "faction 总统 power" in text, text)
    check("quotation marks inside a name are kept", 'actor “the "other" side” {' in text, text)
    check("each side has its own rule", "rule 2/3" in text and "rule majority" in text, text)


def enter_takes_what_there_is(folder):
    path = os.path.join(folder, "entered.game")
    with start(path) as terminal:
        answered(terminal, *[""] * 12)
        check("twelve times Enter makes a case", terminal.ends() == 0, terminal.text())
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


def questions_fit_narrow_windows(folder):
    with Terminal([program, "new", os.path.join(folder, "narrow.game")], wait="]:", columns=50, rows=40) as terminal:
        answered(terminal, *[""] * 8)
        check("all of a question is shown", "what ratification takes inside Home: majority," in terminal.text(), terminal.text())


def what_cannot_be_written_is_told_first(folder):
    os.mkdir(os.path.join(folder, "folder.game"))
    for name, reason in [("nodir/x.game", "no such file"), ("folder.game", "it is a folder"), ("/proc/x.game", "")]:
        path = os.path.join(folder, name)
        with Terminal([program, "new", path], wait=None) as terminal:
            check(f"{name} is refused", terminal.ends() == 1, terminal.text())
            check("before the first question", "title" not in terminal.text(), terminal.text())
            check("with the reason", "I cannot write" in terminal.text() and reason in terminal.text(), terminal.text())
    check("and nothing is left", os.listdir(os.path.join(folder, "folder.game")) == [])


def piped(path, answers, *more):
    return subprocess.run([program, "new", path, *more], input=answers, capture_output=True, text=True)


def answers_come_through_a_pipe(folder):
    answers = ["Bridge", "North", "South", "bridge", "toll", "", "towns", "-", "half", "harbour", "-", "all"]
    path = os.path.join(folder, "piped.game")
    done = piped(path, "\n".join(answers) + "\n")
    check("as many as the questions are taken", done.returncode == 0 and "questions" not in done.stdout, done.stdout)
    with open(path) as file:
        text = file.read()
    check("as they are at a terminal", "rule 1/2" in text and "rule unanimity" in text and "actor South" in text, text)
    few = piped(os.path.join(folder, "few.game"), "Bridge\nNorth")
    check("fewer are counted", "answers 2 of 12 questions" in few.stdout and "--plain" in few.stdout, few.stdout)
    many = piped(os.path.join(folder, "many.game"), "\n" * 20)
    check("more are told", "more lines than 12 answers" in many.stdout, many.stdout)
    wrong = os.path.join(folder, "wrong.game")
    done = piped(wrong, "Bridge\nNorth\nnorth\nbridge")
    check("what cannot be taken is told with its line", "input, line 3: there are two" in done.stderr, done.stderr)
    check("and nothing is written", done.returncode == 1 and not os.path.exists(wrong))
    done = piped(os.path.join(folder, "ignored.game"), "Bridge", "--plain")
    check("--plain takes none", "Bridge" not in open(os.path.join(folder, "ignored.game")).read(), done.stdout)


def it_speaks_chinese(folder):
    path = os.path.join(folder, "chinese.game")
    with start(path, "--language", "zh") as terminal:
        check("questions are Chinese", "案例的标题" in terminal.text(), terminal.text())
        answered(terminal, "？")
        check("so is help", "例如：海峡大桥" in terminal.text(), terminal.text())
        answered(terminal, "帮助", "大桥", "返回", "", *[""] * 4, "", "", "无", "三分之二", "", "", "一半")
        check("and it ends well", terminal.ends() == 0, terminal.text())
    with open(path, encoding="utf-8") as file:
        text = file.read()
    check("so are remarks", "以 # 开头的行是备注" in text and "规则 三分之二" in text and "规则 1/2" in text, text)
    said = asked(path, "expect winset 本国: {1}")
    check("what was answered can be asked", said == "", said)
    home = tempfile.mkdtemp(dir=folder)
    os.makedirs(os.path.join(home, ".config/twolevel"))
    with open(os.path.join(home, ".config/twolevel/init.tlq"), "w") as file:
        file.write("language zh\n")
    with start(os.path.join(folder, "own.game"), home=home) as terminal:
        check("the asker's own file says so, too", "案例的标题" in terminal.text(), terminal.text())
        terminal.type(CTRL_C)


def main():
    global program
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory(prefix="twolevel-new-") as folder:
        for part in (
            questions_make_a_case, enter_takes_what_there_is, giving_up_leaves_nothing, nothing_is_overwritten,
            questions_fit_narrow_windows, what_cannot_be_written_is_told_first, answers_come_through_a_pipe,
            it_speaks_chinese,
        ):
            part(folder)
    finish()


if __name__ == "__main__":
    main()
