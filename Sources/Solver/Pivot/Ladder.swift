import Numbers
import Threads

/// How many coalitions have which weight, in a game of one body, perhaps with a few voters whose approval counts.
///
/// The generating function of the weights (Mann and Shapley 1962, RAND RM-3158; Brams and Affuso 1976, for Banzhaf): the
/// product of 1 + x^weight over the voters, or of 1 + y x^weight where sizes are wanted too. A voter is taken out of it
/// again by dividing (Uno 2012), so that all voters cost hardly more than the product. Weights from the greatest quota
/// on are not told apart.
///
/// It is computed at several values of y, and modulo several numbers, so that each of the tables is small and all can be
/// made at once; what they say together is exact (``LadderCounts``).
struct Ladder {
  private let plan: LadderPlan
  private let stages: [LadderStage]
  /// The different weights of those that are not approvers.
  private let different: [Int]

  /// The ladder of a plan.
  ///
  /// - Parameter isBounded: whether to look first how great counts can be; where nothing is said, if that pays.
  init(_ plan: LadderPlan, isBounded: Bool? = nil) {
    self.plan = plan
    stages = plan.stages(isBounded: isBounded)
    different = Set(plan.weights).sorted()
  }

  /// How often each voter of the game decides: the approvers, who has a veto, then the others by weight. Takes time linear in the
  /// plan's steps.
  ///
  /// - Throws: where somebody wants it to stop.
  func tallies(_ orders: Orders?, watch: Watch) throws(Interrupted) -> LadderShape.Tallies {
    let counts = LadderCounts(plan, stages, readings: try readings(watch))
    let (approvers, vetoes) = (plan.shape.approvers.count, plan.shape.vetoes.isEmpty ? 0 : 1)
    let tallies = concurrentMap(approvers + vetoes + different.count) { place in
      watch.isInterrupted() ? Tally(swings: .zero) : counts.tally(of: place, orders)
    }
    try watch.goOn()
    return LadderShape.Tallies(
      approvers: Array(tallies.prefix(approvers)), veto: vetoes == 0 ? nil : tallies[approvers],
      byWeight: Dictionary(uniqueKeysWithValues: zip(different, tallies.dropFirst(approvers + vetoes))))
  }

  /// By stage and table, what it says of each approver and each weight.
  private func readings(_ watch: Watch) throws(Interrupted) -> [[[LadderTable.Element]]] {
    let tables = stages.flatMap { stage in stage.points.map { (stage.modulus, $0) } }
    let workers = min(tables.count, plan.tablesAtOnce, processors)
    let read = concurrentMap(workers) { worker in
      var found: [[LadderTable.Element]] = []
      for number in stride(from: worker, to: tables.count, by: workers) {
        if worker == 0 { watch.report(number, tables.count) }
        guard let reading = try? reading(tables[number], watch) else { break }
        found.append(reading)
      }
      return found
    }
    try watch.goOn()
    guard read.reduce(0, { $0 + $1.count }) == tables.count else { throw Interrupted() }
    var readings = tables.indices.map { read[$0 % workers][$0 / workers] }[...]
    return stages.map { stage in
      defer { readings = readings.dropFirst(stage.points.count) }
      return Array(readings.prefix(stage.points.count))
    }
  }

  private func reading(
    _ place: (modulus: Modulus, z: UInt64), _ watch: Watch
  ) throws(Interrupted) -> [LadderTable.Element] {
    let table = try LadderTable(
      plan.weights, modulus: place.modulus, z: place.z, fold: plan.fold, rows: plan.rows, goOn: watch.goOn)
    defer { table.free() }
    let all = table.allCoalitions(of: plan.weights.count)
    let approvers = plan.shape.approvers.indices.map { coalitions(decidedBy: $0, table, all) }
    let veto = plan.shape.vetoes.isEmpty ? [] : [coalitions(decidedByVeto: table, all)]
    var others: [LadderTable.Element] = []
    for weight in different {
      try watch.goOn()
      others.append(coalitions(decidedByWeight: weight, table))
    }
    return approvers + veto + others
  }

  /// The coalitions in which a voter of that weight decides: what they weigh is below what is needed, and no longer
  /// with it. Where C are those of all that weigh less than a bound, and E those without the voter, E below a bound is C
  /// below it less y E below the bound less the weight.
  private func coalitions(decidedByWeight weight: Int, _ table: LadderTable) -> LadderTable.Element {
    var (sum, known) = (table.counts(below: 0), [Int: LadderTable.Element]())
    for (set, least) in plan.needed.flatMap({ $0.enumerated() }) {
      guard let least, 0 < least else { continue }
      let decided =
        known[least]
        ?? {
          let lower = table.counts(below: least - weight, without: weight)
          let upper = table.difference(table.counts(below: least), table.shifted(lower, by: 1))
          return table.difference(upper, lower)
        }()
      known[least] = decided
      sum = table.sum(sum, table.shifted(decided, by: set.nonzeroBitCount + plan.shape.vetoes.count))
    }
    return sum
  }

  /// The coalitions in which one with a veto decides: all with a veto but itself, and others who suffice beside these.
  private func coalitions(decidedByVeto table: LadderTable, _ all: LadderTable.Element) -> LadderTable.Element {
    var sum = table.counts(below: 0)
    for (set, least) in plan.needed.flatMap({ $0.enumerated() }) {
      guard let least else { continue }
      let enough = table.difference(all, table.counts(below: least))
      sum = table.sum(sum, table.shifted(enough, by: set.nonzeroBitCount + plan.shape.vetoes.count - 1))
    }
    return sum
  }

  /// The coalitions in which one whose approval counts decides: the others suffice with it, and not without it.
  private func coalitions(
    decidedBy approver: Int, _ table: LadderTable, _ all: LadderTable.Element
  ) -> LadderTable.Element {
    var sum = table.counts(below: 0)
    for needed in plan.needed {
      for set in needed.indices where set >> approver & 1 == 0 {
        guard let least = needed[set | 1 << approver] else { continue }
        let short = needed[set].map { table.counts(below: $0) } ?? all
        let decided = table.difference(short, table.counts(below: least))
        sum = table.sum(sum, table.shifted(decided, by: set.nonzeroBitCount + plan.shape.vetoes.count))
      }
    }
    return sum
  }
}
