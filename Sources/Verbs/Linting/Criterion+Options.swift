import Knowledge

extension Criterion {
  /// What is at stake, and whether anybody wants it.
  static let ofOptions = [
    Criterion(
      name: "same-option", gravity: .mistake, title: "Options that settle the same",
      advice: "Two numbers for one agreement split what factions want; keep one, or say which issue tells them apart."
    ) { coding in
      coding.options.compactMap { place, index, option in
        let earlier = coding.board(at: place).options[..<index].first { $0.terms == option.terms }
        return earlier.map {
          coding.remark(
            .option(place, option.number), at: place, "option \(option.number)",
            "\(option.terms.written(in: coding.world)), as option \($0.number)")
        }
      }
    },
    Criterion(
      name: "unwanted-option", gravity: .mistake, title: "Options that nobody accepts",
      advice: """
        Nobody votes for them, whatever the powers. Rank them where somebody would take them rather than no deal, or \
        leave them out; where a source lists them, say so in a ‘because’ with its place.
        """
    ) { coding in coding.unwantedOptions(cited: false) },
    Criterion(
      name: "listed-option", gravity: .question, title: "Options of a source that nobody accepts",
      advice:
        "By these rankings nobody votes for them: a ranking may stop too early, or the source says that all reject them."
    ) { coding in coding.unwantedOptions(cited: true) },
    Criterion(
      name: "unused-value", gravity: .mistake, title: "Values that no option has",
      advice: "No answer knows them: put them into an option, or leave them out."
    ) { coding in
      let used = coding.world.valuesInUse
      return coding.world.issues.enumerated().flatMap { index, issue in
        issue.values.enumerated().filter { 1 << UInt64($0.offset) & used[index] == 0 }.map { place, value in
          let isActor = coding.world.actors.index(of: value.name) != nil
          let note = isActor ? "on no board; where its consent is meant: needs … and \(value.name)" : "on no board"
          return coding.remark(.value(issue: index, place), "\(issue.name)=\(value.name)", note)
        }
      }
    },
    Criterion(
      name: "reserve-below-reversion", gravity: .mistake, title: "Reserves that no-deal is worth more than",
      advice: """
        No-deal amounts to an option that by the faction's own values is worth more than its reserve, so that it accepts \
        what leaves it worse off: write the reserve behind its values, or leave out of them what no-deal does not bring.
        """
    ) { coding in
      coding.factions.compactMap { place, index, faction in
        let board = coding.board(at: place)
        guard let worths = faction.worths, let option = board.reversion.map(board.anyOption) else { return nil }
        let worth = worths.worth(of: option)
        guard worths.reserve < worth else { return nil }
        return coding.remark(
          .faction(place, index), at: place, faction.name,
          "no-deal (\(option.number)) is worth \(worth.written) to it, and its reserve is \(worths.reserve.written)")
      }
    },
    Criterion(
      name: "unlabelled-option", gravity: .question, title: "Options without a label",
      advice: "A reader sees the label in every answer: ‘option 1 \"keep the base\": base=kept’."
    ) { coding in
      coding.options.filter { $0.option.label == nil }.map { place, _, option in
        coding.remark(
          .option(place, option.number), at: place, "option \(option.number)", option.terms.written(in: coding.world))
      }
    },
  ]
}

extension World {
  /// The values that some option has, issue by issue, as sets of bits.
  fileprivate var valuesInUse: [UInt64] {
    var used = Array(repeating: UInt64(0), count: issues.count)
    for board in actors.flatMap({ $0.phases.map(\.board) }) {
      for issue in board.space?.issues ?? [] { used[issue] = .max }
      for term in board.options.flatMap(\.terms) { used[term.issue] |= term.values }
    }
    return used
  }
}

extension Coding {
  /// The options that no faction accepts, with a citation or without.
  fileprivate func unwantedOptions(cited: Bool) -> [Remark] {
    options.compactMap { place, index, option in
      let board = board(at: place)
      let isCited = !(option.ground.reason?.citations.isEmpty ?? true)
      guard isCited == cited, index != board.reversion,
        !board.factions.contains(where: { $0.preference.accepts(index) })
      else { return nil }
      let isRanked = board.factions.contains { $0.preference.rank(of: .option(index)) != .max }
      return remark(
        .option(place, option.number), at: place, "option \(option.number)",
        isRanked ? "ranked below no-deal by all who rank it" : "no faction ranks it")
    }
  }
}
