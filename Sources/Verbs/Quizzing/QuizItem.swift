import Knowledge
import Numbers

/// A question about a case with four choices, of which one is right; each of the others is wrong for a reason that is
/// computed, too.
public struct QuizItem: Hashable, Sendable {
  /// What it asks for.
  public let kind: Kind
  /// Whose board it is about, and when.
  public let title: String
  /// The question, as a sentence.
  public let text: String
  /// The choices, in the order in which they are offered.
  public let choices: [Choice]
  /// From what the answer follows, in a few words.
  public let explanation: String
  /// A query whose answer says what is right.
  public let query: String
  /// The answer to that query where it is no more than what is right, so that somebody may say it instead.
  public let brief: String?
  /// The boards on which it rests.
  public let places: [Place]

  /// One of the choices.
  public struct Choice: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// Why it is wrong; `nil` for the one that is right.
    public let fault: String?
  }

  /// What can be asked for, from what is easy to what is hard.
  public enum Kind: String, CaseIterable, Sendable {
    /// Whether an option passes.
    case ratify
    /// What a win-set is.
    case winset
    /// Who prevails, and with what.
    case prevail
    /// What is in an overlap.
    case overlap
    /// What is kept from coming about, and by whom.
    case blocked
    /// How much of the power to decide a faction has.
    case pivot
    /// The smallest gain of power that alters a win-set.
    case flip

    /// What it is called in a score.
    public var title: String {
      switch self {
      case .ratify: "what passes"
      case .winset: "win-sets"
      case .prevail: "who prevails"
      case .overlap: "where they meet"
      case .blocked: "who blocks what"
      case .pivot: "who is pivotal"
      case .flip: "the smallest shift"
      }
    }
  }

  /// The place of the right choice.
  public var right: Int { choices.firstIndex { $0.fault == nil } ?? 0 }

  /// How many choices a question has.
  public static let choiceCount = 4
  /// The most questions of a quiz, and how many it has where nothing is said.
  public static let most = 200, usual = 10
}

extension QuizItem {
  /// The letter of a choice, from a.
  public static func letter(_ place: Int) -> String { ["a", "b", "c", "d"][place] }

  /// Which choice somebody means: by its letter, or by what it says; nil where that is none of them.
  public func choice(meant text: String) -> Int? {
    let said = text.foldedAnswer
    let letter = said.filter { !"().".contains($0) }
    if let place = choices.indices.first(where: { Self.letter($0) == letter }) { return place }
    if let place = choices.firstIndex(where: { $0.text.foldedAnswer == said }) { return place }
    if let number = Rational(said), let place = choices.firstIndex(where: { Rational($0.text) == number }) {
      return place
    }
    // What begins one choice alone will do, such as ‘yes’.
    let begun = choices.indices.filter { choices[$0].text.foldedAnswer.hasPrefix(said) }
    if begun.count == 1, 1 < said.count { return begun[0] }
    return brief?.foldedAnswer == said ? right : nil
  }
}
