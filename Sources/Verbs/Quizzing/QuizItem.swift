import Knowledge
import Numbers

/// A question about a case with four choices, of which one is right; each of the others is wrong for a reason that is
/// computed, too.
public struct QuizItem: Hashable, Sendable {
  /// What it asks for.
  public let kind: Kind
  /// Whose board it is about, and when.
  public let title: Told
  /// The question, as a sentence.
  public let text: Told
  /// The choices, in the order in which they are offered.
  public let choices: [Choice]
  /// From what the answer follows, in a few words.
  public let explanation: Told
  /// A query whose answer says what is right.
  public let query: String
  /// The answer to that query where it is no more than what is right, so that somebody may say it instead.
  public let brief: String?
  /// The boards on which it rests.
  public let places: [Place]

  /// One of the choices.
  public struct Choice: Hashable, Sendable {
    /// What it says.
    public let text: Told
    /// Why it is wrong; `nil` for the one that is right.
    public let fault: Told?
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
    public var title: Told {
      switch self {
      case .ratify: Told("what passes", "什么能通过")
      case .winset: Told("win-sets", "获胜集合")
      case .prevail: Told("who prevails", "谁胜出")
      case .overlap: Told("where they meet", "何处重叠")
      case .blocked: Told("who blocks what", "谁阻碍什么")
      case .pivot: Told("who is pivotal", "谁举足轻重")
      case .flip: Told("the smallest shift", "最小的变动")
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

  /// Which choice somebody means: by its letter, or by what it says in either language; nil where that is none of them.
  public func choice(meant text: String) -> Int? {
    let said = text.foldedAnswer
    if let place = choices.indices.first(where: { Self.letter($0) == said.bareLetter }) { return place }
    let texts = choices.map { [$0.text.english.foldedAnswer, $0.text.chinese.foldedAnswer] }
    if let place = texts.firstIndex(where: { $0.contains(said) }) { return place }
    if let number = Rational(said), let place = texts.firstIndex(where: { Rational($0[0]) == number }) { return place }
    // What begins one choice alone will do, such as ‘yes’.
    let begun = texts.indices.filter { place in texts[place].contains { $0.hasPrefix(said) } }
    if begun.count == 1, 1 < said.count || !text.isASCII { return begun[0] }
    return brief?.foldedAnswer == said ? right : nil
  }
}

extension String {
  /// Without what may stand about the letter of a choice, and in small ASCII: `b` for `(b)`, `b.` and `Ｂ）`.
  fileprivate var bareLetter: String {
    let kept = unicodeScalars.filter { !"().,（）。．、：:".unicodeScalars.contains($0) }.map { scalar in
      (0xFF21...0xFF5A).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(kept)).lowercased()
  }

  fileprivate var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
