import Diagnostics
import Syntax

/// A language in which help, hints and purposes are told. Queries can be typed in either, whichever it is.
public enum Language: String, Sendable, CaseIterable {
  /// English, in which answers are told, too.
  case english = "en"
  /// Chinese.
  case chinese = "zh"
}

extension Language {
  /// The language of that name: its code, its name in English, or what it calls itself.
  public init(named name: Name) throws(Diagnostic) {
    guard let found = Language(called: name.value) else { throw .noSuchLanguage(name) }
    self = found
  }

  /// Likewise; `nil` where none is called so. The code of a region may follow, as in `zh_CN`.
  public init?(called name: String) {
    let code = name.lowercased().prefix { $0 != "_" && $0 != "-" }
    let found = Language.allCases.first { $0.rawValue == code || "\($0)" == code || $0.ownName.lowercased() == code }
    guard let found else { return nil }
    self = found
  }

  /// What it calls itself.
  public var ownName: String {
    switch self {
    case .english: "English"
    case .chinese: "中文"
    }
  }

  /// All languages in words, the last one after `word`, such as ‘or’.
  public static func list(_ word: String) -> String {
    allCases.map { "\($0.rawValue) (\($0.ownName))" }.joined(separator: " \(word) ")
  }

  /// All codes in words, where only ASCII can be written.
  public static func codes(_ word: String) -> String {
    allCases.map(\.rawValue).joined(separator: " \(word) ")
  }
}
