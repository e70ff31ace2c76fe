import Diagnostics
import Numbers
import Solver
import Syntax
import Testing

@testable import Knowledge

/// Linkage of two boards (Putnam 1988, p. 446 to 448; theory 1.3: L1, L2; 3.7).
@Suite struct LinkageTests {
  /// L1: one faction that adds up what issues are worth accepts a package of what it accepts one by one.
  @Test func whatOneAcceptsItAcceptsLinked() throws {
    try tryRandomly { random in
      let boards = (0..<2).map { [random.values(of: "i\($0)")] }
      let (apart, linked) = try winsets(of: boards)
      for (index, package) in packages.enumerated() where apart[0].contains(package.0) && apart[1].contains(package.1) {
        try hold(linked.contains(index), "package \(index) of \(boards)")
      }
    }
  }

  /// L2: of three factions under majority rule it does not hold: what passes piece by piece can fail as a package
  /// (Ostrogorski's paradox). By hand: each piece is worth 1 to two of them and -2 to the third, each time another one but
  /// for one who gains twice.
  @Test func piecesPassAndThePackageFails() throws {
    let boards = [
      ["values i0=a 1", "values i0=a 1", "values i0=a -2"], ["values i1=a 1", "values i1=a -2", "values i1=a 1"],
    ]
    let (apart, linked) = try winsets(of: boards)
    #expect(apart[0].contains(0) && apart[1].contains(0) && !linked.contains(0))
    var found = 0
    try tryRandomly { random in
      let boards = (0..<2).map { issue in (0..<3).map { _ in random.values(of: "i\(issue)") } }
      let (apart, linked) = try winsets(of: boards)
      if packages.indices.contains(where: { index in
        apart[0].contains(packages[index].0) && apart[1].contains(packages[index].1) && !linked.contains(index)
      }) {
        found += 1
      }
    }
    #expect(0 < found)
  }

  /// Two boards of random cases as two phases of one actor, with other factions, weights, rules and conducts: a package is
  /// ratified if each rule holds among the factions of its own board, with their weights there.
  @Test func bothRulesHoldEachOnItsOwnBoard() {
    var tried = 0
    tryCases { trial in
      guard 1 < trial.seated.count else { return }
      let actors = (trial.seated[0], trial.seated[1])
      guard let one = trial.draft.actors[actors.0].board, let two = trial.draft.actors[actors.1].board else { return }
      var world = trial.world
      let other = world.actors[actors.1].phases[0]
      world.actors[actors.0].phases.append(
        Phase(number: 2, days: nil, title: nil, board: other.board, claims: [], notes: []))
      guard let after = try? world.supposing("\(trial.draft.actors[actors.0].name) links phase 2"),
        let joint = Game(after).board(of: actors.0)
      else { return }
      let naive = NaiveLinkage(one: NaiveBoard(one), two: NaiveBoard(two))
      for (index, option) in joint.options.enumerated() where index != joint.reversion {
        let numbers = (option.label ?? "").split(separator: " + ").compactMap { Int($0) }
        let places = (
          one.options.firstIndex { $0.number == numbers[0] }, two.options.firstIndex { $0.number == numbers[1] }
        )
        guard let a = places.0, let b = places.1 else { throw Refutation(message: "no options \(numbers)") }
        try hold(joint.ratifies(index), equals: naive.ratifies(a, b), "\(numbers) of \(actors) linked: \(joint.rule)")
        tried += 1
      }
      // What is written is read again.
      let again = try World(text: after.caseText)
      try hold(again.winset(of: actors.0), equals: after.winset(of: actors.0), "written and read again")
    }
    #expect(100 < tried)
  }

  /// Bonn 1978: Germany ratifies no stimulus alone, and the US no decontrol; linked, both the package of both (1 + 1), .35 +
  /// .25 of 1 in each, beside what the other would do for nothing (2 + 1 in Germany, where phase 1 stays without a deal, and
  /// 1 + 2 in the US: .4 + .25 each).
  @Test func bonn() throws {
    let boards = [
      [
        "values stimulus=a 2, decontrol=a -1", "values stimulus=a -2, decontrol=a 1",
        "values stimulus=a -1, decontrol=a 2",
      ],
      [
        "values stimulus=a -1, decontrol=a 2", "values stimulus=a 1, decontrol=a -2",
        "values stimulus=a 2, decontrol=a -1",
      ],
    ]
    for (side, alone, together) in zip(boards, zip([[Set<Int>(), [0]], [[0], []]], [Set([0, 2]), [0, 1]])).map({
      ($0, $1.0, $1.1)
    }) {
      let world = try World(text: text(["stimulus", "decontrol"], [side, side], powers: ["0.35", "0.4", "0.25"]))
      #expect((1...2).map { winset(world, phase: $0) } == alone)
      #expect(winset(try world.supposing("A links phase 2"), phase: 1) == together)
    }
  }

  /// Boards with equal factions share their rule; what cannot be is left out, and too many packages are refused, as is
  /// what leaves none but no-deal.
  @Test func packagesAndRules() throws {
    let same = try World(text: text(["i0", "i1"], [["values i0=a 1"], ["values i1=a 1"]], powers: ["1"]))
    let joint = try #require(Game(same.supposing("A links phase 2")).board(of: 0))
    #expect(joint.rule == .majority && joint.options.map(\.number) == [1, 2, 3, 4] && joint.reversion == 3)
    #expect(joint.options.map(\.label) == ["1 + 1", "1 + 2", "2 + 1", "2 + 2"])
    let other = text(["i0", "i1"], [["values i0=a 1"], ["values i1=a 1"]], powers: ["1"])
      .replacing("actor A", with: "impossible i0=a, i1=a\nactor A")
    let rest = try #require(Game(World(text: other).supposing("A links phase 2")).board(of: 0))
    #expect(rest.options.map(\.label) == ["1 + 2", "2 + 1", "2 + 2"])
    let none = other.replacing("actor A", with: "impossible i0=a, i1=b\nimpossible i0=b, i1=a\nactor A")
    #expect(throws: Diagnostic.self) { try World(text: none).supposing("A links phase 2") }
    let options = (1...40).map { "option \($0): i=v\($0)" }.joined(separator: "\n")
    let values = (1...40).map { "v\($0)" }.joined(separator: ", ")
    let phases = ["i", "j"].enumerated().map { index, issue in
      "phase \(index + 1) {\n\(options.replacing("i=", with: "\(issue)="))\nfaction f power 1 { prefers 1 > no-deal }\n}"
    }
    let many = try World(
      text: "issue i: \(values)\nissue j: \(values)\nactor A {\n\(phases.joined(separator: "\n"))\n}")
    #expect(throws: Diagnostic.self) { try many.supposing("A links phase 2") }
  }

  /// The packages of two boards with two options each, the second the reversion: one, and no-deal.
  private let packages = [(0, 0)]

  /// The win-sets of two boards alone, and of both linked.
  private func winsets(of boards: [[String]]) throws -> (apart: [Set<Int>], linked: Set<Int>) {
    let powers = boards[0].map { _ in "1" }
    let world = try World(text: text(["i0", "i1"], boards, powers: powers))
    let linked = try world.supposing("A links phase 2")
    return ((1...2).map { winset(world, phase: $0) }, winset(linked, phase: 1))
  }

  private func winset(_ world: World, phase: Int) -> Set<Int> {
    Set(Game(world, in: world.setting(phase: phase)).board(of: 0)?.winsetAtHome ?? [])
  }

  /// One actor with a phase for each issue: option 1 settles it with a, and b follows without a deal.
  private func text(_ issues: [String], _ boards: [[String]], powers: [String]) -> String {
    let phases = zip(issues, boards).enumerated().map { index, board in
      let factions = zip(board.1, powers).enumerated().map { "faction f\($0) power \($1.1) { \($1.0) }" }
      return """
        phase \(index + 1) {
          option 1: \(board.0)=a
          option 2: \(board.0)=b
          no-deal 2
          \(factions.joined(separator: "\n"))
        }
        """
    }
    let declared = issues.map { "issue \($0): a, b" }.joined(separator: "\n")
    return "\(declared)\nactor A {\n\(phases.joined(separator: "\n"))\n}"
  }
}

/// Two boards whose factions of the same name vote on both together. A board's reversion is to each as good as no-deal.
private struct NaiveLinkage {
  let one, two: NaiveBoard

  func ratifies(_ a: Int, _ b: Int) -> Bool {
    one.holds(one.board.rule, when: one.board.factions.map { stance($0.name, a, b) })
      && two.holds(two.board.rule, when: two.board.factions.map { stance($0.name, a, b) })
  }

  /// It is absent if it is from one part, else it abstains if it does on one, else it votes for what it accepts in all parts.
  private func stance(_ name: String, _ a: Int, _ b: Int) -> Draft.Stance {
    let (first, second) = (one.board.options[a], two.board.options[b])
    let parts = [(one, a, second), (two, b, first)].compactMap { board, option, other in
      board.board.factions.firstIndex { $0.name == name }.map {
        index -> (accepts: Bool, stance: Draft.Stance, surplus: Rational?) in
        let surplus = board.board.factions[index].wish.surplus(of: board.board.options[option].narrowed(by: other))
        if option == board.board.reversion { return (accepts: true, stance: .yes, surplus: surplus.map { _ in .zero }) }
        return (accepts: board.accepted[index][option], stance: board.stances(on: option)[index], surplus: surplus)
      }
    }
    for stance in [Draft.Stance.absent, .abstaining] where parts.contains(where: { $0.stance == stance }) {
      return stance
    }
    // Values of both are added up, with their reserves.
    let surpluses = parts.compactMap(\.surplus)
    if surpluses.count == parts.count { return .zero <= surpluses.reduce(.zero, +) ? .yes : .no }
    return parts.allSatisfy(\.accepts) ? .yes : .no
  }
}

extension Draft.Option {
  /// The option with what another one settles that it leaves open, since a package is what both agree on.
  fileprivate func narrowed(by other: Draft.Option) -> Draft.Option {
    var option = self
    for (issue, values) in other.terms { option.terms[issue]?.removeAll { !values.contains($0) } }
    return option
  }
}

extension Draft.Wish {
  /// What an option is worth more than no-deal; `nil` where that is not said.
  fileprivate func surplus(of option: Draft.Option) -> Rational? {
    if case .worths(let worths, let reserve) = self { worths.least(of: option) - reserve } else { nil }
  }
}

extension SplitMix64 {
  /// What settling an issue is worth to a faction, perhaps with a reserve.
  fileprivate mutating func values(of issue: String) -> String {
    "values \(issue)=a \(below(2) == 0 ? "" : "-")\(below(4)) reserve \(below(2))"
  }
}
