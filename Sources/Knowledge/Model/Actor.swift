import Numbers

/// A state or any political entity that plays at the international table (Putnam 1988; the first case's paper, I(3),
/// counts political entities in).
public struct Actor: Named, Hashable, Sendable {
  /// Its names.
  public internal(set) var names: Names
  /// Its phases, in the order of their numbers; none for an outsider who sets no condition.
  public internal(set) var phases: [Phase]

  /// The index of the phase of that number.
  public func phase(numbered number: Int) -> Int? { phases.firstIndex { $0.number == number } }

  /// The index of the phase in which `day` lies. Takes time logarithmic in the phases where they stand in the order of their
  /// days and one holds this one, and linear time else.
  public func phase(on day: Day) -> Int? {
    var (low, high) = (0, phases.count)
    while low < high {
      let middle = (low + high) / 2
      guard let days = phases[middle].days else { break }
      if days.contains(day) { return middle }
      if days.upperBound < day { low = middle + 1 } else { high = middle }
    }
    // No two of them share a day, so that one that is found is the only one, in whatever order they stand.
    return phases.firstIndex { $0.days?.contains(day) ?? false }
  }
}

/// A stretch of an actor's time with its own internal game.
public struct Phase: Hashable, Sendable {
  /// Its number.
  public let number: Int
  /// Its days, both ends included, where the case has dates.
  public let days: ClosedRange<Day>?
  /// Its title.
  public let title: String?
  /// The game at home.
  public internal(set) var board: Board
  /// What sources state of its result. Claims never influence an answer.
  public internal(set) var claims: [Claim]
  /// Remarks.
  public let notes: [Reason]
}
