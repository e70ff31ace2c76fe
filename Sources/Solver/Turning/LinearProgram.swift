import Numbers

/// The largest value of a linear sum under linear limits, exactly.
///
/// The simplex method with Bland's rule, by which it always ends (Bland 1977, Mathematics of Operations Research 2 (2):
/// 103-107), in two phases (Chvátal 1983, Linear Programming, ch. 3). For few variables and limits.
struct LinearProgram {
  /// One row a limit: its factors, then what their sum may be at most.
  private var rows: [[Rational]]
  /// The objective's factors, turned round, then its value.
  private var objective: [Rational]
  /// The variable that each row gives the value of; a limit's slack comes after the variables.
  private var basis: [Int]
  private let count: Int
  /// Whether somebody wants it to stop, and whether it did.
  private let isStopped: () -> Bool
  private var hasStopped = false

  /// Where `factors` times the variables is largest, while each limit's sum is at most its bound and no variable is
  /// below 0; `nil` where no values keep the limits, or where it was stopped.
  ///
  /// - Parameter isStopped: whether somebody wants it to stop; asked where there is much to do.
  /// - Precondition: the limits keep the sum from growing without end.
  static func maximum(
    of factors: [Rational], limits: [(factors: [Rational], bound: Rational)], isStopped: () -> Bool = { false }
  ) -> [Rational]? {
    withoutActuallyEscaping(isStopped) { isStopped in
      var program = LinearProgram(factors.count, limits, isStopped)
      guard program.becomeFeasible() else { return nil }
      program.set(factors)
      program.climb()
      return program.hasStopped ? nil : program.values
    }
  }

  private init(
    _ count: Int, _ limits: [(factors: [Rational], bound: Rational)], _ isStopped: @escaping () -> Bool
  ) {
    (self.count, self.isStopped) = (count, isStopped)
    let width = count + limits.count
    rows = limits.enumerated().map { index, limit in
      limit.factors + (0..<limits.count).map { $0 == index ? .one : .zero } + [limit.bound]
    }
    basis = Array(count..<width)
    objective = Array(repeating: .zero, count: width + 1)
  }

  private var values: [Rational] {
    var values = Array(repeating: Rational.zero, count: count)
    for (row, variable) in zip(rows, basis) where variable < count { values[variable] = row[row.count - 1] }
    return values
  }

  /// Writes the objective in terms of the variables that are 0.
  private mutating func set(_ factors: [Rational]) {
    objective = objective.indices.map { $0 < factors.count ? -factors[$0] : .zero }
    for (row, variable) in zip(rows, basis) where objective[variable] != .zero {
      objective.subtract(row, times: objective[variable])
    }
  }

  /// Goes uphill until nothing is gained any more; of several ways it takes the first.
  private mutating func climb() {
    while !hasStopped, let column = objective.dropLast().firstIndex(where: { $0 < .zero }), let row = tightest(column) {
      pivot(row, column)
    }
  }

  /// The row that limits a variable most; of several the one of the first variable.
  private func tightest(_ column: Int) -> Int? {
    let ratios = rows.indices.filter { .zero < rows[$0][column] }.map { row in
      (row: row, ratio: rows[row][rows[row].count - 1] / rows[row][column])
    }
    return ratios.min { ($0.ratio, basis[$0.row]) < ($1.ratio, basis[$1.row]) }?.row
  }

  /// Of rows that are longer it takes long to add one to another.
  private static let longRow = 64

  private mutating func pivot(_ row: Int, _ column: Int) {
    let scale = rows[row][column]
    rows[row] = rows[row].map { $0 / scale }
    for other in rows.indices where other != row && rows[other][column] != .zero {
      if Self.longRow < rows[other].count, isStopped() { return hasStopped = true }
      rows[other].subtract(rows[row], times: rows[other][column])
    }
    if objective[column] != .zero { objective.subtract(rows[row], times: objective[column]) }
    basis[row] = column
  }

  /// The first phase: a variable is added that makes every bound keepable, and made as small as can be.
  private mutating func becomeFeasible() -> Bool {
    let bounds = rows.map { $0[$0.count - 1] }
    guard let worst = bounds.indices.min(by: { bounds[$0] < bounds[$1] }), bounds[worst] < .zero else { return true }
    let extra = objective.count - 1
    for row in rows.indices { rows[row].insert(-1, at: extra) }
    objective = Array(repeating: .zero, count: extra + 2)
    objective[extra] = .one
    pivot(worst, extra)
    climb()
    guard !hasStopped, objective[extra + 1] == .zero else { return false }
    if let row = basis.firstIndex(of: extra), let column = rows[row].dropLast().firstIndex(where: { $0 != .zero }) {
      pivot(row, column)
    }
    for row in rows.indices { rows[row].remove(at: extra) }
    objective.remove(at: extra)
    return true
  }
}

extension [Rational] {
  fileprivate mutating func subtract(_ other: [Rational], times factor: Rational) {
    for index in indices where other[index] != .zero { self[index] -= other[index] * factor }
  }
}
