import Knowledge
import Syntax

/// Something that could be written next, with a few words about it.
public struct Candidate: Hashable, Sendable {
  /// How it is written.
  public let text: String
  /// What it is.
  public let note: String
  /// Whether what follows is written right behind it, without a blank.
  public let isJoined: Bool
  /// Whether it is another name of something that has a first one.
  public let isAlias: Bool
  /// What it is to the language; a name is nothing to it.
  let kind: Kind

  /// What a candidate is to the language.
  enum Kind: Hashable, Sendable {
    /// A name or a sign, which is written in one way.
    case name
    /// A word.
    case word
    /// The first of these words, which are one in Chinese.
    case firstWord(of: String)
    /// What stands in a list of the language.
    case choice
    /// A word of the field.
    case term
  }

  /// Something and what it is.
  public init(_ text: String, _ note: String = "", isJoined: Bool = false, isAlias: Bool = false) {
    self.init(text, note, .name, isJoined: isJoined, isAlias: isAlias)
  }

  /// A word of the language and what it is.
  init(_ text: String, _ note: String = "", _ kind: Kind, isJoined: Bool = false, isAlias: Bool = false) {
    (self.text, self.note, self.kind, self.isJoined, self.isAlias) = (text, note, kind, isJoined, isAlias)
  }

  /// The candidate as it is written where somebody who prefers `language` has typed `start` of it: a word of the language
  /// in the language in which it was begun. `nil` where it does not begin so.
  public func written(beginning start: String, in language: Language) -> Candidate? {
    let wanted = start.lowercased()
    let isWanted = { (text: String) in
      let text = text.lowercased()
      return text.hasPrefix(wanted) || text.hasPrefix("\"\(wanted)")
    }
    let isEnglish = kind == .name || language == .english
    if isEnglish, isWanted(text) { return self }
    // Nobody looks for synonyms while English is written.
    if kind == .name || isEnglish && start.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
    if let chosen = synonyms.first(where: isWanted) {
      // All of them are written at once, so that nothing is to be said of what follows the first.
      if case .firstWord = kind { return Candidate(chosen, "", .word) }
      return Candidate(chosen, note, kind, isJoined: isJoined, isAlias: isAlias)
    }
    return isWanted(text) ? self : nil
  }

  private var synonyms: [String] {
    if case .firstWord(let words) = kind { return Synonyms.allChinese(for: words) }
    if kind == .term { return Chinese.terms[text].map { [$0.name] } ?? [] }
    return Synonyms.allChinese(for: text, isChoice: kind == .choice)
  }

  /// The names of a thing, each as a candidate; the first is described, the others refer to it.
  static func all(of thing: some Named) -> [Candidate] {
    [Candidate(quoted(thing.name), thing.names.label ?? "")]
      + thing.names.aliases.map { Candidate(quoted($0), thing.name, isAlias: true) }
  }
}

/// Candidates of one kind.
public struct Offer: Sendable {
  /// What they are.
  public let title: String
  /// Whether they stand for something, as a name does, so that there need not be a list of them.
  public let isRole: Bool
  /// How they are written; empty where there is no list of them.
  public let candidates: [Candidate]

  /// Candidates, each once.
  public init(_ title: String, _ candidates: [Candidate], isRole: Bool = false) {
    (self.title, self.isRole, self.candidates) = (title, isRole, candidates.uniqued())
  }
}

extension [Candidate] {
  /// The candidates without repetition, in their order; the first of a text stands for all.
  public func uniqued() -> [Candidate] {
    var seen = Set<String>()
    return filter { seen.insert($0.text).inserted }
  }
}
