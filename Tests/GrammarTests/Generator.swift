/// Makes random sentences of a grammar, and keeps account of what it used of it.
struct Generator {
  /// The dice that decide.
  var dice: Dice
  /// Every expression of the grammar that was used.
  private(set) var used: Set<Expression> = []
  private let language: Language
  private let heights: [String: Int]
  private let synonyms: [String: [String]]
  private var depth = 0
  /// Tokens made so far, by kind; to spell new ones all the time would take long.
  private var spelled: [String: [String]] = [:]

  /// A generator of sentences of `language`.
  init(_ language: Language, seed: UInt64) {
    (self.language, dice, heights) = (language, Dice(seed: seed), language.grammar.heights)
    let single = language.synonyms.filter { $0.english.count == 1 }.map { ($0.english[0], $0.chinese) }
    synonyms = Dictionary(uniqueKeysWithValues: single)
  }

  /// The tokens of a random sentence of that production.
  mutating func tokens(of production: String) -> [String] { pieces(.reference(production)) }

  /// How deep productions may be within each other before the shortest way out is taken.
  private static let deepest = 15
}

extension Generator {
  private mutating func pieces(_ expression: Expression) -> [String] {
    used.insert(expression)
    switch expression {
    case .literal(let text): return [spelling(of: text)]
    case .special: return []
    case .reference(let name): return call(name)
    case .sequence(let parts): return parts.flatMap { pieces($0) }
    case .choice(let parts): return pieces(chosen(parts))
    case .optional(let part): return isDeep || used.contains(part) && dice.happens(onceIn: 2) ? [] : pieces(part)
    case .repeated(let part): return (0..<repetitions(of: part)).flatMap { _ in pieces(part) }
    case .except(let whole, let exception): return pieces(whole, but: exception)
    }
  }

  /// A word as it stands on the page, or now and then a synonym of it.
  private mutating func spelling(of word: String) -> String {
    guard let chinese = synonyms[word], dice.happens(onceIn: 4) else { return word }
    return dice.pick(chinese)
  }

  private var isDeep: Bool { depth > Self.deepest }

  private mutating func repetitions(of part: Expression) -> Int {
    isDeep ? 0 : used.contains(part) ? dice.pick([0, 0, 1, 1, 2, 3]) : 1
  }

  /// One of the choices: the shortest where it is deep here, and rather one that was not used so far.
  private mutating func chosen(_ parts: [Expression]) -> Expression {
    if isDeep { return parts.min { heights.height(of: $0) < heights.height(of: $1) } ?? parts[0] }
    let unused = parts.filter { !used.contains($0) }
    return dice.pick(unused.isEmpty || dice.happens(onceIn: 2) ? parts : unused)
  }

  private mutating func call(_ name: String) -> [String] {
    depth += 1
    defer { depth -= 1 }
    if let said = said[name] {
      used.formUnion(language.grammar[name].map { [$0] } ?? [])
      return [dice.pick(said)]
    }
    guard let meaning = language.grammar[name] else { return [] }
    return Pages.kinds.contains(name) ? [spelling(of: name, meaning)] : pieces(meaning)
  }

  /// One token of that kind.
  private mutating func spelling(of name: String, _ meaning: Expression) -> String {
    if let known = spelled[name], known.count == 50 { return dice.pick(known) }
    let outer = depth
    defer { depth = outer }
    while true {
      depth = 0
      let text = name == "NAME" && dice.happens(onceIn: 3) ? dice.pick(unreserved) : pieces(meaning).joined()
      guard language.spells(text, name) else { continue }
      spelled[name, default: []].append(text)
      return text
    }
  }

  private mutating func pieces(_ whole: Expression, but exception: Expression) -> [String] {
    used.insert(exception)
    while true {
      let found = pieces(whole)
      if !language.spells(found.joined(), as: exception) { return found }
    }
  }
}

/// What stands for the productions that are said in words.
private let said: [String: [String]] = [
  "letter": ["a", "b", "Q", "_", "é", "阿", "富", "汗", "·"],
  "character": ["x", "Y", " ", ",", "{", "#", "(", "塔", "’", "é", "\"", "”"],
  "NEWLINE": ["\n", ";", "；", " # what follows\n"],
  "PLACE": ["IV", "L1737", "2021-05-01", "12", ",", "-", "by", "and", ":", "?", "§", "3/4"],
  "REST": ["a", "samples/x.game", "{1}", "phase", "\"b c\"", "2", "=", "cite"],
]

/// Words that mean something in some places, and in others are names like others.
private let unreserved = ["nobody", "none", "home", "author", "stated", "assumed"]

extension Grammar {
  /// How many productions deep the shortest sentence of each production is.
  fileprivate var heights: [String: Int] {
    var heights: [String: Int] = [:]
    for _ in productions {
      for production in productions { heights[production.name] = heights.height(of: production.meaning) }
    }
    return heights
  }
}

extension [String: Int] {
  fileprivate func height(of expression: Expression) -> Int {
    switch expression {
    case .literal, .special, .optional, .repeated: 0
    case .reference(let name): (self[name] ?? 1000) + 1
    case .sequence(let parts): parts.map(height).max() ?? 0
    case .choice(let parts): parts.map(height).min() ?? 0
    case .except(let whole, _): height(of: whole)
    }
  }
}
