import Syntax

/// The first draft of a case: two sides, one thing at stake between them, and who is for it inside each.
public struct CaseDraft: Hashable, Sendable {
  /// What the case is called.
  public var title = "A treaty"
  /// What is at stake.
  public var issue = "treaty"
  /// What it comes to where both ratify.
  public var agreement = "signed"
  /// What it stays where one of them does not.
  public var reversion = "none"
  /// What it takes inside each side, as a case file writes it.
  public var rule = "majority"
  /// The two sides.
  public var sides = [Side(name: "Home"), Side(name: "Abroad")]

  /// One side, with the factions inside.
  public struct Side: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// Those that rank the agreement above no deal.
    public var supporters = ["government", "moderates"]
    /// Those that do not.
    public var opponents = ["opposition"]
  }

  /// A treaty between two sides.
  public init() {}
}

// The file.
extension CaseDraft {
  /// The draft as a case file, in which remarks say what each line means and what can be done next.
  public var text: String {
    ([head, stake] + sides.enumerated().map { actor($1, isFirst: $0 == 0) } + [tail]).joined(separator: "\n")
  }

  private var head: String {
    """
    # A case for TwoLevel: what each side could ratify at home, and where they meet (Putnam 1988).
    #
    # A line that begins like this one is a remark. Change the others until they are your case, and ask in between:
    #   twolevel FILE -c winset    what each side could ratify, and what falls out
    #   twolevel FILE              a prompt; ‘help’ says what can be asked
    #   twolevel lint FILE         what a referee would still ask of it

    case \(quotation(title))

    # A work is named once and then cited, with the place: because "they said so" cite paper p. 12
    # source paper "The title of the work" {
    #   author "A. Author"
    #   year 2024
    # }

    """
  }

  private var stake: String {
    """
    # What is at stake, and what it can come to. Behind ‘needs’ stands whose consent that takes.
    issue \(quoted(issue)): \(quoted(agreement)) needs \(sides.map { needed($0.name) }.joined(separator: " and ")), \
    \(quoted(reversion))

    """
  }

  /// The name behind ‘needs’, where ‘nobody’ without quotation marks is nobody.
  private func needed(_ name: String) -> String { name.lowercased() == "nobody" ? quotation(name) : quoted(name) }

  private func actor(_ side: Side, isFirst: Bool) -> String {
    let factions =
      side.supporters.map { faction($0, "prefers 1 > no-deal") }
      + side.opponents.map { faction($0, "prefers no-deal > 1") }
    let lines = [
      "actor \(quoted(side.name)) {",
      "  # Who ratifies, and how: majority, 2/3, unanimity, or ‘approval of F’ for a veto player; ‘and’ and ‘or’ join them.",
      "  rule \(rule)", "",
      "  # A stretch of time with one game inside; with days, it is ‘phase 1 2024-01-01..2024-12-31 \"…\"’.",
      "  phase 1 \"the talks\" {",
      "    # What can be voted on at home, and what follows if nothing is ratified.",
      "    option 1 \(quotation(agreement)): \(quoted(issue))=\(quoted(agreement))",
      "    option 2 \(quotation(reversion)): \(quoted(issue))=\(quoted(reversion))", "    no-deal 2", "",
      "    # How much power each faction has, between which ends that could be defended, and that it is a judgement;",
      "    # then its ranking, the best first: it votes for what it ranks no lower than no-deal.",
    ]
    let told = isFirst ? lines : lines.filter { !$0.hasPrefix("  #") && !$0.hasPrefix("    #") }
    return (told + factions + (isFirst ? advice : []) + ["  }", "}", ""]).joined(separator: "\n")
  }

  private func faction(_ name: String, _ ranking: String) -> String {
    """
        faction \(quoted(name)) power 1 [0.5, 1.5] imputed {
          \(ranking)
        }
    """
  }

  private var advice: [String] {
    [
      "    # In the braces of a faction there is room for its members and for the reason:",
      "    #   members \"The Prime Minister\", Parliament",
      "    #   because \"why it weighs so much, and wants this\" cite paper p. 12",
      "    # What a source says of the result decides nothing; ‘check’ holds it against what is computed:",
      "    #   claim winset 1 cite paper p. 20",
    ]
  }

  private var tail: String {
    """
    # What happened, and what it changed from that day on, where the phases have days:
    #   event vote 2024-05-01 "what happened" by \(quoted(sides[0].name)) cite paper p. 30 { effect \(example) }

    """
  }

  private var example: String {
    let side = sides[0]
    return "\(quoted(side.name)).\(quoted((side.supporters + side.opponents).first ?? "F"))+0.5"
  }
}
