import Knowledge
import Numbers

extension Criterion {
  /// How exact the numbers are.
  static let ofNumbers = [
    Criterion(
      name: "no-interval", gravity: .unsupported, title: "Powers without an interval",
      advice: """
        A judgement is no measurement: say between which ends coders could defend it, and ‘certain’ tells which answers \
        hold anyway. A power that a source gives as a number says ‘stated’.
        """
    ) { coding in
      coding.factions.filter { place, index, faction in
        let board = coding.board(at: place)
        return 1 < board.factions.count && board.order == nil && faction.interval(in: 0) == nil
          && faction.weights[0] != .zero && faction.statuses[0] != .stated
      }.map { place, index, faction in
        coding.remark(
          coding.register[.power(place, index)] == nil ? .faction(place, index) : .power(place, index), at: place,
          faction.name, "power \(faction.weights[0].written) [LOW, HIGH]")
      }
    },
    Criterion(
      name: "bare-number", gravity: .unsupported, title: "Numbers that do not say what they rest on",
      advice:
        "They pass for assumed. Say behind each how far it is borne out: ‘stated’, ‘derived’, ‘imputed’ or ‘assumed’."
    ) { coding in
      coding.numbers.filter(\.isBare).map { number in
        coding.remark(number.thing, at: number.place, number.about, "\(number.value.written) imputed")
      }
    },
    Criterion(
      name: "false-precision", gravity: .unsupported, title: "Judgements with more than two places",
      advice: "Nobody can tell 0.417 from 0.42: round it, and say in an interval how far off it may be."
    ) { coding in
      coding.numbers.filter { .imputed <= $0.status && $0.value.isOverlyPrecise }.map { number in
        coding.remark(
          number.thing, at: number.place, number.about,
          "\(number.value.written): about \(number.value.rounded(to: 2).text)")
      }
    },
  ]
}

extension Rational {
  /// Whether it has more than two places. One of up to a dozen equal parts, such as a third, is no measurement.
  fileprivate var isOverlyPrecise: Bool {
    let isPart = written.contains("/") && (2...12).contains { (self * Rational($0)).whole != nil }
    return (self * Rational(100)).whole == nil && !isPart
  }
}

/// A number that says how much of something a faction has.
private struct Weight {
  let thing: Register.Thing
  let place: Place
  let about: String
  let value: Rational
  let status: Status
  let isBare: Bool
}

extension Coding {
  /// The powers, weights and points of resources that are written.
  fileprivate var numbers: [Weight] {
    factions.flatMap { place, index, faction -> [Weight] in
      func weight(_ thing: Register.Thing, _ about: String, _ value: Rational, _ status: Status, _ isBare: Bool)
        -> Weight
      {
        Weight(thing: thing, place: place, about: about, value: value, status: status, isBare: isBare)
      }
      // Who is alone on a board has all of its power, whatever the number.
      let (bare, isSplit) = (register.bare, 1 < board(at: place).factions.count)
      let weights = faction.weights.indices.map { body in
        let thing: Register.Thing = body == 0 ? .power(place, index) : .weight(place, index, body: body)
        let about = body == 0 ? faction.name : "\(faction.name) in \(world.bodies[body].name)"
        let isBare = bare.contains(thing) && isSplit && (body != 0 || faction.resources.isEmpty)
        return weight(thing, about, faction.weights[body], faction.statuses[body], isBare)
      }
      let resources = faction.resources.enumerated().map { at, resource in
        let thing = Register.Thing.resource(place, index, at)
        let isBare = bare.contains(thing) && isSplit && resource.ground.reason == nil
        return weight(thing, resource.name, resource.amount, resource.ground.status, isBare)
      }
      return (weights + resources).filter { register[$0.thing] != nil }
    }
  }
}
