#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

enum { added_variables = 2 };

static void add_unless_set(char **variables, size_t *count, const char *name, const char *assignment) {
  if (getenv(name) == NULL) variables[(*count)++] = (char *)assignment;
}

// The environment for the pager: less keeps colours, leaves the text on the screen, ends at Ctrl-C, and reads UTF-8 as
// it is written in any locale.
static char **pager_environment(void) {
  size_t count = 0;
  while (environ[count] != NULL) count++;
  char **variables = calloc(count + added_variables + 1, sizeof *variables);
  if (variables == NULL) return NULL;
  memcpy(variables, environ, count * sizeof *variables);
  add_unless_set(variables, &count, "LESS", "LESS=-FRXK");
  add_unless_set(variables, &count, "LESSCHARSET", "LESSCHARSET=utf-8");
  return variables;
}

// The pager starts with no signal blocked, and with those that this program ignores as they usually are.
static void set_signals(posix_spawnattr_t *attributes) {
  sigset_t blocked, usual;
  sigemptyset(&blocked);
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  sigaddset(&usual, SIGXFSZ);
  posix_spawnattr_setsigmask(attributes, &blocked);
  posix_spawnattr_setsigdefault(attributes, &usual);
  posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

// Starts `command` in a shell with `input` as its standard input; -1 where that is not possible.
static pid_t start(const char *command, int input) {
  char *const words[] = {"sh", "-c", (char *)command, NULL};
  char **variables = pager_environment();
  if (variables == NULL) return -1;
  pid_t child = -1;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  set_signals(&attributes);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (posix_spawn(&child, "/bin/sh", &actions, &attributes, words, variables) != 0) child = -1;
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  free(variables);
  return child;
}

// Writes until all is read, or nobody reads any more.
static void feed(int output, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(output, bytes, length);
    if (count < 0 && errno != EINTR) return;
    if (count < 0) continue;
    bytes += count;
    length -= (size_t)count;
  }
}

// Whether the command did its work, or somebody stopped it, once it has ended.
static bool has_shown(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) return true;
  if (WIFEXITED(status)) return WEXITSTATUS(status) == 0;
  return WTERMSIG(status) == SIGINT || WTERMSIG(status) == SIGPIPE;
}

bool cle_page(const char *command, const char *bytes, size_t length) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  struct termios modes;
  bool is_terminal = tcgetattr(STDIN_FILENO, &modes) == 0;
  pid_t child = start(command, ends[0]);
  close(ends[0]);
  if (child > 0) feed(ends[1], bytes, length);
  close(ends[1]);
  bool found = child > 0 && has_shown(child);
  if (is_terminal) tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  cle_take(SIGINT);
  return found;
}
