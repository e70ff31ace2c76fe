/// A grammar as it is written down: productions in the order of the page.
struct Grammar: Sendable {
  /// The productions.
  let productions: [Production]

  /// One line of a grammar: a name and what it stands for.
  struct Production: Sendable {
    let name: String
    let meaning: Expression
  }

  /// The pages of several grammars as one.
  static func + (a: Grammar, b: Grammar) -> Grammar { Grammar(productions: a.productions + b.productions) }

  private let meanings: [String: Expression]

  /// A grammar of these productions; of two for one name the first counts.
  init(productions: [Production]) {
    self.productions = productions
    meanings = Dictionary(productions.map { ($0.name, $0.meaning) }) { first, _ in first }
  }

  /// What `name` stands for.
  subscript(name: String) -> Expression? { meanings[name] }
}

/// What can stand to the right of the equals sign in EBNF.
indirect enum Expression: Hashable, Sendable {
  /// A word or sign itself, in quotation marks.
  case literal(String)
  /// The name of a production.
  case reference(String)
  /// Something said in words, between question marks.
  case special(String)
  case sequence([Expression])
  case choice([Expression])
  case optional(Expression)
  case repeated(Expression)
  /// The first, where it is not the second.
  case except(Expression, Expression)

  /// The expressions of which this one is made.
  var parts: [Expression] {
    switch self {
    case .literal, .reference, .special: []
    case .sequence(let parts), .choice(let parts): parts
    case .optional(let part), .repeated(let part): [part]
    case .except(let whole, let exception): [whole, exception]
    }
  }

  /// This expression and all within it.
  var all: [Expression] { [self] + parts.flatMap(\.all) }

  /// The names of productions that it mentions.
  var references: [String] { all.compactMap { if case .reference(let name) = $0 { name } else { nil } } }
}

extension Grammar {
  /// The names of the productions that `name` can lead to, itself included.
  func reachable(from name: String) -> Set<String> {
    var (found, pending): (Set<String>, [String]) = ([name], [name])
    while let next = pending.popLast() {
      for name in self[next]?.references ?? [] where found.insert(name).inserted { pending.append(name) }
    }
    return found
  }
}
