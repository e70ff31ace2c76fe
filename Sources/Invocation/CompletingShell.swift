/// A shell that can be taught to complete the program's words.
public enum CompletingShell: String, Sendable, CaseIterable {
  /// GNU Bash, from version 4.
  case bash
  /// The Z shell.
  case zsh
  /// The friendly interactive shell, from version 3.
  case fish
}

extension CompletingShell {
  /// All shells in words, the last one after `word`, such as ‘or’.
  static func list(_ word: String) -> String {
    let names = allCases.map(\.rawValue)
    return Array(names.dropLast()).joined(separator: ", ") + " \(word) " + (names.last ?? "")
  }

  /// What the shell has to read.
  public var script: String {
    switch self {
    case .bash: bashScript
    case .zsh: zshScript
    case .fish: fishScript
    }
  }
}

/// The text as one word of a shell, in single quotation marks.
func shellQuoted(_ text: String) -> String { "'" + text.escaping(["'": "'\\''"]) + "'" }

extension String {
  /// The text with other spellings for some of its characters.
  func escaping(_ spellings: [Character: String]) -> String {
    reduce(into: "") { text, character in text += spellings[character] ?? String(character) }
  }
}
