import Answers
import Diagnostics
import Knowledge
import Solver
import Syntax

/// All parts of the draws of one `chance`.
public struct ChanceParts: Sendable {
  private let all: [ChancePart]

  /// The query whose draws they are.
  public var query: String { all[0].query }

  /// The parts, each with the file that it was read from.
  ///
  /// - Throws: where they are not all parts of one whole in `world`, each once.
  public init(_ found: [(file: Name, part: ChancePart)], in world: World) throws(Diagnostic) {
    guard let first = found.first else { preconditionFailure("a statement names some file") }
    for other in found.dropFirst() {
      if let difference = first.part.difference(from: other.part) {
        throw .unlikeParts(other.file, first.file, difference)
      }
      if other.part.world != first.part.world { throw .unlikeWorlds(other.file, first.file) }
    }
    try Self.check(found)
    guard first.part.world == world.fingerprint else { throw .partsOfAnotherWorld(first.file) }
    all = found.map(\.part)
  }

  /// - Throws: where a part is there twice, or not at all.
  private static func check(_ found: [(file: Name, part: ChancePart)]) throws(Diagnostic) {
    var files: [Int: Name] = [:]
    for (file, part) in found {
      if let other = files.updateValue(file, forKey: part.shard.number) { throw .partTwice(part.shard, file, other) }
    }
    let count = found[0].part.shard.count
    let missing = (1...count).lazy.filter { files[$0] == nil }.prefix(mostNamed)
    if files.count < count {
      throw .partsMissing(Array(missing), count - files.count, of: count, at: found[0].file.span)
    }
  }

  /// How many missing parts are named.
  private static let mostNamed = 8
}

extension ChancePart {
  /// In what two parts differ that they should have in common.
  fileprivate func difference(from other: ChancePart) -> (String, theirs: String, own: String)? {
    let all: [(String, String, String)] = [
      ("query", other.asked, asked), ("number of draws", "\(other.draws)", "\(draws)"),
      ("seed", "\(other.seed)", "\(seed)"), ("number of parts", "\(other.shard.count)", "\(shard.count)"),
    ]
    return all.first { $0.1 != $0.2 }
  }
}

extension Plan {
  /// The answer to a `chance` whose draws were made in parts; `nil` where the parts do not fit the question.
  ///
  /// - Throws: where somebody wants it to stop.
  public func answer(adding parts: ChanceParts) throws(Interrupted) -> Answer? {
    guard let chance = question as? ChanceQuestion, chance.portion == nil else { return nil }
    var found: [Shares] = []
    for (setting, part) in inquiry.parts(of: chance.query.question) {
      let here = inquiry.asking(inquiry.world, in: [setting])
      let stated = try here.telling(of: part, in: here.world).words
      let empty = Shares(of: part, in: setting, stated: stated, tallies: [:], here.world)
      guard let tallies = parts.tallies(of: ChancePart.Key(empty.key), stated: stated) else { return nil }
      found.append(Shares(of: part, in: setting, stated: stated, tallies: tallies, here.world))
    }
    return chance.answer(found, inquiry)
  }
}

extension ChanceParts {
  /// The sums of what the parts counted; `nil` where one says nothing of this, or nothing of the stated answer.
  fileprivate func tallies(of key: ChancePart.Key, stated: String) -> [String: Int]? {
    var sum: [String: Int] = [:]
    for part in all {
      guard let tallies = part.tallies[key], tallies[stated] != nil else { return nil }
      sum.merge(tallies, uniquingKeysWith: +)
    }
    return sum
  }
}
