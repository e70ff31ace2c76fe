import Answers
import Knowledge
import Numbers
import Solver

/// All that decides whether an option is in a win-set.
struct Proof: Sendable {
  let option: Int
  /// The vote at home; `nil` for the reversion, on which nobody votes.
  let ballot: Ballot?
  /// What the others say, where the vote carries and they are asked.
  let delivery: Delivery?
  /// The round in which it dropped.
  let round: Int?
  /// Whether the actor has tied its hands to others.
  var isTied = false
  /// The faction that negotiates, where it does not accept the option and is asked.
  var chief: Int?

  var isInAtHome: Bool { ballot?.carries ?? false && !isTied }
  var isIn: Bool { isInAtHome && chief == nil && delivery?.isDeliverable ?? true }

  /// `yes`, `no`, or that it would pass at home and could not come about.
  var verdict: String { brief(home: isInAtHome ? "yes" : "no", twoLevel: isIn ? "yes" : "no") }
}

extension Seat {
  /// What decides on an option; without what the others say where only the game at home is asked about.
  func proof(of option: Int, isAtHome: Bool) -> Proof {
    guard option != board.reversion else { return Proof(option: option, ballot: nil, delivery: nil, round: nil) }
    let ballot = board.ballot(on: option)
    let isTied = board.isTiedAway(option)
    let chief = isAtHome ? nil : board.chief(refusing: option)
    guard ballot.carries, !isAtHome, !isTied, chief == nil else {
      return Proof(option: option, ballot: ballot, delivery: nil, round: nil, isTied: isTied, chief: chief)
    }
    let (delivery, round) = table.game.delivery(of: option, of: actor, in: table.solution)
    return Proof(option: option, ballot: ballot, delivery: delivery, round: round)
  }

  /// The win-set, from what decides on each option.
  func winsetFinding(isAtHome: Bool) -> Finding {
    let proofs = board.options.indices.map { proof(of: $0, isAtHome: isAtHome) }
    var votes: [Vote: Finding] = [:]
    let told = proofs.map { finding(of: $0, sharing: &votes) }
    return Finding(
      Line("\(title): the win-set is ") + Line(sets(of: proofs, isAtHome), .strong),
      about: record.adding(["answer": .text(sets(of: proofs, isAtHome))]),
      from: told + (isAtHome ? [] : fall) + basis + (isAtHome ? [] : negotiation + rounds))
  }

  /// The options that are in, at home and two-level.
  private func sets(of proofs: [Proof], _ isAtHome: Bool) -> String {
    let home = board.written(proofs.filter(\.isInAtHome).map(\.option))
    return isAtHome ? home : brief(home: home, twoLevel: board.written(proofs.filter(\.isIn).map(\.option)))
  }

  func finding(of proof: Proof) -> Finding {
    var votes: [Vote: Finding] = [:]
    return finding(of: proof, sharing: &votes)
  }

  /// Likewise, with the votes that are told alike for other options, too.
  private func finding(of proof: Proof, sharing votes: inout [Vote: Finding]) -> Finding {
    guard let ballot = proof.ballot else {
      return Finding(
        lead(of: proof) + Line("the reversion, what follows without a deal", .bad), about: record(of: proof),
        ground: board.noDealGround, of: .noDeal(place))
    }
    let isKeptOut = ballot.carries && (proof.isTied || proof.chief != nil)
    let vote = finding(of: ballot, on: proof.option, sharing: &votes)
    let strategies = isKeptOut ? strategies(keepingOut: proof.option) : []
    let others = proof.delivery.map { [finding(of: $0, droppedIn: proof.round, proof.option)] } ?? []
    let terms = Finding(
      Line("it settles \(board.options[proof.option].terms.written(in: world))"),
      ground: board.options[proof.option].ground,
      of: .option(place, board.options[proof.option].number), isDetail: true)
    return Finding(
      lead(of: proof) + (proof.isIn ? Line("in", .good) : Line(proof.isInAtHome ? "in at home only" : "out", .bad)),
      about: record(of: proof), from: [vote] + strategies + others + [terms])
  }

  private func lead(of proof: Proof) -> Line { Line("\(board.options[proof.option].written(in: world)): ") }

  private func record(of proof: Proof) -> Record {
    ["option": .whole(board.options[proof.option].number), "in": .flag(proof.isIn)]
  }

  /// What an empty win-set leads to.
  private var fall: [Finding] {
    guard table.solution.isFallen(actor) else { return [] }
    guard let reversion = board.reversion else { return [Finding("nothing remains, and it stands on nothing")] }
    return [
      Finding(
        Line("nothing remains: it falls back on \(board.options[reversion].written(in: world))", .bad),
        ground: board.noDealGround, of: .noDeal(place))
    ]
  }

  /// What dropped for whom, round by round and stage by stage; in full only.
  private var rounds: [Finding] {
    let stages = table.solution.stages
    guard stages.contains(where: { !$0.rounds.isEmpty }) else { return [] }
    let told = stages.enumerated().flatMap { index, stage in
      stage.rounds.enumerated().map { round, one in
        let lead = stages.count > 1 ? "stage \(index + 1), round \(round + 1)" : "round \(round + 1)"
        return Finding(Line("\(lead): \(one.drops.map(words).joined(separator: ", "))"))
      } + (stage.falling.isEmpty ? [] : [Finding(Line("fall back: \(names(stage.falling))"))])
    }
    return [Finding("what dropped since somebody's consent was missing", from: told).inFull]
  }

  private func words(_ drop: Solution.Drop) -> String {
    let number = table.game.board(of: drop.actor)?.options[drop.option].number ?? 0
    return "\(world.actors[drop.actor].name) drops \(number)"
  }

  private func names(_ actors: [Int]) -> String { actors.map { world.actors[$0].name }.joined(separator: " and ") }
}
