/// A grammar made ready for recognising: every expression of it with a number, and with what it can begin with.
///
/// - Precondition: no production begins with itself.
struct Recogniser: Sendable {
  /// What one element of an input can be matched with.
  enum Terminal: Hashable, Sendable {
    /// A word or sign itself.
    case literal(String)
    /// Something of the kind of that name.
    case kind(String)
  }

  fileprivate enum Node: Sendable {
    case terminal(Int)
    case same(as: Int)
    case sequence([Int])
    case choice([Int])
    case optional(Int)
    case repeated(Int)
    case except(Int, Int)
  }

  /// The number of every terminal.
  private(set) var terminals: [Terminal: Int] = [:]
  /// Whether a literal comes before a kind where both could stand.
  let prefersLiterals: Bool
  fileprivate var nodes: [Node] = []
  /// For each node, whether it can begin with each terminal.
  fileprivate var first: [[Bool]] = []
  fileprivate var canBeEmpty: [Bool] = []
  fileprivate var isLiteral: [Bool] = []
  private var numbers: [Expression: Int] = [:]

  /// The recogniser of `grammar`, in which the productions named in `kinds` are matched by one element each.
  init(_ grammar: Grammar, kinds: Set<String>, prefersLiterals: Bool) {
    self.prefersLiterals = prefersLiterals
    for production in grammar.productions where !kinds.contains(production.name) {
      _ = number(of: .reference(production.name), grammar, kinds)
    }
    let inOrder = terminals.sorted { $0.value < $1.value }.map(\.key)
    isLiteral = inOrder.map { if case .literal = $0 { true } else { false } }
    first = Array(repeating: Array(repeating: false, count: terminals.count), count: nodes.count)
    canBeEmpty = Array(repeating: false, count: nodes.count)
    while spreadBeginnings() {}
  }

  /// Whether `input`, each element given as the terminals that it can be, is an `expression` of the grammar.
  func recognises(_ input: [[Int]], as expression: Expression) -> Bool {
    guard let node = numbers[expression] else { return false }
    var attempt = Attempt(recogniser: self, input: input)
    return attempt.ends(node, 0).contains(input.count)
  }
}

// Making ready.
extension Recogniser {
  private mutating func number(of expression: Expression, _ grammar: Grammar, _ kinds: Set<String>) -> Int {
    if let known = numbers[expression] { return known }
    let number = nodes.count
    numbers[expression] = number
    nodes.append(.sequence([]))
    func inside(_ part: Expression) -> Int { self.number(of: part, grammar, kinds) }
    switch expression {
    case .literal(let text): nodes[number] = .terminal(terminal(.literal(text)))
    case .special(let text): nodes[number] = .terminal(terminal(.kind(text)))
    case .reference(let name) where kinds.contains(name): nodes[number] = .terminal(terminal(.kind(name)))
    case .reference(let name): nodes[number] = .same(as: inside(grammar[name] ?? .sequence([])))
    case .sequence(let parts): nodes[number] = .sequence(parts.map(inside))
    case .choice(let parts): nodes[number] = .choice(parts.map(inside))
    case .optional(let part): nodes[number] = .optional(inside(part))
    case .repeated(let part): nodes[number] = .repeated(inside(part))
    case .except(let whole, let exception): nodes[number] = .except(inside(whole), inside(exception))
    }
    return number
  }

  private mutating func terminal(_ terminal: Terminal) -> Int {
    if let known = terminals[terminal] { return known }
    terminals[terminal] = terminals.count
    return terminals.count - 1
  }

  /// Learns more of what each node can begin with; false where there was nothing more to learn.
  private mutating func spreadBeginnings() -> Bool {
    var hasLearned = false
    for number in nodes.indices {
      let (beginnings, isEmpty) = beginnings(of: nodes[number])
      if beginnings == first[number], isEmpty == canBeEmpty[number] { continue }
      (first[number], canBeEmpty[number], hasLearned) = (beginnings, isEmpty, true)
    }
    return hasLearned
  }

  private func beginnings(of node: Node) -> ([Bool], canBeEmpty: Bool) {
    switch node {
    case .terminal(let terminal): (isLiteral.indices.map { $0 == terminal }, false)
    case .same(let other), .except(let other, _): (first[other], canBeEmpty[other])
    case .choice(let parts):
      (common(parts[...]), parts.contains { canBeEmpty[$0] })
    case .optional(let part), .repeated(let part): (first[part], true)
    case .sequence(let parts):
      (
        common(parts.prefix(1 + parts.prefix { canBeEmpty[$0] }.count)),
        parts.allSatisfy { canBeEmpty[$0] }
      )
    }
  }
}

extension Recogniser {
  /// What one of `parts` can begin with.
  private func common(_ parts: ArraySlice<Int>) -> [Bool] {
    isLiteral.indices.map { terminal in parts.contains { first[$0][terminal] } }
  }
}

/// The state of recognising one input; what was found is kept, so that it takes time about linear in the input.
private struct Attempt {
  let recogniser: Recogniser
  let input: [[Int]]
  var known: [Int: [Int]] = [:]

  /// Where `node` can end if it begins at `start`.
  mutating func ends(_ node: Int, _ start: Int) -> [Int] {
    guard begins(node, start) else { return recogniser.canBeEmpty[node] ? [start] : [] }
    switch recogniser.nodes[node] {
    case .terminal: return [start + 1]
    case .same(let other): return remembered(other, start)
    case .choice(let parts): return chosen(parts, start)
    case .optional(let part): return union([[start], ends(part, start)])
    case .repeated(let part): return repeated(part, start)
    case .except(let whole, let exception):
      let exceptions = ends(exception, start)
      return ends(whole, start).filter { !exceptions.contains($0) }
    case .sequence(let parts):
      return parts.reduce([start]) { starts, part in
        starts.count == 1 ? ends(part, starts[0]) : union(starts.map { ends(part, $0) })
      }
    }
  }

  /// Whether `node` can begin with what stands at `start`.
  private func begins(_ node: Int, _ start: Int) -> Bool {
    guard start < input.count else { return false }
    for terminal in input[start] where recogniser.first[node][terminal] { return true }
    return false
  }

  private mutating func remembered(_ node: Int, _ start: Int) -> [Int] {
    let key = node * (input.count + 1) + start
    if let found = known[key] { return found }
    let found = ends(node, start)
    known[key] = found
    return found
  }

  private mutating func chosen(_ parts: [Int], _ start: Int) -> [Int] {
    let candidates = parts.filter { begins($0, start) || recogniser.canBeEmpty[$0] }
    let literal = recogniser.prefersLiterals ? input[start].first { recogniser.isLiteral[$0] } : nil
    let better = literal.map { literal in candidates.filter { recogniser.first[$0][literal] } } ?? []
    return union((better.isEmpty ? candidates : better).map { ends($0, start) })
  }

  private mutating func repeated(_ part: Int, _ start: Int) -> [Int] {
    var (found, seen, next): ([Int], Set<Int>, Int) = ([start], [start], 0)
    while next < found.count {
      for end in ends(part, found[next]) where seen.insert(end).inserted { found.append(end) }
      next += 1
    }
    return found
  }

}

/// The members of all the sets, each once.
private func union(_ sets: [[Int]]) -> [Int] {
  if sets.count == 1 { return sets[0] }
  var found: [Int] = []
  for set in sets { for end in set where !found.contains(end) { found.append(end) } }
  return found
}
