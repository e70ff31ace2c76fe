import Answers
import Knowledge
import Numbers
import Solver

extension PowerIndex {
  /// Whose index it is.
  var title: String {
    switch self {
    case .shapley: "Shapley-Shubik"
    case .banzhaf: "Banzhaf"
    }
  }
}

extension PivotLimit {
  /// What is too large, in half a sentence.
  func words(in world: World) -> String {
    switch self {
    case .digits(let body): "the weights in \(world.bodies[body].name) have too many digits"
    case .parts: "the rule has too many parts"
    case .factions(let count):
      "\(count) factions have a say, with weights too different or too large to be counted together"
    }
  }

  /// What would help, where there is anything.
  var remedy: String? {
    switch self {
    case .factions: "weights rounded to fewer digits could be counted"
    case .digits, .parts: nil
    }
  }
}

extension Pivots.Role {
  /// The role in one word.
  var word: String {
    switch self {
    case .dictator: "dictator"
    case .veto: "veto"
    case .dummy: "dummy"
    }
  }

  /// The role as a cell.
  var line: Line { Line(word, self == .dummy ? .dim : .strong) }
}

extension Pivots.Power {
  /// The Shapley-Shubik index, in a few words and in a table.
  var shapleyShortly: String? { shapleyShubik.map { error == .zero ? $0.writtenShortly : $0.writtenRounded } }
  var shapleyWithPlaces: String? {
    shapleyShubik.map { error == .zero ? $0.writtenShortlyWithPlaces : "≈ \($0.writtenRounded)" }
  }

  /// Whether it is told as if it were exact: the same is told of all that it may be.
  var isTold: Bool {
    guard let shapleyShubik, error != .zero else { return true }
    return (shapleyShubik - error).writtenRounded == (shapleyShubik + error).writtenRounded
  }
}

extension Rational {
  /// The number exactly where that is short, else rounded: `0.7`, `7/30`, `0.160473`.
  var writtenShortly: String {
    let fraction = written
    return fraction.utf8.count <= 12 ? fraction : writtenRounded
  }

  /// Rounded: `0.160473`.
  fileprivate var writtenRounded: String { rounded(to: tellingPlaces).text }

  /// The same with places beside a fraction: `7/30 (0.233333)`, `≈ 0.160473`.
  var writtenShortlyWithPlaces: String {
    if rounded(to: 6).isExact { return written }
    let places = rounded(to: tellingPlaces).text
    return description.utf8.count <= 12 ? "\(self) (\(places))" : "≈ \(places)"
  }

  /// So many places that four digits tell something, from 6 to 18.
  private var tellingPlaces: Int {
    var (places, number) = (6, self * Rational(100))
    while number < .one, number != .zero, places < 18 { (places, number) = (places + 1, number * Rational(10)) }
    return places
  }
}
