import Answers
import Diagnostics
import Knowledge

/// A statement of a derivation: what is so, and from what it follows, down to what the case states.
public struct Finding: Sendable {
  /// Shared by all that follows from it.
  private var core: Core
  /// Whether it is told only in full.
  private(set) var isDetail: Bool

  private final class Core: Sendable {
    /// What is so; put into words only where somebody reads it.
    let words: @Sendable () -> Line
    /// What it is about, so that programs need not read it.
    let subject: @Sendable () -> Record
    let ground: Ground?
    let thing: Register.Thing?
    /// Whose inputs it follows from, where they are somebody else's: two that read alike are not the same.
    let owner: String?
    let from: [Finding]
    /// The status of the weakest inputs among it and what it follows from; `nil` where there are none.
    let weakest: Status?
    /// How many statements it takes to tell it with all that it follows from, in full and without details.
    let (whole, brief): (Int, Int)

    init(
      _ words: @escaping @Sendable () -> Line, _ subject: @escaping @Sendable () -> Record, _ ground: Ground?,
      _ thing: Register.Thing?, _ owner: String?, _ from: [Finding]
    ) {
      (self.words, self.subject, self.ground, self.thing) = (words, subject, ground, thing)
      (self.owner, self.from) = (owner, from)
      weakest = from.reduce(ground?.status) { status, finding in
        finding.core.weakest.map { max(status ?? $0, $0) } ?? status
      }
      whole = from.reduce(1) { Self.sum($0, $1.core.whole) }
      brief = from.reduce(1) { Self.sum($0, $1.isDetail ? 0 : $1.core.brief) }
    }

    /// What is shared is told again and again, so that there can be more than can be counted.
    private static func sum(_ a: Int, _ b: Int) -> Int { b < .max - a ? a + b : .max }
  }

  init(
    _ says: @autoclosure @escaping @Sendable () -> Line, about: @autoclosure @escaping @Sendable () -> Record = [:],
    ground: Ground? = nil, of thing: Register.Thing? = nil, ownedBy owner: String? = nil, from: [Finding] = [],
    isDetail: Bool = false
  ) {
    core = Core(says, about, ground, thing, owner, from)
    self.isDetail = isDetail
  }

  var says: Line { core.words() }
  var about: Record { core.subject() }
  /// For an input: what it rests on.
  var ground: Ground? { core.ground }
  /// From what it follows, in order.
  var from: [Finding] { core.from }

  /// How many statements it takes to tell it down to what the case states.
  func statements(inFull: Bool) -> Int { inFull ? core.whole : core.brief }

  /// The same, told only in full.
  var inFull: Finding {
    var one = self
    one.isDetail = true
    return one
  }

  /// The same, whose inputs are somebody's, where it is told with what others' inputs lead to.
  func owned(by owner: String) -> Finding {
    var one = self
    one.core = Core(core.words, core.subject, ground, core.thing, owner, from)
    return one
  }

  /// The same, which follows from more.
  func resting(on more: [Finding]) -> Finding {
    var one = self
    one.core = Core(core.words, core.subject, ground, core.thing, core.owner, from + more)
    return one
  }

  /// On how many inputs it rests, and which of them are the weakest.
  static func sum(of findings: [Finding]) -> String {
    guard let weakest = findings.compactMap(\.weakestStatus).max() else {
      return "It rests on nothing that the case states."
    }
    var (count, weak, first): (Int, Set<String>, [String]) = (0, [], [])
    for finding in findings {
      let inputs = finding.inputs
      count += inputs.count
      for input in inputs where input.ground.status == weakest && weak.insert(input.says).inserted && first.count < 3 {
        first.append(input.says)
      }
    }
    let more = weak.count > 3 ? "; and \(weak.count - 3) more" : ""
    return "It rests on \(count) inputs; the weakest are \(weakest.word): \(first.joined(separator: "; "))\(more)."
  }

  /// Every input among it and what it follows from, with what it says; each once, unless it is borne out differently.
  var inputs: [(says: String, ground: Ground)] {
    var (found, known): ([(says: String, ground: Ground)], Set<Visit>) = ([], [])
    gather(of: "", into: &found, besides: &known)
    var seen: [Status: Set<String>] = [:]
    return found.filter { seen[$0.ground.status, default: []].insert($0.says).inserted }
  }

  /// What was looked into already, and as whose.
  private struct Visit: Hashable {
    let core: ObjectIdentifier
    let owners: String
  }

  /// Adds all inputs, behind the names of those whose they are; what is shared is looked into once.
  private func gather(
    of owners: String, into found: inout [(says: String, ground: Ground)], besides known: inout Set<Visit>
  ) {
    guard known.insert(Visit(core: ObjectIdentifier(core), owners: owners)).inserted else { return }
    if let ground { found.append((owners + says.text, ground)) }
    let owners = core.owner.map { "\(owners)\($0): " } ?? owners
    for finding in core.from { finding.gather(of: owners, into: &found, besides: &known) }
  }

  /// The status of the weakest inputs; `nil` where it follows from none.
  var weakestStatus: Status? { core.weakest }

  /// The weakest inputs; `nil` where it follows from none.
  var weakest: Weakest? {
    guard let weakest = core.weakest else { return nil }
    var (says, known): ([String], Set<ObjectIdentifier>) = ([], [])
    gather(weakest, of: nil, into: &says, besides: &known)
    return Weakest(status: weakest, says: says.uniqued())
  }

  /// Adds what the inputs say that have the status of the weakest of all; what is shared is put into words once, since
  /// that is what takes time.
  private func gather(
    _ weakest: Status, of owner: String?, into found: inout [String], besides known: inout Set<ObjectIdentifier>
  ) {
    guard core.weakest == weakest else { return }
    if core.ground?.status == weakest, known.insert(ObjectIdentifier(core)).inserted {
      found.append(owner.map { "\($0): \(says.text)" } ?? says.text)
    }
    for finding in core.from { finding.gather(weakest, of: core.owner ?? owner, into: &found, besides: &known) }
  }
}

extension [Finding] {
  /// Whether it takes no more than so many statements to tell all of them.
  func areTold(inFull: Bool, within most: Int) -> Bool {
    var left = most
    return allSatisfy { finding in
      let count = finding.statements(inFull: inFull)
      defer { left -= Swift.min(count, left) }
      return count <= left
    }
  }
}

/// The inputs of an answer that are borne out least.
struct Weakest: Sendable {
  let status: Status
  /// What they say, each once.
  let says: [String]

  /// The weakest of all of these.
  init?(_ parts: [Weakest]) {
    guard let status = parts.map(\.status).max() else { return nil }
    self.init(status: status, says: parts.filter { $0.status == status }.flatMap(\.says).uniqued())
  }

  init(status: Status, says: [String]) { (self.status, self.says) = (status, says) }

  /// The line below an answer.
  var blocks: [Block] {
    let more = says.count > 1 ? ", and \(says.count - 1) more" : ""
    return [.gap, .line(Line("weakest input: \(status.word) (\(says[0])\(more)); ‘why’ tells all", .dim))]
  }
}

// How it is drawn.
extension Finding {
  /// The derivation as a tree; details and reasons only `inFull`, each reason once. `lines` knows where inputs are written.
  func branch(inFull: Bool, in world: World, _ lines: Lines) -> Branch {
    var told: Set<String> = []
    return branch(inFull, world, lines, &told)
  }

  private func branch(_ inFull: Bool, _ world: World, _ lines: Lines, _ told: inout Set<String>) -> Branch {
    var branches: [Branch] = []
    if inFull, let text = ground?.reason?.text, told.insert(text).inserted {
      branches.append(Branch(Line("because \(text)", .dim)))
    }
    for finding in from where inFull || !finding.isDetail {
      branches.append(finding.branch(inFull, world, lines, &told))
    }
    return Branch(says + mark(in: world, lines), branches)
  }

  /// What an input rests on, and where it is written, in brackets.
  private func mark(in world: World, _ lines: Lines) -> Line {
    guard let ground else { return Line() }
    let cited = ground.reason.map { world.written($0.citations) } ?? ""
    let line = core.thing.flatMap { lines[$0] }.map { "; \($0)" } ?? ""
    return Line("  [\(ground.status.word)\(cited.isEmpty ? "" : ": \(cited)")\(line)]", .dim)
  }

  /// The derivation as data, whole; or what it says alone, without what it follows from.
  func record(in world: World, isCut: Bool = false) -> Record {
    var record: Record = ["says": .text(says.text)]
    record = record.adding(about)
    if isCut { return record }
    if let ground {
      record = record.adding([
        "status": .text(ground.status.word), "because": .init(ground.reason?.text),
        "citations": world.records(ground.reason?.citations ?? []),
      ])
    }
    return from.isEmpty ? record : record.adding(["from": .init(from.map { $0.record(in: world) })])
  }
}
