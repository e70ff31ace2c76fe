import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver

/// Some actors at one table, of whom some have spaces for boards.
struct SpaceMeeting: Encounter {
  let game: Game
  let actors: [Int]
  let overlap: SpaceOverlap
  let before: SpaceOverlap?

  private var world: World { game.world }
  private func name(_ actor: Int) -> String { world.actors[actor].name }
  private var title: String { "\(actors.map(name).joined(separator: ", ")), \(game.setting.title)" }

  /// `nil` where none of the boards is a space.
  ///
  /// - Throws: where somebody wants it to stop.
  init?(_ actors: [Int], in setting: Setting, _ inquiry: Inquiry) throws(Interrupted) {
    let game = inquiry.game(of: inquiry.world, in: setting)
    guard let overlap = try game.spaceOverlap(of: actors) else { return nil }
    (self.game, self.actors, self.overlap) = (game, actors, overlap)
    guard let before = inquiry.before else { self.before = nil; return }
    self.before = try inquiry.game(of: before, in: setting).spaceOverlap(of: actors)
  }

  var brief: String { "\(overlap.count)" + (overlap.isCut ? " or more" : "") }

  private var count: String {
    let count = overlap.count
    let found = count == 0 ? "no agreement" : "\(count.grouped)\(overlap.isCut ? " or more" : "") agreements"
    guard let before else { return "\(found) between their win-sets at home" }
    let old = before.count == 0 ? "none" : before.count.grouped
    return "\(found) between their win-sets at home (without the change: \(old))"
  }

  /// The first agreements: for each listed actor its option, and what the spaces settle.
  private var first: [(options: [Int], terms: [Term])] {
    Array(
      overlap.shares.lazy.flatMap { share in
        share.first.map { (share.options, share.terms.merging(overlap.common.space.terms(at: $0))) }
      }.prefix(SpaceSeat.mostShown))
  }

  var blocks: [Block] {
    var blocks: [Block] = [.heading(Line("\(title): \(count)"))]
    blocks += overlap.empty.map { .line("  \(name($0)) could ratify nothing at home") }
    guard overlap.count > 0 else { return blocks }
    let shown = first
    let rest = overlap.count - shown.count
    let rows = shown.map { agreement in
      zip(overlap.listed, agreement.options).map { Line("\(game.board(of: $0)?.options[$1].number ?? 0)") }
        + [Line(agreement.terms.written(in: world))]
    }
    let more = rest == 0 ? [] : [overlap.listed.map { _ in Line() } + [Line("and \(rest.grouped) more", .dim)]]
    return blocks + (overlap.listed.isEmpty ? [.gap, .table(overlap.common.shares(in: world))] : [])
      + [.gap, .table(Table(overlap.listed.map(name) + ["together"], rows + more))]
  }

  var row: Record {
    let shown = first.map { agreement in
      let options = zip(overlap.listed, agreement.options).map { actor, option in
        ["actor": .text(name(actor)), "option": .init(game.board(of: actor)?.options[option].number)] as Record
      }
      return ["options": .init(options), "terms": .init(agreement.terms.map { $0.record(in: world) })] as Record
    }
    let row = game.setting.record.adding([
      "actors": .init(actors.map(name)), "count": .whole(overlap.count), "first": .init(shown),
      "empty": .init(overlap.empty.map(name)), "cut": .flag(overlap.isCut),
    ])
    return before.map { row.adding(["agreementsWithout": .whole($0.count)]) } ?? row
  }
}

extension Plane {
  /// How often each value of each issue stands in it.
  func shares(in world: World) -> Table {
    let count = count
    return Table(
      ["issue", "value", "share", ""],
      zip(space.issues, countsByValue).flatMap { issue, counts in
        counts.enumerated().map { value, number in
          let issue = world.issues[issue]
          let mark = number == count ? Line("always", .good) : number == 0 ? Line("never", .bad) : Line()
          return [
            Line(value == 0 ? issue.name : ""), Line(issue.values[value].name),
            Line(Rational(number, count).rounded(to: 3).text), mark,
          ]
        }
      })
  }
}

extension Inquiry {
  /// - Throws: where the issues of these groups' spaces have too many combinations.
  func checkCommonSpaces(of groups: (Setting) -> [[Int]], at span: Span) throws(Diagnostic) {
    for setting in settings {
      let game = game(of: world, in: setting)
      for group in groups(setting) {
        guard let common = game.commonSpace(of: group), !common.space.isWithinLimits else { continue }
        throw .commonSpaceTooLarge(common.spacious.map { world.actors[$0].name }, common.space, at: span)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func commonSpaceTooLarge(_ names: [String], _ space: Space, at span: Span) -> Self {
    let size = space.count.map(\.grouped) ?? "more than a machine word can count"
    return Self(
      "the \(space.issues.count) issues of \(names.joined(separator: " and ")) have \(size) combinations together, and I handle \(Space.mostCombinations.grouped)",
      at: span, hints: ["ask about fewer actors, or let their boards settle the same issues"])
  }
}

extension [Term] {
  /// These terms and those of other issues, in the order of the issues; `settled` counts where both speak of one.
  fileprivate func merging(_ settled: [Term]) -> [Term] {
    (settled + filter { term in !settled.contains { $0.issue == term.issue } }).sorted { $0.issue < $1.issue }
  }
}
