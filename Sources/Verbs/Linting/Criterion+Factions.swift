import Knowledge
import Solver

extension Criterion {
  /// Who is inside an actor.
  static let ofFactions = [
    Criterion(
      name: "member-twice", gravity: .mistake, title: "Members of two factions of one board",
      advice: "Somebody stands on one side at a time: leave one out, or split the institution in two by name."
    ) { coding in
      coding.factions.flatMap { place, index, faction in
        faction.members.enumerated().compactMap { at, member -> Remark? in
          let others = coding.board(at: place).factions[..<index]
          guard let other = others.first(where: { $0.members.shares(member) }) else { return nil }
          return coding.remark(
            .member(place, index, at), at: place, member.name, "in \(other.name) and \(faction.name)")
        }
      }
    },
    Criterion(
      name: "dummy", gravity: .question, title: "Factions that never make a difference to the rule",
      advice: """
        At the powers as they are stated, what is ratified is the same whatever they want: ‘pivot’ shows it. Where that \
        is not meant, look at the powers and at the rule.
        """
    ) { coding throws(Interrupted) in
      var remarks: [Remark] = []
      for place in coding.places {
        for faction in try coding.dummies(at: place) {
          let board = coding.board(at: place)
          remarks.append(
            coding.remark(
              .faction(place, faction), at: place, board.factions[faction].name,
              "\(board.weighing(faction, in: coding.world)) under the rule \(board.rule.written(on: board, in: coding.world))"
            ))
        }
      }
      return remarks
    },
    Criterion(
      name: "one-faction", gravity: .question, title: "Boards of one faction",
      advice: "What it wants is what the actor wants: a unitary actor, and no game inside. Say why, or who is against."
    ) { coding in
      coding.places.filter { coding.board(at: $0).factions.count == 1 }.map { place in
        coding.remark(.phase(place), at: place, coding.board(at: place).factions[0].name, "is alone on its board")
      }
    },
  ]
}

extension Coding {
  /// The factions of a board that are in no coalition for which they count; none where that is too much to compute.
  fileprivate func dummies(at place: Place) throws(Interrupted) -> [Int] {
    let board = board(at: place)
    guard 1 < board.factions.count, board.limit(of: [.banzhaf]) == nil else { return [] }
    let game = Game(world, in: world.setting(phase: world[place].number), isInterrupted: watch.isInterrupted)
    let pivots = try game.pivots(of: place.actor, by: [.banzhaf])
    guard let pivots, pivots.isDecisive else { return [] }
    return board.factions.indices.filter { pivots.powers[$0].role == .dummy }
  }
}

extension Board {
  fileprivate func weighing(_ faction: Int, in world: World) -> String {
    world.weights(of: factions[faction], on: self)
  }
}

extension [Member] {
  /// Whether somebody among them has a name of that member.
  fileprivate func shares(_ member: Member) -> Bool {
    contains { other in other.names.all.contains { member.names.all.contains($0) } }
  }
}
