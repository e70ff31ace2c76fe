#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

signal(SIGPIPE, SIG_IGN)
exit(Program.run(CommandLine.arguments.dropFirst()))
