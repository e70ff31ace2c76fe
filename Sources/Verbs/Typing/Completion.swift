import Diagnostics
import Knowledge
import Solver
import Syntax

extension Lexicon {
  /// What could be written after `source`, a text that stops before the word in question: names before words, and words
  /// before signs.
  ///
  /// What it offers comes from the walk of the grammar and the names of `world`, and is accepted when typed. Where a
  /// query may begin, the names of `queries` stand for one, too.
  public func offers(
    after source: SourceText, in world: World, naming queries: [(name: String, query: String)] = []
  ) -> [Offer] {
    let (expected, named, _) = expectations(after: source, with: patterns)
    let context = Context(
      world: world, named: named, isScoped: source.bytes.last == UInt8(ascii: "."),
      isSubject: expected.contains(.word("without")))
    let names = expected.compactMap { expectation -> Offer? in
      guard case .role(let role) = expectation, role != .toggle || !expected.contains(.role(.setting)) else {
        return nil
      }
      return Offer(role.description, choices(for: role) + context.candidates(for: role), isRole: true)
    }
    let mayAsk = verbs.allSatisfy { expected.contains(.word($0.pattern.verb)) }
    let verbs =
      mayAsk
      ? statements(expected, inside: holder(in: source)) + [
        Offer("named queries", queries.map { Candidate($0.name, $0.query) })
      ] : []
    let apt = expected.contains(.word("accepts")) ? expected.filter(context.isApt) : expected
    let words = apt.compactMap { word(in: $0, isVerb: mayAsk, after: source) }
    let signs = apt.compactMap { context.sign(in: $0) }
    return names + verbs + [Offer("words and signs", signs + words)]
  }

  /// What can stand for a role that the language itself has a list for; nothing for the others.
  func choices(for role: Role) -> [Candidate] {
    switch role {
    case .flipping: Flipping.allCases.map { Candidate($0.rawValue) }
    case .powerIndex: PowerIndex.allCases.map { Candidate($0.rawValue, $0.title) }
    case .bargainingRule: BargainingRule.allCases.map { Candidate($0.rawValue, $0.title) }
    case .format: Format.allCases.map { Candidate($0.rawValue, $0.purpose) }
    case .setting: Switch.allCases.map { Candidate($0.rawValue, $0.purpose) }
    case .toggle: ["on", "off"].map { Candidate($0) }
    case .language: Language.allCases.map { Candidate($0.rawValue, $0.ownName) }
    case .topic: topics.map { Candidate($0.name, $0.note) }
    default: []
    }
  }

  /// The verb, if any, about whose query the one that begins behind `source` would be.
  private func holder(in source: SourceText) -> Verb? {
    let own = parts(of: source, with: patterns).reversed().prefix { ![";", "\n"].contains(source[$0.span]) }
    let words = own.filter { $0.part == .word }.map { source[$0.span].lowercased() }
    return words.lazy.compactMap { word in verbs.first { $0.name == word } }.first { $0.pattern.holdsQuery }
  }

  /// The verbs and the commands among what is expected.
  private func statements(_ expected: [Expectation], inside holder: Verb?) -> [Offer] {
    let fitting = verbs.filter { verb in holder.map { $0.question.admits(verb.question) } ?? true }
    let groups = Verb.Group.allCases.map { group in
      Offer(group.rawValue, fitting.filter { $0.group == group }.map { Candidate($0.name, $0.summary) })
    }
    let orders = commands.filter { expected.contains(.word($0.pattern.verb)) }
    return groups + [Offer("commands", orders.map { Candidate($0.name, $0.summary) })]
  }

  /// A word among what is expected, with what it means, or else what stands behind it; a verb is one only where none
  /// can stand.
  private func word(in expectation: Expectation, isVerb: Bool, after source: SourceText) -> Candidate? {
    guard case .word(let word) = expectation, !isVerb || patterns[word] == nil else { return nil }
    return Candidate("\(word)", word.note ?? follower(of: word, after: source))
  }

  private func follower(of word: Word, after source: SourceText) -> String {
    let next = expectations(after: SourceText(bytes: source.bytes + Array(" \(word) ".utf8)), with: patterns).expected
    for case .role(let role) in next { return role.description }
    if next.count == 1, case .word(let word) = next[0] { return "\(word)" }
    return ""
  }
}
