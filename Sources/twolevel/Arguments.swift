import Verbs

/// What the command line asks for.
struct Arguments {
  /// What is to be done, in order.
  enum Task: Equatable {
    case load(String)
    case run(String)
    case ask(String)
  }

  /// What the program can only say about itself.
  enum Notice: Equatable { case help, version }

  var tasks: [Task] = []
  var notice: Notice?
  var format = Format.text
  /// The file that answers go into.
  var output: String?
  var keepsGoing = false
  var echoes = false
  var isQuiet = false

  /// Why a command line cannot be understood.
  struct Misuse: Error { let message: String }

  /// Whether queries were given, so that nobody is to be asked for more.
  var hasQueries: Bool {
    tasks.contains { if case .load = $0 { false } else { true } }
  }

  init(_ words: some Sequence<String>) throws(Misuse) {
    var rest = Array(words)[...]
    var takesOptions = true
    while let word = rest.popFirst() {
      guard takesOptions, word.hasPrefix("-"), word != "-" else {
        tasks.append(word.hasSuffix(".game") ? .load(word) : .run(word))
        continue
      }
      if word == "--" { takesOptions = false } else { try take(word, &rest) }
    }
    let cases = tasks.filter { if case .load = $0 { true } else { false } }
    if cases.count > 1 { throw Misuse(message: "these are \(cases.count) cases, and I can answer about one at a time") }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(Misuse) {
    let (option, joined) = word.option
    switch option {
    case "-c", "--command": tasks.append(.ask(try value(of: option, joined, &rest, "a query")))
    case "--format":
      let name = try value(of: option, joined, &rest, Format.list("or"))
      guard let format = Format(rawValue: name.lowercased()) else {
        throw Misuse(message: "I know no format ‘\(name)’: there is \(Format.list("and"))")
      }
      self.format = format
    case "--output": output = try value(of: option, joined, &rest, "a file")
    case "--keep-going" where joined == nil: keepsGoing = true
    case "--echo" where joined == nil: echoes = true
    case "--quiet" where joined == nil: isQuiet = true
    case "-h" where joined == nil, "--help" where joined == nil: notice = .help
    case "--version" where joined == nil: notice = .version
    default: throw Misuse(message: "I know no option ‘\(word)’")
    }
  }

  private func value(
    of option: String, _ joined: String?, _ rest: inout ArraySlice<String>, _ what: String
  ) throws(Misuse) -> String {
    if let value = joined ?? rest.popFirst() { return value }
    throw Misuse(message: "\(option) needs \(what) after it")
  }
}

extension String {
  /// `--format=json` in two parts; a short option and its value are two words.
  fileprivate var option: (name: String, value: String?) {
    guard hasPrefix("--"), let sign = firstIndex(of: "=") else { return (self, nil) }
    return (String(self[..<sign]), String(self[index(after: sign)...]))
  }
}

extension Arguments {
  static let version = "twolevel 0.1.0"

  static let help = """
    twolevel: ask about two-level games (Putnam 1988)

    twolevel                        a prompt about the first case, Afghanistan 2020-2021
    twolevel my.game                a prompt about the case in a file
    twolevel -c 'winset US phase 2' the answer to a query; -c can be said again
    twolevel lesson.tlq             do what a script of queries says
    twolevel < queries              likewise, from standard input

      -c, --command QUERY   ask this
      --format FORMAT       how answers are drawn: \(Format.list("or"))
      --output FILE         put answers into a new file
      --echo                show each query before its answer
      --keep-going          go on after a line that failed
      --quiet               say nothing at the start
      --help, --version

    The exit status is 0 if all went well, 1 if a query or a script failed, 2 if these words are not understood.
    At the prompt, ‘help’ says what can be asked.

    """
}
