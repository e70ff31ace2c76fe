import Verbs

/// What the command line asks for.
public struct Arguments {
  /// What is to be done, in order.
  public enum Task: Equatable, Sendable {
    /// Ask about the case in this file; it comes before all else.
    case load(String)
    /// Do what the script in this file says; `-` is standard input.
    case run(String)
    /// Ask this.
    case ask(String)
    /// Take up the lesson in this file.
    case study(String)
  }

  /// What the program does instead of answering queries.
  public enum Notice: Equatable, Sendable {
    /// Say how it is called.
    case help
    /// Say which version it is.
    case version
    /// Print what a shell needs for completions.
    case completions(CompletingShell)
    /// Print the manual page.
    case manual
    /// Put itself below this folder.
    case installation(String)
  }

  /// What is to be done, in order.
  public internal(set) var tasks: [Task] = []
  /// What is done instead.
  public internal(set) var notice: Notice?
  /// What is done with ``files`` instead of answering.
  public internal(set) var subcommand: Subcommand?
  /// What the subcommand is about.
  public internal(set) var files: [String] = []
  /// How answers are drawn.
  public internal(set) var format = Format.text
  /// The file that answers go into.
  public internal(set) var output: String?
  /// Whether the lines after one that failed are done.
  public internal(set) var keepsGoing = false
  /// How many seconds a query may take.
  public internal(set) var limit = Command.usualLimit
  /// The language in which the program explains itself at the prompt.
  public internal(set) var language = Language.english
  /// Whether queries are shown before their answers.
  public internal(set) var echoes = false
  /// Whether nothing is said at the start.
  public internal(set) var isQuiet = false
  /// Whether the asker's own file is done before the first prompt.
  public internal(set) var readsInit = true

  /// Whether a case is drafted without questions.
  public internal(set) var isPlain = false

  /// Whether queries were given, so that nobody is to be asked for more.
  public var hasQueries: Bool {
    tasks.contains {
      switch $0 {
      case .load, .study: false
      case .run, .ask: true
      }
    }
  }

  /// What those words ask for; the program's name is none of them.
  public init(_ words: [String]) throws(Misuse) {
    var rest = words[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      guard takesOptions, word.hasPrefix("-"), word != "-" else {
        take(word, isName: !takesOptions)
        continue
      }
      if word == "--" { takesOptions = false } else { try take(word, &rest) }
    }
    if let subcommand {
      try subcommand.check(files)
      if !tasks.isEmpty { throw .asksBeside(subcommand) }
    }
    let cases = tasks.filter(\.isLoading)
    if cases.count > 1 { throw .severalCases(cases.count) }
    // Wherever it is named, it is what everything is asked about.
    tasks = cases + tasks.filter { !$0.isLoading }
  }

  /// Whether the file of that name is a lesson.
  public static func isLesson(_ file: String) -> Bool { file.hasSuffix(".\(Operand.lessonEnding)") }

  /// Takes a word that is no option: a subcommand, which only the first can be, or a file.
  private mutating func take(_ word: String, isName: Bool) {
    if subcommand != nil { return files.append(word) }
    if !isName, tasks.isEmpty, let found = Subcommand(rawValue: word) { return subcommand = found }
    tasks.append(Arguments.isCase(word) ? .load(word) : Arguments.isLesson(word) ? .study(word) : .run(word))
  }

  /// Whether the file of that name is a case.
  public static func isCase(_ file: String) -> Bool { file.hasSuffix(".\(Operand.caseEnding)") }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(Misuse) {
    let (name, joined) = word.option
    guard let flag = Flag.all.first(where: { $0.names.contains(name) }) else { throw .noSuchOption(word) }
    guard let operand = flag.operand else {
      if let joined { throw .unexpected(joined, after: name) }
      return try flag.apply(&self, "")
    }
    guard let value = joined ?? rest.popFirst() else { throw .missing(operand, after: name) }
    try flag.apply(&self, value)
  }
}

extension Arguments.Task {
  fileprivate var isLoading: Bool { if case .load = self { true } else { false } }
}

extension String {
  /// `--format=json` in two parts; a short option and its value are two words.
  fileprivate var option: (name: String, value: String?) {
    guard hasPrefix("--"), let sign = firstIndex(of: "=") else { return (self, nil) }
    return (String(self[..<sign]), String(self[index(after: sign)...]))
  }
}
