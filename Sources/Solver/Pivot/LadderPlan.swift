/// What a ``Ladder`` computes, and what that takes: found out before it starts.
///
/// Sizes of coalitions are told apart by several tables: each gives, for one number z and by remainder of the size by
/// `fold`, a polynomial's value at z, and as many values as there are sizes with that remainder give their counts.
/// Where a game and its dual are counted together, the sizes mirror each other, and each table serves twice.
struct LadderPlan {
  /// The shape of the game, or of its dual.
  let shape: LadderShape
  /// By game that is counted, and by set of approvers as bits, what the others must weigh.
  let needed: [[Int?]]
  /// The weights of the others, in ascending order.
  let weights: [Int]
  /// How many weights are told apart: 0, and what is below the greatest that is needed.
  let rows: Int
  /// The sizes that may have a count; 0 alone where sizes are not told apart.
  let sizes: ClosedRange<Int>
  /// By how much two sizes differ that one table does not tell apart.
  let fold: Int
  /// How many tables are made modulo one number, each at another z, where all sizes may have a count.
  let points: Int
  /// How many numbers there are by which tables are made.
  let moduli: Int
  /// How many voters there are, with the approvers.
  let voters: Int

  /// Whether the dual is counted besides.
  var isMirrored: Bool { needed.count == 2 }
  /// How many tables there may be at a time.
  var tablesAtOnce: Int { Self.mostCells / max(1, rows * fold) }

  /// The most additions of words: about a minute on one processor without wide vectors.
  static let mostSteps = 240_000_000_000
  /// The most words of memory for all tables that there are at a time.
  static let mostCells = 1 << 26
  /// The most voters.
  static let mostVoters = Modulus.bits * Modulus.most
  /// The most tables for one modulus. With two shapes no z is 1, which would be its own mirror image.
  private static let mostPoints = LadderTable.mostZ - 1
  /// What a multiplication costs, in additions, where it is not done for several numbers at once.
  private static let product = 4

  /// The cheapest plan for a game; `nil` where it has another shape, or where all are beyond the limits.
  init?(for game: VotingGame, bySize: Bool) {
    let plans = Self.plans(for: game, bySize: bySize).filter(\.isFeasible)
    guard let plan = plans.min(by: { $0.steps < $1.steps }) else { return nil }
    self = plan
  }

  /// The plans for a game: by the lower one of itself and its dual, and where sizes are told apart also by both.
  ///
  /// - Parameter atOnce: how many sizes a table tells apart at most, where not as few as can be.
  static func plans(for game: VotingGame, bySize: Bool, atOnce: Int? = nil) -> [LadderPlan] {
    guard game.voters.count <= mostVoters else { return [] }
    let shapes = [LadderShape(of: game), game.dual.flatMap { LadderShape(of: $0) }].compactMap { $0 }
    guard let lower = shapes.min(by: { $0.rows < $1.rows }) else { return [] }
    let plan = { LadderPlan($0, voters: game.voters.count, bySize: bySize, atOnce) }
    // Both are read off the same tables where they are about the same voters.
    let areAlike =
      shapes.count == 2 && shapes[0].approving == shapes[1].approving && shapes.allSatisfy(\.vetoes.isEmpty)
    return [plan([lower])] + (bySize && areAlike ? [plan(shapes)] : [])
  }

  private init(_ shapes: [LadderShape], voters: Int, bySize: Bool, _ atOnce: Int?) {
    (shape, needed, self.voters) = (shapes[0], shapes.map(\.needed), voters)
    weights = shapes[0].weights.sorted()
    rows = max(1, shapes.map(\.rows).max() ?? 1)
    moduli = Self.parts(voters, of: Modulus.bits)
    let own = bySize ? shapes.compactMap(\.sizes) : []
    guard let low = own.map(\.lowerBound).min(), let high = own.map(\.upperBound).max() else {
      (sizes, fold, points) = (0...0, 1, 1)
      return
    }
    let perPoint = shapes.count
    let mirrored = min(low, voters - 1 - high)
    sizes = perPoint == 1 ? low...high : mirrored...(voters - 1 - mirrored)
    let least = Self.parts(sizes.count, of: Self.mostPoints * perPoint)
    let tables = Self.parts(sizes.count, of: (atOnce ?? least) * perPoint)
    fold = Self.parts(sizes.count, of: tables * perPoint)
    points = tables
  }

  /// The z of so many tables as tell so many sizes apart.
  func points(for sizes: Int) -> [UInt64] {
    (0..<Self.parts(sizes, of: fold * needed.count)).map { UInt64($0 + needed.count) }
  }

  /// How many parts of a size make up a whole.
  private static func parts(_ whole: Int, of size: Int) -> Int { (whole + size - 1) / size }

  private var isFeasible: Bool {
    let (cells, overflow) = rows.multipliedReportingOverflow(by: fold)
    return !overflow && cells <= Self.mostCells && steps <= Self.mostSteps
  }

  /// About how many additions it takes, to make the tables, to read them and to make counts of what they say; no more
  /// than can be written.
  var steps: Int {
    var (reach, rowsJoined) = (0, 0.0)
    for weight in weights {
      reach = min(rows, reach + weight)
      rowsJoined += Double(reach)
    }
    let bounds = Set(needed.flatMap { $0 }.compactMap { $0 })
    let read = Set(weights).reduce(0.0) { $0 + Double(rows) / Double(max(1, $1)) } * Double(bounds.count * fold)
    let made = Double(points * moduli) * (rowsJoined * Double(fold) + read * Double(2 * Self.product))
    let all = made + Double(Set(weights).count * sizes.count) * Double(moduli * (moduli + points) * Self.product)
    return all < 1e18 ? Int(all) : .max
  }
}
