import Answers
import Diagnostics
import Knowledge

/// A statement of a derivation: what is so, and from what it follows, down to what the case states.
public struct Finding: Sendable {
  /// What is so.
  let says: Line
  /// What it is about, so that programs need not read it.
  var about: Record = [:]
  /// For an input: what it rests on.
  var ground: Ground?
  /// From what it follows, in order.
  var from: [Finding] = []
  /// Whether it is told only in full.
  var isDetail = false

  init(_ says: Line, about: Record = [:], ground: Ground? = nil, from: [Finding] = []) {
    (self.says, self.about, self.ground, self.from) = (says, about, ground, from)
  }

  /// The same, told only in full.
  var inFull: Finding {
    var one = self
    one.isDetail = true
    return one
  }

  /// On how many inputs it rests, and which of them are the weakest.
  static func sum(of findings: [Finding]) -> String {
    let inputs = findings.flatMap(\.inputs)
    guard let weakest = inputs.map(\.ground.status).max() else { return "It rests on nothing that the case states." }
    let weak = inputs.filter { $0.ground.status == weakest }.map(\.says).uniqued()
    let named = weak.prefix(3).joined(separator: "; ") + (weak.count > 3 ? "; and \(weak.count - 3) more" : "")
    return "It rests on \(inputs.count) inputs; the weakest are \(weakest.word): \(named)."
  }

  /// Every input among it and what it follows from, each once, with what it says.
  var inputs: [(says: String, ground: Ground)] {
    var seen: Set<String> = []
    return everyInput.filter { seen.insert($0.says).inserted }
  }

  private var everyInput: [(says: String, ground: Ground)] {
    (ground.map { [(says.text, $0)] } ?? []) + from.flatMap(\.everyInput)
  }
}

// How it is drawn.
extension Finding {
  /// The derivation as a tree; details and reasons only `inFull`, each reason once.
  func branch(inFull: Bool, in world: World) -> Branch {
    var told: Set<String> = []
    return branch(inFull, world, &told)
  }

  private func branch(_ inFull: Bool, _ world: World, _ told: inout Set<String>) -> Branch {
    var branches: [Branch] = []
    if inFull, let text = ground?.reason?.text, told.insert(text).inserted {
      branches.append(Branch(Line("because \(text)", .dim)))
    }
    for finding in from where inFull || !finding.isDetail { branches.append(finding.branch(inFull, world, &told)) }
    return Branch(says + mark(in: world), branches)
  }

  /// What an input rests on, in brackets.
  private func mark(in world: World) -> Line {
    guard let ground else { return Line() }
    let cited = ground.reason.map { world.written($0.citations) } ?? ""
    return Line("  [\(ground.status.word)\(cited.isEmpty ? "" : ": \(cited)")]", .dim)
  }

  /// The derivation as data, whole.
  func record(in world: World) -> Record {
    var record: Record = ["says": .text(says.text)]
    record = record.adding(about)
    if let ground {
      record = record.adding([
        "status": .text(ground.status.word), "because": .init(ground.reason?.text),
        "citations": world.records(ground.reason?.citations ?? []),
      ])
    }
    return from.isEmpty ? record : record.adding(["from": .init(from.map { $0.record(in: world) })])
  }
}

extension Inquiry {
  /// The weakest inputs that an answer rests on, in a line.
  func weakest(of question: any Question) -> [Block] {
    guard let findings = try? question.derivation(self), let finding = findings.first, findings.count == 1,
      let weakest = finding.inputs.map(\.ground.status).max()
    else { return [] }
    let weak = finding.inputs.filter { $0.ground.status == weakest }.map(\.says)
    let more = weak.count > 1 ? ", and \(weak.count - 1) more" : ""
    return [.gap, .line(Line("weakest input: \(weakest.word) (\(weak[0])\(more)); ‘why’ tells all", .dim))]
  }
}
