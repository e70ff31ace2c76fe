#include "start.h"

#include <stdlib.h>

// What the runtime of Swift would do before `main`, a tenth of all that a start costs. In a file without shared libraries
// these functions stand in for those of the same names in its library, which is then linked without them.
#if defined(IS_RELEASE) && defined(__GLIBC__)

// The words of the command line: the runtime would look for them in the map of its memory, and glibc hands them over.
static int count;
static char **words;

__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  words = argv;
}

char **_swift_stdlib_getUnsafeArgvArgc(int *length) {
  *length = count;
  return words;
}

void _swift_stdlib_overrideUnsafeArgvArgc(char **argv, int argc) { keep(argc, argv); }

// The runtime would look in eight places for its tool that tells of crashes. A release brings none.
char *swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return NULL;
}

const char *swift_getRootPath(void) { return NULL; }

const char *swift_getRuntimeLibraryPath(void) { return NULL; }

#endif
