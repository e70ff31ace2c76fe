import Numbers

/// Which of several agreements bargaining leads to, judged by what each side gains over no-deal.
public enum BargainingRule: String, Hashable, Sendable, CaseIterable {
  /// The product of the gains is largest (Nash 1950, Econometrica 18: 155).
  case nash
  /// The gains are as equal as they can be as parts of what each could gain at most; of those, the largest
  /// (Kalai and Smorodinsky 1975, Econometrica 43: 513).
  case kalaiSmorodinsky = "kalai-smorodinsky"
  /// The gains are as equal as they can be; of those, the largest (Kalai 1977, Econometrica 45: 1623).
  case egalitarian
  /// The sum of the gains is largest (Harsanyi 1955, Journal of Political Economy 63: 309).
  case utilitarian

  /// What it does, in a few words.
  public var title: String {
    switch self {
    case .nash: "the largest product of gains"
    case .kalaiSmorodinsky: "gains in proportion to what each could gain"
    case .egalitarian: "gains as equal as can be"
    case .utilitarian: "the largest sum of gains"
    }
  }

  /// The agreements that the rule selects, as places in `gains`; several where it does not tell them apart, and none
  /// where nobody could gain without somebody's loss.
  ///
  /// The sets here are finite. Where equal gains cannot be had, the smallest gain is made as large as possible, then the
  /// second smallest, and so on (the lexicographic extension of Imai 1983, Econometrica 51: 389).
  ///
  /// - Parameter gains: of Pareto-efficient agreements, what each side gains over no-deal.
  public func selected(among gains: [[Rational]]) -> [Int] {
    let rational = gains.indices.filter { gains[$0].allSatisfy { .zero <= $0 } }
    guard let first = rational.first else { return [] }
    let ideal = gains[first].indices.map { side in rational.map { gains[$0][side] }.max() ?? .zero }
    let scores = rational.map { score(gains[$0], ideal: ideal) }
    guard let best = scores.max(by: { $0.lexicographicallyPrecedes($1) }) else { return [] }
    return zip(rational, scores).filter { $1 == best }.map(\.0)
  }

  /// What the rule makes as large as possible, number by number.
  private func score(_ gains: [Rational], ideal: [Rational]) -> [Rational] {
    switch self {
    case .nash: [gains.reduce(.one, *)]
    case .utilitarian: [gains.reduce(.zero, +)]
    case .egalitarian: gains.sorted()
    case .kalaiSmorodinsky: zip(gains, ideal).map { $1 == .zero ? .one : $0 / $1 }.sorted()
    }
  }
}
