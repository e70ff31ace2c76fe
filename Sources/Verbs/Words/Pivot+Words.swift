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

  /// What would help.
  var remedies: [String] {
    switch self {
    case .factions: ["weights rounded to fewer digits, or a rule of fewer parts, could be counted"]
    case .digits, .parts: []
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
  var shapleyShortly: String? { error == .zero ? shapleyShubik?.writtenShortly : shapleyRounded }
  var shapleyWithPlaces: String? {
    error == .zero ? shapleyShubik?.writtenShortlyWithPlaces : shapleyRounded.map { "≈ \($0)" }
  }

  /// Whether it can be told: two digits are sure.
  var isTold: Bool { error == .zero || shapleyRounded != nil }

  /// Rounded to four digits or, where not all that it may be is rounded to the same, to fewer; `nil` where one would be.
  private var shapleyRounded: String? {
    guard let shapleyShubik else { return nil }
    let (low, high, places) = (shapleyShubik - error, shapleyShubik + error, shapleyShubik.tellingPlaces)
    return (0...2).lazy.map { (low.rounded(to: places - $0).text, high.rounded(to: places - $0).text) }.first(
      where: ==)?.0
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

  /// The same with places beside a fraction: `7/30 (0.233333)`, `≈ 0.160473`, `≈ 1.694e-21`.
  var writtenShortlyWithPlaces: String {
    if rounded(to: 6).isExact { return written }
    let places = tellingPlaces < 18 ? rounded(to: tellingPlaces).text : writtenByExponent
    return description.utf8.count <= 12 ? "\(self) (\(places))" : "≈ \(places)"
  }

  /// To four places, or to more where fewer would look exact: `0.3529`, `0.5`, `0.499975`.
  var writtenAsShare: String {
    let (text, isExact) = rounded(to: 4)
    return isExact || text.utf8.count == 6 ? text : writtenRounded
  }

  /// Four digits, and by which power of ten they are less: `1.694e-21`.
  private var writtenByExponent: String {
    let text = rounded(to: noughts + 4).text
    let digits = text.drop { "0.".contains($0) }
    let noughts = text.utf8.count - digits.utf8.count - 2
    return "\(digits.prefix(1))\(digits.count < 2 ? "" : ".\(digits.dropFirst())")e-\(noughts + 1)"
  }

  /// So many places that four digits tell something, from 6 to 18.
  fileprivate var tellingPlaces: Int {
    var (places, number) = (6, self * Rational(100))
    while number < .one, number != .zero, places < 18 { (places, number) = (places + 1, number * Rational(10)) }
    return places
  }
}
