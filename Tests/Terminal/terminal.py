"""A program on a terminal: pexpect types, pyte shows what an asker would see, with wide characters and colours.

Needs both: pip install pexpect pyte."""

import os
import signal
import tempfile
import time

import pexpect
import pyte

# What a job in the background has others ignore is no signal's fault: programs that are tried get them as a user's do.
for ignored in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT):
    if signal.getsignal(ignored) == signal.SIG_IGN:
        signal.signal(ignored, signal.SIG_DFL)

UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
HOME, END, DELETE = "\x1b[H", "\x1b[F", "\x1b[3~"
BACKSPACE, ESCAPE, ENTER, TAB = "\x7f", "\x1b", "\r", "\t"
CTRL_A, CTRL_C, CTRL_D, CTRL_E, CTRL_G, CTRL_N, CTRL_R, CTRL_U = "\x01\x03\x04\x05\x07\x0e\x12\x15"
PASTE, PASTED = "\x1b[200~", "\x1b[201~"


class Terminal:
    """The program with a fresh home folder, in a window of so many columns and rows."""

    def __init__(self, command, env=None, columns=60, rows=12, home=None, wait="> "):
        self.home = home or tempfile.mkdtemp(prefix="twolevel-terminal-")
        variables = {
            "PATH": os.environ["PATH"], "HOME": self.home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no", "PAGER": "",
        }
        variables.update(env or {})
        variables = {name: value for name, value in variables.items() if value is not None}
        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self.stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(command[0], command[1:], env=variables, dimensions=(rows, columns), timeout=5)
        self.child.delaybeforesend = None
        self.raw = b""
        if wait:
            self.until(lambda: self.line().endswith(wait.rstrip()), 5)
            self.settle()

    def settle(self, quiet=0.08, limit=5.0):
        """Reads until nothing came for a while."""
        end, last = time.time() + limit, time.time()
        while time.time() < min(end, last + quiet):
            try:
                data = self.child.read_nonblocking(65536, 0.02)
                self.raw += data
                self.stream.feed(data)
                last = time.time()
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                return self
        return self

    def type(self, text, quiet=0.08):
        """Types, and waits until the screen is still."""
        data = text if isinstance(text, bytes) else text.encode()
        while data:
            data = data[os.write(self.child.child_fd, data[:512]):]
            if data:
                self.settle(0.005)
        return self.settle(quiet)

    def until(self, holds, limit=5.0):
        """Reads until `holds`, and tells whether it came to that."""
        end = time.time() + limit
        while not holds():
            if time.time() > end:
                return False
            self.settle(0.03)
        return True

    def resize(self, columns, rows):
        self.child.setwinsize(rows, columns)
        self.screen.resize(rows, columns)
        self.settle(0.2)

    def lines(self):
        """The rows of the screen; a wide character stands once, without the empty cell behind it."""
        rows = []
        for y in range(self.screen.lines):
            row = self.screen.buffer[y]
            rows.append("".join(row[x].data for x in range(self.screen.columns)).rstrip())
        return rows

    def history_lines(self):
        """Likewise, with the rows above that have left the screen."""
        gone = ["".join(row[x].data for x in range(self.screen.columns)).rstrip() for row in self.screen.history.top]
        return gone + self.lines()

    def line(self):
        return self.lines()[self.screen.cursor.y]

    def text(self):
        return "\n".join(line for line in self.lines() if line)

    def cursor(self):
        return self.screen.cursor.y, self.screen.cursor.x

    def colour(self, y, x):
        return self.screen.buffer[y][x].fg

    def sees(self, text, limit=5.0):
        """Whether `text` comes to stand on the screen, wherever rows break."""
        wanted = text.replace(" ", "")
        return self.until(lambda: wanted in "".join(self.lines()).replace(" ", ""), limit)

    def ends(self, limit=5.0):
        """The exit status, or minus the signal that ended it; None while it runs."""
        self.until(lambda: not self.child.isalive(), limit)
        if self.child.isalive():
            return None
        self.settle()  # what it said last may be unread yet, all of it where it ended at once
        return self.child.exitstatus if self.child.signalstatus is None else -self.child.signalstatus

    def close(self):
        self.child.close(force=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
