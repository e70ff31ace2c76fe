import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

extension Verb {
  static let lint = Verb(
    "lint", .lists, "What a referee would ask of the case.", Slot(.actor).optional,
    meaning: """
      Each remark is about one thing of the case, with its line and what could be written instead: probable mistakes \
      first, then what answers rest on and is not borne out, then what a reader will ask. None of them changes an answer, \
      and what is meant as it is can stay; a case without any is not right for that. With an actor or a phase, remarks \
      about its boards alone.
      """,
    keys: ["kind", "gravity", "file", "line", "actor", "phase", "about", "note"],
    examples: ["lint", "lint Taliban phase 3"]
  ) { actor in LintQuestion(actor: actor) }
}

struct LintQuestion: Question {
  let actor: Int?

  var asked: [Int] { actor.map { [$0] } ?? [] }

  func answer(_ inquiry: Inquiry) throws(Interrupted) -> Answer {
    let findings = try findings(inquiry)
    return Answer(
      "lint", brief: brief(of: findings), blocks: { inquiry.supposed + blocks(findings) },
      rows: { findings.flatMap { $0.rows(in: inquiry.world) } })
  }

  /// The kinds of remarks that there are, the gravest first.
  private func findings(_ inquiry: Inquiry) throws(Interrupted) -> [Findings] {
    let coding = Coding(
      world: inquiry.world, register: Register(of: inquiry.world), places: inquiry.places(of: asked),
      watch: inquiry.watch)
    let isPartial = actor != nil || inquiry.isTimed
    var findings: [Findings] = []
    for criterion in Criterion.all {
      try inquiry.watch.goOn()
      let remarks = try criterion.find(coding).filter { !isPartial || $0.place.map(coding.places.contains) ?? false }
      if !remarks.isEmpty { findings.append(Findings(criterion: criterion, remarks: remarks.inOrder)) }
    }
    return Criterion.Gravity.allCases.flatMap { gravity in findings.filter { $0.criterion.gravity == gravity } }
  }

  private func brief(of findings: [Findings]) -> String {
    let counts = Criterion.Gravity.allCases.compactMap { gravity in
      let count = findings.filter { $0.criterion.gravity == gravity }.reduce(0) { $0 + $1.remarks.count }
      return count == 0 ? nil : gravity.counted(count)
    }
    return counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
  }

  private func blocks(_ findings: [Findings]) -> [Block] {
    if findings.isEmpty { return [.line("There is nothing that a referee would ask.")] }
    return findings.flatMap { $0.blocks + [.gap] } + [.line(Line(brief(of: findings) + "."))]
  }
}

/// All remarks of one kind.
private struct Findings {
  let criterion: Criterion
  let remarks: [Remark]

  /// How many are shown.
  private static let most = 12

  var blocks: [Block] {
    let style: Line.Style = criterion.gravity == .mistake ? .bad : .strong
    let shown = remarks.prefix(Self.most).map { remark in
      [Line(remark.where), Line(remark.about, .strong), Line(remark.note)]
    }
    let rest = remarks.count - shown.count
    let more: [Block] = rest == 0 ? [] : [.line(Line("  and \(rest) more; ‘lint as csv’ lists all", .dim))]
    return [
      .line(Line("\(criterion.title) (\(remarks.count))", style)), .line(Line(criterion.advice, .dim)),
      .table(Table(["", "", ""], shown)),
    ] + more
  }

  func rows(in world: World) -> [Record] {
    remarks.map { remark in
      [
        "kind": .text(criterion.name), "gravity": .text(criterion.gravity.rawValue), "file": .init(remark.spot?.file),
        "line": .init(remark.spot?.line), "actor": .init(remark.place.map { world.actors[$0.actor].name }),
        "phase": .init(remark.place.map { world[$0].number }), "about": .text(remark.about), "note": .text(remark.note),
      ]
    }
  }
}

extension [Remark] {
  /// As they stand in the texts; those that are about no line come first.
  fileprivate var inOrder: [Remark] {
    enumerated().sorted { a, b in
      let (one, other) = (a.element.spot, b.element.spot)
      return (one?.file ?? "", one?.line ?? 0, a.offset) < (other?.file ?? "", other?.line ?? 0, b.offset)
    }.map(\.element)
  }
}

extension Remark {
  /// Where it is written, as compilers say it.
  fileprivate var `where`: String {
    guard let spot else { return "" }
    return spot.file.map { "\($0):\(spot.line)" } ?? "line \(spot.line)"
  }
}
