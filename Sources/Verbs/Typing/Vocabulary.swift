import Diagnostics
import Knowledge
import Syntax

/// The words of the language and the names of a world, in small letters, for finding them at every key: it is made once
/// for a world, and asked in time that does not grow with it.
public struct Vocabulary: Sendable {
  private let lexicon: Lexicon
  private let words: Set<String>
  private let names: [Role: Set<String>]
  /// All words and names, in order.
  private let all: [String]

  /// The words of `lexicon`, and the names of `world` and of `queries`.
  public init(_ lexicon: Lexicon, in world: World, naming queries: [String] = []) {
    (self.lexicon, words) = (lexicon, lexicon.words)
    names = world.namesByRole.merging(lexicon.choices) { $1 }
    all = names.values.reduce(words.union(queries.map { $0.lowercased() })) { $0.union($1) }.sorted()
  }

  /// How the parts of `source` are shown; those that are not mentioned, plainly.
  public func shades(of source: SourceText) -> [(span: Span, shade: Shade)] {
    parts(of: source, with: lexicon.patterns).compactMap { span, part in
      let isLast = span.upperBound == source.bytes.count
      return shade(of: part, source, span, isUnfinished: isLast).map { (span, $0) }
    }
  }

  private func shade(of part: Part, _ source: SourceText, _ span: Span, isUnfinished: Bool) -> Shade? {
    switch part {
    case .word: .word
    case .declared: .name
    case .text: .text
    case .number: .number
    case .sign: nil
    case .mistake: .mistake
    case .name(let role): shade(of: source[span].unquoted, as: role, isUnfinished)
    case .unread: shade(of: source[span].lowercased(), isUnfinished)
    }
  }

  /// A name is a mistake where nothing that can stand there has it, nor could have it once it is typed to its end.
  private func shade(of name: String, as role: Role, _ isUnfinished: Bool) -> Shade? {
    if role == .topic { return .name }
    if role == .text { return .text }
    let word = Synonyms.english(for: name)
    guard let known = names[role] else { return words.contains(word) ? .word : .name }
    if known.contains(name) || Self.listed.contains(role) && known.contains(word) {
      return words.contains(word) ? .word : .name
    }
    if role == .thing || isUnfinished && isStart(name) { return nil }
    return .mistake
  }

  private func shade(of word: String, _ isUnfinished: Bool) -> Shade? {
    if words.contains(Synonyms.english(for: word)) { return .word }
    if isKnown(word) { return .name }
    return isUnfinished && !isStart(word) ? .mistake : nil
  }

  private func isKnown(_ name: String) -> Bool { names.values.contains { $0.contains(name) } }

  /// Whether a word or a name begins so.
  private func isStart(_ text: String) -> Bool {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < text { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low].hasPrefix(text) || Synonyms.isStart(text)
  }

  /// The roles for which the language itself has a list.
  static let listed: [Role] = [
    .format, .flipping, .powerIndex, .bargainingRule, .setting, .toggle, .language,
  ]
}

extension Lexicon {
  /// What can stand for the roles that the language itself has a list for, in small letters.
  fileprivate var choices: [Role: Set<String>] {
    Dictionary(uniqueKeysWithValues: Vocabulary.listed.map { ($0, Set(choices(for: $0).map { $0.text.lowercased() })) })
  }
}

extension World {
  /// The names that can stand for what a role asks for, in small letters.
  fileprivate var namesByRole: [Role: Set<String>] {
    let factions = actors.flatMap(\.phases).flatMap(\.board.factions)
    let resources = factions.flatMap(\.resources).folded
    let (actors, issues, values) = (actors.folded, issues.folded, issues.flatMap(\.values).folded)
    let holders = factions.folded.union(actors)
    let subjects = holders.union(resources).union(issues).union(values)
    let (sources, events, bodies) = (sources.folded, events.folded, bodies.folded)
    return [
      .actor: actors, .issue: issues, .value: values, .source: sources, .event: events, .body: bodies,
      .holder: holders, .faction: subjects, .resource: resources,
      .thing: subjects.union(sources).union(events).union(factions.flatMap(\.members).folded),
    ]
  }
}

extension Sequence where Element: Named {
  fileprivate var folded: Set<String> { Set(flatMap(\.names.all).map { $0.lowercased() }) }
}

extension String {
  /// The name in small letters, without the quotation marks around it.
  fileprivate var unquoted: String {
    guard let mark = first, "\"“”".contains(mark), 1 < count else { return lowercased() }
    return dropFirst().dropLast().lowercased()
  }
}
