#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include "wake.h"

enum { signal_limit = 65 };

static atomic_bool seen[signal_limit];
static bool caught[signal_limit];
static struct sigaction before[signal_limit];
static int wake[2] = {-1, -1};

static void note(int signal) {
  int saved = errno;
  atomic_store(&seen[signal], true);
  if (wake[1] >= 0 && write(wake[1], "", 1) < 0) {
    // A full pipe is as good as another byte in it.
  }
  errno = saved;
}

static void set_flags(int descriptor) {
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(descriptor, F_SETFL, O_NONBLOCK);
}

static void open_wake(void) {
  if (wake[0] >= 0 || pipe(wake) != 0) return;
  set_flags(wake[0]);
  set_flags(wake[1]);
  if (wake[0] < FD_SETSIZE) return;
  close(wake[0]);
  close(wake[1]);
  wake[0] = wake[1] = -1;
}

int cle_wake_descriptor(void) { return wake[0]; }

void cle_wake_drain(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {}
}

static void unblock(int signal) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

// Only an interrupt ends a blocking read: the others are answered when the reader looks.
void cle_catch(int signal) {
  if (signal <= 0 || signal >= signal_limit || caught[signal]) return;
  open_wake();
  if (sigaction(signal, NULL, &before[signal]) != 0) return;
  // What the parent wanted ignored stays ignored, but for Ctrl-C: whoever sits at a prompt wants it to work.
  if (before[signal].sa_handler == SIG_IGN && signal != SIGINT) return;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = signal == SIGINT ? 0 : SA_RESTART;
  sigemptyset(&action.sa_mask);
  atomic_store(&seen[signal], false);
  caught[signal] = sigaction(signal, &action, NULL) == 0;
  unblock(signal);
}

void cle_release(int signal) {
  if (signal <= 0 || signal >= signal_limit || !caught[signal]) return;
  sigaction(signal, &before[signal], NULL);
  caught[signal] = false;
}

bool cle_seen(int signal) { return atomic_load_explicit(&seen[signal], memory_order_relaxed); }
bool cle_take(int signal) { return atomic_exchange(&seen[signal], false); }

void cle_stop(void) {
  struct sigaction stop, ours;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = SIG_DFL;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, &ours);
  unblock(SIGTSTP);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
