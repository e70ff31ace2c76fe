#!/usr/bin/env python3
"""What somebody can rely on who takes a quiz at the prompt or in a pipe. Usage: quizzing.py PROGRAM"""

import os
import subprocess
import sys

from checks import check, finish
from terminal import CTRL_D, ENTER, Terminal

program = ""


def piped(text, *more):
    done = subprocess.run([program, *more], input=text, capture_output=True, text=True)
    return done.stdout


def a_prompt_asks():
    with Terminal([program], wait="twolevel>", columns=100, rows=40) as terminal:
        terminal.type("quiz questions 2 seed 3" + ENTER)
        check("the prompt says where one is", terminal.line().startswith("quiz 1 of 2>"), terminal.line())
        check("and the question stands above", terminal.sees("What comes of option 2 (talk and stay)?"), terminal.text())
        terminal.type("a" + ENTER)
        check("an answer leads to the next", terminal.line().startswith("quiz 2 of 2>"), terminal.line())
        terminal.type("winset US phase 1" + ENTER)
        check("a query does not", terminal.line().startswith("quiz 2 of 2>"), terminal.line())
        terminal.type(CTRL_D)
        check("Ctrl-D ends the quiz and says how it went", terminal.sees("The quiz is over: 1 of 1 right."), terminal.text())
        check("and stays at the prompt", terminal.line().startswith("twolevel>"), terminal.line())
        terminal.type(CTRL_D)
        check("from which Ctrl-D leaves", terminal.ends() == 0, terminal.ends())


def one_thing_at_a_time():
    with Terminal([program], wait="twolevel>", columns=100, rows=60) as terminal:
        terminal.type("lesson 4" + ENTER)
        check("a lesson has the prompt", terminal.line().startswith("lesson 4>"), terminal.line())
        terminal.type("quiz seed 3 questions 2" + ENTER)
        check("a quiz leaves it", terminal.sees("You leave the lesson"), terminal.text())
        check("and has the prompt", terminal.line().startswith("quiz 1 of 2>"), terminal.line())
        terminal.type("{1, 2" + ENTER)
        check("a brace waits for nothing", terminal.line().startswith("quiz 1 of 2>"), terminal.line())
        terminal.type("language zh" + ENTER + "重述" + ENTER)
        check("it can be had in Chinese", terminal.sees("结果如何？"), terminal.text())
        check("with its prompt", terminal.line().startswith("测验 1/2>"), terminal.line())
        terminal.type("play as US phase 1 with Taliban" + ENTER)
        check("a play leaves the quiz", terminal.line().startswith("扮演 US>"), terminal.line())
        terminal.type(CTRL_D)
        check("Ctrl-D ends the play", terminal.line().startswith("twolevel>"), terminal.line())
        check("and says what could have been had", terminal.sees("本来可以得到的"), terminal.text())


def a_pipe_answers():
    said = piped("quiz questions 2 seed 3\na\n")
    check("the end of a pipe says how it went", "The quiz is over: 1 of 1 right." in said, said)
    check("the same seed asks the same", said == piped("quiz questions 2 seed 3\na\n"))
    check("another one does not", said != piped("quiz questions 2 seed 4\na\n"))
    echoed = piped("quiz questions 2 seed 3\na\nleave\n", "--echo")
    check("what was answered can be shown", "> a\n" in echoed and "> leave\n" in echoed, echoed)


def paper_goes_into_a_file(folder="/tmp"):
    path = os.path.join(folder, f"twolevel-quiz-{os.getpid()}.md")
    said = piped(f"output {path}\nquiz sheet questions 3\noutput\nissues\n")
    with open(path, encoding="utf-8") as file:
        sheet = file.read()
    os.unlink(path)
    check("a sheet goes where answers go", sheet.count("### Question") == 3 and "### Question" not in said, sheet)


def main():
    global program
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = os.path.abspath(sys.argv[1])
    for part in (a_prompt_asks, one_thing_at_a_time, a_pipe_answers, paper_goes_into_a_file):
        part()
    finish()


if __name__ == "__main__":
    main()
