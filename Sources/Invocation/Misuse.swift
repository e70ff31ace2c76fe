import Diagnostics
import Verbs

/// Why a command line cannot be understood.
public struct Misuse: Error, Hashable {
  /// The reason.
  public let message: String
}

// Every sentence about a command line that cannot be understood, in one place.
extension Misuse {
  static func noSuchOption(_ word: String) -> Self {
    let names = Flag.all.flatMap(\.names).map(\.bare)
    let near = nearest(to: word.bare, among: names).map { name in
      "‘\(Flag.all.flatMap(\.names).first { $0.bare == name } ?? name)’"
    }
    return Self(
      message: "I know no option ‘\(word)’" + (near.isEmpty ? "" : ": there is \(near.joined(separator: ", "))"))
  }

  static func missing(_ operand: Operand, after name: String) -> Self {
    Self(message: "\(name) needs \(operand.description) after it")
  }

  static func unexpected(_ value: String, after name: String) -> Self {
    Self(message: "\(name) takes nothing after it, and here is ‘\(value)’")
  }

  static func noCaseName(_ name: String) -> Self {
    Self(message: "a case is known by the end of its name: write ‘new \(name).\(Operand.caseEnding)’")
  }

  static func asksBeside(_ subcommand: Subcommand) -> Self {
    Self(message: "‘\(subcommand.rawValue)’ answers no queries, and here is -c")
  }

  static func noSuchFormat(_ name: String) -> Self {
    Self(message: "I know no format ‘\(name)’: there is \(Format.list("and"))")
  }

  static func noSuchLanguage(_ name: String) -> Self {
    Self(message: "I know no language ‘\(name)’: there is \(Language.list("and"))")
  }

  static func noSuchLimit(_ text: String) -> Self {
    Self(message: "--limit needs a whole number of seconds from 1 to \(Command.longestLimit), and here is ‘\(text)’")
  }

  static func noSuchShell(_ name: String) -> Self {
    Self(message: "I know no completions for ‘\(name)’: there is \(CompletingShell.list("and"))")
  }

  static func severalCases(_ count: Int) -> Self {
    Self(message: "these are \(count) cases, and I can answer about one at a time")
  }
}

extension String {
  /// An option's name without what makes it one.
  fileprivate var bare: String { String(drop { $0 == "-" }) }
}
