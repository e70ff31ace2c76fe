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
    var titles: Set<String> = []
    let names = expected.compactMap { expectation -> Offer? in
      guard case .role(let role) = expectation, role != .toggle || !expected.contains(.role(.setting)) else {
        return nil
      }
      guard titles.insert(role.description).inserted else { return nil }
      return Offer(said(role.description), choices(for: role) + context.candidates(for: role), isRole: true)
    }
    let mayAsk = verbs.allSatisfy { expected.contains(.word($0.pattern.verb)) }
    let verbs =
      mayAsk
      ? statements(expected, inside: holder(in: source)) + [
        Offer(said("named queries"), queries.map { Candidate($0.name, $0.query) })
      ] : []
    let apt = expected.contains(.word("accepts")) ? expected.filter(context.isApt) : expected
    let words = apt.compactMap { word(in: $0, isVerb: mayAsk, after: source) }
    let signs = apt.compactMap { context.sign(in: $0) }.map { Candidate($0.text, said($0.note), isJoined: $0.isJoined) }
    return names + verbs + [Offer(said("words and signs"), signs + words)]
  }

  /// What can stand for a role that the language itself has a list for; nothing for the others.
  func choices(for role: Role) -> [Candidate] {
    switch role {
    case .flipping: listed(Flipping.allCases.map { ($0.rawValue, "") })
    case .powerIndex: listed(PowerIndex.allCases.map { ($0.rawValue, $0.title) })
    case .bargainingRule: listed(BargainingRule.allCases.map { ($0.rawValue, $0.title) })
    case .format: listed(Format.allCases.map { ($0.rawValue, $0.purpose) })
    case .setting: listed(Switch.allCases.map { ($0.rawValue, $0.purpose) })
    case .toggle: listed(["on", "off"].map { ($0, "") })
    case .language: listed(Language.allCases.map { ($0.rawValue, $0.ownName) })
    case .topic: topics.map(candidate)
    default: []
    }
  }

  private func listed(_ choices: [(name: String, note: String)]) -> [Candidate] {
    choices.map { Candidate($0.name, said($0.note), .choice) }
  }

  private func candidate(for topic: Topic) -> Candidate {
    Candidate(topic.name, topic.note, Entry.terms.contains { $0.name == topic.name } ? .term : .word)
  }

  /// The verb, if any, about whose query the one that begins behind `source` would be.
  private func holder(in source: SourceText) -> Verb? {
    let own = parts(of: source, with: patterns).reversed().prefix { ![";", "\n"].contains(source[$0.span]) }
    let words = own.filter { $0.part == .word }.map { Synonyms.english(for: source[$0.span]) }
    return words.lazy.compactMap { word in verbs.first { $0.name == word } }.first { $0.pattern.holdsQuery }
  }

  /// The verbs and the commands among what is expected.
  private func statements(_ expected: [Expectation], inside holder: Verb?) -> [Offer] {
    let fitting = verbs.filter { verb in holder.map { $0.question.admits(verb.question) } ?? true }
    let groups = Verb.Group.allCases.map { group in
      Offer(
        said(group.rawValue), fitting.filter { $0.group == group }.map { Candidate($0.name, summary(of: $0), .word) })
    }
    let orders = commands.filter { expected.contains(.word($0.pattern.verb)) }
    return groups + [Offer(said("commands"), orders.map { Candidate($0.name, summary(of: $0), .word) })]
  }

  /// A word among what is expected, with what it means, or else what stands behind it; a verb is one only where none
  /// can stand.
  private func word(in expectation: Expectation, isVerb: Bool, after source: SourceText) -> Candidate? {
    guard case .word(let word) = expectation, !isVerb || patterns[word] == nil else { return nil }
    // Of a play, ‘as’ does not name a format.
    let isOwn = word == "as" && self.follower(of: word, after: source) != Role.format.description
    if !isOwn, let note = note(of: word) { return Candidate("\(word)", note, .word) }
    let follower = follower(of: word, after: source)
    let isOne = Synonyms.all.contains { $0.english == ["\(word)", follower] }
    return Candidate(
      "\(word)", spelled(said(follower)), isOne ? .firstWord(of: "\(word) \(follower)") : .word)
  }

  private func follower(of word: Word, after source: SourceText) -> String {
    let next = expectations(after: SourceText(bytes: source.bytes + Array(" \(word) ".utf8)), with: patterns).expected
    for case .role(let role) in next { return role.description }
    if next.count == 1, case .word(let word) = next[0] { return "\(word)" }
    return ""
  }
}
