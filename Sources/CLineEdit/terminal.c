#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>

#include "wake.h"

bool cle_use_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  setlocale(LC_CTYPE, "C");
  return false;
}

int cle_width(uint32_t character) { return wcwidth((wchar_t)character); }

bool cle_size(int descriptor, int *columns, int *rows) {
  struct winsize window;
  if (ioctl(descriptor, TIOCGWINSZ, &window) != 0) return false;
  *columns = window.ws_col;
  *rows = window.ws_row;
  return true;
}

// select, since on macOS poll knows nothing of terminals.
enum cle_event cle_wait(int milliseconds) {
  struct timeval time = {milliseconds / 1000, milliseconds % 1000 * 1000};
  int wake = cle_wake_descriptor();
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(STDIN_FILENO, &readable);
  if (wake >= 0) FD_SET(wake, &readable);
  int highest = wake > STDIN_FILENO ? wake : STDIN_FILENO;
  int ready = select(highest + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &time);
  if (ready < 0) return errno == EINTR ? CLE_SIGNAL : CLE_FAILURE;
  if (wake >= 0 && FD_ISSET(wake, &readable)) {
    cle_wake_drain();
    return CLE_SIGNAL;
  }
  return ready > 0 ? CLE_INPUT : CLE_TIMEOUT;
}
