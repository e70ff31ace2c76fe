#define _GNU_SOURCE
#include "CLineEdit.h"

#if !__has_include(<histedit.h>)
#error "libedit is missing. Debian, Ubuntu: apt-get install libedit-dev; Fedora: dnf install libedit-devel"
#else

#include <histedit.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

_Static_assert(CLE_DONE == CC_NORM && CLE_CHANGED == CC_REFRESH, "the outcomes are libedit's");
_Static_assert(CLE_MOVED == CC_CURSOR && CLE_REFUSED == CC_ERROR, "the outcomes are libedit's");
_Static_assert(CLE_PENDING == CC_ARGHACK, "the outcomes are libedit's");

const char *const cle_answers = "twolevel-answer";
const char *const cle_repeats = "twolevel-repeat";

// Whether the terminal has the string `capability`, such as "up".
static bool has_capability(EditLine *el, const char *capability) {
  const char *value = NULL;
  return el_get(el, EL_GETTC, capability, &value) == 0 && value != NULL && *value != '\0';
}

// libedit tells of an unknown terminal on its error stream, so it opens with a stream that nobody reads. A newer
// xterm, as many call themselves that the machine has no description of, still understands what an older one did.
static EditLine *open_quietly(const char *program) {
  FILE *nowhere = fopen("/dev/null", "w");
  EditLine *el = el_init(program, stdin, stdout, nowhere != NULL ? nowhere : stderr);
  const char *terminal = getenv("TERM");
  if (el != NULL && !has_capability(el, "up") && terminal != NULL && strncmp(terminal, "xterm", 5) == 0)
    el_set(el, EL_TERMINAL, "xterm");
  if (el != NULL) el_set(el, EL_SETFP, 2, stderr);
  if (nowhere != NULL) fclose(nowhere);
  return el;
}

// What libedit would draw: it takes a wide character for one cell here and there, so that the editor draws instead, and
// only hears the bell.
static FILE *drawn = NULL;
static char *drawn_bytes = NULL;
static size_t drawn_length = 0;

static void hear_only(EditLine *el) {
  if (drawn == NULL) drawn = open_memstream(&drawn_bytes, &drawn_length);
  if (drawn != NULL) el_set(el, EL_SETFP, 1, drawn);
}

bool cle_take_bell(void) {
  if (drawn == NULL || fflush(drawn) != 0) return false;
  bool has_rung = drawn_bytes != NULL && memchr(drawn_bytes, '\a', drawn_length) != NULL;
  rewind(drawn);
  return has_rung;
}

// libedit's history stays empty, since its commands cut lines at 1,024 characters and cannot search for every Chinese
// character; but some of them call it without asking whether there is one.
static void attach_empty_history(EditLine *el) {
  static HistoryW *none = NULL;
  if (none == NULL) none = history_winit();
  if (none != NULL) el_wset(el, EL_HIST, history_w, none);
}

// Whether the terminal obeys the sequences of ECMA-48, with which the editor draws.
static bool obeys_sequences(EditLine *el) {
  const char *erasure = NULL;
  if (el_get(el, EL_GETTC, "ce", &erasure) != 0 || erasure == NULL) return false;
  return strncmp(erasure, "\033[", 2) == 0 && has_capability(el, "up");
}

static bool is_usable(EditLine *el) {
  int edits = 1;
  el_wget(el, EL_EDITMODE, &edits);
  return edits && obeys_sequences(el);
}

// libedit keeps the pointers to the names and helps.
static void add_commands(EditLine *el, cle_command answer, cle_command repeat) {
  el_wset(el, EL_ADDFN, L"twolevel-answer", L"Answer a key", answer);
  el_wset(el, EL_ADDFN, L"twolevel-repeat", L"Answer a key as in command mode", repeat);
}

// What the asker's keys are read from; a device or a pipe would be read without an end.
static FILE *open_keys(void) {
  char path[PATH_MAX];
  const char *own = getenv("EDITRC"), *home = getenv("HOME");
  int length = own != NULL ? snprintf(path, sizeof path, "%s", own)
                           : snprintf(path, sizeof path, "%s/.editrc", home != NULL ? home : "");
  struct stat status;
  bool is_readable = length > 0 && length < (int)sizeof path && stat(path, &status) == 0 &&
                     S_ISREG(status.st_mode) && status.st_size < 1 << 20;
  return is_readable ? fopen(path, "r") : NULL;
}

// Whether a line binds a key to a text, as if that were typed: where the text holds the key, that has no end.
static bool is_macro(int count, const char **words) {
  const char *name = strrchr(words[0], ':');
  if (strcmp(name != NULL ? name + 1 : words[0], "bind") != 0) return false;
  for (int place = 1; place < count && words[place][0] == '-'; place++) {
    if (strchr(words[place], 's') != NULL) return true;
  }
  return false;
}

// Reads the asker's keys as el_source does, without macros.
static void read_keys(EditLine *el, FILE *file) {
  Tokenizer *tokenizer = tok_init(NULL);
  char *line = NULL;
  size_t room = 0;
  while (tokenizer != NULL && getline(&line, &room, file) > 0) {
    int count = 0;
    const char **words = NULL;
    if (line[strspn(line, " \t\n")] == '#') continue;
    tok_reset(tokenizer);
    if (tok_str(tokenizer, line, &count, &words) == 0 && count > 0 && !is_macro(count, words)) {
      el_parse(el, count, words);
    }
  }
  free(line);
  if (tokenizer != NULL) tok_end(tokenizer);
}

EditLine *cle_open(
    const char *program, cle_prompt prompt, cle_reader reader, cle_command answer, cle_command repeat, void *context) {
  EditLine *el = open_quietly(program);
  if (el == NULL) return NULL;
  el_wset(el, EL_CLIENTDATA, context);
  attach_empty_history(el);
  // EL_SIGNAL would send each signal on to the whole process group.
  el_wset(el, EL_SIGNAL, 0);
  el_set(el, EL_EDITOR, "emacs");
  add_commands(el, answer, repeat);
  FILE *keys = open_keys();
  if (keys != NULL) {
    read_keys(el, keys);
    fclose(keys);
  }
  if (!is_usable(el)) {
    el_end(el);
    return NULL;
  }
  el_wset(el, EL_PROMPT, prompt);
  el_wset(el, EL_GETCFN, reader);
  hear_only(el);
  return el;
}

void cle_close(EditLine *el) { el_end(el); }

void *cle_context(EditLine *el) {
  void *context = NULL;
  el_wget(el, EL_CLIENTDATA, &context);
  return context;
}

bool cle_is_vi(EditLine *el) {
  const wchar_t *editor = NULL;
  return el_wget(el, EL_EDITOR, &editor) == 0 && editor != NULL && wcscmp(editor, L"vi") == 0;
}

void cle_bind(EditLine *el, bool alternative, const char *key, const char *command) {
  if (alternative)
    el_set(el, EL_BIND, "-a", key, command, NULL);
  else
    el_set(el, EL_BIND, key, command, NULL);
}

const wchar_t *cle_read(EditLine *el, int *length) { return el_wgets(el, length); }
void cle_push(EditLine *el, const wchar_t *keys) { el_wpush(el, keys); }
void cle_reset(EditLine *el) { el_reset(el); }

const wchar_t *cle_line(EditLine *el, int *length, int *cursor) {
  const LineInfoW *line = el_wline(el);
  *length = (int)(line->lastchar - line->buffer);
  *cursor = (int)(line->cursor - line->buffer);
  return line->buffer;
}

// vi's "$" and "i" on an empty line leave the cursor before the buffer, where the next letter would be written.
void cle_repair_cursor(EditLine *el) {
  const LineInfoW *line = el_wline(el);
  if (line->cursor < line->buffer) el_cursor(el, (int)(line->buffer - line->cursor));
  if (line->cursor > line->lastchar) el_cursor(el, -(int)(line->cursor - line->lastchar));
}

void cle_move(EditLine *el, int distance) {
  if (distance != 0) el_cursor(el, distance);
}

void cle_insert(EditLine *el, const wchar_t *text) {
  if (*text != 0) el_winsertstr(el, text);
}

void cle_delete(EditLine *el, int count) {
  if (count > 0) el_deletestr(el, count);
}

void cle_refresh(EditLine *el) { el_wset(el, EL_REFRESH); }
void cle_resize(EditLine *el) { el_resize(el); }
void cle_prepare(EditLine *el, bool editing) { el_wset(el, EL_PREP_TERM, editing ? 1 : 0); }

void cle_put(const char *bytes, size_t length) {
  fwrite(bytes, 1, length, stdout);
  fflush(stdout);
}

void cle_flush(void) { fflush(stdout); }

#endif
