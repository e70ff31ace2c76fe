import Answers
import Diagnostics
import Knowledge
import Numbers
import Solver
import Syntax

extension Verb {
  static let compare = Verb(
    "compare", .reasons, "What differs between two queries, or between two phases.",
    Slot(.side), Slot("with", .side), Slot("of", .actor).optional,
    meaning: """
      Side by side, and only where they differ: the options, the rule, the powers, rankings and members of the boards \
      that are asked about and of those on whose consent both answers turn, and who must consent to which value; then the \
      answers. What only one side has stands against –. Two \
      phases are compared of one actor, or of all.
      """,
    keys: ["part", "what", "first", "second"],
    examples: [
      "compare phase 1 with phase 3 of US", "compare winset US phase 2 with winset US phase 2 if garrison+0.4",
      "compare prevail Taliban phase 1 with prevail Taliban phase 3",
    ]
  ) { first, second, actor in CompareQuestion(first: first, second: second, actor: actor) }
}

/// One of two things that are compared.
enum Side: Sendable {
  case query(Asked)
  case phase(Number)

  fileprivate var phase: Number? { if case .phase(let number) = self { number } else { nil } }
}

extension Shape<Side> {
  fileprivate static var side: Self {
    Self(role: .side, form: .side) { (value: SlotValue, world: World) throws(Diagnostic) -> Side in
      if case .number(let number) = value { return .phase(number) }
      return .query(try Shape<Asked>.query.read(value, world))
    }
  }
}

struct CompareQuestion: Question {
  let first, second: Side
  let actor: Int?

  func check(_ inquiry: Inquiry, at span: Span) throws(Diagnostic) {
    guard let one = first.phase, let other = second.phase else {
      if let phase = first.phase ?? second.phase { throw .phaseAndQuery(at: phase.span) }
      if actor != nil { throw .ownerOfQueries(at: span) }
      return
    }
    for number in [one, other] {
      let phases = actor.map { inquiry.world.actors[$0].phases } ?? inquiry.world.actors.flatMap(\.phases)
      if phases.contains(where: { $0.number == number.whole }) { continue }
      throw .noSuchPhase(
        number, of: actor.map { inquiry.world.actors[$0] }, among: Set(phases.map(\.number)).sorted())
    }
  }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let views = try inquiry.sides.isEmpty ? phases(inquiry) : queries(inquiry)
    let parts = ["inputs", "answers"].map { part in (part, differences(of: views, in: part)) }
    let titles = views.map(\.title)
    let counts = parts.map { $0.1.count }
    return Answer(
      "compare",
      brief: counts == [0, 0] ? "nothing differs" : "\(counts[0]) inputs and \(counts[1]) answers differ",
      blocks: {
        let warnings = views.flatMap(\.warnings).uniqued().map(Block.line)
        let told = warnings.isEmpty ? [] : [.gap] + warnings
        if counts == [0, 0] { return [.line("nothing differs")] + told }
        let tables = parts.filter { !$0.1.isEmpty }.map { part, found in
          [Block.table(Table([part] + titles, found.map(\.cells)))]
        }
        let alike = counts[1] == 0 ? [.gap, Block.line(Line("the answers are the same\(views.sharedAnswer)"))] : []
        return Array(tables.joined(separator: [.gap])) + alike + told
      },
      rows: { parts.flatMap { part, found in found.map { $0.row(part) } } })
  }

  private func queries(_ inquiry: Inquiry) throws(Interrupted) -> [View] {
    let heres = inquiry.sides.map { plan in
      plan.question.isAlongDays ? plan.inquiry.besideNothing : plan.inquiry.asking(plan.inquiry.world)
    }
    let sides = zip(inquiry.sides, heres).map { plan, here in
      plan.question.isAboutGames ? here.places(of: plan.question.asked) : []
    }
    let naming = BoardNaming(sides) { inquiry.world[$0].number }
    // Of boards on whose consent both answers turn; where the phases differ, the others are all different.
    let partners = zip(heres, sides).map { $0.isAtHome ? [] : $0.partners(of: $1) }
    let others = partners[0].filter(partners[1].contains)
    // One board is told otherwise than several.
    let isAlike = Set(sides.map { 1 < $0.count }).count == 1
    var views: [View] = []
    for (plan, (here, places)) in zip(inquiry.sides, zip(heres, sides)) {
      let answer = try here.answer(to: plan.question)
      let facts = isAlike ? answer.blocks().facts(naming, besides: here.circumstances) : []
      let brief = Fact(what: View.inShort, value: answer.brief())
      views.append(
        View(
          title: plan.inquiry.words,
          facts: plan.question.isAboutGames ? here.world.facts(of: places, naming, besides: others) : [],
          answers: answer.kind == "undecided" || facts.isEmpty ? [brief] : [brief] + facts, warnings: here.warnings))
    }
    return views
  }

  private func phases(_ inquiry: Inquiry) throws(Interrupted) -> [View] {
    let asked = actor.map { [$0] } ?? []
    let heres = [first, second].compactMap { $0.phase?.whole }.map { number in
      (number, inquiry.asking(inquiry.world, in: [inquiry.world.setting(phase: number)]))
    }
    let sides = heres.map { $0.1.places(of: asked) }
    let naming = BoardNaming(sides) { inquiry.world[$0].number }
    // The phases are what is compared.
    let isNamed = sides.contains { 1 < $0.count }
    var views: [View] = []
    for ((number, here), places) in zip(heres, sides) {
      var answers: [Fact] = []
      for place in places {
        let whose = isNamed ? "\(inquiry.world.actors[place.actor].name): " : ""
        let (winset, prevail) = (WinsetQuestion(actor: place.actor), PrevailQuestion(actor: place.actor))
        answers.append(Fact(what: whose + "win-set", value: try here.brief(of: winset)))
        answers.append(Fact(what: whose + "prevails", value: try here.brief(of: prevail)))
      }
      views.append(
        View(
          title: "phase \(number)", facts: inquiry.world.facts(of: places, naming), answers: answers,
          warnings: here.warnings))
    }
    return views
  }

  private func differences(of views: [View], in part: String) -> [Difference] {
    let (first, second) = part == "inputs" ? (views[0].facts, views[1].facts) : (views[0].answers, views[1].answers)
    let (ones, others) = (first.byHeading, second.byHeading)
    return (first + second).map(\.what).uniqued().compactMap { what in
      let (one, other) = (ones[what] ?? [], others[what] ?? [])
      guard one != other else { return nil }
      return Difference(what: what, first: one.without(other), second: other.without(one))
    }
  }
}

/// One side of a comparison.
private struct View: Sendable {
  let title: String
  let facts: [Fact]
  let answers: [Fact]
  /// What has to be known of it that the answers do not say.
  let warnings: [Line]

  static let inShort = "in short"
}

extension [View] {
  /// The one answer of all queries, where there are no others.
  fileprivate var sharedAnswer: String {
    self[0].answers.first { $0.what == View.inShort }.map { ": \($0.value)" } ?? ""
  }
}

extension [Fact] {
  /// All that is said under each heading, such as about the days of a timeline.
  fileprivate var byHeading: [String: [String]] { Dictionary(grouping: self, by: \.what).mapValues { $0.map(\.value) } }
}

extension [String] {
  /// What the other side does not say, or all where it says the same in another order; `nil` where that is nothing.
  fileprivate func without(_ other: [String]) -> String? {
    let others = Set(other)
    let own = filter { !others.contains($0) }
    return isEmpty || own.isEmpty && Set(self) != others ? nil : (own.isEmpty ? self : own).joined(separator: "; ")
  }
}

/// What the two sides say differently.
private struct Difference: Sendable {
  let what: String
  let first, second: String?

  var cells: [Line] { [Line(what)] + [first, second].map { $0.map { Line($0, .strong) } ?? Line("–", .dim) } }

  func row(_ part: String) -> Record {
    ["part": .text(part), "what": .text(what), "first": .init(first), "second": .init(second)]
  }
}
