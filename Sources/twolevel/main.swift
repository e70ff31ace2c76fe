#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

signal(SIGPIPE, SIG_IGN)
// A file that may not grow is told of as one that cannot be written.
signal(SIGXFSZ, SIG_IGN)
exit(Program.run(CommandLine.arguments.dropFirst()))
