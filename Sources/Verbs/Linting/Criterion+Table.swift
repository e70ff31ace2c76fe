import Knowledge

extension Criterion {
  /// Who meets whom.
  static let ofTheTable = [
    Criterion(
      name: "unheard-actor", gravity: .mistake, title: "Actors that play no part",
      advice: "Without a board, without a value that needs them, and without an event, no answer knows them."
    ) { coding in
      coding.outsiders.filter { !coding.isNeeded($0) && !coding.world.events.flatMap(\.actors).contains($0) }.map {
        coding.remark(.actor($0), coding.world.actors[$0].name, "give it a phase, or say which values need it")
      }
    },
    Criterion(
      name: "unused-body", gravity: .mistake, title: "Bodies in which no rule counts votes",
      advice: "Weights there change no answer: name the body in a rule, ‘rule 2/3 of Senate’, or leave it out."
    ) { coding in
      let counted = Set(coding.world.actors.flatMap { $0.phases.flatMap(\.board.rule.bodies) })
      return coding.world.bodies.indices.dropFirst().filter { !counted.contains($0) }.map {
        coding.remark(.body($0), coding.world.bodies[$0].name, "in no rule")
      }
    },
    Criterion(
      name: "free-issue", gravity: .question, title: "Issues of several actors that need nobody's consent",
      advice: """
        Then no side can keep the other from settling it alone, and the two levels fall apart. Say who has to consent: \
        ‘stay needs US’.
        """
    ) { coding in
      coding.world.issues.enumerated().compactMap { index, issue in
        guard 1 < coding.world.actors(settling: index), issue.values.allSatisfy(\.needs.isEmpty) else { return nil }
        return coding.remark(.issue(index), issue.name, issue.values.map(\.name).joined(separator: ", "))
      }
    },
    Criterion(
      name: "taken-for-granted", gravity: .question, title: "Consent that is taken for granted",
      advice:
        "Its consent is needed, and it has no board, so that it sets no condition: give it one, or say so in a note."
    ) { coding in
      coding.outsiders.filter(coding.isNeeded).map {
        coding.remark(.actor($0), coding.world.actors[$0].name, "has no board")
      }
        + coding.world.phaseNumbers.flatMap { number in
          coding.absent(fromPhase: number).map {
            coding.remark(.actor($0), coding.world.actors[$0].name, "has no phase \(number)")
          }
        }
    },
  ]
}

extension Coding {
  /// The actors without a board.
  fileprivate var outsiders: [Int] { world.actors.indices.filter { world.actors[$0].phases.isEmpty } }

  fileprivate func isNeeded(_ actor: Int) -> Bool {
    world.issues.contains { $0.values.contains { $0.needs.contains(actor) } }
  }

  /// The actors that have boards, none of them in that phase, and are needed by what is at stake in it.
  fileprivate func absent(fromPhase number: Int) -> [Int] {
    let setting = world.setting(phase: number)
    let terms = setting.places.flatMap { board(at: $0).options.flatMap(\.terms) }.uniqued()
    let needed = Set(terms.flatMap { term in term.indices.flatMap { world.issues[term.issue].values[$0].needs } })
    return needed.filter { setting.phases[$0] == nil && !world.actors[$0].phases.isEmpty }.sorted()
  }
}

extension World {
  /// How many actors have an option that settles the issue.
  fileprivate func actors(settling issue: Int) -> Int {
    actors.count { actor in
      actor.phases.contains { phase in
        phase.board.space?.issues.contains(issue)
          ?? phase.board.options.contains { $0.terms.contains { $0.issue == issue } }
      }
    }
  }
}
