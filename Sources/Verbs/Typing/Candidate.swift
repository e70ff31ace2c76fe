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

  /// A word and what it is.
  public init(_ text: String, _ note: String = "", isJoined: Bool = false, isAlias: Bool = false) {
    (self.text, self.note, self.isJoined, self.isAlias) = (text, note, isJoined, isAlias)
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
