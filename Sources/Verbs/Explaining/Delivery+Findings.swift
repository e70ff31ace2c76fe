import Answers
import Knowledge
import Numbers
import Solver

// Why an option that is ratified at home can come about, or cannot.
extension Seat {
  /// Who is needed for an option, and what they say.
  func finding(of delivery: Delivery, droppedIn round: Int?, _ option: Int) -> Finding {
    let given = table.game.standing(judging: option, of: actor, in: table.solution).given
    guard delivery.isDeliverable, let trial = delivery.trials.last else {
      return Finding(
        Line(refusal(of: option), .bad) + Line(when(round), .dim), about: ["deliverable": .flag(false)],
        from: delivery.trials.isEmpty ? obstacles(to: option) : delivery.trials.flatMap { refusals(in: $0, given) })
    }
    return Finding(
      Line("can come about", .good) + Line(form(of: option, trial)), about: ["deliverable": .flag(true)],
      from: trial.consents.map { finding(of: $0, to: trial.filling, given) })
  }

  /// The impossible combinations that speak of what an option settles.
  private func obstacles(to option: Int) -> [Finding] {
    let issues = Set(board.options[option].terms.map(\.issue))
    return world.impossible.filter { $0.terms.contains { issues.contains($0.issue) } }.map { impossible in
      Finding(
        Line("\(impossible.terms.written(in: world)) cannot come about together"),
        ground: Ground(nil, impossible.reason))
    }
  }

  private func refusal(of option: Int) -> String {
    let cause = table.game.cause(of: option, of: actor, in: table.solution)
    return cause?.words(on: board, in: world) ?? "its values cannot come about together"
  }

  private func when(_ round: Int?) -> String {
    let isFallen = table.solution.isFallen(actor)
    return round.map { " (round \($0)\(isFallen ? ", in which nothing of it remained" : ""))" } ?? ""
  }

  /// In which form an option can come about, and whether it needs anybody.
  private func form(of option: Int, _ trial: Delivery.Trial) -> String {
    let isWhole = trial.filling == board.options[option].terms
    return (isWhole ? "" : ", for example as \(trial.filling.written(in: world))")
      + (trial.consents.isEmpty ? "; it needs nobody else" : "")
  }

  /// Those who refuse one way to fill an option in.
  private func refusals(in trial: Delivery.Trial, _ given: Standing) -> [Finding] {
    trial.consents.filter { $0.answer == .refused }.map { finding(of: $0, to: trial.filling, given) }
  }

  private func finding(of consent: Delivery.Consent, to filling: [Term], _ given: Standing) -> Finding {
    let name = world.actors[consent.actor].name
    let needs = needs(of: consent.actor, in: filling) + beliefs(of: consent)
    let stood = consent.isBelieved ? "it would stand on" : "it stood on"
    let belief = consent.isBelieved ? ", as \(self.name) believes," : ""
    switch consent.answer {
    case .unasked:
      let board = world.actors[consent.actor].phases.isEmpty ? "board" : "board \(setting.when)"
      return Finding(Line("\(name) has no \(board), and sets no condition"), from: needs)
    case .given(let option):
      let other = company?.seat(of: consent.actor) ?? Seat(actor: consent.actor, table: table)
      return Finding(
        Line(
          "\(name)\(belief) consents: it \(consent.isBelieved ? "would stand" : "stands") on \(other.board.options[option].written(in: world)), which agrees"
        ),
        from: needs + (consent.isBelieved ? [] : ballot(of: other, on: option)))
    case .refused:
      return Finding(
        Line(
          "\(name)\(belief) does not consent to \(filling.written(in: world)): \(stood) \(words(for: given, of: consent.actor))"
        ),
        from: needs)
    }
  }

  /// What an actor stood on.
  private func words(for standing: Standing, of other: Int) -> String {
    let options = table.game.belief(of: actor, about: other) ?? standing[other] ?? []
    guard let board = table.game.board(of: other), !options.isEmpty else { return "nothing" }
    return options.map { "\(board.options[$0].number) (\(board.options[$0].terms.written(in: world)))" }
      .joined(separator: " or ")
  }

  /// What the actor believes of another one.
  private func beliefs(of consent: Delivery.Consent) -> [Finding] {
    guard consent.isBelieved, let belief = board.strategy?.belief(of: consent.actor) else { return [] }
    return [finding(of: belief)]
  }

  /// The values of issues for which an actor is needed.
  func needs(of other: Int, in filling: [Term]) -> [Finding] {
    filling.compactMap { term in
      let issue = world.issues[term.issue]
      let value = issue.values[term.values.trailingZeroBitCount]
      guard value.needs.contains(other) else { return nil }
      return Finding(
        Line(
          "\(issue.name)=\(value.name) needs \(value.needs.map { world.actors[$0].name }.joined(separator: " and "))"),
        ground: issue.ground(of: term.values.trailingZeroBitCount), of: .issue(term.issue))
    }
  }

  /// How the other one ratifies its option; in full only.
  private func ballot(of seat: Seat, on option: Int) -> [Finding] {
    guard option != seat.board.reversion else {
      return [
        Finding(
          Line("it can ratify nothing, and this is its reversion"), ground: seat.board.noDealGround,
          of: .noDeal(seat.place)
        ).inFull
      ]
    }
    return [
      company?.consent(of: seat.actor, to: option) { seat.consentFinding(to: option) }
        ?? seat.consentFinding(to: option)
    ]
  }

  private func consentFinding(to option: Int) -> Finding {
    let vote = finding(of: board.ballot(on: option), on: option).resting(on: basis)
    return Finding(Line("\(name) ratifies it"), ownedBy: name, from: [vote]).inFull
  }
}
