import Syntax
import Verbs

/// The first draft of a case: two sides, one thing at stake between them, and who is for it inside each.
public struct CaseDraft: Hashable, Sendable {
  /// The language of its remarks, and of the names that nobody gave.
  public let language: Language
  /// What the case is called.
  public var title: String
  /// What is at stake.
  public var issue: String
  /// What it comes to where both ratify.
  public var agreement: String
  /// What it stays where one of them does not.
  public var reversion: String
  /// The two sides.
  public var sides: [Side]

  /// One side, with the factions inside.
  public struct Side: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Those that rank the agreement above no deal.
    public var supporters: [String]
    /// Those that do not.
    public var opponents: [String]
    /// What ratification takes inside, as a case file writes it.
    public var rule = "majority"
  }

  /// A treaty between two sides.
  public init(in language: Language = .english) {
    func said(_ told: Told) -> String { told.text(language == .chinese) }
    self.language = language
    (title, issue) = (said(.usualTitle), said(.usualIssue))
    (agreement, reversion) = (said(.usualAgreement), said(.usualReversion))
    sides = [Told.usualFirstSide, .usualSecondSide].map {
      Side(
        name: said($0), supporters: [said(.usualGovernment), said(.usualModerates)], opponents: [said(.usualOpposition)]
      )
    }
  }
}

// The file.
extension CaseDraft {
  /// The draft as a case file, in which remarks say what each line means and what can be done next.
  public var text: String {
    lexicon.written(
      ([head, stake] + sides.enumerated().map { actor($1, isFirst: $0 == 0) } + [tail]).joined(separator: "\n"))
  }

  private var lexicon: Lexicon {
    var lexicon = Lexicon.standard
    lexicon.language = language
    return lexicon
  }

  /// A sentence in the language of the draft.
  func said(_ told: Told) -> String { told.text(language == .chinese) }

  private var head: String {
    """
    \(said(.remarksOfHead))

    case \(quotation(title))

    \(said(.remarksOfSource))

    """
  }

  private var stake: String {
    """
    \(said(.remarkOfIssue))
    issue \(quoted(issue)): \(quoted(agreement)) needs \(sides.map { needed($0.name) }.joined(separator: " and ")), \
    \(quoted(reversion))

    """
  }

  /// The name behind ‘needs’, where ‘nobody’ without quotation marks is nobody.
  private func needed(_ name: String) -> String {
    Synonyms.english(for: name) == "nobody" ? quotation(name) : quoted(name)
  }

  private func actor(_ side: Side, isFirst: Bool) -> String {
    func remark(_ told: Told) -> [String] { isFirst ? [said(told)] : [] }
    let factions =
      side.supporters.map { faction($0, "prefers 1 > no-deal") }
      + side.opponents.map { faction($0, "prefers no-deal > 1") }
    let head = ["actor \(quoted(side.name)) {"] + remark(.remarkOfRule) + ["  rule \(side.rule)", ""]
    let phase = remark(.remarkOfPhase) + ["  phase 1 \(quotation(said(.talks))) {"] + remark(.remarkOfOptions)
    let options = [
      "    option 1 \(quotation(agreement)): \(quoted(issue))=\(quoted(agreement))",
      "    option 2 \(quotation(reversion)): \(quoted(issue))=\(quoted(reversion))", "    no-deal 2", "",
    ]
    let board = head + phase + options + remark(.remarkOfPower) + factions + remark(.remarksOfFaction)
    return (board + ["  }", "}", ""]).joined(separator: "\n")
  }

  private func faction(_ name: String, _ ranking: String) -> String {
    """
        faction \(quoted(name)) power 1 [0.5, 1.5] imputed {
          \(ranking)
        }
    """
  }

  private var tail: String {
    """
    \(said(.remarkOfEvents))
    #   \(event)

    """
  }

  private var event: String {
    let words =
      "event vote 2024-05-01 \(quotation(said(.happened))) by \(quoted(sides[0].name)) cite paper p. 30 "
      + "{ effect \(example) }"
    return lexicon.written(words)
  }

  private var example: String {
    let side = sides[0]
    return "\(quoted(side.name)).\(quoted((side.supporters + side.opponents).first ?? "F"))+0.5"
  }
}
