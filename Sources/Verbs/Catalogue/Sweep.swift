import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let sweep = Verb(
    "sweep", .reasons, "An answer along one power or quota, or over two powers.",
    Slot(.sweeps), Slot(":", .query),
    meaning: """
      The faction's own power takes every value of the range, the others keeping theirs. The stretches on which the \
      answer is the same are found exactly, and not by trying out: it can turn only where a sum of powers passes a \
      quota, or where two choices have equal power behind them. With `step`, the answer is told at each step instead. \
      Two ranges, with a comma between, make a map: regions of the same answer, each with its part of the whole area. \
      A faction without an actor's name is the asked actor's; votes are swept with their body, as in `F in Senate 0..60`. \
      `US rule 1/2..3/4` sweeps the quota of a rule that has one: at least so large a share, or so many votes where the rule \
      is written in votes. \
      `as svg` draws a figure.
      """,
    keys: [
      "from", "fromDecimal", "to", "toDecimal", "includesFrom", "includesTo", "at", "atDecimal", "answer", "area",
      "areaDecimal", "regions", "fromShare", "fromShareDecimal", "toShare", "toShareDecimal", "share", "shareDecimal",
    ],
    examples: [
      "sweep hardliners 0..1: prevail Taliban phase 3 at home", "sweep garrison 0..1 step 0.25: winset US phase 2",
      "sweep garrison 0..1, withdrawal 0..1: winset US phase 2", "sweep US rule 1/2..3/4: winset US phase 2",
    ]
  ) { ranges, query in SweepQuestion(ranges: ranges, query: query) }
}

extension Shape<[SweepSyntax]> {
  fileprivate static var sweeps: Self {
    Self(role: .faction, form: .sweeps) { (value: SlotValue, _: World) throws(Diagnostic) -> [SweepSyntax] in
      if case .sweeps(let ranges) = value { return ranges }
      preconditionFailure("a slot for ranges holds them")
    }
  }
}

struct SweepQuestion: Question {
  let ranges: [SweepSyntax]
  let query: Asked

  var asked: [Int] { query.question.asked }
  static var isAboutGames: Bool { true }
  static var holdsQueries: Bool { true }

  static func admits(_ other: any Question.Type) -> Bool { other.turns }

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    try query.checkTurns(inquiry, at: span)
    if ranges.count > 2 { throw .thirdRange(ranges[2]) }
    for range in ranges {
      try check(range)
      _ = try inquiry.sweep(range, of: query.question)
    }
    guard ranges.count == 2 else { return }
    if let quota = ranges.first(where: \.isRule) { throw .quotaOnMap(quota) }
    if let step = ranges.compactMap(\.step).first { throw .stepOnMap(step) }
    if query.question.turning == .power { try query.checkVaried(inquiry, orElse: Diagnostic.tooManyMapped) }
    var levers: [Lever] = []
    for range in ranges { levers += try inquiry.sweptPower(range, of: query.question).path.levers }
    if Set(levers).count < levers.count { throw .sweptTwice(ranges[1].faction) }
    let lines = inquiry.sizeOfMap(for: query.question)
    if Sweep.mostLines < lines { throw .mapTooLarge(lines, at: span) }
  }

  private func check(_ range: SweepSyntax) throws(Diagnostic) {
    guard range.low.value < range.high.value else {
      throw .rangeBackwards(range, at: range.spanOfRange)
    }
    guard let step = range.step else { return }
    if step.value <= .zero { throw .noStep(step) }
    let steps = (range.high.value - range.low.value) / step.value
    if Rational(Sweep.mostSteps) < steps { throw .tooManySteps(step) }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    // That these can be swept was found out when it was checked.
    if ranges.count == 1, let sweep = try? inquiry.sweep(ranges[0], of: query.question) {
      return try line(along: sweep, inquiry)
    }
    let powers = ranges.compactMap { try? inquiry.sweptPower($0, of: query.question) }
    return try map(over: powers[0], powers[1], inquiry)
  }
}

// Along one power.
extension SweepQuestion {
  private func line(along sweep: Sweep, _ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let stretches = try inquiry.stretches(of: query.question, along: sweep.course, areNamed: true)
    let plot = plot(of: stretches, along: sweep, inquiry)
    let rows =
      sweep.steps.isEmpty
      ? stretches.map { $0.rowOfRange(sweep) }
      : sweep.steps.map { at in at.row(sweep, stretches.first { $0.contains(at) }?.brief ?? "") }
    return Answer(
      "sweep", brief: rows.map { "\($0.where): \($0.answer)" }.joined(separator: "; "),
      blocks: {
        inquiry.circumstances + [.plot(plot), .gap]
          + [.table(table(of: rows, plot.axis.label))] + (sweep.note.map { [.gap, .line($0)] } ?? [])
      }, rows: { rows.map(\.record) })
  }

  /// The share stands beside what the faction has, since the others keep theirs.
  private func table(of rows: [RangeRow], _ label: String) -> Table {
    let hasShares = rows.contains { $0.share != nil }
    return Table(
      [label] + (hasShares ? ["share of all"] : []) + ["answer"],
      rows.map {
        [Line($0.where, .strong)] + (hasShares ? [Line($0.share ?? "–", .dim)] : []) + [Line($0.answer)]
      })
  }

  private func plot(of stretches: [Stretch], along sweep: Sweep, _ inquiry: Inquiry) -> Plot {
    let legend = stretches.map(\.brief).uniqued()
    return Plot(
      inquiry.words, along: sweep.axis, legend: legend,
      stretches: stretches.map { one in
        Plot.Stretch(
          one.low, one.high ?? one.low, holdsLow: one.holdsLow, holdsHigh: one.holdsHigh,
          answer: legend.firstIndex(of: one.brief) ?? 0)
      })
  }
}

/// A row of an answer along one power.
private struct RangeRow: Sendable {
  let `where`: String
  /// Likewise as shares of the weight of all; `nil` where nobody has any, or it is another one on each board.
  let share: String?
  let answer: String
  let record: Record
}

extension Sweep {
  fileprivate func shares(_ weights: [(key: String, weight: Rational)]) -> Record {
    Record(weights.flatMap { key, weight in course.share(weight).map { [(key: key, value: .exact($0))] } ?? [] })
  }
}

extension Stretch {
  fileprivate func rowOfRange(_ sweep: Sweep) -> RangeRow {
    let high = high ?? low
    func ends(_ low: Rational, _ high: Rational) -> String {
      let (low, high) = (low.writtenWithPlaces, high.writtenWithPlaces)
      return isPoint ? low : (holdsLow ? "" : "above ") + low + " to " + (holdsHigh ? "" : "below ") + high
    }
    let shares = (sweep.course.share(low), sweep.course.share(high))
    let record: Record = [
      "from": .exact(low), "to": .exact(high), "includesFrom": .flag(holdsLow), "includesTo": .flag(holdsHigh),
      "answer": .text(brief),
    ]
    return RangeRow(
      where: ends(low, high), share: shares.0.flatMap { low in shares.1.map { ends(low, $0) } }, answer: brief,
      record: record.adding(sweep.shares([("fromShare", low), ("toShare", high)])))
  }
}

extension Rational {
  fileprivate func row(_ sweep: Sweep, _ answer: String) -> RangeRow {
    let record: Record = ["at": .exact(self), "answer": .text(answer)]
    return RangeRow(
      where: writtenWithPlaces, share: sweep.course.share(self)?.writtenWithPlaces, answer: answer,
      record: record.adding(sweep.shares([("share", self)])))
  }
}

// Over two powers.
extension SweepQuestion {
  private func map(over x: SweptPower, _ y: SweptPower, _ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let found = try inquiry.regions(of: query.question, over: x, y)
    let legend = found.regions.map(\.answer).uniqued()
    let map = Map(
      inquiry.words, x.axis, y.axis, legend: legend.map(\.words),
      regions: found.regions.map { Map.Region($0.corners, answer: legend.firstIndex(of: $0.answer) ?? 0) })
    let parts = legend.map { answer in (answer: answer, regions: found.regions.filter { $0.answer == answer }) }
    let (wide, high) = (x.axis.range, y.axis.range)
    let whole = (wide.upperBound - wide.lowerBound) * (high.upperBound - high.lowerBound)
    let seams = found.seams.filter { !legend.contains($0) }
    return Answer(
      "sweep", brief: (legend + seams).map(\.words).joined(separator: "; "),
      blocks: {
        inquiry.circumstances + [.map(map)]
          + (seams.isEmpty
            ? [] : [.gap, .line("only on the lines between: \(seams.map(\.words).uniqued().joined(separator: "; "))")])
      },
      rows: {
        parts.map { answer, regions in
          [
            "answer": .text(answer.words), "area": .exact(regions.reduce(.zero) { $0 + $1.area } / whole),
            "regions": .init(regions.map(\.record)),
          ]
        } + seams.map { ["answer": .text($0.words), "area": .exact(.zero), "regions": .list([])] }
      })
  }
}
