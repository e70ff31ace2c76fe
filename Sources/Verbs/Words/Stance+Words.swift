import Answers
import Knowledge

extension Stance {
  /// How it stands in a list of votes.
  var word: String {
    switch self {
    case .yes: "for"
    case .no: "against"
    case .abstaining: "abstaining"
    case .absent: "absent"
    }
  }

  /// What the faction does.
  var verb: String {
    switch self {
    case .yes: "votes for it"
    case .no: "votes against it"
    case .abstaining: "abstains"
    case .absent: "is absent"
    }
  }

  /// Whether it is a vote for or against.
  var votes: Bool { self == .yes || self == .no }

  /// The word in the colour of what it does for the option.
  var line: Line { Line(word, self == .yes ? .good : self == .no ? .bad : .dim) }
}

extension Faction {
  /// `abstains on 2, 3; absent on every other option`; empty where it votes on everything.
  func conductWritten(on board: Board) -> String {
    let parts = [(Stance.abstaining, conduct?.abstention), (.absent, conduct?.absence)]
    return parts.compactMap { stance, part in
      guard let part else { return nil }
      let every = conduct?.isUniform == true ? "every option" : "every other option"
      let numbers = part.options.map { board.numbers($0).map { "\($0)" }.joined(separator: ", ") }
      return "\(stance.verb) on \(numbers ?? every)"
    }.joined(separator: "; ")
  }
}
