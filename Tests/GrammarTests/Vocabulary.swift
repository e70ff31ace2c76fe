import Diagnostics

@testable import Syntax
@testable import Verbs

/// The words of the language by what they do, as the catalogue, the walk and the published pages have them.
struct Vocabulary {
  /// The words with which declarations begin.
  let declarations = Walk.declarationWords.map(\.description)
  /// The words that say how far something is borne out.
  let statuses = Word.statuses.map(\.description)
  /// The words that cannot be names.
  let reserved = Word.reserved.map(\.description)
  /// The words after which a thing gets its name.
  let declaring: [String]
  /// Two words that stand together, where the second by itself could be a name: `at home`.
  let phrases: [(first: String, second: String)]
  /// The words of the pages that begin a statement in a block, and could be names elsewhere.
  let fields: [String]

  private let verbs = Lexicon.standard.verbs.map(\.pattern)
  private let commands = Lexicon.standard.commands.map(\.pattern)

  /// The words of the language, of which `grammar` publishes the declarations.
  init(declarations grammar: Grammar) {
    let reserved = Set(reserved)
    declaring = grammar.productions.filter(\.names).map(\.name) + ["aka"]
    phrases = grammar.productions.flatMap { grammar.phrases(in: $0.meaning) }
      .filter { !reserved.contains($0.second) && $0.first.isWord && $0.second.isWord }
    fields = grammar.firsts(of: .reference("field")).filter { !reserved.contains($0) }
  }

  /// The verbs behind which another query follows at once, and commands of that kind.
  var leading: [String] { words(verbs + commands) { $0.slots.first.map { $0.lead == nil && $0.isQuery } ?? false } }
  /// The verbs and commands with a query behind a sign, and those signs.
  var signed: [(word: String, sign: String)] {
    (verbs + commands).flatMap { pattern in
      pattern.slots.dropFirst().filter { $0.isQuery && $0.lead.map { !$0.isWord } ?? false }
        .map { ("\(pattern.verb)", $0.lead ?? "") }
    }
  }
  /// The words behind which a second query of a statement stands.
  var joints: [String] { verbs.flatMap { $0.slots.dropFirst().filter(\.isQuery).compactMap(\.lead) }.filter(\.isWord) }
  /// The verbs.
  var queries: [String] { verbs.map { "\($0.verb)" } }
  /// The commands that are followed by a file.
  var filing: [String] { words(commands) { $0.slots.contains { $0.role == .file } } }
  /// The commands.
  var orders: [String] { commands.map { "\($0.verb)" } }

  private func words(_ patterns: [Pattern], _ isWanted: (Pattern) -> Bool) -> [String] {
    patterns.filter(isWanted).map { "\($0.verb)" }
  }
}

extension SlotPattern {
  fileprivate var isQuery: Bool { form == .query || form == .side }
}

extension String {
  fileprivate var isWord: Bool { allSatisfy { $0.isLetter || $0 == "-" } && self != "-" }
}

extension Grammar.Production {
  /// Whether a new thing is named behind the word that the production is called for, as in `issue = "issue" NAME …`.
  fileprivate var names: Bool {
    guard case .sequence(let parts) = meaning, 1 < parts.count, parts[0] == .literal(name) else { return false }
    return [.reference("NAME"), .reference("names")].contains(parts[1]) && parts.dropFirst(2).first != .literal("=")
  }
}

extension Grammar {
  /// The words and signs with which `expression` can begin.
  func firsts(of expression: Expression) -> [String] {
    switch expression {
    case .literal(let text): [text]
    case .reference(let name): self[name].map { firsts(of: $0) } ?? []
    case .special: []
    case .sequence(let parts): parts.first.map { firsts(of: $0) } ?? []
    case .choice(let parts): parts.flatMap { firsts(of: $0) }
    case .optional(let part), .repeated(let part), .except(let part, _): firsts(of: part)
    }
  }

  /// Each literal of `expression` with those that can stand directly behind it.
  fileprivate func phrases(in expression: Expression) -> [(first: String, second: String)] {
    expression.all.flatMap { part -> [(first: String, second: String)] in
      guard case .sequence(let parts) = part else { return [] }
      return zip(parts, parts.dropFirst()).flatMap { first, second -> [(first: String, second: String)] in
        guard case .literal(let word) = first else { return [] }
        return firsts(of: second).map { (word, $0) }
      }
    }
  }
}
