import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

// Whether each option would pass, one after the other.
extension RatifyQuestion {
  /// - Throws: where the options of a board are too many to be told one after the other.
  func checkAreListed(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    for place in inquiry.places(of: asked) where inquiry.world[place].board.space != nil {
      throw .tooManyToRatify(inquiry.world.actors[place.actor], inquiry.world[place], at: span)
    }
  }

  func each(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let seats = try inquiry.seats(of: asked)
    let isAtHome = inquiry.isAtHome
    return Answer(
      "ratify",
      brief: brief(of: seats) { seat in
        seat.optionVotes.map { "\($0.number) \($0.brief(isAtHome: isAtHome))" }.joined(separator: "; ")
      },
      blocks: { inquiry.circumstances + [.table(table(seats, inquiry))] },
      rows: { seats.flatMap { $0.optionVotes.map { $0.row(isAtHome: isAtHome) } } })
  }

  private func table(_ seats: [Seat], _ inquiry: Inquiry) -> Table {
    let hasChanges = inquiry.before != nil
    let votes = seats.map { (seat: $0, votes: $0.optionVotes) }
    let hasSilence = votes.contains { $0.votes.contains(where: \.hasSilence) }
    let stances: [Stance] = [.yes, .no] + (hasSilence ? [.abstaining, .absent] : [])
    return Table(
      ["actor", "phase", "option", "", "ratified"] + (hasChanges ? ["without the change"] : [])
        + ["for", "against"] + (hasSilence ? ["abstaining", "absent"] : []) + ["why not"],
      votes.flatMap { seat, votes in
        votes.enumerated().map { place, vote in
          let key = place == 0 ? [Line(seat.name), Line("\(seat.phase.number)")] : [Line(), Line()]
          let before = hasChanges ? [Line(vote.briefBefore(isAtHome: inquiry.isAtHome), .dim)] : []
          let (name, told) = vote.cells(stances, isAtHome: inquiry.isAtHome)
          return key + name + before + told
        }
      })
  }
}

extension Seat {
  /// A vote on each option.
  fileprivate var optionVotes: [OptionVote] { board.options.compactMap { OptionVote(self, number: $0.number) } }
}
