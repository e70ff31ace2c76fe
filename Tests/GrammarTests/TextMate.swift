import Foundation

/// A grammar as editors read it: TextMate, Visual Studio Code, Sublime Text, JetBrains, GitHub.
struct TextMate: Codable, Equatable {
  var comment: String
  var name: String
  var scopeName: String
  var fileTypes: [String]
  var firstLineMatch: String
  var patterns: [Rule]
  var repository: [String: Rule]

  /// What an editor looks for, and which scope it gives to what it finds.
  struct Rule: Codable, Equatable {
    var name: String?
    var contentName: String?
    var match: String?
    var begin: String?
    var end: String?
    var captures: [String: Scope]?
    var beginCaptures: [String: Scope]?
    var endCaptures: [String: Scope]?
    var patterns: [Rule]?
    var include: String?
  }

  /// What a part of a match is.
  struct Scope: Codable, Equatable {
    var name: String
  }
}

extension TextMate {
  /// The grammar as a file.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
  }

  /// The published grammar.
  static func published() throws -> TextMate {
    try JSONDecoder().decode(TextMate.self, from: Data(contentsOf: file))
  }

  /// Where it is published.
  static let file = root.appending(path: "grammar/twolevel.tmLanguage.json")
}

extension TextMate.Rule {
  /// A match whose parts are in these scopes, counted from 1; the whole match is in the scope `0`.
  static func match(_ pattern: String, _ scopes: [Int: String]) -> Self {
    Self(match: pattern, captures: scopes.captures)
  }

  /// All from one match to another.
  static func region(
    _ begin: String, _ scopes: [Int: String], upTo end: String, _ endScopes: [Int: String] = [:],
    inside patterns: [Self] = []
  ) -> Self {
    Self(
      begin: begin, end: end, beginCaptures: scopes.captures, endCaptures: endScopes.captures,
      patterns: patterns.isEmpty ? nil : patterns)
  }

  /// The rules of that name in the repository.
  static func include(_ name: String) -> Self { Self(include: "#\(name)") }

  /// The same rule, with a scope for what is between its ends, or for all of it.
  func scoped(_ scope: String, isWhole: Bool = false) -> Self {
    var rule = self
    if isWhole { rule.name = scope } else { rule.contentName = scope }
    return rule
  }
}

extension [Int: String] {
  fileprivate var captures: [String: TextMate.Scope]? {
    let scopes = map { number, scope in ("\(number)", TextMate.Scope(name: "\(scope).twolevel")) }
    return isEmpty ? nil : [String: TextMate.Scope](uniqueKeysWithValues: scopes)
  }
}
