import Answers
import Foundation
import Knowledge
import Numbers
import Solver
import Testing

@testable import Verbs

/// An answer and its derivation cannot differ, and each step of a derivation is so.
@Suite struct WhyLawTests {
  @Test func theRootIsTheAnswer() {
    tryGames { trial in
      for actor in trial.seated {
        let name = trial.draft.actors[actor].name
        for query in ["winset \(name) phase 1", "winset \(name) phase 1 at home", "prevail \(name) phase 1"] {
          let rows = try trial.world.plan("why \(query)").answer().rows()
          try hold(rows.map { $0.text("answer") }, equals: [trial.world.brief(query)], query)
        }
      }
    }
  }

  /// All is stated but for one thing on which it turns what A can have: its own, of whom it needs, or of whom that one needs.
  /// What two actors have alike is counted for both.
  @Test(arguments: [
    ("A", "prefers 1 > no-deal", "f, 1, accepts it: ranks 1 > no-deal"),
    ("B", "prefers 1 > no-deal", "B: f, 1, accepts it: ranks 1 > no-deal"),
    ("C", "prefers 1 > no-deal", "C: f, 1, accepts it: ranks 1 > no-deal"),
    ("C", "rule majority", "C: the rule: majority"),
    ("B", "i=a, j=a", "B: it settles i=a, j=a"), ("C", "power 1", "C: power of f: 1"),
  ]) func theWeakestInputIsAnybodys(_ owner: String, _ what: String, _ wanted: String) throws {
    func actor(_ name: String, _ terms: String) -> String {
      let board =
        "phase 1 { option 1: \(terms) stated; rule majority stated; "
        + "faction f power 1 stated { prefers 1 > no-deal stated } }"
      return
        "actor \(name) { \(name == owner ? board.replacingOccurrences(of: "\(what) stated", with: what) : board) }\n"
    }
    let issues = "issue i: a needs B, b stated\nissue j: a needs C, b stated\n"
    let world = try World(text: issues + actor("A", "i=a") + actor("B", "i=a, j=a") + actor("C", "j=a"))
    let text = try world.plan("winset A phase 1").answer().blocks().compactMap { block in
      if case .line(let line) = block { line.text } else { nil }
    }
    #expect(text.last == "weakest input: assumed (\(wanted)); ‘why’ tells all")
    let why = try #require(try world.plan("why winset A phase 1 in full").answer().rows().first)
    #expect(why.text("weakest") == "assumed")
    let sum = try world.plan("why winset A phase 1").answer().blocks().compactMap { block in
      if case .line(let line) = block { line.text } else { nil }
    }
    // Each of the three has a rule, a power, a ranking and an option; A's and B's values need somebody.
    #expect(sum.last == "It rests on 14 inputs; the weakest are assumed: \(wanted).")
  }

  /// Nothing that is told of a seat, nor what it remembers, holds on to it once the answer is given: else a script of many
  /// questions would take ever more memory.
  @Test func aSeatIsForgottenOnceItIsTold() throws {
    let actors = ["A", "B"].map {
      "actor \($0) { phase 1 { option 1: i=a; option 2: i=b; faction f power 2 { prefers 1 > no-deal } } }"
    }
    let world = try World(text: "issue i: a needs A and B, b\n\(actors.joined(separator: "\n"))")
    weak var memory: Seat.Memory?
    weak var company: Company?
    do {
      let seat = try #require(try world.plan("winset A phase 1 if f+1").inquiry.seats(of: [0]).first)
      (memory, company) = (seat.memory, seat.company)
      #expect(memory != nil && company != nil && !seat.partnerFindings.flatMap(\.inputs).isEmpty)
      #expect(!seat.winsetFinding(isAtHome: false).inputs.isEmpty)
      #expect(!seat.prevailFinding(isAtHome: false).inputs.isEmpty)
      #expect(!seat.finding(of: seat.proof(of: 0, isAtHome: false)).inputs.isEmpty)
    }
    #expect(memory == nil && company == nil)
  }

  /// Each follows from the one before, twice: of the first, one statement, two of the next, told 2^70 times at last, and one
  /// input. A detail is told in full only.
  @Test func whatIsSharedIsCountedAsOftenAsItIsTold() {
    let detail = Finding("detail").inFull
    var chain = [Finding("input", ground: .assumed)]
    for _ in 1...70 { chain.append(Finding("step", from: [chain[chain.count - 1], chain[chain.count - 1], detail])) }
    #expect(chain[..<4].map { $0.statements(inFull: false) } == [1, 3, 7, 15])
    #expect(chain[..<3].map { $0.statements(inFull: true) } == [1, 4, 10])
    #expect(chain[70].statements(inFull: false) == .max && chain[70].inputs.count == 1)
    #expect(Array(chain[1...2]).areTold(inFull: false, within: 10))
    #expect(!Array(chain[1...2]).areTold(inFull: false, within: 9) && ![chain[70]].areTold(inFull: true, within: 9))
  }

  /// Every verdict in a derivation, against the naive evaluator: who accepts, what is ratified, what is delivered.
  @Test func everyStepIsSo() {
    tryGames { trial in
      let truth = trial.naive.solve(using: &trial.random)
      for (actor, data, board) in trial.boards {
        let naive = NaiveBoard(data)
        let name = trial.draft.actors[actor].name
        let root = try #require(try trial.world.plan("why winset \(name) phase 1 in full").answer().rows().first)
        let told = root.rows("from").filter { $0.value("option") != nil }
        try hold(told.count, equals: board.options.count, "options of \(name)")
        for (index, step) in told.enumerated() {
          try hold(step.flag("in"), equals: truth.winsets[actor]?.contains(index), "\(index) of \(name) is in")
          guard index != data.reversion else { continue }
          let vote = try #require(step.rows("from").first)
          try hold(vote.flag("ratified"), equals: naive.ratifies(index), "\(index) of \(name) is ratified")
          let heard = vote.rows("from").filter { $0.value("accepts") != nil }
          // Those are told of whom the rule asks; of all, where none accepts it.
          let (all, isAccepted) = (data.factions.indices, data.factions.indices.contains { naive.accepted[$0][index] })
          let asked = !isAccepted && heard.count == all.count ? Array(all) : all.filter(data.asks)
          try hold(
            heard.map { $0.flag("accepts") == true }, equals: asked.map { naive.accepted[$0][index] },
            "votes of \(name)"
          )
          let stances = naive.stances(on: index).map(\.word)
          try hold(heard.compactMap { $0.text("vote") }, equals: asked.map { stances[$0] }, "how \(name) stands")
        }
      }
    }
  }

  /// The weights of those who stand in each way add up to what the vote says they have.
  @Test func weightsAddUp() {
    tryGames { trial in
      for (_, _, board) in trial.boards {
        for option in board.options.indices {
          for part in board.ballot(on: option).parts {
            guard case .weighed(let weighing) = part else { continue }
            func weight(_ counted: Set<Stance>) -> Rational {
              zip(board.factions, board.stances(on: option)).reduce(.zero) {
                counted.contains($1.1) ? $0 + $1.0.weights[weighing.body] : $0
              }
            }
            let sides: [Weighing.Side: Set<Stance>] = [.yes: [.yes], .no: [.no], .present: [.yes, .no, .abstaining]]
            let bases: [Rule.Base: Set<Stance>] = [
              .voting: [.yes, .no], .present: [.yes, .no, .abstaining], .members: Set(Stance.allCases),
            ]
            try hold(weighing.weight, equals: weight(sides[weighing.side] ?? []), "weight for \(option)")
            try hold(weighing.total, equals: weight(bases[weighing.base] ?? []), "weight of the base")
          }
        }
      }
    }
  }
}

extension Draft.Stance {
  fileprivate var word: String {
    switch self {
    case .yes: "for"
    case .no: "against"
    case .abstaining: "abstaining"
    case .absent: "absent"
    }
  }
}

extension Ballot {
  /// What every part of the rule has looked at.
  fileprivate var parts: [Finding] {
    switch finding {
    case .weighed, .approval: [finding]
    case .unless(let disapproval): disapproval.parts
    case .all(let parts), .any(let parts): parts.flatMap(\.parts)
    }
  }
}
