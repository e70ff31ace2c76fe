#!/usr/bin/env python3
"""What an asker can rely on at the prompt, tried on a terminal. Usage: check.py PROGRAM [ARGUMENT...]

The checks need only that PROGRAM prompts with `twolevel> `, goes on with `...> ` while a brace is open, says something
to `help`, and completes the words below."""

import os
import random
import re
import shutil
import signal
import sys
import time
import tempfile
from unicodedata import east_asian_width

from checks import check, finish
from terminal import (
    BACKSPACE, CTRL_A, CTRL_C, CTRL_D, CTRL_E, CTRL_G, CTRL_N, CTRL_R, CTRL_U, DELETE, DOWN, END, ENTER, ESCAPE, HOME,
    LEFT, PASTE, PASTED, RIGHT, TAB, UP, Terminal)

# A verb, what is typed of it, and two words that begin alike where the verb has an actor.
VERB, VERB_START = "winset", "wins"
OTHER_VERB, OTHER_VERB_START = "prevail", "prev"
CHINESE_ACTOR, CHINESE_START = "塔利班", "塔"
ACTOR, ACTOR_START = "Taliban", "Tali"
QUESTION = "help"
PROMPT, CONTINUATION = "twolevel>", "...>"
WIDTH = len(PROMPT) + 1

command = []


def start(env=None, **options):
    """The program at its first prompt; where it can be edited, in the first row of the window."""
    terminal = Terminal(command, env=env, **options)
    return terminal.type("\x0c") if "TERM" not in (env or {}) else terminal


def history_path(home):
    return os.path.join(home, ".local/state/twolevel/history")


def history(home):
    with open(history_path(home), encoding="utf-8") as file:
        return file.read().splitlines()


def typed(terminal):
    """What stands behind the prompt in the row of the cursor."""
    return terminal.line().removeprefix(PROMPT).strip()


def chinese_text_is_typed_moved_over_and_deleted():
    for label, env in [("C.UTF-8", {}), ("unset", {"LANG": None}), ("C", {"LC_ALL": "C"}), ("POSIX", {"LC_ALL": "POSIX"})]:
        with start(env=env) as terminal:
            check(f"{label}: the cursor stands behind the prompt", terminal.cursor() == (0, WIDTH), terminal.cursor())
            terminal.type("help 美国塔利班")
            check(f"{label}: a Chinese character takes two columns", terminal.cursor() == (0, WIDTH + 15), terminal.cursor())
            terminal.type(LEFT * 2)
            check(f"{label}: Left moves over two columns", terminal.cursor() == (0, WIDTH + 11), terminal.cursor())
            terminal.type(BACKSPACE)
            check(f"{label}: Backspace deletes a whole character", typed(terminal) == "help 美国利班", terminal.line())
            terminal.type(DELETE + "é伊" + HOME)
            check(f"{label}: Home goes behind the prompt", terminal.cursor() == (0, WIDTH), terminal.cursor())
            terminal.type(END + "。")
            check(f"{label}: the line is right", typed(terminal) == "help 美国é伊班。", terminal.line())
            check(f"{label}: the cursor too", terminal.cursor() == (0, WIDTH + 16), terminal.cursor())
            terminal.type(ENTER)
            check(f"{label}: the text arrives", history(terminal.home) == ["help 美国é伊班。"], history(terminal.home))


def a_wide_character_breaks_whole():
    with start(columns=WIDTH + 14) as terminal:
        terminal.type("abc美国塔利班伊朗")
        check("a wide character moves whole into the next row", terminal.lines()[1] == "伊朗", terminal.lines())
        check("the cursor is behind it", terminal.cursor() == (1, 4), terminal.cursor())
        terminal.type(LEFT * 3 + BACKSPACE + END)
        check("deleting over the break", "".join(terminal.lines()[:2]).endswith("abc美国塔班伊朗"), terminal.lines())
    with start(columns=12) as terminal:
        terminal.type("美国塔利班伊朗abc")
        terminal.type(CTRL_A + "x" + CTRL_E + "y" + ENTER)
        check("a window as narrow as the prompt", history(terminal.home) == ["x美国塔利班伊朗abcy"], terminal.lines())


def whole_screen(terminal):
    """What is seen: each cell with its looks, and the cursor."""
    cells = [[terminal.screen.buffer[y][x] for x in range(terminal.screen.columns)] for y in range(terminal.screen.lines)]
    looks = [[(cell.data, cell.fg, cell.bold) for cell in row] for row in cells]
    return looks, terminal.cursor()


def edits_of_wide_characters_show_what_they_make():
    """After any keys the screen is as a fresh one would be, which Ctrl-L draws, and shows the line that Enter takes."""
    words = ["美", "国", "塔利班", "阶段2 ", "如果 ", "，", "a", "US ", "if "]
    keys = [LEFT, LEFT, LEFT, RIGHT, RIGHT, HOME, END, BACKSPACE, DELETE, "\x1bb", "\x1bf", "\x17", "\x14", UP, DOWN]
    chance = random.Random(int(os.environ.get("SEED", "7")))
    for columns, rows in [(20, 12), (40, 8), (80, 8), (21, 3)]:
        for env in ({}, {"NO_COLOR": "1"}):
            with start(env=env, columns=columns, rows=rows) as terminal:
                label, trace = f"{columns} columns{' without colours' if env else ''}", []
                terminal.type("美国 阶段2 如果 强硬派+0.2 从 温和派, 总统 转给 驻军派")
                for number in range(int(os.environ.get("ROUNDS", "12"))):
                    trace += [chance.choice(words if chance.random() < 0.5 else keys) for _ in range(6)]
                    for key in trace[-6:]:
                        terminal.type(key, 0.01)
                    seen = whole_screen(terminal.settle())
                    fresh = whole_screen(terminal.type("\x0c"))
                    check(f"{label}: the screen after {number} rounds", seen == fresh, (trace, terminal.lines()))
                terminal.type(ENTER)
                line = history(terminal.home)[-1]
                shown = "".join(terminal.history_lines()).replace(" ", "")
                check(f"{label}: the line is what was shown", line.replace(" ", "") in shown, (line, shown))


def a_full_row_before_a_line_end_is_one_row():
    """Behind a full row a terminal waits with going on; a line end there must not leave a row empty."""
    with start(columns=20, rows=8) as terminal:
        terminal.type(PASTE + "aaa {\nb" + PASTED)
        terminal.type(UP + CTRL_E)
        for key in "1234567":
            terminal.type(key)
            seen = whole_screen(terminal.settle())
            fresh = whole_screen(terminal.type("\x0c"))
            check(f"the screen after {key}", seen == fresh, terminal.lines())
        check("and the line", terminal.lines()[:3] == ["twolevel> aaa {12345", "67", "b"], terminal.lines())
    with start(columns=20, rows=8) as terminal:
        terminal.type(PASTE + "aaaaaaaaa {\nb" + PASTED)
        terminal.type(UP + BACKSPACE)
        seen = whole_screen(terminal.settle())
        check("a row that becomes full", seen == whole_screen(terminal.type("\x0c")), terminal.lines())


def a_wide_character_takes_its_two_columns():
    """What was seen to fail where libedit drew: one step back for a character of two columns."""
    with start(env={"NO_COLOR": "1"}) as terminal:
        terminal.type("阶段2" + HOME)
        terminal.type("a")
        check("a letter before a wide character", terminal.cursor() == (0, WIDTH + 1), terminal.cursor())
        terminal.type("bc" + BACKSPACE)
        terminal.type(RIGHT)
        terminal.type("x")
        check("and one behind it", typed(terminal) == "ab阶x段2", terminal.line())
    with start(columns=20) as terminal:
        terminal.type("阶美国阶段UUS" + HOME)
        terminal.type("塔利班塔")
        wanted = PROMPT + " 塔利班塔阶 美国阶段UUS"
        check("a line that wraps", "".join(terminal.lines()[:2]).replace(" ", "") == wanted.replace(" ", ""), terminal.lines())


def history_is_kept_and_searched():
    first = start()
    for line in ["help 美国", "help 伊朗", "help one", "help one", "   "]:
        first.type(line + ENTER)
    first.type(CTRL_D)
    check("Ctrl-D on an empty line ends", first.ends() == 0, first.ends())
    kept = ["help 美国", "help 伊朗", "help one"]
    check("the history is UTF-8, without repetitions and blanks", history(first.home) == kept, history(first.home))
    check("nobody else may read it", os.stat(history_path(first.home)).st_mode & 0o777 == 0o600)
    with start(home=first.home) as terminal:
        terminal.type(UP)
        check("Up brings back the last line", typed(terminal) == "help one", terminal.line())
        terminal.type(UP)
        check("Up again the one before", typed(terminal) == "help 伊朗", terminal.line())
        terminal.type(DOWN + DOWN)
        check("Down returns to what was typed", typed(terminal) == "", terminal.line())
        terminal.type("help 美" + UP)
        check("Up looks for lines that begin so", typed(terminal) == "help 美国", terminal.line())
        terminal.type(CTRL_U + "xyz" + CTRL_R + "美国")
        check("Ctrl-R finds what is typed", "help 美国" in terminal.line() and "search" in terminal.line(), terminal.line())
        terminal.type(CTRL_G)
        check("Ctrl-G gives back the line", typed(terminal) == "xyz", terminal.line())
        terminal.type(CTRL_U + CTRL_R + "伊朗")
        check("Ctrl-R finds characters that end libedit's own search", "help 伊朗" in terminal.line(), terminal.line())
        terminal.type(BACKSPACE * 2 + "help" + CTRL_R)
        check("Ctrl-R again goes on", "help 伊朗" in terminal.line(), terminal.line())
        terminal.type("zzz")
        check("Ctrl-R says that there is nothing", "not found" in terminal.line(), terminal.line())
        terminal.type(CTRL_G + CTRL_R + "美国" + LEFT)
        check("an arrow accepts", typed(terminal) == "help 美国", terminal.line())
        terminal.type(ENTER)
        check("what was found is entered", history(first.home)[-1] == "help 美国", history(first.home))


def tab_completes():
    with start(rows=24, columns=80) as terminal:
        terminal.type(VERB_START + TAB)
        check("one candidate is filled in with its blank", typed(terminal).startswith(VERB), terminal.line())
        check("the cursor is behind the blank", terminal.cursor()[1] == WIDTH + len(VERB) + 1, terminal.cursor())
        terminal.type(ACTOR_START + TAB)
        check("an actor", terminal.line().startswith(f"{PROMPT} {VERB} {ACTOR}"), terminal.line())
        terminal.type(CTRL_U + VERB + " " + CHINESE_START + TAB)
        check("a Chinese actor", terminal.line().startswith(f"{PROMPT} {VERB} {CHINESE_ACTOR}"), terminal.line())
        terminal.type(CTRL_U + OTHER_VERB_START + TAB)
        check("another verb", typed(terminal).startswith(OTHER_VERB), terminal.line())
        terminal.type(CTRL_U + TAB)
        text = terminal.text()
        check("several candidates are listed", VERB in text and OTHER_VERB in text, text)
        check("the prompt stands below them", typed(terminal) == "" and terminal.cursor()[0] > 1, terminal.lines())
        terminal.type(VERB + " " + TAB + "x")
        check("typing goes on after a list", typed(terminal).startswith(VERB) and typed(terminal).endswith("x"), terminal.text())
    with start(rows=4, columns=20) as terminal:
        terminal.type(TAB + TAB)
        check("a list in a small window", terminal.child.isalive() and typed(terminal) == "", terminal.lines())


def ctrl_c_drops_the_line():
    with start() as terminal:
        terminal.type("help abc" + LEFT * 3)
        terminal.type(CTRL_C)
        check("Ctrl-C gives a fresh prompt", typed(terminal) == "" and terminal.lines()[0].endswith("abc^C"), terminal.lines())
        check("the prompt alone", terminal.cursor() == (1, WIDTH), terminal.cursor())
        terminal.type("one {" + ENTER)
        check("an open brace asks for more", terminal.line().strip() == CONTINUATION, terminal.line())
        terminal.type(CTRL_C)
        check("Ctrl-C drops the lines before it too", terminal.line() == PROMPT, terminal.line())
        terminal.type(CTRL_R + "abc")
        terminal.type(CTRL_C)
        check("Ctrl-C ends a search", terminal.line() == PROMPT, terminal.line())
        terminal.type("help" + CTRL_D)
        check("Ctrl-D ends only on an empty line", terminal.child.isalive() and typed(terminal).startswith("help"), terminal.line())
        terminal.type(CTRL_U + CTRL_D)
        check("Ctrl-D ends", terminal.ends() == 0, terminal.ends())
        check("nothing was remembered", not os.path.exists(history_path(terminal.home)) or not history(terminal.home))


def statements_have_several_lines():
    with start(rows=20) as terminal:
        terminal.type("one {" + ENTER + "美国" + ENTER)
        check("the continuation is as wide as the prompt", terminal.cursor()[1] == WIDTH, terminal.line())
        terminal.type("}" + ENTER)
        terminal.until(lambda: terminal.line() == PROMPT)
        check("one entry for the statement", history(terminal.home) == ["one {\\n美国\\n}"], history(terminal.home))
        terminal.type(UP)
        check("Up brings back the whole statement", "one {" in terminal.text().split(PROMPT)[-1], terminal.text())
        terminal.type(CTRL_C)
        terminal.until(lambda: terminal.line() == PROMPT)
        terminal.type("two {" + ENTER + "b" + ENTER)
        terminal.type("c" + UP)
        terminal.type("X" + DOWN + END + "}" + ENTER)
        last = history(terminal.home)[-1]
        check("Up goes back into the lines before", last == "two {\\nbX\\nc}", (last, terminal.text()))
        terminal.type("three {" + ENTER + CTRL_D)
        check("Ctrl-D enters an unfinished statement", terminal.line() == PROMPT, terminal.text())


def pastes_lose_nothing():
    rows = [f"help 美国 {number:03}" for number in range(200)]
    with start(rows=24, columns=80) as terminal:
        check("the terminal is asked to mark pastes", b"\x1b[?2004h" in terminal.raw)
        terminal.type(PASTE + "\r".join(rows) + "\r" + PASTED, 0.3)
        check("a paste waits for Enter", not os.path.exists(history_path(terminal.home)))
        terminal.type(ENTER, 0.5)
        check("a paste is one entry", history(terminal.home) == ["\\n".join(rows)], history(terminal.home)[-1][-80:])
        check("pastes are not marked while the program works", terminal.raw.count(b"\x1b[?2004l") >= 1)
        terminal.until(lambda: terminal.line() == PROMPT, 20)
        terminal.type(PASTE + "a\tb\x01\x1bOPc" + PASTED + ENTER)
        check("keys in a paste are no commands", history(terminal.home)[-1] == "a bOPc", history(terminal.home)[-1])
    with start(rows=24, columns=80) as terminal:
        terminal.type(PASTE + "one")
        terminal.resize(70, 20)
        terminal.type("\rtwo" + PASTED)
        check("a window that changes does not end a paste", not os.path.exists(history_path(terminal.home)))
        terminal.type(ENTER)
        check("nor loses of it", history(terminal.home) == ["one\\ntwo"], terminal.text())
    with start(rows=24, columns=80) as terminal:
        terminal.type(PASTE + "winset US phase 2\rzzz\rwinset Taliban phase 3" + PASTED + ENTER, 0.3)
        check("a paste goes on behind a mistake", terminal.sees("Taliban, phase 3"), terminal.text())
    with start(rows=24, columns=80) as terminal:
        terminal.type("".join(row + "\r" for row in rows), 0.5)
        terminal.until(lambda: os.path.exists(history_path(terminal.home)) and len(history(terminal.home)) == 200, 20)
        check("a paste without marks", history(terminal.home) == rows, len(history(terminal.home)))
    long = "help " + "长条约 garrison+0.001, " * 1500
    with start(rows=24, columns=80) as terminal:
        terminal.type(long.strip(), 0.5)
        terminal.type(ENTER, 0.5)
        terminal.until(lambda: os.path.exists(history_path(terminal.home)), 10)
        check("nor one of a long line", history(terminal.home) == [long.strip()], len(history(terminal.home)[0]))


def windows_change():
    with start() as terminal:
        terminal.type("help 美国 phase 2 hardliners")
        terminal.resize(30, 12)
        terminal.type("!" + ENTER)
        check("the line survives a narrower window", history(terminal.home)[-1] == "help 美国 phase 2 hardliners!")
        terminal.resize(80, 5)
        terminal.type("help again" + LEFT + "X" + ENTER)
        check("and a wider one", history(terminal.home)[-1] == "help agaiXn", terminal.text())
    with start(columns=40, rows=6) as terminal:
        terminal.type("美" * 400 + CTRL_A + CTRL_E + "b" * 30 + ENTER, 0.3)
        terminal.until(lambda: os.path.exists(history_path(terminal.home)))
        check("a line taller than the window", history(terminal.home)[-1] == "美" * 400 + "b" * 30)
        terminal.type(PASTE + "\n".join(f"row {n}" for n in range(40)) + PASTED + CTRL_A + CTRL_E + "b" * 100 + ENTER, 0.3)
        terminal.until(lambda: len(history(terminal.home)) == 2)
        check("a statement taller than the window", history(terminal.home)[-1].endswith("row 39" + "b" * 100))
    with start(columns=80, rows=24) as terminal:
        terminal.type("help" + ENTER + "a" * 1500 + UP + CTRL_N + ENTER, 0.3)
        terminal.until(lambda: len(history(terminal.home)) == 2)
        check("a long line survives Up and Down", history(terminal.home)[-1] == "a" * 1500, len(history(terminal.home)[-1]))


def history_survives():
    one = start()
    one.type("help one" + ENTER)
    with start(home=one.home) as two:
        two.type("help two" + ENTER)
        one.type("help three" + ENTER)
        two.type("help unfinished")
        os.kill(one.child.pid, signal.SIGKILL)
        os.kill(two.child.pid, signal.SIGKILL)
    kept = ["help one", "help two", "help three"]
    check("two shells and kill -9 lose nothing", history(one.home) == kept, history(one.home))
    with open(history_path(one.home), "ab") as file:
        file.write(b"cut \xe7\xbe")
    with start(home=one.home) as terminal:
        terminal.type(UP)
        check("a history with a cut end is read", typed(terminal).startswith("cut"), terminal.line())
        terminal.type(CTRL_U + "help four" + ENTER)
        terminal.type(UP + UP + UP)
        check("and goes on", "help three" in terminal.line(), terminal.line())
    with open(history_path(one.home), "rb") as file:
        check("on a line of its own", file.read().splitlines()[-1] == b"help four")
    with open(history_path(one.home), "w") as file:
        file.writelines(f"help {number}\n" for number in range(12000))
    with start(home=one.home) as terminal:
        terminal.type(UP)
        check("a long history is read", typed(terminal) == "help 11999", terminal.line())
        check("and shortened", history(one.home)[0] == "help 2000" and len(history(one.home)) == 10000, len(history(one.home)))


def bad_history_is_no_matter():
    def folder(path):
        os.makedirs(path)

    def unreadable(path):
        open(path, "w").close()
        os.chmod(path, 0)

    def pipe(path):
        os.mkfifo(path)

    def full(path):
        os.symlink("/dev/full", path)

    for name, make in [("a folder", folder), ("not readable", unreadable), ("a pipe", pipe), ("a full disk", full)]:
        home = tempfile.mkdtemp(prefix="twolevel-terminal-")
        os.makedirs(os.path.dirname(history_path(home)))
        make(history_path(home))
        with start(home=home) as terminal:
            terminal.type("help x" + ENTER + UP)
            check(f"the history is {name}: Up works", typed(terminal) == "help x", terminal.text())
            check(f"the history is {name}: nothing is said", "istory" not in terminal.text() or "help" in terminal.text(), terminal.text())
            terminal.type(CTRL_C)
            terminal.type(CTRL_D)
            check(f"the history is {name}: ends well", terminal.ends() == 0, terminal.ends())
    for name, env in [("no home", {"HOME": None}), ("home is a file", {"HOME": "/etc/passwd"})]:
        with start(env=env) as terminal:
            terminal.type("help x" + ENTER + UP)
            check(f"{name}: Up works", typed(terminal) == "help x", terminal.text())
    state = tempfile.mkdtemp(prefix="twolevel-state-")
    with start(env={"XDG_STATE_HOME": state + "/deep/er"}) as terminal:
        terminal.type("help x" + ENTER)
        check("XDG_STATE_HOME is obeyed", os.path.exists(state + "/deep/er/twolevel/history"))


def lesser_terminals_are_no_matter():
    for name, env in [("dumb", {"TERM": "dumb"}), ("unset", {"TERM": None}), ("unknown", {"TERM": "no-such-terminal"})]:
        with start(env=env) as terminal:
            terminal.type("help 美国" + ENTER)
            check(f"TERM {name}: no escape sequences", (b"\x1b[?" if name == "unknown" else b"\x1b") not in terminal.raw, terminal.raw)
            check(f"TERM {name}: asks again", terminal.line() == PROMPT and terminal.cursor()[0] > 0, terminal.text())
            check(f"TERM {name}: says nothing about it", "terminal type" not in terminal.text(), terminal.text())
            check(f"TERM {name}: remembers", history(terminal.home) == ["help 美国"], terminal.text())
            terminal.type("one {" + ENTER)
            check(f"TERM {name}: goes on", terminal.line().strip() == CONTINUATION, terminal.text())
            terminal.type("abc")
            terminal.type(CTRL_C)
            check(f"TERM {name}: Ctrl-C drops the statement", terminal.line() == PROMPT, terminal.text())
            terminal.type(CTRL_D)
            check(f"TERM {name}: Ctrl-D ends", terminal.ends() == 0, terminal.ends())
    with start(env={"TERM": "xterm-unheard-of"}) as terminal:
        terminal.type("help 美国" + LEFT + "x")
        check("an xterm of another name edits", typed(terminal) == "help 美x国", terminal.text())
    with start(env={"NO_COLOR": "1"}) as terminal:
        terminal.type("help 美国" + LEFT + "x" + TAB)
        check("NO_COLOR: no colours", not re.search(rb"\x1b\[[0-9;]*m", terminal.raw), terminal.raw)
        check("NO_COLOR: edits", typed(terminal) == "help 美x国", terminal.text())
    with start() as terminal:
        for query in (b"\x1b[6n", b"\x1b[c", b"\x1b]10;?", b"\x1b]11;?", b"\x1b[>c", b"\x1b[?u"):
            check(f"the terminal is not asked {query!r}", query not in terminal.raw, terminal.raw)


def the_users_own_keys_are_obeyed():
    home = tempfile.mkdtemp(prefix="twolevel-terminal-")
    with open(home + "/.editrc", "w") as file:
        file.write("bind -v\n")
    with start(home=home) as terminal:
        terminal.type("help abcd")
        terminal.type(ESCAPE, 0.2)
        terminal.type("xx0cwHELP")
        terminal.type(ESCAPE, 0.2)
        terminal.type("A 塔利班")
        terminal.type(ESCAPE, 0.2)
        terminal.type("hx")
        check("vi: x, 0, cw, A, h over Chinese text", typed(terminal) == "HELP ab 塔班", terminal.line())
        terminal.type(ENTER)
        terminal.type("help two" + ENTER)
        terminal.type(ESCAPE, 0.2)
        terminal.type("kk")
        check("vi: k walks through the history", typed(terminal) == "HELP ab 塔班", terminal.line())
        terminal.type("j")
        check("vi: j back", typed(terminal) == "help two", terminal.line())
        terminal.type("0r美")
        check("vi: r replaces", typed(terminal) == "美elp two", terminal.line())
        terminal.type(CTRL_C)
        terminal.type(UP)
        check("vi: Up in insert mode", typed(terminal) == "help two", terminal.line())
        terminal.type(CTRL_C)
        terminal.type(ESCAPE, 0.2)
        terminal.type("$ix" + ENTER)
        check("vi: $ and i on an empty line", history(home)[-1] == "x", history(home))
        terminal.type(PASTE + "help 美国\nmore" + PASTED + ENTER)
        check("vi: a paste", history(home)[-1] == "help 美国\\nmore", history(home))
    with open(home + "/.editrc", "w") as file:
        file.write("bind ^X ed-delete-prev-char\n")
    with start(home=home) as terminal:
        terminal.type("help 美国\x18")
        check("a key bound in .editrc", typed(terminal) == "help 美", terminal.line())
    with open(home + "/.editrc", "w") as file:
        file.write("edit off\n")
    with start(home=home) as terminal:
        terminal.type("help off" + ENTER)
        check("editing turned off in .editrc", history(home)[-1] == "help off", terminal.text())


def colours_and_hints():
    """Only where the program has any: what is on the screen must be the line all the same."""
    with start(columns=40, rows=8) as terminal:
        terminal.type(VERB + " 塔利班 美国 phase 2 phase 2 phase 2")
        terminal.type(LEFT * 20)
        wanted = PROMPT + VERB + "塔利班美国phase2phase2phase2"
        check("colours leave the text", "".join(terminal.lines()[:2]).replace(" ", "") == wanted, terminal.lines())
        terminal.type(CTRL_A)
        check("and the cursor", terminal.cursor() == (0, WIDTH), terminal.cursor())
        terminal.type(CTRL_U + VERB + " ")
        check("a hint stands behind the cursor", terminal.cursor() == (0, WIDTH + len(VERB) + 1), terminal.cursor())
        terminal.type("x" + ENTER)
        check("and is no part of the line", history(terminal.home) == [VERB + " x"], history(terminal.home))
        check("nor stays behind it", terminal.lines()[0] == f"{PROMPT} {VERB} x", terminal.lines())


def parts_of_a_line_have_their_colours():
    def colours(terminal, *places):
        return [terminal.colour(0, WIDTH + place) for place in places]

    with start(columns=80, rows=10) as terminal:
        terminal.type("winset 塔利班 phase 2 if hardlinrs+0.2")
        seen = colours(terminal, 0, 7, 14, 20, 22, 25)
        wanted = ["default", "cyan", "default", "magenta", "default", "red"]
        check("a verb, a Chinese name, a number, an unknown name", seen == wanted, seen)
        check("words of the language are bold", terminal.screen.buffer[0][WIDTH].bold, terminal.lines())
        terminal.type(CTRL_U + 'find "美国 wins"')
        check("a text", colours(terminal, 5, 14) == ["green", "green"], terminal.lines())
        terminal.type(CTRL_U + "winset Tali")
        check("a name that is not finished is no mistake", colours(terminal, 7) == ["default"], terminal.lines())
        terminal.type(CTRL_U + "let base = winset US" + ENTER + "\x0cwhy base")
        check("the name of a query", colours(terminal, 0, 4) == ["default", "cyan"], terminal.lines())
        terminal.type(CTRL_U + "set colours off" + ENTER + "\x0cwinset US")
        check("set colours off", colours(terminal, 0, 7) == ["default", "default"], terminal.lines())
        check("for the prompt, too", not terminal.screen.buffer[0][0].bold, terminal.lines())


def hints_say_what_may_follow():
    with start(columns=80, rows=10) as terminal:
        terminal.type("winset US ")
        check("what the grammar expects", "phase <phase> | on <date>" in terminal.line(), terminal.line())
        terminal.type(RIGHT + CTRL_E)
        check("is not typed in", terminal.cursor() == (0, WIDTH + 10), terminal.cursor())
        terminal.type("phase 2" + ENTER + "\x0c" + "win")
        check("the newest line that begins so", terminal.line() == f"{PROMPT} winset US phase 2", terminal.line())
        terminal.type(LEFT + RIGHT)
        check("Right in the line only moves", terminal.cursor() == (0, WIDTH + 3), terminal.cursor())
        terminal.type(RIGHT)
        check("Right at its end takes the hint", terminal.cursor() == (0, WIDTH + 17), terminal.cursor())
        terminal.type(CTRL_U + "help 美国塔利班" + ENTER + "\x0chelp 美" + CTRL_E)
        check("and Ctrl-E", typed(terminal) == "help 美国塔利班", terminal.line())
        check("with the cursor behind it", terminal.cursor() == (0, WIDTH + 15), terminal.cursor())
        terminal.type(CTRL_U + "set hints off" + ENTER + "\x0cwinset US ")
        check("set hints off", typed(terminal) == "winset US", terminal.line())
    with start(env={"NO_COLOR": "1"}, columns=80) as terminal:
        terminal.type("winset US ")
        check("NO_COLOR: no hints", typed(terminal) == "winset US", terminal.line())


def a_question_mark_says_what_may_follow():
    with start(columns=80, rows=20) as terminal:
        terminal.type("winset 美国 ?" + ENTER)
        check("what may follow", "phase  of one phase" in terminal.text(), terminal.text())
        check("the line comes back", terminal.line().startswith(f"{PROMPT} winset 美国"), terminal.line())
        check("with the cursor behind it", terminal.cursor()[1] == WIDTH + 12, terminal.cursor())
        check("and is not remembered", not os.path.exists(history_path(terminal.home)))
        terminal.type("phase 2" + ENTER + "\x0c" + UP)
        check("it can be gone on with", typed(terminal) == "winset 美国 phase 2", terminal.line())
        terminal.type(CTRL_U + "actor Chile {" + ENTER + "phase ？" + ENTER)
        check("in an open brace", "from Biden's" in terminal.text(), terminal.text())
        check("all lines come back", "actor Chile {" in terminal.lines()[terminal.cursor()[0] - 1], terminal.lines())
        terminal.type(CTRL_C)
        terminal.type("\x0cfli?" + ENTER)
        check("behind a word, what begins with it", "flip  " in terminal.text() and typed(terminal).startswith("fli"), terminal.text())
    with start(env={"TERM": "dumb"}) as terminal:
        terminal.type("winset US ?" + ENTER)
        check("TERM dumb: what may follow", "phase  of one phase" in terminal.text() and terminal.line() == PROMPT, terminal.text())


def help_fits_one_screen():
    with start(columns=100, rows=30) as terminal:
        terminal.type("help" + ENTER)
        seen = terminal.lines()
        check("help fits one screen", seen[0] == f"{PROMPT} help" and terminal.line() == PROMPT, terminal.text())


def chinese_words_are_completed_and_coloured():
    for label, env in [("C.UTF-8", {}), ("C", {"LC_ALL": "C"})]:
        with start(env=env, columns=100, rows=30) as terminal:
            terminal.type("获" + TAB)
            check(f"{label}: Tab completes a Chinese verb", typed(terminal).startswith("获胜集合 "), terminal.line())
            check(f"{label}: the cursor stands behind it", terminal.cursor() == (0, WIDTH + 9), terminal.cursor())
            terminal.type("美" + TAB + "阶" + TAB)
            check(f"{label}: and a clause", typed(terminal).startswith("获胜集合 美国 阶段 "), terminal.line())
            terminal.type("2 国" + TAB + ENTER)
            check(f"{label}: the query is answered", terminal.sees("US, phase 2") and "two-level" not in terminal.text(),
                  terminal.text())
            check(f"{label}: as it was typed", history(terminal.home)[0].strip() == "获胜集合 美国 阶段 2 国内",
                  history(terminal.home))
    with start(columns=100, rows=30) as terminal:
        terminal.type("胜出 塔利班 阶段3 如果 强硬派+0.2")
        colours = [terminal.screen.buffer[0][WIDTH + column] for column in (0, 5, 12, 16, 18, 23, 30)]
        seen = [(cell.bold, cell.fg) for cell in colours]
        bold, name, number = (True, "default"), (False, "cyan"), (False, "magenta")
        check("a verb, a name, a clause, a number", seen == [bold, name, bold, number, bold, name, number], seen)
        terminal.type(CTRL_U + "wi" + TAB)
        check("a word that is begun in English stays so", typed(terminal).startswith(VERB + " "), terminal.line())


def help_is_told_in_chinese():
    with start(columns=100, rows=34) as terminal:
        terminal.type("语言 zh" + ENTER + "\x0c帮助" + ENTER)
        terminal.sees("说明后面可以写什么")
        terminal.settle()
        lines = terminal.lines()
        check("Chinese help fits one screen", terminal.line() == PROMPT and lines[1].startswith("  协议"), terminal.text())
        terminal.type("\x0c获胜集合 ")
        check("a hint", "<行为体>" in terminal.line(), terminal.line())
        terminal.type("美国 " + TAB)
        check("what Tab shows", terminal.sees("于某一天，计入事件的效果"), terminal.text())
        terminal.type("?" + ENTER)
        check("what a question mark shows", terminal.sees("或者到此为止"), terminal.text())
    with Terminal(command + ["--language", "zh"], columns=40, rows=34) as terminal:
        check("the greeting is Chinese", terminal.sees("“帮助”列出可以问什么"), terminal.text())
        terminal.type("\x0c帮助 获胜集合" + ENTER)
        terminal.until(lambda: terminal.line() == PROMPT)
        wide = [line for line in terminal.lines() if 40 < sum(1 + (east_asian_width(sign) in "WF") for sign in line)]
        check("in a narrow window, too", terminal.line() == PROMPT and wide == [], terminal.text())
    home = tempfile.mkdtemp(prefix="twolevel-terminal-")
    os.makedirs(os.path.dirname(init_path(home)))
    with open(init_path(home), "w", encoding="utf-8") as file:
        file.write("language zh\n")
    with Terminal(command, home=home, columns=100, rows=20) as terminal:
        check("the asker's own file chooses the language", terminal.sees("3 个行为体，9 个棋局"), terminal.text())
    with Terminal(command, env={"LANG": "zh_CN.UTF-8"}, columns=100, rows=20) as terminal:
        check("the locale does not", terminal.sees("says what can be asked"), terminal.text())


def files_and_signs_are_completed():
    home = tempfile.mkdtemp(prefix="twolevel-terminal-")
    os.makedirs(home + "/cases/中国")
    for name in ("/cases/中国/a treaty.game", "/cases/中国/.hidden.game", "/cases/中国/notes.txt"):
        open(home + name, "w").write('case "A treaty"\n')
    with start(home=home, columns=100, rows=20) as terminal:
        terminal.type(f"load {home}/cas" + TAB + TAB)
        check("folders end in a slash", typed(terminal) == f"load {home}/cases/中国/", terminal.line())
        terminal.type("a" + TAB)
        check("names with blanks in quotation marks", typed(terminal) == f'load "{home}/cases/中国/a treaty.game"', terminal.line())
        terminal.type(ENTER)
        check("which are understood", "A treaty: 0 actors" in terminal.text(), terminal.text())
    with start(columns=100, rows=30) as terminal:
        terminal.type("winset US if garris" + TAB + TAB)
        check("operators with what they do", "adds to its power" in terminal.text() and "accepts" in terminal.text(), terminal.text())
        terminal.type("acc" + TAB + "\x0c")
        check("a word with its blank", terminal.cursor()[1] == WIDTH + len("winset US if garrison accepts "), terminal.line())
        terminal.type(CTRL_U + "load x (" + TAB)
        check("no file, no harm", terminal.child.isalive(), terminal.line())


def the_prompt_tells_the_case_and_the_changes():
    home = tempfile.mkdtemp(prefix="twolevel-terminal-")
    with open(home + "/条约.game", "w", encoding="utf-8") as file:
        file.write('case "A treaty"\n')
    with start(home=home, columns=100) as terminal:
        terminal.type("suppose garrison+0.2" + ENTER)
        check("what is supposed", terminal.line() == "twolevel if garrison+0.2>", terminal.line())
        terminal.type("suppose Taliban.hardliners+0.2" + ENTER)
        check("or how much", terminal.line() == "twolevel (2 supposed)>", terminal.line())
        terminal.type(f"load {home}/条约.game" + ENTER)
        check("the name of another case", terminal.line() == "twolevel 条约>", terminal.line())
        terminal.type("help" + LEFT + "x")
        check("behind which lines are edited", terminal.line() == "twolevel 条约> helxp", terminal.line())


def what_is_not_saved_is_asked_about():
    declared = "source plan \"A plan\""
    with start(columns=100) as terminal:
        terminal.type(declared + ENTER + CTRL_D)
        check("Ctrl-D tells what is in no file", terminal.sees("‘quit’ once more leaves without it"), terminal.lines())
        check("and the prompt is there", terminal.line().startswith(PROMPT), terminal.line())
        terminal.type(CTRL_D)
        check("the second time it leaves", terminal.ends() == 0)
    with start(columns=100) as terminal:
        terminal.type(declared + ENTER + "save " + terminal.home + "/plan.game" + ENTER + CTRL_D)
        check("what is saved is no reason to stay", terminal.ends() == 0)


def history_and_time_are_told():
    with start(columns=80, rows=20) as terminal:
        terminal.type("winset 美国 phase 2 at home as csv" + ENTER + "suppose" + ENTER + "\x0chistory 2" + ENTER)
        check("history tells the newest last", terminal.lines()[1:3] == ["suppose", "history 2"], terminal.lines())
        terminal.type("\x0chistory" + ENTER)
        check("all of it", terminal.lines()[1] == "winset 美国 phase 2 at home as csv", terminal.lines())
        terminal.type("timer on" + ENTER + "\x0cactors US as csv" + ENTER)
        times = [line for line in terminal.lines() if re.fullmatch(r"\d+\.\d\d ms", line)]
        check("timer on tells how long", len(times) == 1, terminal.lines())
        terminal.type("timer off" + ENTER + "\x0cactors US as csv" + ENTER)
        check("timer off no longer", " ms" not in terminal.text(), terminal.lines())


def init_path(home):
    return os.path.join(home, ".config/twolevel/init.tlq")


def the_init_file_is_done_first():
    def folder(path):
        os.makedirs(path)

    def unreadable(path):
        open(path, "w").close()
        os.chmod(path, 0)

    home = tempfile.mkdtemp(prefix="twolevel-terminal-")
    os.makedirs(os.path.dirname(init_path(home)))
    with open(init_path(home), "w", encoding="utf-8") as file:
        file.write("set hints off\nwniset US\nlet 基线 = winset US phase 2\n")
    with Terminal(command, home=home, columns=100, rows=20) as terminal:
        check("a mistake is told with its line", "init.tlq:2: error" in terminal.text(), terminal.text())
        terminal.type("\x0clet" + ENTER)
        check("what follows it is done all the same", "基线 = winset US phase 2" in terminal.text(), terminal.text())
        terminal.type("set" + ENTER)
        check("settings are kept", "hints    off" in terminal.text(), terminal.text())
    with Terminal(command + ["--no-init"], home=home, columns=100, rows=20) as terminal:
        terminal.type("let" + ENTER)
        check("--no-init", "error" not in terminal.text() and "no query has a name" in terminal.text(), terminal.text())
    other = tempfile.mkdtemp(prefix="twolevel-config-")
    os.makedirs(other + "/twolevel")
    with open(other + "/twolevel/init.tlq", "w") as file:
        file.write("timer on\n")
    with Terminal(command, env={"XDG_CONFIG_HOME": other}, home=home, rows=20) as terminal:
        terminal.type("set timer" + ENTER)
        check("XDG_CONFIG_HOME is obeyed", "timer    on" in terminal.text(), terminal.text())
    for name, make in [("a folder", folder), ("not readable", unreadable)]:
        home = tempfile.mkdtemp(prefix="twolevel-terminal-")
        os.makedirs(os.path.dirname(init_path(home)))
        make(init_path(home))
        with Terminal(command, home=home) as terminal:
            seen = "error" in terminal.text() or "cannot" in terminal.text()
            check(f"the init file is {name}: nothing is said", not seen or os.geteuid() == 0 and name != "a folder", terminal.text())


def tall_answers_are_paged():
    import termios
    tall = {"PAGER": None, "LESS": None}
    with start(env=tall, columns=100, rows=12) as terminal:
        modes = termios.tcgetattr(terminal.child.child_fd)
        for label, key in [("q", "q"), ("Ctrl-C", CTRL_C)]:
            terminal.type("\x0cshow 塔利班" + ENTER, 0.3)
            paged = terminal.lines()[-1].startswith(":") and "Taliban" in terminal.text()
            check(f"less shows the first page, {label}", paged, terminal.lines())
            terminal.type(key, 0.3)
            check(f"{label} comes back to the prompt", terminal.line() == PROMPT, terminal.lines())
            check(f"with the terminal as it was, {label}", termios.tcgetattr(terminal.child.child_fd) == modes)
            check(f"and nothing is said of it, {label}", "interrupted" not in terminal.text(), terminal.text())
        check("colours are kept", b"\x1b[1m" in terminal.raw.split(b"show ")[-1], terminal.raw[-300:])
        terminal.type("\x0cwinset US phase 2 at home as csv" + ENTER)
        check("what fits is not paged", terminal.line() == PROMPT, terminal.lines())
        terminal.type("set pager off" + ENTER + "show US" + ENTER, 0.3)
        check("set pager off", terminal.line() == PROMPT, terminal.lines())
    with start(env={"PAGER": None, "LANG": "C"}, columns=100, rows=12) as terminal:
        terminal.type("\x0cshow 塔利班" + ENTER, 0.3)
        check("Chinese text under LANG=C", "塔利班" in terminal.text() and "<E5>" not in terminal.text(), terminal.text())
        terminal.type("q")
    for pager, wanted in [("cat", "Taliban"), ("head -n 1", "Taliban"), ("no-such-pager", "Taliban"), ("true", PROMPT), ("kill -9 $$", PROMPT)]:
        with start(env={"PAGER": pager}, columns=100, rows=12) as terminal:
            terminal.type("\x0cevents Taliban" + ENTER, 0.3)
            check(f"PAGER={pager}", terminal.line() == PROMPT and terminal.sees(wanted), terminal.text())
            terminal.type(CTRL_D)
            check(f"PAGER={pager}: ends well", terminal.ends() == 0, terminal.ends())
    mask = {"PAGER": "grep -E 'Sig(Blk|Ign)' /proc/self/status; cat > /dev/null"}
    if os.path.exists("/proc/self/status"):
        with start(env=mask, columns=100, rows=12) as terminal:
            terminal.type("\x0cevents" + ENTER, 0.3)
            masks = re.findall(r"Sig(?:Blk|Ign):\s*([0-9a-f]+)", terminal.text())
            free = len(masks) == 2 and int(masks[0], 16) == 0 and int(masks[1], 16) & 0x1000 == 0
            check("a pager has its signals", free, terminal.text())


def signals_leave_the_terminal_as_it_was():
    import termios
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGALRM, signal.SIGXCPU):
        # The shell keeps the terminal open, and stays where the program goes.
        with Terminal(["sh", "-c", "trap : INT QUIT; \"$0\" \"$@\"; stty -a; cat"] + command) as terminal:
            terminal.type("help {" + ENTER + "abc")
            with open(f"/proc/{terminal.child.pid}/task/{terminal.child.pid}/children") as file:
                os.kill(int(file.read().split()[0]), number)
            terminal.settle(0.3)
            modes = " ".join(terminal.lines())
            check(f"{number.name} leaves the terminal as it was", re.search(r"(?<!-)icanon", modes), modes)
            check(f"{number.name}: no pastes are marked any more", terminal.raw.rstrip().rfind(b"\x1b[?2004l") > terminal.raw.rfind(b"\x1b[?2004h"))
        with start() as terminal:
            terminal.type("help {" + ENTER + "abc")
            os.kill(terminal.child.pid, number)
            check(f"{number.name} ends the program", terminal.ends() == -number, terminal.ends())
    with Terminal(["bash", "--norc", "--noprofile", "-i"], env={"PS1": "shell> "}, wait="shell>") as terminal:
        terminal.type(" ".join(command) + ENTER)
        terminal.until(lambda: terminal.line() == PROMPT)
        terminal.type("help 美国")
        terminal.type("\x1a", 0.3)
        check("Ctrl-Z stops the program", terminal.line() == "shell>", terminal.lines())
        flags = termios.tcgetattr(terminal.child.child_fd)[3]
        terminal.type("stty -a | grep -c ' icanon.* echo '" + ENTER, 0.3)
        check("with the terminal as it was", flags & termios.ISIG and "1" in terminal.lines(), terminal.lines())
        terminal.type("fg" + ENTER, 0.3)
        terminal.type("!")
        check("and the line comes back", typed(terminal) == "help 美国!", terminal.lines())


def long_work_stops():
    with start(columns=100, rows=30) as terminal:
        terminal.type("chance prevail draws 1000000000" + ENTER, 0)
        check("long work says how far it is", terminal.until(lambda: terminal.text().endswith("%"), 10), terminal.text())
        began = time.time()
        terminal.type(CTRL_C, 0)
        stopped = terminal.until(lambda: terminal.line() == PROMPT, 3)
        check("Ctrl-C stops it", stopped and "interrupted" in terminal.text(), terminal.text())
        print(f"Ctrl-C to prompt: {time.time() - began:.2f} s")
        check("and takes the figure off the screen", "%" not in terminal.text(), terminal.text())
        terminal.type("suppose" + ENTER)
        check("nothing is changed by it", terminal.sees("nothing is supposed"), terminal.text())
        terminal.type("expect chance winset US phase 2 draws 100: 1" + ENTER)
        check("and the next one is answered", "error" not in terminal.text(), terminal.text())


def figures_suit_the_locale():
    query = "sweep hardliners 0..1: winset Taliban phase 3 at home"
    for locale, has, lacks in [("C.UTF-8", "█", "#"), ("C", "#", "█")]:
        with start(env={"LANG": locale}, columns=100, rows=40) as terminal:
            terminal.type(query + ENTER)
            check(f"a plot under LANG={locale}", has in terminal.text() and lacks not in terminal.text(), terminal.text())


def scripts_are_read_plainly():
    import subprocess
    environment = {"PATH": os.environ["PATH"], "HOME": tempfile.mkdtemp(), "TERM": "xterm"}
    script = "help\n" * 50
    result = subprocess.run(command, input=script.encode(), capture_output=True, env=environment, timeout=30)
    check("no prompt for a script", PROMPT.encode() not in result.stdout, result.stdout[-200:])
    check("no escape sequences", b"\x1b" not in result.stdout, result.stdout[-200:])
    check("no history", not os.path.exists(history_path(environment["HOME"])))
    closed = subprocess.run(
        ["sh", "-c", '"$0" "$@" | head -n 1'] + command, input=script.encode(), capture_output=True, env=environment,
        timeout=30)
    check("a closed output ends quietly", closed.stderr == b"", closed.stderr[-200:])


def a_pipe_is_answered_while_it_is_open():
    """A statement that goes over several lines is answered when its last one is there, and so is what follows."""
    import select
    import subprocess
    asker = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for statement in ["winset US phase 2 if US rule (1/2\nor majority)\n", "actors US\n"]:
        asker.stdin.write(statement.encode())
        asker.stdin.flush()
        ready, _, _ = select.select([asker.stdout], [], [], 20)
        check(f"answered while it is open: {statement!r}", ready and os.read(asker.stdout.fileno(), 1 << 16))
    asker.stdin.write(b"\n\nnonsense\n")
    asker.stdin.close()
    complaint = asker.stderr.read()
    check("a mistake is told with its line", complaint.startswith(b"line 6: error: "), complaint)
    check("what failed is told at the end", asker.wait(timeout=20) == 1, asker.returncode)


def a_class_has_a_prompt_of_its_own():
    done = ".local/state/twolevel/lessons"
    with start(columns=100, rows=40) as terminal:
        terminal.type("lesson 4" + ENTER)
        check("a lesson asks", terminal.sees("Question 1 of 8"), terminal.text())
        check("it has its prompt", terminal.line().startswith("lesson 4>"), terminal.line())
        terminal.type("hin" + TAB)
        check("Tab knows its words", terminal.line().strip() == "lesson 4> hint", terminal.line())
        terminal.type(CTRL_C)
        check("Ctrl-C gives the line up, and not the lesson", terminal.line().strip() == "lesson 4>", terminal.line())
        terminal.type("{3}" + ENTER)
        check("a wrong answer is told", terminal.sees("Not so: 2 options that are in are missing"), terminal.text())
        check("nothing is done yet", not os.path.exists(os.path.join(terminal.home, done)))
        terminal.type("winset North at home" + ENTER)
        check("a query is an answer", terminal.sees("Right. The answer is {3, 4, 5}."), terminal.text())
        with open(os.path.join(terminal.home, done), encoding="utf-8") as file:
            check("it is kept", file.read() == '"Overlap and breakdown": 1\n')
        left = os.listdir(os.path.dirname(os.path.join(terminal.home, done)))
        check("in one file", sorted(left) == ["history", "lessons"], left)
        terminal.type(CTRL_D)
        check("Ctrl-D ends the lesson", terminal.sees("You leave the lesson"), terminal.text())
        check("and not the program", terminal.line().startswith(PROMPT), terminal.line())
        terminal.type("lesson 4" + ENTER)
        check("another time it goes on", terminal.sees("You go on at question 2"), terminal.text())
        terminal.type("leave" + ENTER + "play as US with Taliban phase 1" + ENTER)
        check("a play has its prompt, too", terminal.line().startswith("play US>"), terminal.line())
        terminal.type(CTRL_D)
        check("Ctrl-D rises from the table", terminal.sees("You rise from the table"), terminal.text())
        terminal.type(CTRL_D)
        check("the next one ends the program", terminal.ends() == 0)
    home = tempfile.mkdtemp()
    os.makedirs(os.path.join(home, done))
    with start(columns=100, rows=40, home=home) as terminal:
        terminal.type("lesson 4" + ENTER + "{3, 4, 5}" + ENTER)
        check("what cannot be kept is no matter", terminal.sees("Question 2 of 8"), terminal.text())
        terminal.type("leave" + ENTER + "lesson" + ENTER)
        check("and is told", terminal.sees("cannot be kept here"), terminal.text())
    home = tempfile.mkdtemp()
    elsewhere = os.path.join(home, "elsewhere")
    os.makedirs(os.path.dirname(os.path.join(home, done)))
    open(elsewhere, "w").close()
    os.symlink(elsewhere, os.path.join(home, done))
    with start(columns=100, rows=40, home=home) as terminal:
        terminal.type("lesson 4" + ENTER + "{3, 4, 5}" + ENTER)
        check("a link to the file stays one", terminal.sees("Question 2 of 8") and os.path.islink(os.path.join(home, done)))
        with open(elsewhere, encoding="utf-8") as file:
            check("and what it leads to is written", file.read() == '"Overlap and breakdown": 1\n')
    home = tempfile.mkdtemp()
    os.makedirs(os.path.dirname(os.path.join(home, done)))
    os.mkfifo(os.path.join(home, done))
    with start(columns=100, rows=40, home=home) as terminal:
        terminal.type("lesson 4" + ENTER)
        check("nobody waits for a pipe", terminal.sees("Question 1 of 8"), terminal.text())


CHECKS = [
    chinese_text_is_typed_moved_over_and_deleted, a_wide_character_breaks_whole,
    a_wide_character_takes_its_two_columns, a_full_row_before_a_line_end_is_one_row,
    edits_of_wide_characters_show_what_they_make, history_is_kept_and_searched,
    tab_completes, ctrl_c_drops_the_line, statements_have_several_lines, pastes_lose_nothing, windows_change,
    history_survives, bad_history_is_no_matter, lesser_terminals_are_no_matter, the_users_own_keys_are_obeyed,
    colours_and_hints, parts_of_a_line_have_their_colours, hints_say_what_may_follow,
    a_question_mark_says_what_may_follow, help_fits_one_screen, chinese_words_are_completed_and_coloured,
    help_is_told_in_chinese,
    the_prompt_tells_the_case_and_the_changes, what_is_not_saved_is_asked_about, history_and_time_are_told,
    the_init_file_is_done_first,
    tall_answers_are_paged, files_and_signs_are_completed, a_class_has_a_prompt_of_its_own,
    signals_leave_the_terminal_as_it_was, long_work_stops, figures_suit_the_locale, scripts_are_read_plainly,
    a_pipe_is_answered_while_it_is_open,
]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program = shutil.which(sys.argv[1]) or sys.exit(f"no program {sys.argv[1]}")
    command[:] = [os.path.abspath(program)] + sys.argv[2:]
    only = os.environ.get("ONLY", "")
    for each in CHECKS:
        if only in each.__name__:
            try:
                each()
            except Exception as error:
                check(f"{each.__name__} runs to its end", False, f"{type(error).__name__}: {error}")
    finish()


if __name__ == "__main__":
    main()
