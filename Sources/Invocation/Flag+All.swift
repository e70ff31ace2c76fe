import Verbs

extension Flag {
  /// Every option of the program, in the order in which it is listed: what is asked, how, and what the program says of
  /// itself.
  static let all = [
    Flag("--command", letter: "-c", .query, "ask this; can be said again", isRepeatable: true) {
      $0.tasks.append(.ask($1))
    },
    Flag("--format", .format, "how answers are drawn: \(Format.list("or"))") {
      (arguments: inout Arguments, name: String) throws(Misuse) in
      guard let format = Format(rawValue: name.lowercased()) else { throw .noSuchFormat(name) }
      arguments.format = format
    },
    Flag("--language", .language, "help and hints in English or Chinese: \(Language.codes("or"))") {
      (arguments: inout Arguments, name: String) throws(Misuse) in
      guard let language = Language(called: name) else { throw .noSuchLanguage(name) }
      arguments.language = language
    },
    Flag("--output", .newFile, "put answers into a new file") { $0.output = $1 },
    Flag("--echo", "show each query before its answer") { $0.echoes = true },
    Flag("--keep-going", "go on after a line that failed") { $0.keepsGoing = true },
    Flag("--quiet", "say nothing at the start") { $0.isQuiet = true },
    Flag("--limit", .seconds, "give each query at most so many seconds; \(Command.usualLimit) where nothing is said") {
      (arguments: inout Arguments, text: String) throws(Misuse) in
      guard let seconds = Int(text), 1...Command.longestLimit ~= seconds else { throw .noSuchLimit(text) }
      arguments.limit = seconds
    },
    Flag("--no-init", "leave out your own script, ~/.config/twolevel/init.tlq") { $0.readsInit = false },
    Flag("--plain", "for ‘new’: ask nothing, and write the usual draft") { $0.isPlain = true },
    Flag("--completions", .shell, "print what a shell needs to complete these words") {
      (arguments: inout Arguments, name: String) throws(Misuse) in
      guard let shell = CompletingShell(rawValue: name.lowercased()) else { throw .noSuchShell(name) }
      arguments.notice = .completions(shell)
    },
    Flag("--man", "print the manual page, for ‘man -l -’") { $0.notice = .manual },
    Flag("--install", .folder, "put the program, its manual and completions below a folder") {
      $0.notice = .installation($1)
    },
    Flag("--help", letter: "-h", "say how the program is called") { $0.notice = .help },
    Flag("--version", "say which version this is") { $0.notice = .version },
  ]
}
