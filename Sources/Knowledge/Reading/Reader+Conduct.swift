import Diagnostics
import Syntax

// On which options a faction does not vote as it ranks them.
extension Reader {
  /// What is stated of it. What is said of every option holds wherever nothing else is said, in whatever order.
  mutating func conduct(of syntax: FactionSyntax, on board: Board) -> Conduct? {
    var (conduct, isStated, seen): (Conduct?, Bool, Seen) = (nil, false, Seen())
    for written in syntax.conducts.filter(\.options.isEmpty) + syntax.conducts.filter({ !$0.options.isEmpty }) {
      var found: [Diagnostic] = []
      let options = written.options.resolved(on: board, &found)
      for number in written.options where !seen.insert(number.whole ?? -1) {
        found.append(.numberTwice("option", number))
      }
      if isStated, written.options.isEmpty { found.append(.secondConduct(of: syntax.names.name)) }
      isStated = true
      for complaint in found { complain(complaint) }
      if !found.isEmpty { continue }
      conduct = .after(
        conduct, written.kind.stance, on: options, of: board.votable, resting: ground(written.ground))
    }
    return conduct
  }
}

extension [Number] {
  /// The options of these numbers, on which a faction's conduct is said; `nil` for every option.
  func resolved(on board: Board, _ complaints: inout [Diagnostic]) -> [Int]? {
    if isEmpty { return nil }
    if board.space != nil {
      complaints.append(.singleVoteOfASpace(board, at: self[0].span))
      return []
    }
    return compactMap { number in
      guard let option = number.whole.flatMap({ board.option(numbered: $0) }) else {
        complaints.append(.noSuchOption(number, on: board))
        return nil
      }
      if option == board.reversion { complaints.append(.noVote(on: number)) }
      return option
    }
  }
}

extension Board {
  /// The options on which there can be a vote.
  var votable: [Int] { options.indices.filter { $0 != reversion } }
}

extension ConductSyntax.Kind {
  /// How the faction stands; `nil` where it votes.
  var stance: Stance? {
    switch self {
    case .abstains: .abstaining
    case .absent: .absent
    case .votes: nil
    }
  }
}
