import Answers
import Knowledge
import Numbers
import Solver

extension Faction {
  /// What an option and no-deal are worth to it, where it says so and the options are too many to be told in their order.
  func valuesWritten(of option: Int, on board: Board) -> String? {
    guard tellsValues(on: board), let worths else { return nil }
    let worth = worths.worth(of: board.options[option]) + (payments?.sum(for: option) ?? .zero)
    return "values it at \(worth.written), and no-deal at \(worths.reserve.written)"
  }

  /// Whether it says so.
  func tellsValues(on board: Board) -> Bool { Self.mostRanked < board.options.count && worths != nil }

  /// How many options or tiers are told of one option after the other.
  static let mostRanked = 40
}

// Why an option is ratified at home, or is not.
extension Seat {
  /// The vote on an option: what it comes to, and who voted how, and why.
  func finding(of ballot: Ballot, on option: Int) -> Finding {
    var votes: [Vote: Finding] = [:]
    return finding(of: ballot, on: option, sharing: &votes)
  }

  /// Likewise, with the votes that are told alike for other options, too. They are no memory of the seat, since what they
  /// say holds on to it.
  func finding(of ballot: Ballot, on option: Int, sharing known: inout [Vote: Finding]) -> Finding {
    let carries = ballot.carries
    let isUnsupported = !carries && board.isUnsupported(option)
    // That no faction accepts it is said of all of them.
    let asked = isUnsupported ? board.factions.map { _ in true } : board.voters
    let votes = board.factions.indices.filter { asked[$0] }.map { vote($0, on: option, sharing: &known) }
    return Finding(
      Line(carries ? "ratified at home: " : "not ratified at home: ", carries ? .good : .bad)
        + Line(isUnsupported ? "no faction accepts it" : words(of: ballot)), about: ["ratified": .flag(carries)],
      from: parts(of: ballot) + (isUnsupported ? votes.map(\.inFull) : votes + voiceless(asked)))
  }

  /// Those whom the rule does not ask.
  private func voiceless(_ asked: [Bool]) -> [Finding] {
    let names = board.factions.indices.filter { !asked[$0] }.map { board.factions[$0].name }
    if names.isEmpty { return [] }
    return [Finding(Line("without a vote: \(names.joined(separator: ", "))"))]
  }

  /// The rule, and the weights in the bodies that it asks, on which every vote of the board rests; in full only.
  var basis: [Finding] {
    let rule = Finding(
      Line("the rule: \(board.rule.written(on: board, in: world))"), ground: board.ruleGround, of: .rule(place),
      isDetail: true)
    return [rule] + weights(in: Set(board.rule.bodies).sorted())
  }

  /// Where the factions' weights in these bodies come from; in full only.
  func weights(in bodies: [Int]) -> [Finding] {
    let order = bodies.contains(0) ? board.orderWritten : nil
    let told = order.map {
      Finding(Line("the order of the powers: \($0)"), ground: board.orderGround, of: .order(place)).inFull
    }
    let counted = bodies.filter { 0 < $0 || board.order == nil }
    return (told.map { [$0] } ?? []) + board.factions.indices.flatMap { weights(of: $0, in: counted) }
  }

  /// The parts of a rule that has several.
  private func parts(of ballot: Ballot) -> [Finding] {
    switch ballot.finding {
    case .weighed, .approval: []
    case .unless(let disapproval): self.parts(of: disapproval)
    case .all(let parts), .any(let parts):
      parts.map { part in
        Finding(
          (part.carries ? Line("met: ", .good) : Line("not met: ", .bad)) + Line(words(of: part)),
          from: self.parts(of: part))
      }
    }
  }

  func words(of ballot: Ballot) -> String {
    switch ballot.finding {
    case .weighed(let weighing):
      let rest = weighing.restWords
      return board.words(of: weighing, world: world) + (rest.isEmpty ? "" : "; \(rest)")
    case .approval(let faction, .no, let isGiven):
      return "\(board.factions[faction].name) \(isGiven ? "is" : "is not") against it"
    case .approval(let faction, _, let isGiven):
      return "\(board.factions[faction].name) \(isGiven ? "approves" : "does not approve")"
    case .unless(let disapproval):
      switch disapproval.finding {
      case .all: return "it stands unless those against meet every part of the rule"
      case .any: return "it stands unless those against meet one part of the rule"
      case .weighed, .approval, .unless: return words(of: disapproval)
      }
    case .all: return "every part of the rule must be met"
    case .any: return "one part of the rule must be met"
    }
  }

  /// How a faction votes on an option, and why; told once where the same is to be said on several.
  private func vote(_ index: Int, on option: Int, sharing known: inout [Vote: Finding]) -> Finding {
    guard board.factions[index].conduct == nil else { return newVote(index, on: option) }
    let preference = board.factions[index].preference
    let rank = preference.rank(of: .option(option))
    // All that is told of what an option is worth is its tier in the ranking; of a long ranking only what is near it.
    let tellsPlace = board.factions[index].tellsValues(on: board) || preference.isLong
    let told = tellsPlace ? rank : rank == .max ? 1 : 0
    let vote = Vote(faction: index, accepts: preference.accepts(option), told: told)
    if let told = known[vote] { return told }
    let new = newVote(index, on: option)
    known[vote] = new
    return new
  }

  /// All on which it depends how the vote of a faction is told that votes as it ranks the options.
  struct Vote: Hashable {
    let faction: Int
    let accepts: Bool
    let told: Int
  }

  private func newVote(_ index: Int, on option: Int) -> Finding {
    let accepts = board.factions[index].preference.accepts(option)
    let stance = board.stance(of: index, on: option)
    let conduct = board.factions[index].conduct?.ground(on: option)
    return Finding(
      Line("\(weighed(index)), ") + (accepts ? Line("accepts it", .good) : Line("rejects it", .bad))
        + Line("\(stance.votes ? "" : ", and \(stance.verb)"): \(ranks(index, option))"),
      about: [
        "faction": .text(board.factions[index].name), "accepts": .flag(accepts), "vote": .text(stance.word),
      ],
      ground: board.factions[index].preferenceGround, of: .ranking(place, index),
      from: payments(to: index, for: option)
        + (conduct.map { [Finding(Line("it \(stance.verb)"), ground: $0)] } ?? []))
  }

  /// What a faction was paid for an option, and its price, where that can matter.
  private func payments(to index: Int, for option: Int) -> [Finding] {
    guard let payments = board.factions[index].payments else { return [] }
    let (paid, faction) = (board.paid(to: index, for: option), board.factions[index])
    if paid == .zero { return [] }
    let number = board.options[option].number
    let price = faction.prices.flatMap { prices in
      prices.byOption[option].map {
        Finding(Line("\(faction.name) takes \($0.written) for \(number)"), ground: prices.ground)
      }
    }
    return [Finding(Line("\(faction.name) was paid \(paid.written) for \(number)"), ground: payments.ground)]
      + (price.map { [$0] } ?? [])
  }

  private func ranks(_ index: Int, _ option: Int) -> String {
    let preference = board.factions[index].preference
    if let values = board.factions[index].valuesWritten(of: option, on: board) { return values }
    let rest = preference.rank(of: .option(option)) == .max ? ", and not this one" : ""
    return "ranks \(preference.written(on: board, near: .option(option)))\(rest)"
  }

  /// A faction with what it weighs.
  func weighed(_ index: Int) -> String {
    "\(board.factions[index].name), \(world.weights(of: board.factions[index], on: board))"
  }

  private func weights(of index: Int, in bodies: [Int]) -> [Finding] {
    bodies.filter { body in
      .zero < board.factions[index].weights[body] || board.total(in: body) == .zero
    }.map { body in
      let resources = body == 0 ? self.resources(of: index) : []
      let reason = resources.isEmpty ? board.factions[index].reasons.first : nil
      return Finding(
        Line(weight(of: index, in: body)), ground: Ground(board.factions[index].statuses[body], reason),
        of: body == 0 ? .power(place, index) : .weight(place, index, body: body), from: resources, isDetail: true)
    }
  }

  /// The resources of a faction; where it has the same without what is supposed, they are told once.
  private func resources(of index: Int) -> [Finding] {
    seatKnowing(resourcesOf: index).memory.resources.at(index) {
      let resources = board.factions[index].resources
      return resources.indices.map { one in
        Finding(
          Line("\(resources[one].name) \(resources[one].amount.written)"), ground: resources[one].ground,
          of: .resource(place, index, one))
      }
    }
  }

  /// The seat without what is supposed, where the faction has the same resources there, or else this one.
  private func seatKnowing(resourcesOf index: Int) -> Seat {
    guard let earlier, earlier.board.factions.indices ~= index,
      earlier.board.factions[index].resources == board.factions[index].resources
    else { return self }
    return earlier
  }

  /// A faction's weight in a body, and what it is the sum of.
  private func weight(of index: Int, in body: Int) -> String {
    let name = board.factions[index].name
    let whose = body == 0 ? "power of \(name)" : "votes of \(name) in \(world.bodies[body].name)"
    return "\(whose): \(board.factions[index].weightWritten(in: body))\(sum(of: index, in: body))"
  }

  /// The powers of a faction's resources, or what it has without what is supposed, and what is supposed beside that.
  private func sum(of index: Int, in body: Int) -> String {
    guard let known = known(of: index, in: body) else { return "" }
    let rest = board.factions[index].weights[body] - known.amount
    if rest == .zero { return board.factions[index].resources.isEmpty || body != 0 ? "" : " = \(known.words)" }
    return " = \(known.words) \(rest < .zero ? "-" : "+") \((rest < .zero ? -rest : rest).written) supposed"
  }

  private func known(of index: Int, in body: Int) -> Sum? {
    let faction = board.factions[index]
    guard body != 0 || faction.resources.isEmpty else {
      return seatKnowing(resourcesOf: index).memory.sums.at(index) {
        let amounts = faction.resources.map(\.amount)
        return Sum(amount: amounts.reduce(.zero, +), words: amounts.map(\.written).joined(separator: " + "))
      }
    }
    // A change can bring bodies that were not there before.
    guard let board = earlier?.board, let old = board.faction(named: faction.name),
      board.factions[old].weights.indices ~= body
    else { return nil }
    let amount = board.factions[old].weights[body]
    return Sum(amount: amount, words: amount.written)
  }

  /// Something that was added up, and how that is written.
  struct Sum: Sendable {
    let amount: Rational
    let words: String
  }
}
