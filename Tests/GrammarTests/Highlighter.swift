import Foundation

/// What an editor makes of a text with a TextMate grammar: as much of its ways as ours needs.
///
/// Line by line, at each place the rule is taken that matches first; of several, the end of the region that is open,
/// and then the one that is listed first.
struct Highlighter {
  let grammar: TextMate
  private var expressions: [String: NSRegularExpression] = [:]
  private var open: [TextMate.Rule] = []
  private var paints: [Paint] = []
  private var pieces = 0

  init(_ grammar: TextMate) { self.grammar = grammar }

  /// How one UTF-16 unit of a text is coloured.
  struct Paint {
    /// Its scopes, the innermost last.
    var scopes: [String] = []
    /// Which match it is part of, or which stretch between two of them.
    var piece: Int
  }

  /// How each UTF-16 unit of `text` is coloured.
  mutating func paints(of text: String) throws -> [Paint] {
    (open, paints, pieces) = ([], [], 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try paint("\(line)\n") }
    return Array(paints.dropLast())
  }

  /// A rule, and where it matches.
  private struct Hit {
    let rule: TextMate.Rule
    let found: NSTextCheckingResult
    let isEnd: Bool

    var captures: [String: TextMate.Scope] {
      (isEnd ? rule.endCaptures : rule.begin == nil ? rule.captures : rule.beginCaptures) ?? [:]
    }
  }

  private mutating func paint(_ line: String) throws {
    let start = paints.count
    while let hit = try nextHit(in: line, from: paints.count - start) {
      let range = hit.found.range
      fill(upTo: start + range.location, openScopes)
      if hit.isEnd { open.removeLast() }
      fill(upTo: start + range.location + range.length, openScopes + [hit.rule.name].compactMap { $0 })
      for (number, scope) in hit.captures { add(scope.name, to: hit.found.range(at: Int(number) ?? 0), start) }
      if hit.rule.begin != nil, !hit.isEnd { open.append(hit.rule) }
      if range.length == 0, !hit.isEnd { throw Stuck(rule: hit.rule) }
    }
    fill(upTo: start + line.utf16.count, openScopes)
  }

  /// A rule that matches nothing would match for ever.
  private struct Stuck: Error { let rule: TextMate.Rule }

  private var openScopes: [String] { open.flatMap { [$0.name, $0.contentName].compactMap { $0 } } }

  private mutating func fill(upTo end: Int, _ scopes: [String]) {
    pieces += 1
    while paints.count < end { paints.append(Paint(scopes: scopes, piece: pieces)) }
  }

  private mutating func add(_ scope: String, to range: NSRange, _ start: Int) {
    guard range.location != NSNotFound else { return }
    for unit in range.location..<range.location + range.length { paints[start + unit].scopes.append(scope) }
  }

  private mutating func nextHit(in line: String, from position: Int) throws -> Hit? {
    guard position < line.utf16.count else { return nil }
    var best: Hit?
    if let rule = open.last, let end = rule.end, let found = try match(end, line, position) {
      best = Hit(rule: rule, found: found, isEnd: true)
    }
    for rule in rules(of: open.last.map { $0.patterns ?? [] } ?? grammar.patterns) {
      guard let found = try match(rule.match ?? rule.begin ?? "", line, position) else { continue }
      if let best, best.found.range.location <= found.range.location { continue }
      best = Hit(rule: rule, found: found, isEnd: false)
    }
    return best
  }

  /// The rules in their order, with what they include.
  private func rules(of patterns: [TextMate.Rule]) -> [TextMate.Rule] {
    patterns.flatMap { rule -> [TextMate.Rule] in
      if let name = rule.include { return rules(of: grammar.repository[String(name.dropFirst())]?.patterns ?? []) }
      return [rule]
    }
  }

  private mutating func match(_ pattern: String, _ line: String, _ position: Int) throws -> NSTextCheckingResult? {
    let expression = try expressions[pattern] ?? NSRegularExpression(pattern: pattern)
    expressions[pattern] = expression
    let rest = NSRange(location: position, length: line.utf16.count - position)
    return expression.firstMatch(in: line, options: [.withTransparentBounds, .withoutAnchoringBounds], range: rest)
  }
}
