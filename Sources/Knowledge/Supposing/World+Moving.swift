import Numbers

/// A way to move weight on one board: what each faction gains for each unit of the change.
public struct Lever: Hashable, Sendable {
  /// The board.
  public let place: Place
  /// The body in which weight moves; 0 is power.
  public let body: Int
  /// What each faction gains, by faction.
  public let gains: [Rational]

  /// One faction gains, perhaps at the cost of another one; the others keep what they have.
  public init(_ faction: Int, in body: Int = 0, from giver: Int? = nil, at place: Place, of world: World) {
    (self.place, self.body) = (place, body)
    gains = world[place].board.factions.indices.map { $0 == faction ? 1 : $0 == giver ? -1 : 0 }
  }
}

extension World {
  /// The world in which weight has moved by `change` units along a lever, or along several at once.
  public func moved(_ levers: [Lever], by change: Rational) -> World {
    var world = self
    for lever in levers {
      for (faction, gain) in lever.gains.enumerated() where gain != .zero {
        world[lever.place].board.factions[faction].weights[lever.body] += gain * change
      }
    }
    return world
  }

  /// The changes after which nobody's weight is below 0; no upper end where there is no limit.
  public func bounds(of lever: Lever) -> (low: Rational, high: Rational?) {
    let pairs = zip(self[lever.place].board.factions, lever.gains)
    let low = pairs.filter { .zero < $1 }.map { Rational.zero - $0.weights[lever.body] / $1 }.max() ?? .zero
    return (low, pairs.filter { $1 < .zero }.map { $0.weights[lever.body] / -$1 }.min())
  }

  /// The world in which who gains along these levers has nothing yet.
  public func emptied(along levers: [Lever]) -> World {
    var world = self
    for lever in levers {
      for (faction, gain) in lever.gains.enumerated() where .zero < gain {
        world[lever.place].board.factions[faction].weights[lever.body] = .zero
      }
    }
    return world
  }

  /// The world in which the factions of one board have these weights in a body.
  public func weighing(_ weights: [Rational], in body: Int, at place: Place) -> World {
    var world = self
    for (faction, weight) in weights.enumerated() { world[place].board.factions[faction].weights[body] = weight }
    return world
  }
}

extension World {
  /// The world in which a faction ranks the options otherwise.
  public func ranking(_ preference: Preference, of faction: Int, at place: Place) -> World {
    var world = self
    world[place].board.factions[faction].preference = preference
    return world
  }
}
