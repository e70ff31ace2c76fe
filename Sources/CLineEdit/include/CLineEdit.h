#ifndef CLINEEDIT_H
#define CLINEEDIT_H

// What LineEditor needs of libedit, of signals, of the locale and of a pager and cannot say in Swift: libedit's own interface is
// variadic, and a signal handler may only do what C promises of it.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

/// libedit's state of one terminal.
typedef struct editline EditLine;

/// Answers the text before the line.
typedef wchar_t *(*cle_prompt)(EditLine *);
/// Reads one key: 1 for a key, 0 at the end of the input, -1 with `errno` where something else ended the read.
typedef int (*cle_reader)(EditLine *, wchar_t *);
/// Answers a key that was bound to ``cle_answers`` or ``cle_repeats``; the answer is one of ``cle_outcome``.
typedef unsigned char (*cle_command)(EditLine *, int);

/// What libedit does after a command.
enum cle_outcome {
  /// Nothing.
  CLE_DONE = 0,
  /// Goes on with the command of which this was a part, such as vi's `d`.
  CLE_PENDING = 3,
  /// Takes note of the line as it is now.
  CLE_CHANGED = 4,
  /// Takes note of where the cursor is now.
  CLE_MOVED = 5,
  /// Beeps.
  CLE_REFUSED = 6,
};

/// What ended a wait.
enum cle_event { CLE_INPUT, CLE_SIGNAL, CLE_TIMEOUT, CLE_FAILURE };

// MARK: Locale

/// Makes the process read and write characters as UTF-8; false where the system has no such locale.
///
/// Must precede ``cle_open``: without it libedit drops every character that is not ASCII.
bool cle_use_utf8(void);
/// The columns that `character` takes on a terminal; negative where it cannot be shown.
int cle_width(uint32_t character);

// MARK: libedit

/// Opens libedit on the standard streams; null where the terminal cannot move its cursor, or the user's `.editrc`
/// turns editing off.
EditLine *cle_open(
    const char *program, cle_prompt prompt, cle_reader reader, cle_command answer, cle_command repeat, void *context);
/// The command that is the `answer` of ``cle_open``.
extern const char *const cle_answers;
/// The command that is its `repeat`.
extern const char *const cle_repeats;
/// Gives back what ``cle_open`` took.
void cle_close(EditLine *);
/// The `context` of ``cle_open``.
void *cle_context(EditLine *);
/// Whether the user edits as in vi.
bool cle_is_vi(EditLine *);
/// Binds `key`, in libedit's notation, to libedit's own `command`; in vi mode, `alternative` binds it in command mode.
void cle_bind(EditLine *, bool alternative, const char *key, const char *command);

/// Reads a line; null at the end of the input or where the reader failed.
const wchar_t *cle_read(EditLine *, int *length);
/// Makes `keys` the next keys.
void cle_push(EditLine *, const wchar_t *keys);
/// Forgets a line that was given up.
void cle_reset(EditLine *);

/// The line, where it ends, and where the cursor stands in it; not ended by a zero.
const wchar_t *cle_line(EditLine *, int *length, int *cursor);
/// Brings a cursor that libedit moved out of its buffer back into it.
void cle_repair_cursor(EditLine *);
/// Moves the cursor by `distance` characters.
void cle_move(EditLine *, int distance);
/// Inserts `text` at the cursor.
void cle_insert(EditLine *, const wchar_t *text);
/// Deletes `count` characters before the cursor.
void cle_delete(EditLine *, int count);

/// Makes libedit count the rows of the line anew.
void cle_refresh(EditLine *);
/// Whether libedit has rung the bell since it was last asked: all else that it would draw is dropped.
bool cle_take_bell(void);
/// Tells libedit that the window has another size.
void cle_resize(EditLine *);
/// Gives the terminal the modes for editing, or those that it had before.
void cle_prepare(EditLine *, bool editing);
/// Writes `length` bytes to the terminal.
void cle_put(const char *bytes, size_t length);

// MARK: Terminal

/// The size of the window that `descriptor` shows; false where it is no terminal or does not tell.
bool cle_size(int descriptor, int *columns, int *rows);
/// Waits until a byte can be read, a caught signal came, or the time is over; -1 waits for ever.
enum cle_event cle_wait(int milliseconds);
/// Shows a text through a shell command, such as `less`, until that ends; false where there is no such command. The
/// terminal has its modes again afterwards, and an interrupt meanwhile is forgotten.
bool cle_page(const char *command, const char *bytes, size_t length);
/// Empties the C library's buffer of the standard output.
void cle_flush(void);

// MARK: Signals

/// Notes `signal` from now on, unless the process was told to ignore it.
void cle_catch(int signal);
/// Gives `signal` back the meaning that it had before ``cle_catch``.
void cle_release(int signal);
/// Whether `signal` came since it was last taken.
bool cle_seen(int signal);
/// The same, and forgets it.
bool cle_take(int signal);
/// Stops the process as Ctrl-Z does, and returns when it goes on.
void cle_stop(void);

#endif
